package import TocsinModel
package import TocsinTime

/// Computes deadlines from a history: the same history always gives the same schedule.
package struct CaseScheduler: Sendable {
  package let evaluator: Evaluator
  /// The place of the release in its rulebook.
  package let release: Int

  package init(_ program: Program, release: Int) {
    evaluator = Evaluator(program)
    self.release = release
  }

  package var program: Program { evaluator.program }

  /// The desk of a case, and what formulas see at its opening. Each of its values stands for the opening, not for now.
  package func opening(
    of history: CaseHistory, situation: Situation, desks: inout DeskBook, holidays: Set<CivilDate>? = nil
  ) throws(ScheduleFault) -> CaseOpening {
    throw .noPolicy
  }

  /// Whether the rules take the case; nil means yes.
  package func refusal(of opening: CaseOpening, openedBy: CaseOrigin) throws(ScheduleFault) -> Refusal? {
    throw .noPolicy
  }

  /// All deadlines of a case.
  ///
  /// `situation` holds the facts of the customer, the system and the case; the priority comes from the history.
  /// `holidays`, if given, replace those of the calendar.
  package func schedule(
    _ history: CaseHistory, situation: Situation, desks: inout DeskBook, holidays: Set<CivilDate>? = nil
  ) throws(ScheduleFault) -> CaseSchedule {
    throw .noPolicy
  }
}

/// Who opened a case.
package enum CaseOrigin: Hashable, Sendable { case report, event }

/// The rules do not take the case.
package struct Refusal: Hashable, Sendable {
  package var reason: Labels
  package var rules: [RuleID]
}

/// A case at its opening: its desk, and what formulas see.
package struct CaseOpening: Sendable {
  package var desk: CalendarID
  package var layers: [String]
  package var zone: Zone
  /// With priority, date and desk filled in.
  package var situation: Situation
  package var trace: Trace
}
