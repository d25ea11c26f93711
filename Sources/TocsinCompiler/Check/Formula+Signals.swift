import TocsinModel

extension Formula {
  /// The signals a condition looks at, each once, in order.
  var signals: [SignalID] {
    var found: [SignalID] = []
    collect(into: &found)
    return found
  }

  private func collect(into found: inout [SignalID]) {
    if case .signal(let id) = self, !found.contains(id) { found.append(id) }
    for part in parts { part.collect(into: &found) }
  }
}
