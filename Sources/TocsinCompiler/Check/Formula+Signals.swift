import TocsinModel

extension Formula {
  /// The signals a condition looks at, each once, in order.
  var signals: [SignalID] {
    var found: [SignalID] = []
    visit { formula in
      switch formula {
      case .signal(let id) where !found.contains(id): found.append(id)
      case .window(let window) where !found.contains(window.signal): found.append(window.signal)
      default: break
      }
    }
    return found
  }
}
