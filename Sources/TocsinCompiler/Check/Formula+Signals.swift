import TocsinModel

extension Formula {
  /// The signals a condition looks at, each once, in order.
  var signals: [SignalID] {
    var found: [SignalID] = []
    collect(into: &found)
    return found
  }

  private func collect(into found: inout [SignalID]) {
    switch self {
    case .signal(let id): if !found.contains(id) { found.append(id) }
    case .not(let inner), .isKnown(let inner): inner.collect(into: &found)
    case .and(let left, let right), .or(let left, let right), .compare(_, let left, let right),
      .add(let left, let right), .subtract(let left, let right), .yearsStarted(let left, let right):
      left.collect(into: &found)
      right.collect(into: &found)
    case .isOneOf(let value, let values):
      value.collect(into: &found)
      for other in values { other.collect(into: &found) }
    case .constant, .fact, .today, .decision, .cell, .row, .headings, .all, .deskIsOpen, .amountKind, .local,
      .zone,
      .days, .hours, .group, .priority, .printed, .list:
      break
    }
  }
}
