import TocsinModel

extension Formula {
  /// The same, with a value in place of the answer of a decision.
  func replacing(_ decision: DecisionID, by value: Formula) -> Formula {
    func replaced(_ part: Formula) -> Formula { part.replacing(decision, by: value) }
    switch self {
    case .decision(let id): return id == decision ? value : self
    case .constant, .fact, .today, .headings, .all, .signal, .window, .deskIsOpen, .amountKind, .local, .decided, .text:
      return self
    case .cell(let table, let row, .fixed(let column)):
      return .cell(table, row: replaced(row), column: .fixed(column))
    case .cell(let table, let row, .keyed(let column)):
      return .cell(table, row: replaced(row), column: .keyed(replaced(column)))
    case .row(let table, let key): return .row(table, key: replaced(key))
    case .not(let part): return .not(replaced(part))
    case .and(let left, let right): return .and(replaced(left), replaced(right))
    case .or(let left, let right): return .or(replaced(left), replaced(right))
    case .compare(let comparison, let left, let right): return .compare(comparison, replaced(left), replaced(right))
    case .isOneOf(let part, let others): return .isOneOf(replaced(part), others.map(replaced))
    case .isKnown(let part): return .isKnown(replaced(part))
    case .add(let left, let right): return .add(replaced(left), replaced(right))
    case .subtract(let left, let right): return .subtract(replaced(left), replaced(right))
    case .yearsStarted(let from, let to): return .yearsStarted(from: replaced(from), to: replaced(to))
    case .zone(let part): return .zone(of: replaced(part))
    case .days(let part, let layer): return .days(of: replaced(part), layer: layer)
    case .hours(let part, let layer): return .hours(of: replaced(part), layer: layer)
    case .group(let part): return .group(ofEvent: replaced(part))
    case .priority(let part): return .priority(ofEvent: replaced(part))
    case .printed(let part, let unit, let numberOnly):
      return .printed(replaced(part), unit: unit, numberOnly: numberOnly)
    case .list(let parts): return .list(parts.map(replaced))
    case .chosen(let branches):
      return .chosen(branches.map { Branch(value: replaced($0.value), condition: $0.condition.map(replaced)) })
    case .opens(let calendars, let opening, let layers):
      return .opens(replaced(calendars), opening, layers: layers.map(replaced))
    case .since(let date, let part): return .since(date, replaced(part))
    }
  }
}
