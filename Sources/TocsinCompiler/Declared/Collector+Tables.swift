import TocsinSource
import TocsinSyntax

extension Collector {
  mutating func add(table tree: TableTree, _ mode: Declaration.Mode, _ site: Site) {
    var found: [Diagnostic] = []
    let origin = origin(of: tree, mode)
    place(\.tables, tree.name, mode, "table", site) { old in
      var made = old ?? Self.empty(tree, origin, site)
      if tree.texts.first != nil { made.texts = Sited(tree.texts, site) }
      Self.addLines(of: tree, to: &made, site, &found)
      let rows = tree.lines.compactMap { if case .row(let row) = $0 { row } else { nil } }
      if origin != nil {
        made.rows += rows.map { Self.declared($0, site) }
      } else if old == nil {
        made.header = rows.first?.cells.map { Sited($0, site) } ?? []
        made.rows = rows.dropFirst().map { Self.declared($0, site) }
      } else if let header = rows.first {
        Self.change(&made, header: header, rows: Array(rows.dropFirst()), site, &found)
      }
      return made
    }
    for diagnostic in found { report(diagnostic) }
  }

  /// A table that takes the place of the one it is read from keeps that one, under a name that nobody can write.
  private mutating func origin(of tree: TableTree, _ mode: Declaration.Mode) -> TableTree.Origin? {
    guard var origin = tree.origin else { return nil }
    guard mode == .replace, origin.table.text == tree.name.text, var replaced = declarations.tables[tree.name.text]
    else { return origin }
    var name = tree.name.text + " before"
    while declarations.tables[name] != nil { name += " before" }
    replaced.name.tree.text = name
    replaced.isPrinted = false
    declarations.tables[name] = replaced
    origin.table.text = name
    return origin
  }

  private static func empty(_ tree: TableTree, _ origin: TableTree.Origin?, _ site: Site) -> DeclaredTable {
    DeclaredTable(
      name: Sited(tree.name, site), texts: Sited(tree.texts, site), origin: origin.map { Sited($0, site) },
      isPrinted: tree.isPrinted)
  }

  private static func addLines(
    of tree: TableTree, to table: inout DeclaredTable, _ site: Site, _ found: inout [Diagnostic]
  ) {
    let computed = Set(tree.lines.compactMap { if case .computed(let line) = $0 { line.name.text } else { nil } })
    table.computed.removeAll { computed.contains($0.tree.name.text) }
    var position = table.rows.count - (table.header.isEmpty && table.origin == nil ? 1 : 0)
    for line in tree.lines {
      switch line {
      case .row: position += 1
      case .heading(let heading):
        table.headings.append(DeclaredTable.Heading(tree: Sited(heading, site), position: max(0, position)))
      case .note(let note):
        table.notes.removeAll { $0.tree.mark.number == note.mark.number && $0.site != site }
        table.notes.append(Sited(note, site))
      case .named(let value): table.namedValues.append(Sited(value, site))
      case .printed(let styles): table.styles += styles.map { Sited($0, site) }
      case .computed(let line): table.computed.append(Sited(line, site))
      case .withdraw(let names):
        let keys = names.map(\.text).joined(separator: ",")
        let count = table.rows.count
        table.rows.removeAll { $0.cells.first.map { identity($0.tree) } == keys }
        if table.rows.count == count, let name = names.first, !name.isMissing {
          found.append(
            ReleaseMessages.nothingToWithdraw(keys, from: table.name.tree.text, site.place(name.range)))
        }
      case .source(let citation): table.citation = Sited(citation, site)
      }
    }
  }

  private static func declared(_ row: RowTree, _ site: Site) -> DeclaredTable.Row {
    DeclaredTable.Row(
      cells: row.cells.map { Sited($0, site) }, isPrinted: row.isPrinted,
      citation: row.citation.map { Sited($0, site) }, range: Sited(row, site))
  }

  /// Named columns of rows with a known key change; other rows are added when they fill every column.
  private static func change(
    _ table: inout DeclaredTable, header: RowTree, rows: [RowTree], _ site: Site, _ found: inout [Diagnostic]
  ) {
    let known = table.header.map { identity($0.tree) }
    var columns: [Int?] = []
    for cell in header.cells {
      let place = known.firstIndex(of: identity(cell))
      if place == nil {
        found.append(
          ReleaseMessages.nothingToChange(
            identity(cell), kind: "column", verb: "change", at: site.place(cell.range),
            suggestion: Spelling.nearest(to: identity(cell), among: known)))
      }
      columns.append(place)
    }
    for row in rows {
      guard let key = row.cells.first else { continue }
      if let place = table.rows.firstIndex(where: { $0.cells.first.map { identity($0.tree) } == identity(key) }) {
        for (cell, column) in zip(row.cells, columns) {
          if let column, table.rows[place].cells.indices.contains(column) {
            table.rows[place].cells[column] = Sited(cell, site)
          }
        }
        table.rows[place].range = Sited(row, site)
        if let citation = row.citation { table.rows[place].citation = Sited(citation, site) }
      } else if columns == Array(known.indices) {
        table.rows.append(declared(row, site))
      } else {
        found.append(
          ReleaseMessages.nothingToChange(
            identity(key), kind: "row", verb: "change", at: site.place(key.range),
            suggestion: Spelling.nearest(
              to: identity(key), among: table.rows.compactMap { $0.cells.first.map { identity($0.tree) } })))
      }
    }
  }

  /// What a heading or a row key is recognised by in a change.
  private static func identity(_ cell: CellTree) -> String {
    switch cell.content {
    case .any: "any"
    case .each(let value, _): "each " + identity(value)
    case .span(let first, let last): first.text + "-" + last.text
    case .value(let value): identity(value)
    }
  }

  private static func identity(_ value: Expression) -> String {
    switch value {
    case .name(let name): name.text
    case .text(let text): text.value
    case .number(let millionths, _): String(millionths)
    case .amount(let amount): "\(amount.bound.rawValue) \(amount.millionths) \(amount.unit.rawValue)"
    case .length(let millionths, let unit, _): "\(millionths) \(unit.rawValue)"
    case .money(let millionths, let currency, _): "\(millionths) \(currency.text)"
    case .phrase(let phrase, _): phrase.rawValue
    case .list(let values, _): values.map(identity).joined(separator: ",")
    case .member(let base, let name): identity(base) + "." + name.text
    default: ""
    }
  }
}
