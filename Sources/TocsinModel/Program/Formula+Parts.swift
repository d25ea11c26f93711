extension Formula {
  /// The formulas of which it is made, in order.
  package var parts: [Formula] {
    switch self {
    case .constant, .fact, .today, .decision, .headings, .all, .signal, .window, .deskIsOpen, .amountKind, .local: []
    case .cell(_, let row, .fixed): [row]
    case .cell(_, let row, .keyed(let column)): [row, column]
    case .row(_, let part), .not(let part), .isKnown(let part), .zone(let part), .days(let part, _),
      .hours(let part, _), .group(let part), .priority(let part), .printed(let part, _, _), .since(_, let part):
      [part]
    case .and(let left, let right), .or(let left, let right), .compare(_, let left, let right),
      .add(let left, let right), .subtract(let left, let right), .yearsStarted(let left, let right):
      [left, right]
    case .isOneOf(let value, let values): [value] + values
    case .list(let parts): parts
    case .chosen(let branches): branches.flatMap { [$0.condition, $0.value].compactMap { $0 } }
    case .opens(let calendars, _, let layers): [calendars] + (layers.map { [$0] } ?? [])
    case .decided(_, let facts): facts.map(\.value)
    case .text(let languages): languages.sorted { $0.key < $1.key }.flatMap(\.value).compactMap(\.part)
    }
  }

  /// The facts that it asks itself, each once, in order.
  package var facts: [FactSlot] {
    var found: [FactSlot] = []
    visit { formula in
      if case .fact(let slot) = formula, !found.contains(slot) { found.append(slot) }
    }
    return found
  }

  /// Whether it asks for the date of the question itself.
  package var asksDate: Bool {
    var asks = false
    visit { formula in
      switch formula {
      case .today, .since: asks = true
      default: break
      }
    }
    return asks
  }

  /// It and everything it is made of, outermost first.
  package func visit(_ body: (Formula) -> Void) {
    body(self)
    for part in parts { part.visit(body) }
  }
}

extension Formula.TextPiece {
  fileprivate var part: Formula? { if case .computed(let part) = self { part } else { nil } }
}
