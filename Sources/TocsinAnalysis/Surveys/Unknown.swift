package import TocsinEvaluation
package import TocsinModel

/// Something that a condition depends on.
package enum Unknown: Hashable, Sendable {
  case fact(FactSlot)
  /// The date of the question.
  case today
  case signal(SignalID)
  case window(SignalWindow)
  case deskIsOpen
}

extension Situation {
  /// The same, but for one thing.
  package func with(_ value: Value, for unknown: Unknown) -> Situation {
    var copy = self
    copy.put(value, for: unknown)
    return copy
  }

  package mutating func put(_ value: Value, for unknown: Unknown) {
    switch unknown {
    case .fact(let slot): facts[slot] = value
    case .today: if case .date(let date) = value { today = date }
    case .signal(let signal):
      while signals.count <= signal.index { signals.append(.unknown) }
      if signals.indices.contains(signal.index) { signals[signal.index] = value }
    case .window(let window): windows[window] = value
    case .deskIsOpen: if case .boolean(let isOpen) = value { deskIsOpen = isOpen }
    }
  }
}
