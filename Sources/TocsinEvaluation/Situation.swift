package import TocsinModel
package import TocsinTime

/// What a formula sees when it is asked.
package struct Situation: Sendable {
  /// Of the customer, the system and the case at hand.
  package var facts: Facts
  /// What the customer's systems have in common, where the system itself says nothing else.
  package var systemsOfCustomer: [Value]
  /// The last value of each signal, by slot; only conditions of events look at them.
  package var signals: [Value] = []
  /// What the windows on them come to.
  package var windows: [SignalWindow: Value] = [:]
  package var opening: Instant?
  /// The date of the question: for a case, that of its opening on the desk's clock.
  package var today: CivilDate?
  package var deskIsOpen: Bool?
  /// The kind of the amount whose clock is sought.
  package var amountKind: AmountKind?
  /// What the rows of a computed table stand for.
  package var locals: [Value] = []

  package init(facts: Facts = Facts(), systemsOfCustomer: [Value] = []) {
    self.facts = facts
    self.systemsOfCustomer = systemsOfCustomer
  }

  /// What was told for a slot, by the system or, failing that, for all systems of the customer.
  package func told(_ slot: FactSlot) -> Value {
    let own = facts[slot]
    guard case .unknown = own, case .system = slot.subject else { return own }
    return systemsOfCustomer.indices.contains(slot.index) ? systemsOfCustomer[slot.index] : own
  }
}
