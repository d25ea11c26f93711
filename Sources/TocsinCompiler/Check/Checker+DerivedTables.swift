import TocsinModel
import TocsinSource
import TocsinSyntax

extension Checker {
  /// The rows of another table: all of them or those of a section, or the named ones under labels of their own.
  func copyRows(
    from origin: Sited<TableTree.Origin>, into index: Int, _ declared: DeclaredTable
  ) -> [Table.Row] {
    guard let source = sourceTable(of: origin, for: index) else { return [] }
    checkTable(source)
    guard shapes[source].columns.first != nil else { return [] }
    let columns = keptColumns(of: source, origin)
    shapes[index].columns = columns.map { shapes[source].columns[$0] }
    shapes[index].hasOwnRows = shapes[source].hasOwnRows
    shapes[index].hasUnreadableRow = shapes[source].hasUnreadableRow
    shapes[index].hasUnreadableColumn = shapes[source].hasUnreadableColumn
    let range = keptRows(of: source, origin)
    let copy = Copy(source: source, columns: columns)
    guard declared.rows.isEmpty else {
      let chosen = declared.rows.compactMap { row in
        sourceRow(of: row, among: range, in: source).map { (row, $0) }
      }
      takeOver(chosen.map(\.1), copy, into: index)
      relabel(chosen.map(\.0), in: index)
      checkComputedLines(of: index, declared)
      return chosen.enumerated().map { number, pair in relabelled(pair.0, number, pair.1, copy, index, declared) }
    }
    takeOver(Array(range), copy, into: index)
    program.tables[index].notes = program.tables[source].notes
    if origin.tree.section == nil { program.tables[index].headings = program.tables[source].headings }
    return range.map { copied(program.tables[source].rows[$0], columns) }
  }

  /// From which table, and which of its columns.
  private struct Copy {
    let source: Int
    let columns: [Int]
  }

  private func sourceTable(of origin: Sited<TableTree.Origin>, for index: Int) -> Int? {
    let name = origin.tree.table
    guard !name.isMissing else { return nil }
    if let source = declarations.tables.index(of: name.text) { return source }
    reportUnknown(name.text, kind: "table", at: origin.site.place(name.range), among: declarations.tables.names)
    shapes[index].hasUnreadableColumn = true
    return nil
  }

  private func copied(_ row: Table.Row, _ columns: [Int]) -> Table.Row {
    var row = row
    let notes = row.notes
    row.notes = [:]
    for (place, column) in columns.enumerated() { row.notes[place] = notes[column] }
    row.cells = columns.compactMap { row.cells.indices.contains($0) ? row.cells[$0] : nil }
    row.keyColumn = columns.firstIndex(of: row.keyColumn) ?? 0
    return row
  }

  /// What is known of the rows and the types of their cells.
  private func takeOver(_ rows: [Int], _ copy: Copy, into index: Int) {
    let source = shapes[copy.source]
    shapes[index].rows = rows.map { source.rows[$0] }
    shapes[index].cellTypes = [:]
    shapes[index].unreadableGroups = []
    for (number, row) in rows.enumerated() {
      for (place, column) in copy.columns.enumerated() {
        let group = source.group(row: row, column: column)
        let own = shapes[index].group(row: number, column: place)
        shapes[index].cellTypes[own] = source.cellTypes[group]
        if source.unreadableGroups.contains(group) { shapes[index].unreadableGroups.insert(own) }
      }
    }
  }

  private func keptRows(of source: Int, _ origin: Sited<TableTree.Origin>) -> Range<Int> {
    let all = 0..<program.tables[source].rows.count
    guard let section = origin.tree.section, !section.isMissing else { return all }
    if let rows = program.tables[source].rows(inSection: section.text) { return rows }
    reportUnknown(
      section.text, kind: "section of \(shapes[source].name)", at: origin.site.place(section.range),
      among: program.tables[source].headings.compactMap(\.name))
    return all
  }

  /// The row that the first cell names.
  private func sourceRow(of row: DeclaredTable.Row, among rows: Range<Int>, in source: Int) -> Int? {
    guard let cell = row.cells.first else { return nil }
    guard case .value(.name(let name)) = cell.tree.content else {
      report(
        TableMessages.keyNotUsable(found: "something else than the name of a row", at: cell.site.place(cell.tree.range))
      )
      return nil
    }
    let known = rows.map { rowName(shapes[source].rows[$0]) }
    if let place = known.firstIndex(of: name.text) { return rows.lowerBound + place }
    if !shapes[source].hasUnreadableRow {
      reportUnknown(
        name.text, kind: "row of \(shapes[source].name)", at: cell.site.place(name.range), among: known)
    }
    return nil
  }

  private func relabel(_ rows: [DeclaredTable.Row], in index: Int) {
    for (number, row) in rows.enumerated() {
      guard let cell = row.cells.first, cell.tree.texts.first != nil else { continue }
      shapes[index].rows[number].labels = labels(cell.tree.texts, cell.site)
    }
  }

  /// A row that stands alone keeps its cells; one with cells has those.
  private func relabelled(
    _ row: DeclaredTable.Row, _ number: Int, _ origin: Int, _ copy: Copy, _ index: Int, _ declared: DeclaredTable
  ) -> Table.Row {
    let old = copied(program.tables[copy.source].rows[origin], copy.columns)
    guard row.cells.count > 1, checkCellCount(row, number, of: index) else {
      var made = made(row, number, keyColumn: old.keyColumn, cells: old.cells, of: index, declared)
      made.notes = old.notes
      return made
    }
    // What the cells held in the other table says nothing of these.
    for column in shapes[index].columns.indices where shapes[index].rows[number].name != nil {
      shapes[index].cellTypes[shapes[index].group(row: number, column: column)] = nil
    }
    let cells = shapes[index].columns.indices.map { column in
      column == old.keyColumn
        ? .constant(.nothing) : checkCell(row.cells[column], row: number, column: column, of: index, declared)
    }
    return made(row, number, keyColumn: old.keyColumn, cells: cells, of: index, declared)
  }

  private func keptColumns(of source: Int, _ origin: Sited<TableTree.Origin>) -> [Int] {
    guard !origin.tree.columns.isEmpty else { return Array(shapes[source].columns.indices) }
    var kept = [0]
    let choice = commonChoice(origin.tree.columns.map(\.text))
    for name in origin.tree.columns where !name.isMissing {
      let key = choice.flatMap { vocabulary.member(named: name.text, of: $0) }
      let place = shapes[source].columns.firstIndex { column in
        if column.name == name.text { return true }
        guard let key, case .keys(let values) = column.heading else { return false }
        return values.contains(.member(key))
      }
      if let place {
        kept.append(place)
      } else {
        let members = choice.flatMap { program.choices[$0]?.members.compactMap { program.members[$0]?.name } } ?? []
        report(
          TableMessages.noSuchColumn(
            name.text, of: shapes[source].name, at: origin.site.place(name.range),
            suggestion: Spelling.nearest(
              to: name.text, among: members + shapes[source].columns.compactMap(\.name) + choicesByMember.keys.sorted())
          ))
      }
    }
    return kept
  }
}
