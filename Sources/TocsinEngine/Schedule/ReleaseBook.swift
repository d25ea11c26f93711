package import TocsinEvaluation
package import TocsinModel
package import TocsinTime

/// The schedulers of all releases of a rulebook.
package struct ReleaseBook: Sendable {
  /// By the place of the release, oldest first.
  package let schedulers: [CaseScheduler]
  /// So many at the beginning take no new cases.
  private let supersededCount: Int

  package init(_ rules: RuleSet) {
    supersededCount = rules.supersededCount
    schedulers = rules.programs.enumerated().map { CaseScheduler($1, release: $0) }
  }

  /// A release that may take a case opened at some instant.
  package struct Candidate: Sendable {
    package let scheduler: CaseScheduler
    /// Nil when it does, on whatever clock the desk is.
    package let inForce: InForce?
  }

  /// The releases that may take a case opened then, newest first, up to the first that certainly does.
  package func candidates(at opened: Instant) -> [Candidate] {
    let date = Zone.utc.civilTime(at: opened).date
    var candidates: [Candidate] = []
    for scheduler in schedulers.dropFirst(supersededCount).reversed() {
      guard let inForce = scheduler.evaluator.program.inForce else {
        candidates.append(Candidate(scheduler: scheduler, inForce: nil))
        return candidates
      }
      // No desk is further than a day from UTC, so that most releases need no desk.
      let isNear = (-1...1).contains { inForce.contains(date.adding(days: $0)) }
      let isCertain = (-1...1).allSatisfy { inForce.contains(date.adding(days: $0)) }
      if isNear { candidates.append(Candidate(scheduler: scheduler, inForce: isCertain ? nil : inForce)) }
      if isCertain { return candidates }
    }
    return candidates
  }

  /// The newest release in force on the date of the opening, on the clock of the desk it gives the case.
  package func release(
    for history: CaseHistory, situation: Situation, desks: inout DeskBook
  ) throws(ScheduleFault) -> CaseScheduler {
    for candidate in candidates(at: history.opened) {
      guard let inForce = candidate.inForce else { return candidate.scheduler }
      let opening = try candidate.scheduler.opening(of: history, situation: situation, desks: &desks)
      if inForce.contains(opening.date) { return candidate.scheduler }
    }
    throw .noRelease(on: Zone.utc.civilTime(at: history.opened).date)
  }
}
