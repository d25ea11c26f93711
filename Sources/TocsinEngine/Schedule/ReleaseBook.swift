package import TocsinModel
import TocsinTime

/// The schedulers of all releases of a rulebook.
package struct ReleaseBook: Sendable {
  /// By the place of the release, oldest first.
  package let schedulers: [CaseScheduler]

  package init(_ rules: RuleSet) {
    schedulers = rules.programs.enumerated().map { CaseScheduler($1, release: $0) }
  }

  /// The newest release in force on the date of the opening, on the clock of the desk it gives the case.
  package func release(
    for history: CaseHistory, situation: Situation, desks: inout DeskBook
  ) throws(ScheduleFault) -> CaseScheduler {
    let date = Zone.utc.civilTime(at: history.opened).date
    for scheduler in schedulers.reversed() {
      guard let inForce = scheduler.evaluator.program.inForce else { return scheduler }
      // No desk is further than a day from UTC, so that most releases need no desk.
      let near = [date.adding(days: -1), date, date.adding(days: 1)].filter(inForce.contains)
      if near.count == 3 { return scheduler }
      guard !near.isEmpty else { continue }
      let opening = try scheduler.opening(of: history, situation: situation, desks: &desks)
      if inForce.contains(opening.date) { return scheduler }
    }
    throw .noRelease(on: date)
  }
}
