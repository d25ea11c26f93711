import TocsinSource
import TocsinSyntax

extension Collector {
  mutating func add(process tree: ProcessTree, _ mode: Declaration.Mode, _ site: Site) {
    var found: [Diagnostic] = []
    place(\.processes, tree.name, mode, "process", site) { old in
      var made = old ?? DeclaredProcess(name: Sited(tree.name, site), texts: Sited(tree.texts, site))
      if tree.texts.first != nil { made.texts = Sited(tree.texts, site) }
      let rows = tree.lines.compactMap { if case .row(let row) = $0 { row } else { nil } }
      if old == nil {
        made.header = rows.first?.cells.map { Sited($0, site) } ?? []
        made.rows = rows.dropFirst().map { Self.declared($0, site) }
      } else if let header = rows.first {
        Self.change(&made, header: header, rows: Array(rows.dropFirst()), site, &found)
      }
      Self.addLines(of: tree, to: &made, site, &found)
      return made
    }
    for diagnostic in found { report(diagnostic) }
  }

  private static func addLines(
    of tree: ProcessTree, to process: inout DeclaredProcess, _ site: Site, _ found: inout [Diagnostic]
  ) {
    for line in tree.lines {
      switch line {
      case .row: break
      case .desk(let calendar, let layers, let range):
        process.desk = DeclaredProcess.Desk(calendar: Sited(calendar, site), layers: layers, range: range)
      case .clock(let clock, let range):
        process.clock = DeclaredProcess.Clock(expression: Sited(clock, site), range: range)
      case .printed(let names): process.printed = names.map { Sited($0, site) }
      case .withdraw(let number):
        let count = process.rows.count
        process.rows.removeAll { $0.number(in: process.header) == number.text }
        guard process.rows.count == count else { continue }
        found.append(
          ReleaseMessages.nothingToWithdraw(number.text, from: tree.name.text, site.place(number.range)))
      case .source(let citation): process.citation = Sited(citation, site)
      }
    }
  }

  private static func declared(_ row: RowTree, _ site: Site) -> DeclaredTable.Row {
    DeclaredTable.Row(
      cells: row.cells.map { Sited($0, site) }, isPrinted: row.isPrinted,
      citation: row.citation.map { Sited($0, site) }, range: Sited(row, site))
  }

  /// Named columns of steps with a known number change; a step with a new number needs all columns.
  private static func change(
    _ process: inout DeclaredProcess, header: RowTree, rows: [RowTree], _ site: Site, _ found: inout [Diagnostic]
  ) {
    let known = process.header.map { $0.tree.columnName }
    var columns: [Int?] = []
    for cell in header.cells {
      let place = known.firstIndex(of: cell.columnName)
      if place == nil {
        found.append(
          ReleaseMessages.nothingToChange(
            cell.columnName, kind: "column", verb: "change", at: site.place(cell.range),
            suggestion: Spelling.nearest(to: cell.columnName, among: known)))
      }
      columns.append(place)
    }
    for row in rows {
      let made = declared(row, site)
      let number = made.number(in: header.cells.map { Sited($0, site) })
      if let place = process.rows.firstIndex(where: { $0.number(in: process.header) == number }) {
        for (cell, column) in zip(made.cells, columns) {
          if let column, process.rows[place].cells.indices.contains(column) {
            process.rows[place].cells[column] = cell
          }
        }
        process.rows[place].range = made.range
        if let citation = made.citation { process.rows[place].citation = citation }
      } else if columns == Array(known.indices) {
        process.rows.append(made)
      } else {
        found.append(
          ReleaseMessages.nothingToChange(
            number, kind: "step", verb: "change", at: site.place(row.range), suggestion: nil))
      }
    }
  }
}

extension DeclaredTable.Row {
  /// The number of the step as it is written, or nothing.
  fileprivate func number(in header: [Sited<CellTree>]) -> String {
    guard let column = header.firstIndex(where: { $0.tree.columnName == "Step" }), cells.indices.contains(column),
      let number = cells[column].tree.wholeNumber
    else { return "" }
    return String(number)
  }
}

extension CellTree {
  /// The name that a heading consists of.
  var columnName: String {
    if case .value(.name(let name)) = content { name.text } else { "" }
  }

  /// The whole number that a cell consists of.
  var wholeNumber: Int? {
    guard case .value(.number(let millionths, _)) = content, millionths % 1_000_000 == 0 else { return nil }
    return Int(millionths / 1_000_000)
  }
}
