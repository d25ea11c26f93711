package import TocsinModel
package import TocsinTime

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
    throw .noPolicy
  }
}
