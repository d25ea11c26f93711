import TocsinModel
import TocsinSource
import TocsinSyntax

/// The table of a test: its lines are played once for each row.
struct TestTable {
  var columns: [Name]
  var rows: [TestTree.Row]
  /// As many cells as it takes to tell the rows apart.
  var keyLength: Int
  var lines: [TestTree.Line]
  /// Names that were meant to be columns, with those they stand for.
  var meant: [String: String] = [:]

  func key(of row: TestTree.Row) -> String { row.words.prefix(keyLength).joined(separator: ", ") }

  func cells(of row: TestTree.Row) -> [String: TestTree.Cell] {
    var cells: [String: TestTree.Cell] = [:]
    for (column, cell) in zip(columns, row.cells) where !column.isMissing { cells[column.text] = cell }
    for (name, column) in meant { cells[name] = cells[column] }
    return cells
  }
}

extension Checker {
  /// The table of a test with what is wrong about it said; nil when it has none.
  func testTable(_ declared: Sited<TestTree>) -> TestTable? {
    var rows: [TestTree.Row] = []
    var lines: [TestTree.Line] = []
    for line in declared.tree.lines { if case .row(let row) = line { rows.append(row) } else { lines.append(line) } }
    guard let head = rows.first else { return nil }
    let site = declared.site
    let columns = headings(head, lines, site)
    rows.removeFirst()
    if rows.isEmpty { report(TestTableMessages.noRows(at: site.place(head.range))) }
    for row in rows where row.cells.count != head.cells.count {
      report(
        TestTableMessages.rowLength(
          row.cells.count, headings: head.cells.count, at: site.place(row.range), head: site.place(head.range)))
    }
    rows = distinct(rows.filter { $0.cells.count == head.cells.count }, site)
    let length = (1...max(1, columns.count)).first { count in
      Set(rows.map { Array($0.words.prefix(count)) }).count == rows.count
    }
    var table = TestTable(columns: columns, rows: rows, keyLength: length ?? columns.count, lines: lines)
    if let first = rows.first { checkUse(of: first, in: &table, site) }
    return table
  }

  func test(_ row: TestTree.Row, of table: TestTable, _ declared: Sited<TestTree>) -> Test {
    var filling = RowFilling(cells: table.cells(of: row), site: declared.site)
    let lines = table.lines.compactMap { filling.filled($0) }
    for problem in filling.problems { report(problem) }
    var test = test(declared.tree.title.value, at: declared.site.place(row.range), lines, declared.site)
    test.row = table.key(of: row)
    return test
  }

  /// The names of the columns; one that cannot be used is missing.
  private func headings(_ head: TestTree.Row, _ lines: [TestTree.Line], _ site: Site) -> [Name] {
    var seen: Set<String> = []
    let given = Set(lines.compactMap(\.givenName))
    return head.cells.map { cell in
      let missing = Name(text: "", range: cell.range)
      guard case .value(.name(let name)) = cell else {
        if case .value(.missing) = cell { return missing }
        report(TestTableMessages.notAHeading(at: site.place(cell.range)))
        return missing
      }
      let place = site.place(name.range)
      let taken: FindingText? =
        choicesByMember[name.text] != nil
        ? "member of a choice" : given.contains(name.text) ? "name given in this test" : nil
      if let taken { report(TestTableMessages.takenHeading(name.text, kind: taken, at: place)) }
      guard seen.insert(name.text).inserted else {
        report(TestTableMessages.takenHeading(name.text, kind: "column", at: place))
        return missing
      }
      return name
    }
  }

  private func distinct(_ rows: [TestTree.Row], _ site: Site) -> [TestTree.Row] {
    var first: [[String]: SourceRange] = [:]
    return rows.filter { row in
      guard let known = first[row.words] else {
        first[row.words] = row.range
        return true
      }
      report(
        TestTableMessages.rowTwice(
          row.words.joined(separator: ", "), at: site.place(row.range), first: site.place(known)))
      return false
    }
  }

  /// A column that no line uses was forgotten, or is misspelt where it is meant.
  private func checkUse(of row: TestTree.Row, in table: inout TestTable, _ site: Site) {
    var filling = RowFilling(cells: table.cells(of: row), site: site)
    for line in table.lines { _ = filling.filled(line) }
    for column in table.columns where !column.isMissing && !filling.used.contains(column.text) {
      let near = filling.others.first { name in
        !isDeclared(name.text) && Spelling.nearest(to: name.text, among: [column.text]) != nil
      }
      guard let near else {
        warnings.append(TestTableMessages.unusedColumn(column.text, at: site.place(column.range)))
        continue
      }
      table.meant[near.text] = column.text
      report(TestTableMessages.noColumn(near.text, among: [column.text], at: site.place(near.range)))
    }
  }

  private func isDeclared(_ name: String) -> Bool {
    choicesByMember[name] != nil || layerNames.contains(name) || declarations.namedValues[name] != nil
      || declarations.events[name] != nil || program.calendars.contains { $0.name == name }
  }
}

extension TestTree.Line {
  fileprivate var givenName: String? {
    switch self {
    case .givenCustomer(let name, _), .givenSystem(let name, _, _), .given(_, let name, _, _): name.text
    case .row, .zone, .step, .expect: nil
    }
  }
}
