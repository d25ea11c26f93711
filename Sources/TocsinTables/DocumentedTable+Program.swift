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
    let expansion = RowExpansion(table: table, printer: printer)
    for position in 0...table.rows.count {
      for heading in table.headings where heading.position == position {
        rows.append(Row(heading, in: phrasebook, width: columns.count))
      }
      guard position < table.rows.count else { break }
      for row in expansion.rows(at: position) {
        let printed = Row(
          cells: columns.map { printer.text(of: row, column: $0) },
          notes: Dictionary(
            columns.enumerated().compactMap { place, column in
              table.rows[position].notes[column.index].map { (place, $0) }
            }, uniquingKeysWith: { first, _ in first }))
        if !row.isRepeated || !rows.contains(printed) { rows.append(printed) }
      }
    }
    notes = table.notes.map { Note(number: $0.number, text: phrasebook.label($0.labels, orName: "")) }
  }
}

extension DocumentedTable.Row {
  /// A heading among the rows stands in the first column.
  fileprivate init(_ heading: Table.RowHeading, in phrasebook: Phrasebook, width: Int) {
    let label = phrasebook.label(heading.labels, orName: heading.name ?? "")
    self.init(
      kind: heading.level == .part ? .part : .section,
      cells: [label] + Array(repeating: "", count: max(0, width - 1)))
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
  fileprivate func text(of row: PrintedRow, column printed: PrintedColumn) -> String {
    let column = printed.index
    if column == row.keyColumn {
      switch row.key {
      case .label(let label): return label
      case .value(let key): return text(of: key)
      }
    }
    guard row.cells.indices.contains(column) else { return text(of: .nothing) }
    let key = row.locals.first ?? .nothing
    return text(of: row.cells[column], locals: [key, printed.key])
  }
}
