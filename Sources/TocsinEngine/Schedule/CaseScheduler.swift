package import TocsinEvaluation
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

  /// All deadlines of a case.
  ///
  /// `situation` holds the facts of the customer, the system and the case; the priority comes from the history.
  /// `holidays`, if given, replace those of the calendar.
  package func schedule(
    _ history: CaseHistory, situation: Situation, desks: inout DeskBook, holidays: Set<CivilDate>? = nil
  ) throws(ScheduleFault) -> CaseSchedule {
    let opening = try opening(of: history, situation: situation, desks: &desks, holidays: holidays)
    return try schedule(history, from: opening, desks: &desks)
  }

  /// All deadlines of a case whose desk has just been found; they also rest on its admission when that is given.
  package func schedule(
    _ history: CaseHistory, from opening: CaseOpening, after admission: Admission? = nil, desks: inout DeskBook
  ) throws(ScheduleFault) -> CaseSchedule {
    guard evaluator.hasPolicy else { throw .noPolicy }
    let counted = counted(history)
    let first = try desks.promises.promise(
      on: opening.page, under: release, in: opening.situation, evaluator: evaluator)
    let isFirst = counted.opened == history.opened
    let promise = try isFirst ? first : self.promise(to: counted.priority, opening)
    var trace = opening.trace
    if let admission { trace.join(admission.trace) }
    let acknowledgements = try acknowledgements(of: counted, from: opening, trace: &trace, desks: &desks)
    var progress = try CaseProgress(
      counted, acknowledgements, opening: opening, promise: promise, evaluator: evaluator, desks: &desks)
    for change in counted.changes.sorted(by: { $0.at < $1.at }) { try progress.apply(change, desks: &desks) }
    let handover = handover(
      of: counted, acknowledgements, from: opening, after: counted.opened, trace: &trace, desks: &desks)
    for found in [first.callTrace, progress.trace, first.languagesTrace] { trace.join(found) }
    let page = first.call.map { call in
      CaseSchedule.Page(role: call.role, language: call.language, at: opening.instant, rules: call.rules)
    }
    return CaseSchedule(
      desk: opening.desk, layers: opening.layers, zone: opening.zone, openingDate: opening.date,
      deskIsOpen: opening.deskIsOpen, page: page, handover: handover, acknowledgements: acknowledgements,
      notify: progress.finished(progress.notify, of: .notify),
      respond: progress.finished(progress.respond, of: .respond), steps: progress.finishedSteps(),
      languages: first.languages, rules: trace.rules, unknownFacts: trace.unknownFacts)
  }

  /// What of its history the clocks of a case are counted by.
  func counted(_ history: CaseHistory) -> CaseHistory {
    evaluator.policy.reopened == .restarts ? history.sinceReopening() : history
  }

  private func promise(to priority: MemberID, _ opening: CaseOpening) throws(ScheduleFault) -> CasePromise {
    var situation = opening.situation
    if let slot = program.prioritySlot { situation.facts[slot] = .member(priority) }
    return try CasePromise(evaluator, in: situation)
  }
}
