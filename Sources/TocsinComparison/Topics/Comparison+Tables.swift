import TocsinEvaluation
import TocsinModel
import TocsinTime

/// What tables say, cell by cell, wherever their rows and columns stand.
extension Comparison {
  mutating func compareTables() {
    for (name, before, after) in pairs(old.tables, new.tables, \.name) {
      let subject = Difference.Subject(kind: "table", name: name)
      guard let (before, after) = both(.table, subject, before, after) else { continue }
      func part(_ parts: [Difference.Part]) -> Difference.Subject {
        Difference.Subject(kind: "table", name: name, parts: parts)
      }
      compare(.word, subject, .texts(before.labels), .texts(after.labels))
      compare(.table, part([.aspect("printed")]), .flag(before.isPrinted), .flag(after.isPrinted))
      let one = TableCells(before, evaluators[.old], .old) { $0 }
      let other = TableCells(after, evaluators[.new], .new) { correspondence.canonical($0) }
      guard
        one.columns.count < 2
          || one.columns.dropFirst().contains(where: { column in
            other.columns.contains { $0.key == column.key }
          })
      else {
        add(
          Difference(
            topic: .table, change: .otherwise, subject: part([.aspect("layout")]), old: .flag(true), new: .flag(true)))
        continue
      }
      compareLines(one.columns, other.columns, part)
      let rows = compareLines(one.rows, other.rows, part)
      for row in rows {
        for column in one.columns where other.columns.contains(where: { $0.key == column.key }) {
          let place = TableCells.Place(row: row.key, column: column.key)
          compare(
            .table, part([row.part, column.part]), one.cells[place] ?? .nothing, other.cells[place] ?? .nothing)
        }
      }
      compareNotes(before, after, part)
    }
  }

  /// Gives those that both have.
  @discardableResult
  private mutating func compareLines(
    _ old: [TableCells.Line], _ new: [TableCells.Line], _ subject: ([Difference.Part]) -> Difference.Subject
  ) -> [TableCells.Line] {
    var shared: [TableCells.Line] = []
    for line in old {
      let other = new.first { $0.key == line.key }
      guard let (line, other) = both(.table, subject([line.part]), line, other) else { continue }
      shared.append(line)
      compare(.word, subject([line.part]), .texts(line.labels), .texts(other.labels))
    }
    for line in new where !old.contains(where: { $0.key == line.key }) {
      _ = both(.table, subject([line.part]), TableCells.Line?.none, line)
    }
    return shared
  }

  private mutating func compareNotes(
    _ before: Table, _ after: Table, _ subject: ([Difference.Part]) -> Difference.Subject
  ) {
    for (name, one, other) in pairs(before.notes, after.notes, { "\($0.number)" }) {
      let part = subject([.aspect("note"), .name(name)])
      guard let (one, other) = both(.word, part, one, other) else { continue }
      compare(.word, part, .texts(one.labels), .texts(other.labels))
    }
    let (one, other) = (before.headings.map(\.labels), after.headings.map(\.labels))
    let differs = one.count != other.count || !zip(one, other).allSatisfy { $0.isSame(as: $1) }
    guard differs else { return }
    compare(
      .word, subject([.aspect("headings")]), .words(one.map(\.anyText)), .words(other.map(\.anyText)))
  }
}

/// The cells of a table by the keys of its rows and columns.
struct TableCells {
  struct Line {
    /// What tells it from others, in the names of the old rules.
    let key: Key
    let part: Difference.Part
    let labels: Labels
  }

  enum Key: Hashable {
    case value(Value)
    case name(String)
    case place(Int)
  }

  struct Place: Hashable {
    let row: Key
    let column: Key
  }

  private(set) var rows: [Line] = []
  private(set) var columns: [Line] = []
  private(set) var cells: [Place: Outcome] = [:]

  init(_ table: Table, _ evaluator: Evaluator?, _ side: Side, _ canonical: (Value) -> Value) {
    guard let evaluator else { return }
    var headings: [(line: Line, index: Int, value: Value)] = []
    for (index, column) in table.columns.enumerated() {
      for value in column.keys.isEmpty ? [.nothing] : column.keys {
        headings.append((Self.line(column, index, value, side, canonical), index, value))
      }
    }
    columns = headings.map(\.line)
    var plain = 0
    for row in table.rows {
      var trace = Trace()
      for key in evaluator.keys(of: row, in: table, Situation(), &trace) {
        if key == .nothing { plain += 1 }
        let own: Key = key == .nothing ? .place(plain) : .value(canonical(key))
        let part: Difference.Part = key == .nothing ? .name(row.labels.anyText) : .value(key, side)
        rows.append(Line(key: own, part: part, labels: row.labels))
        for heading in headings where heading.index != row.keyColumn && row.cells.indices.contains(heading.index) {
          var situation = Situation()
          situation.locals = [key, heading.value]
          situation.today = CivilDate(year: 9999, month: 12, day: 31)
          cells[Place(row: own, column: heading.line.key)] = Self.outcome(
            row.cells[heading.index], situation, evaluator)
        }
      }
    }
  }

  private static func line(
    _ column: Table.Column, _ index: Int, _ value: Value, _ side: Side, _ canonical: (Value) -> Value
  ) -> Line {
    func line(_ key: Key, _ part: Difference.Part) -> Line { Line(key: key, part: part, labels: column.labels) }
    if value != .nothing { return line(.value(canonical(value)), .value(value, side)) }
    switch column.heading {
    case .amount(let amount): return line(.value(.amount(amount)), .value(.amount(amount), side))
    case .number(let number): return line(.value(.number(number)), .value(.number(number), side))
    default:
      guard let name = column.name else { return line(.place(index), .name(column.labels.anyText)) }
      return line(.name(name), .name(name))
    }
  }

  /// What a guide prints, where nobody told any fact.
  private static func outcome(_ formula: Formula, _ situation: Situation, _ evaluator: Evaluator) -> Outcome {
    var trace = Trace()
    switch formula {
    case .text(let languages):
      let texts = languages.mapValues { pieces in
        pieces.map { piece in
          switch piece {
          case .written(let text): text
          case .computed(let part): evaluator.program.written(evaluator.value(of: part, in: situation, trace: &trace))
          }
        }.joined()
      }
      return .texts(Labels(texts))
    case .chosen(let branches):
      let branch = evaluator.branch(of: branches, in: situation, trace: &trace)
      return branch.map { outcome($0, situation, evaluator) } ?? .value(.unknown)
    default: return .value(evaluator.value(of: formula, in: situation, trace: &trace))
    }
  }
}

extension Labels {
  /// A text to name something by when it has no name.
  var anyText: String { byLanguage.min { $0.key < $1.key }?.value ?? "" }
}
