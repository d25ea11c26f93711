import TocsinModel

extension Formula {
  /// The signals a condition looks at, each once, in order.
  var signals: [SignalID] {
    var found: [SignalID] = []
    visit { formula in
      if case .signal(let id) = formula, !found.contains(id) { found.append(id) }
    }
    return found
  }
}
