package import TocsinModel
package import TocsinTime

/// A case as it stands, and how its deadlines were counted.
package struct CaseExplanation: Sendable {
  /// What happens next when nobody does anything.
  package enum Next: Hashable, Sendable {
    case acknowledgementEnds
    case warning
    /// The response is late at its instant, or right after it.
    case late(after: Bool)
    case step(MemberID)
    case page(MemberID)
  }

  /// Somebody who was brought in.
  package struct Taken: Hashable, Sendable {
    package var role: MemberID
    /// The place on the ladder of a priority, from zero.
    package var step: Int
    package var priority: MemberID
    package var at: Instant
  }

  package var view: CaseView
  package var customer: String
  package var system: String?
  package var labels: [(name: String, value: String)]
  package var origin: CaseOrigin
  package var history: CaseHistory
  /// What comes next while it is open.
  package var outlook: CaseOutlook?
  /// What `outlook` promises, at the instant that people name.
  package var next: (what: Next, at: Instant)?
  /// In the order of time.
  package var taken: [Taken]
  package var walks: [DeadlineWalk]
}
