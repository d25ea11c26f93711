import TocsinEvaluation
import TocsinModel

/// Prints the cells of one table in one language.
struct CellPrinter {
  let phrasebook: Phrasebook
  let evaluator: Evaluator
  let style: Table.Style

  /// What a cell prints, in a row that stands for some values.
  func text(of formula: Formula, locals: [Value]) -> String {
    joined(pieces(of: formula, locals: locals), by: separator(for: formula))
  }

  func text(of value: Value) -> String { joined(phrasebook.pieces(of: value), by: ", ") }

  /// The keys that a row stands for.
  func keys(of row: Table.Row, in table: Table) -> [Value] {
    var trace = Trace()
    return evaluator.keys(of: row, in: table, Situation(), &trace)
  }

  /// The value of a cell where nobody told any fact.
  private func value(of formula: Formula, locals: [Value]) -> Value {
    var situation = Situation()
    situation.locals = locals
    var trace = Trace()
    return evaluator.value(of: formula, in: situation, trace: &trace)
  }

  private func joined(_ pieces: [String], by separator: String) -> String {
    guard !pieces.isEmpty else { return style.nothing ?? phrasebook.mark(.nothing) }
    return pieces.map { style.capitalised ? capitalised($0) : $0 }.joined(separator: separator)
  }

  /// Texts may hold commas themselves.
  private func separator(for formula: Formula) -> String {
    guard case .all = formula, case .list(let values) = value(of: formula, locals: []) else { return ", " }
    return values.allSatisfy(\.isText) ? "; " : ", "
  }

  private func pieces(of formula: Formula, locals: [Value]) -> [String] {
    switch formula {
    case .list(let formulas):
      formulas.flatMap { pieces(of: $0, locals: locals) }
    case .zone(of: let calendar):
      zonePieces(of: value(of: calendar, locals: locals))
    case .constant, .fact, .today, .decision, .cell, .row, .headings, .all, .signal, .not, .and, .or, .compare,
      .isOneOf, .isKnown, .add, .subtract, .yearsStarted, .deskIsOpen, .amountKind, .local, .days, .hours, .group,
      .priority, .printed:
      phrasebook.pieces(of: value(of: formula, locals: locals))
    }
  }

  private func zonePieces(of value: Value) -> [String] {
    switch value {
    case .calendar(let calendar): [phrasebook.zoneText(of: calendar)]
    case .nearest(let calendars, zone: _): calendars.map(phrasebook.zoneText)
    default: phrasebook.pieces(of: value)
    }
  }

  private func capitalised(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
}

extension Value {
  fileprivate var isText: Bool {
    if case .text = self { true } else { false }
  }
}
