package import TocsinModel
package import TocsinTime

/// Everything that happened to a case and that its deadlines depend on.
package struct CaseHistory: Hashable, Sendable {
  package struct PriorityChange: Hashable, Sendable {
    package var at: Instant
    package var priority: MemberID
    package init(at: Instant, priority: MemberID) {
      self.at = at
      self.priority = priority
    }
  }

  package struct Wait: Hashable, Sendable {
    package var from: Instant
    /// Nil: still waiting.
    package var to: Instant?
    /// The place among the policy's causes.
    package var cause: Int
    package init(from: Instant, to: Instant?, cause: Int) {
      self.from = from
      self.to = to
      self.cause = cause
    }
  }

  /// From a resolution to the reopening.
  package struct Closure: Hashable, Sendable {
    package var from: Instant
    /// Nil: still closed.
    package var to: Instant?
    package init(from: Instant, to: Instant?) {
      self.from = from
      self.to = to
    }
  }

  package var opened: Instant
  /// At the opening.
  package var priority: MemberID
  /// In the order of time.
  package var changes: [PriorityChange] = []
  package var waits: [Wait] = []
  package var closures: [Closure] = []
  /// In the order of time.
  package var acknowledgements: [Instant] = []

  package init(opened: Instant, priority: MemberID) {
    self.opened = opened
    self.priority = priority
  }

  /// How urgent the case is at an instant.
  func priority(at instant: Instant) -> MemberID {
    changes.last { $0.at <= instant }?.priority ?? priority
  }

  /// What counts when a reopening starts all clocks again: what came after the last one.
  func sinceReopening() -> CaseHistory {
    guard let start = closures.compactMap(\.to).max() else { return self }
    var history = CaseHistory(opened: start, priority: priority(at: start))
    history.changes = changes.filter { $0.at > start }
    history.waits = waits.filter { $0.from >= start }
    history.closures = closures.filter { $0.from >= start }
    history.acknowledgements = acknowledgements.filter { $0 >= start }
    return history
  }
}
