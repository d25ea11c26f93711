import TocsinModel

/// A row of a table as many times as it is printed.
struct PrintedRow {
  enum Key {
    case label(String)
    case value(Value)
    /// As the cell of its first column says.
    case cell
  }

  var key: Key
  /// What the row's cells see as the values it stands for.
  var locals: [Value]
  var cells: [Formula]
  /// One of several made from `each`: printed only when it says something new.
  var isRepeated: Bool
}

/// Turns the rows of a table into those that are printed.
struct RowExpansion {
  let table: Table
  let printer: CellPrinter

  func rows() -> [PrintedRow] { table.rows.filter(\.isPrinted).flatMap(expanded) }

  private func expanded(_ row: Table.Row) -> [PrintedRow] {
    let keys = printer.keys(of: row, in: table)
    switch row.key {
    case .values, .any: return keyed(row, by: keys)
    case .each: return repeated(row, for: keys)
    case .plain: return [PrintedRow(key: label(of: row) ?? .cell, locals: [], cells: row.cells, isRepeated: false)]
    }
  }

  /// One row under its own label, otherwise one for each key.
  private func keyed(_ row: Table.Row, by keys: [Value]) -> [PrintedRow] {
    guard let label = label(of: row) else {
      return keys.map { PrintedRow(key: .value($0), locals: [$0], cells: row.cells, isRepeated: false) }
    }
    return [PrintedRow(key: label, locals: Array(keys.prefix(1)), cells: row.cells, isRepeated: false)]
  }

  private func repeated(_ row: Table.Row, for keys: [Value]) -> [PrintedRow] {
    var seen: Set<Value> = []
    return keys.flatMap(alternatives).filter { seen.insert($0).inserted }.map {
      PrintedRow(key: .cell, locals: [$0], cells: row.cells, isRepeated: true)
    }
  }

  /// A value that leaves the choice of several calendars open stands for each of them.
  private func alternatives(of value: Value) -> [Value] {
    if case .nearest(let calendars, zone: _) = value { calendars.map(Value.calendar) } else { [value] }
  }

  private func label(of row: Table.Row) -> PrintedRow.Key? {
    row.labels.isEmpty ? nil : .label(printer.phrasebook.label(row.labels, orName: ""))
  }
}
