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

  /// All deadlines of a case whose desk has just been found.
  package func schedule(
    _ history: CaseHistory, from opening: CaseOpening, desks: inout DeskBook
  ) throws(ScheduleFault) -> CaseSchedule {
    var trace = opening.trace
    let page = page(at: opening, trace: &trace)
    var progress = try CaseProgress(history, opening: opening, evaluator: evaluator, desks: &desks)
    for change in history.changes.sorted(by: { $0.at < $1.at }) { try progress.apply(change, desks: &desks) }
    trace.join(progress.trace)
    let languages = languages(at: opening, trace: &trace)
    return CaseSchedule(
      desk: opening.desk, layers: opening.layers, zone: opening.zone, openingDate: opening.date,
      deskIsOpen: opening.deskIsOpen, page: page, notify: progress.finished(progress.notify, of: .notify),
      respond: progress.finished(progress.respond, of: .respond), steps: progress.finishedSteps(),
      languages: languages, rules: trace.rules, unknownFacts: trace.unknownFacts)
  }

  private func page(at opening: CaseOpening, trace: inout Trace) -> CaseSchedule.Page? {
    var own = Trace()
    let line = evaluator.firstLine(of: evaluator.policy.page, in: opening.situation, trace: &own)
    trace.join(own)
    return line.map { line in
      CaseSchedule.Page(
        role: line.content.role, language: line.content.language, at: opening.instant, rules: own.rules)
    }
  }

  /// Languages are told, not promised by a clock: one that depends on something unknown is left out.
  private func languages(
    at opening: CaseOpening, trace: inout Trace
  ) -> CaseSchedule.Languages {
    var languages = CaseSchedule.Languages()
    let situation = opening.situation
    guard let line = evaluator.firstLine(of: evaluator.policy.languages, in: situation, trace: &trace) else {
      return languages
    }
    languages.guaranteed = evaluator.value(of: line.content.guaranteed, in: situation, trace: &trace).members
    if let optional = line.content.optional {
      languages.optional = evaluator.value(of: optional, in: situation, trace: &trace).members
    }
    return languages
  }
}

extension Value {
  /// The members among the values of a list.
  var members: [MemberID] {
    elements.compactMap { if case .member(let member) = $0 { member } else { nil } }
  }
}
