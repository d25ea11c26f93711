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
      return slot.index >= 0 && slot.index < values.count ? values[slot.index] : .unknown
    }
    set {
      switch slot.subject {
      case .customer: Facts.put(newValue, at: slot.index, in: &customer)
      case .system: Facts.put(newValue, at: slot.index, in: &system)
      case .case: Facts.put(newValue, at: slot.index, in: &self.case)
      case .other(let name): Facts.put(newValue, at: slot.index, in: &others[name, default: []])
      }
    }
  }

  private static func put(_ value: Value, at index: Int, in values: inout [Value]) {
    guard index >= 0 else { return }
    while values.count <= index { values.append(.unknown) }
    values[index] = value
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
