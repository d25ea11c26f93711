package import TocsinModel
package import TocsinTime

/// When what is due for a case, and why: everything its history leads to.
package struct CaseSchedule: Hashable, Sendable {
  package struct Page: Hashable, Sendable {
    package var role: MemberID
    package var language: MemberID?
    /// The instant of the opening, or a closing time.
    package var at: Instant
    package var rules: [RuleID]
  }

  /// A promise with a limit.
  package struct Target: Hashable, Sendable {
    /// Nil while the case waits and nobody knows until when.
    package var due: Instant?
    /// Whether a reaction at the very instant is late.
    package var isStrict: Bool
    package var amount: Amount
    package var clock: Clock
    /// The instant from which it is counted.
    package var countedFrom: Instant
    /// Acknowledged before it was due: there is nothing left to fire.
    package var isMet: Bool
    /// Until when an acknowledgement keeps it from being missed, when that ends after it was due.
    package var heldUntil: Instant?
    package var rules: [RuleID]
  }

  /// Somebody brought in.
  package struct Step: Hashable, Sendable {
    package enum State: Hashable, Sendable, CaseIterable {
      /// It will happen, or has happened, at its instant.
      case planned
      /// It happened before the priority last changed, by a ladder that no longer counts.
      case taken
      /// An acknowledgement came first, and did not end, or a higher step is taken at its end.
      case stopped
    }

    /// The place on its ladder, from zero.
    package var index: Int
    package var amount: Amount
    package var clock: Clock
    package var role: MemberID
    /// The priority whose ladder it belongs to.
    package var priority: MemberID
    /// Nil while the case waits and nobody knows until when.
    package var at: Instant?
    package var state: State
    package var rules: [RuleID]
  }

  package struct Languages: Hashable, Sendable {
    package var guaranteed: [MemberID] = []
    package var optional: [MemberID] = []
    package init() {}
  }

  package var desk: CalendarID
  package var layers: [String]
  package var zone: Zone
  package var openingDate: CivilDate
  package var deskIsOpen: Bool
  package var page: Page?
  /// At the first closing time at which the case is not acknowledged and does not wait.
  package var handover: Page?
  package var acknowledgements: CaseAcknowledgements
  package var notify: Target?
  package var respond: Target?
  /// In the order of time; those waiting for an unknown instant come last.
  package var steps: [Step]
  package var languages: Languages
  /// The statements all of this rests on.
  package var rules: [RuleID]
  /// Facts that were asked and that nobody told.
  package var unknownFacts: [FactSlot]
}
