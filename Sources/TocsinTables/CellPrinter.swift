import TocsinEvaluation
import TocsinModel
import TocsinTime

/// Prints the cells of one table in one language.
struct CellPrinter {
  let phrasebook: Phrasebook
  let evaluator: Evaluator
  private let style: Table.Style

  init(phrasebook: Phrasebook, evaluator: Evaluator, style: Table.Style) {
    self.phrasebook = phrasebook.withMarks(style.marks)
    self.evaluator = evaluator
    self.style = style
  }

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
    var trace = Trace()
    return evaluator.value(of: formula, in: situation(locals), trace: &trace)
  }

  private func joined(_ pieces: [String], by separator: String) -> String {
    guard !pieces.isEmpty else { return phrasebook.mark(.nothing) }
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
    case .chosen(let branches):
      branch(of: branches, locals: locals).map { pieces(of: $0, locals: locals) } ?? []
    case .text(let languages): [text(in: languages, locals: locals)]
    default: phrasebook.pieces(of: value(of: formula, locals: locals))
    }
  }

  private func branch(of branches: [Formula.Branch], locals: [Value]) -> Formula? {
    var trace = Trace()
    return evaluator.branch(of: branches, in: situation(locals), trace: &trace)
  }

  /// Nobody told any fact, and what begins on a later day has begun: a guide prints that as well.
  private func situation(_ locals: [Value]) -> Situation {
    var situation = Situation()
    situation.locals = locals
    situation.today = CivilDate(year: 9999, month: 12, day: 31)
    return situation
  }

  private func text(in languages: [String: [Formula.TextPiece]], locals: [Value]) -> String {
    let order = [phrasebook.language] + phrasebook.program.languages
    let found = order.lazy.compactMap { languages[$0] }.first ?? []
    return found.map { piece in
      switch piece {
      case .written(let text): text
      case .computed(let part): pieces(of: part, locals: locals).joined(separator: ", ")
      }
    }.joined()
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
