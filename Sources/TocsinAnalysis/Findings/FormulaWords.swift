import TocsinEvaluation
package import TocsinModel

extension Program {
  /// A condition in words close to those of the rules: `space.free < 5%`.
  package func words(of formula: Formula) -> String {
    switch formula {
    case .constant(let value): written(value)
    case .fact(let slot): facts[slot]?.name ?? "?"
    case .today: "today"
    case .signal(let signal): signals[signal]?.name ?? "?"
    case .window(let window): words(of: window)
    case .deskIsOpen: "desk open"
    case .decision(let id): decisions.indices.contains(id.index) ? decisions[id.index].name : "?"
    case .cell(let id, _, _), .row(let id, _), .all(let id, _), .headings(let id):
      tables.indices.contains(id.index) ? "a cell of \(tables[id.index].name)" : "?"
    case .not(let part): "not \(words(of: part))"
    case .and(let left, let right): "\(words(of: left)) and \(words(of: right))"
    case .or(let left, let right): "(\(words(of: left)) or \(words(of: right)))"
    case .compare(let comparison, let left, let right):
      "\(words(of: left)) \(comparison.sign) \(words(of: right, besides: left))"
    case .isOneOf(let part, let others):
      "\(words(of: part)) is \(others.map { words(of: $0, besides: part) }.joined(separator: " or "))"
    case .isKnown(let part): "\(words(of: part)) is known"
    case .add(let left, let right): "\(words(of: left)) + \(words(of: right))"
    case .subtract(let left, let right): "\(words(of: left)) - \(words(of: right))"
    default: "something computed"
    }
  }

  /// A value as it is written where it is compared with something.
  private func words(of formula: Formula, besides other: Formula) -> String {
    guard case .constant(let value) = formula else { return words(of: formula) }
    let unknown: Unknown? =
      switch other {
      case .fact(let slot): .fact(slot)
      case .signal(let signal): .signal(signal)
      case .window(let window): .window(window)
      default: nil
      }
    return unknown.map { written(value, as: $0) } ?? written(value)
  }
}

extension Formula.Comparison {
  fileprivate var sign: String {
    switch self {
    case .less: "<"
    case .lessOrEqual: "<="
    case .greater: ">"
    case .greaterOrEqual: ">="
    }
  }
}
