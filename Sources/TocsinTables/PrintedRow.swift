import TocsinModel

/// A row of a table as many times as it is printed.
struct PrintedRow {
  enum Key {
    case label(String)
    case value(Value)
  }

  var key: Key
  /// The column that prints the key.
  var keyColumn: Int
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

  /// What a row of the table prints as.
  func rows(at position: Int) -> [PrintedRow] {
    table.rows[position].isPrinted ? expanded(table.rows[position]) : []
  }

  private func expanded(_ row: Table.Row) -> [PrintedRow] {
    let keys = printer.keys(of: row, in: table)
    if let label = label(of: row) { return [printed(row, as: label, locals: Array(keys.prefix(1)))] }
    switch row.key {
    case .values, .any: return keys.map { printed(row, as: .value($0), locals: [$0]) }
    case .each:
      var seen: Set<Value> = []
      return keys.flatMap(alternatives).filter { seen.insert($0).inserted }.map {
        printed(row, as: .value($0), locals: [$0], isRepeated: true)
      }
    case .plain: return [printed(row, as: .value(.nothing), locals: [])]
    }
  }

  private func printed(
    _ row: Table.Row, as key: PrintedRow.Key, locals: [Value], isRepeated: Bool = false
  ) -> PrintedRow {
    PrintedRow(key: key, keyColumn: row.keyColumn, locals: locals, cells: row.cells, isRepeated: isRepeated)
  }

  /// A value that leaves the choice of several calendars open stands for each of them.
  private func alternatives(of value: Value) -> [Value] {
    if case .nearest(let calendars, zone: _) = value { calendars.map(Value.calendar) } else { [value] }
  }

  private func label(of row: Table.Row) -> PrintedRow.Key? {
    row.labels.isEmpty ? nil : .label(printer.phrasebook.label(row.labels, orName: ""))
  }
}
