package import TocsinModel
package import TocsinTime

/// A case as it stands, and how its deadlines were counted.
package struct CaseExplanation: Sendable {
  package var view: CaseView
  package var customer: String
  package var system: String?
  package var labels: [(name: String, value: String)]
  package var origin: CaseOrigin
  package var history: CaseHistory
  /// What comes next while it is open.
  package var outlook: CaseOutlook?
  package var walks: [DeadlineWalk]
}

/// The stretches of time that count towards a limit, one by one.
package struct DeadlineWalk: Hashable, Sendable {
  package enum Goal: Hashable, Sendable {
    case notify, respond
    case step(MemberID)
  }

  package var goal: Goal
  package var due: Instant
  /// In order; nothing of what lies between them counts.
  package var stretches: [Range<Instant>]
  /// The clock stood still in these.
  package var pauses: [Pauses.Stretch]
}
