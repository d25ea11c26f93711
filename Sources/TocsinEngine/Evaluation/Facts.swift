package import TocsinModel

/// What somebody told of a customer, a system and a case; whatever nobody told is unknown.
package struct Facts: Hashable, Sendable {
  package var customer: [Value] = []
  package var system: [Value] = []
  package var `case`: [Value] = []
  /// Of the subjects that only decisions know, by name.
  package var others: [String: [Value]] = [:]

  package init() {}

  /// The value in a slot; setting one makes the list long enough.
  package subscript(slot: FactSlot) -> Value {
    get {
      let values = self[slot.subject]
      return values.indices.contains(slot.index) ? values[slot.index] : .unknown
    }
    set {
      guard slot.index >= 0 else { return }
      var values = self[slot.subject]
      while values.count <= slot.index { values.append(.unknown) }
      values[slot.index] = newValue
      self[slot.subject] = values
    }
  }

  /// All values of a subject, by slot.
  package subscript(subject: Subject) -> [Value] {
    get {
      switch subject {
      case .customer: customer
      case .system: system
      case .case: `case`
      case .other(let name): others[name] ?? []
      }
    }
    set {
      switch subject {
      case .customer: customer = newValue
      case .system: system = newValue
      case .case: `case` = newValue
      case .other(let name): others[name] = newValue
      }
    }
  }
}
