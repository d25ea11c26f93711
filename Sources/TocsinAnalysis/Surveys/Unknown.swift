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
    switch unknown {
    case .fact(let slot): copy.facts[slot] = value
    case .today: if case .date(let date) = value { copy.today = date }
    case .signal(let signal):
      while copy.signals.count <= signal.index { copy.signals.append(.unknown) }
      if copy.signals.indices.contains(signal.index) { copy.signals[signal.index] = value }
    case .window(let window): copy.windows[window] = value
    case .deskIsOpen: if case .boolean(let isOpen) = value { copy.deskIsOpen = isOpen }
    }
    return copy
  }
}
