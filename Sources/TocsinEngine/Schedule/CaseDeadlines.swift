package import TocsinEvaluation
package import TocsinModel

/// What is due for a case to which nothing has happened since its opening.
package struct CaseDeadlines: Sendable {
  package let respond: CaseSchedule.Target?
  /// In the order of time.
  package let steps: [CaseSchedule.Step]
}

extension CaseScheduler {
  /// What is due for a case with a priority and other facts whose desk has been found for facts that the desk cannot tell
  /// from these.
  package func deadlines(
    for priority: MemberID, _ situation: Situation, from opening: CaseOpening, desks: inout DeskBook
  ) throws(ScheduleFault) -> CaseDeadlines {
    var situation = situation
    if let slot = program.prioritySlot { situation.facts[slot] = .member(priority) }
    situation.opening = opening.instant
    situation.today = opening.date
    situation.deskIsOpen = opening.deskIsOpen
    let promise = try CasePromise(evaluator, in: situation)
    let history = CaseHistory(opened: opening.instant, priority: priority)
    let progress = try CaseProgress(
      history, CaseAcknowledgements(), opening: opening, promise: promise, evaluator: evaluator, desks: &desks)
    return CaseDeadlines(
      respond: progress.finished(progress.respond, of: .respond), steps: progress.finishedSteps())
  }
}
