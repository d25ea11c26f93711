extension Formula {
  /// The formulas that it is directly made of.
  package var parts: [Formula] {
    switch self {
    case .not(let part), .isKnown(let part), .row(_, let part), .zone(let part), .days(let part, _),
      .hours(let part, _), .group(let part), .priority(let part), .printed(let part, _, _):
      [part]
    case .and(let left, let right), .or(let left, let right), .compare(_, let left, let right),
      .add(let left, let right), .subtract(let left, let right):
      [left, right]
    case .isOneOf(let value, let candidates): [value] + candidates
    case .list(let parts): parts
    case .cell(_, let row, .keyed(let column)): [row, column]
    case .cell(_, let row, .fixed): [row]
    case .constant, .fact, .openingDate, .decision, .headings, .all, .signal, .deskIsOpen, .amountKind, .local: []
    }
  }
}
