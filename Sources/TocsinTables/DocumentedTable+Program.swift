import TocsinEvaluation
package import TocsinModel

extension DocumentedTable {
  /// A table of a release as it reads in one of its languages.
  package init(_ table: Table, of program: Program, language: String) {
    let phrasebook = Phrasebook(program: program, language: language)
    let printer = CellPrinter(phrasebook: phrasebook, evaluator: Evaluator(program), style: table.style)
    let columns = PrintedColumn.columns(of: table, in: phrasebook)
    self.init(
      name: kebabCase(table.name), title: phrasebook.label(table.labels, orName: table.name),
      release: program.release, language: language, source: Citation(table.rule, in: program),
      headings: columns.map(\.heading), rows: [])
    for row in RowExpansion(table: table, printer: printer).rows() {
      let printed = Row(cells: columns.map { printer.text(of: row, column: $0.index) })
      if !row.isRepeated || !rows.contains(printed) { rows.append(printed) }
    }
  }
}

extension DocumentedTable.Citation {
  init?(_ rule: RuleID, in program: Program) {
    guard program.rules.indices.contains(rule.index) else { return nil }
    let reference = program.rules[rule.index]
    guard let document = reference.document else { return nil }
    self.init(document: program.documents[document] ?? document, place: reference.documentPlace ?? "")
  }
}

extension CellPrinter {
  fileprivate func text(of row: PrintedRow, column: Int) -> String {
    if column == row.keyColumn {
      switch row.key {
      case .label(let label): return label
      case .value(let key): return text(of: key)
      }
    }
    guard row.cells.indices.contains(column) else { return text(of: .nothing) }
    return text(of: row.cells[column], locals: row.locals)
  }
}
