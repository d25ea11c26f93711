import TocsinModel
import TocsinSource
import TocsinSyntax

extension Checker {
  /// Checks the cells of one table, and first those of the tables it asks.
  func checkTable(_ index: Int) {
    let name = declarations.tables.items[index].name
    guard tableStates[index] == .waiting else {
      depth.pass(name.site.place(name.tree.range))
      if tableStates[index] == .running {
        report(TableMessages.refersToItself(name.tree.text, at: name.site.place(name.tree.range)))
        tableStates[index] = .done
      }
      return
    }
    if isTooDeep(name.site.place(name.tree.range)) {
      tableStates[index] = .done
      return
    }
    tableStates[index] = .running
    let outer = depth.begin()
    defer { depth.end(name.site.place(name.tree.range), outer) }
    let declared = declarations.tables.items[index]
    var rows: [Table.Row] = []
    if let origin = declared.origin {
      rows = copyRows(from: origin, into: index, declared)
    } else {
      checkComputedLines(of: index, declared)
      for row in declared.rows.indices where shapes[index].rows.indices.contains(row) {
        rows.append(checkRow(row, of: index, declared))
      }
    }
    let rule = program.tables[index].rule
    let kept = (headings: program.tables[index].headings, notes: program.tables[index].notes)
    var table = Table(
      name: declared.name.tree.text, labels: labels(declared.texts.tree, declared.texts.site),
      isPrinted: declared.isPrinted, columns: shapes[index].columns, rows: rows, style: style(declared), rule: rule)
    table.headings = kept.headings + headings(of: declared)
    table.notes = kept.notes + notes(of: declared)
    program.tables[index] = table
    checkNoteMarks(of: index, declared)
    tableStates[index] = .done
    checkClocks(of: index)
  }

  private func style(_ declared: DeclaredTable) -> Table.Style {
    var style = Table.Style()
    for line in declared.styles {
      switch line.tree {
      case .headingsNumberOnly: style.headingsNumberOnly = true
      case .mark(let phrase, let text): style.marks[Wording.Mark(phrase) ?? .nothing] = text.value
      case .capitalised: style.capitalised = true
      }
    }
    return style
  }

  private func checkRow(_ number: Int, of index: Int, _ declared: DeclaredTable) -> Table.Row {
    let row = declared.rows[number]
    let keyColumn = shapes[index].rows[number].keyColumn
    if row.cells.indices.contains(keyColumn) {
      let before = shapes[index].rows[number].choice
      shapes[index].rows[number] = resolved(shapes[index].rows[number], from: row.cells[keyColumn])
      if shapes[index].rows[number].choice != before { shapes[index].expectedTypes = [:] }
    }
    let fits = checkCellCount(row, number, of: index) && !shapes[index].rows[number].isUnreadable
    var cells: [Formula] = []
    for column in shapes[index].columns.indices {
      guard column != keyColumn else {
        cells.append(.constant(.nothing))
        continue
      }
      guard fits, row.cells.indices.contains(column) else {
        shapes[index].unreadableGroups.insert(shapes[index].group(row: number, column: column))
        cells.append(.constant(.unknown))
        continue
      }
      cells.append(checkCell(row.cells[column], row: number, column: column, of: index, declared))
    }
    if !fits { checkComputed(inRow: number, of: index, declared) }
    return made(row, number, keyColumn: keyColumn, cells: cells, of: index, declared)
  }

  func made(
    _ row: DeclaredTable.Row, _ number: Int, keyColumn: Int, cells: [Formula], of index: Int,
    _ declared: DeclaredTable
  ) -> Table.Row {
    let shape = shapes[index].rows[number]
    var made = Table.Row(
      key: shape.key, keyColumn: keyColumn, labels: shape.labels, cells: cells, isPrinted: row.isPrinted,
      rule: rule(
        "\(shapes[index].name): \(rowName(shape))", row.range.site.place(row.range.tree.range),
        row.citation ?? declared.citation))
    for (column, cell) in row.cells.enumerated() { made.notes[column] = cell.tree.note?.number }
    return made
  }

  /// What a row would have computed is looked at also when its cells are not.
  private func checkComputed(inRow row: Int, of index: Int, _ declared: DeclaredTable) {
    guard !shapes[index].rows[row].isUnreadable else { return }
    for line in declared.computed {
      _ = check(line.tree.cell, cellScope(line.site, row: row, column: nil, of: index, declared), expecting: nil)
    }
  }

  func rowName(_ row: TableShape.Row) -> String {
    switch row.key {
    case .values(let values): row.name ?? values.map { describe($0) }.joined(separator: ", ")
    case .any: "any"
    case .each: "each \(row.local?.name ?? "")"
    case .plain: row.labels.byLanguage.sorted { $0.key < $1.key }.first?.value ?? ""
    }
  }

  /// Whether each cell stands under a heading: where one is missing nobody knows which.
  func checkCellCount(_ row: DeclaredTable.Row, _ number: Int, of index: Int) -> Bool {
    let expected = shapes[index].columns.count
    let found = row.cells.count
    let site = row.range.site
    if found == expected || declarations.isDamaged("headings", shapes[index].name) { return found == expected }
    if found > expected, let extra = row.cells.last {
      report(
        TableMessages.tooManyCells(
          shapes[index].name, expected: expected, found: found, at: extra.site.place(extra.tree.range)))
    } else if found < expected, !shapes[index].rows[number].isUnreadable {
      let range = row.range.tree.range
      report(
        TableMessages.missingCells(
          shapes[index].name, row: rowName(shapes[index].rows[number]), column: columnName(found, of: index),
          count: expected - found, at: site.place(range)))
    }
    return false
  }

  func columnName(_ column: Int, of index: Int) -> FindingText {
    let heading = shapes[index].columns[column]
    if let name = heading.name { return "`\(name)`" }
    if case .keys(let values) = heading.heading {
      return "`\(values.map { describe($0) }.joined(separator: ", "))`"
    }
    if let label = heading.labels.byLanguage.sorted(by: { $0.key < $1.key }).first?.value { return "`\(label)`" }
    return "heading \(column + 1)"
  }

  func checkCell(
    _ cell: Sited<CellTree>, row: Int, column: Int, of index: Int, _ declared: DeclaredTable
  ) -> Formula {
    let place = cell.site.place(cell.tree.range)
    let scope = cellScope(cell.site, row: row, column: column, of: index, declared)
    let group = shapes[index].group(row: row, column: column)
    var typed: Typed
    if case .value(.phrase(.computed, _)) = cell.tree.content {
      typed = computed(row: row, column: column, of: index, declared, scope, place)
    } else {
      typed = check(cell.tree, scope, expecting: expectedType(group, of: index, declared))
    }
    typed.place = place
    join(typed, to: group, ofRow: row, of: index)
    return asCell(typed)
  }

  /// What stands in a cell or in a line that computes one.
  func check(_ cell: CellTree, _ scope: Scope, expecting: ValueType?) -> Typed {
    let place = scope.site.place(cell.range)
    switch cell.content {
    case .value(.text): return check(text: cell.texts, scope, place)
    case .value(.since(let value, let date)): return check(value, since: date, scope, expecting, place)
    case .value(let value): return check(value, scope, expecting: expecting)
    case .any, .each, .span:
      return invalid(place, TableMessages.keyNotUsable(found: "a row's key inside a cell", at: place))
    }
  }

  /// A fixed duration in a cell is an amount in minutes.
  private func asCell(_ typed: Typed) -> Formula {
    guard case .duration(let milliseconds)? = typed.constant, typed.type == .duration else { return typed.formula }
    let (millionths, overflow) = milliseconds.multipliedReportingOverflow(by: 1_000_000)
    guard !overflow else { return typed.formula }
    return .constant(.amount(Amount(millionths: millionths / 60_000, unit: .minute)))
  }

  func cellScope(_ site: Site, row: Int, column: Int?, of index: Int, _ declared: DeclaredTable) -> Scope {
    var scope = Scope(site)
    scope.isCell = true
    if let choice = columnChoice(of: index), column.map({ shapes[index].columns[$0].isKeyed }) ?? true {
      scope.locals[vocabulary.choices[choice.index].name] = (1, .member(choice))
    }
    if let local = shapes[index].rows[row].local { scope.locals[local.name] = (0, local.type) }
    for value in declared.namedValues {
      var inner = scope
      inner.site = value.site
      scope.values[value.tree.name.text] = check(value.tree.value, inner)
    }
    return scope
  }

  /// Where the names of all cells of a group belong to one choice, or are all calendars or layers, that is what they are.
  private func expectedType(_ group: TableShape.Group, of index: Int, _ declared: DeclaredTable) -> ValueType? {
    if let known = shapes[index].expectedTypes[group] { return known }
    let type = commonType(group, of: index, declared)
    shapes[index].expectedTypes[group] = .some(type)
    return type
  }

  private func commonType(_ group: TableShape.Group, of index: Int, _ declared: DeclaredTable) -> ValueType? {
    var names: [String] = []
    var hasNearest = false
    for (row, cells) in declared.rows.map(\.cells).enumerated() where shapes[index].rows.indices.contains(row) {
      for column in shapes[index].columns.indices.dropFirst() where cells.indices.contains(column) {
        guard shapes[index].group(row: row, column: column) == group else { continue }
        guard case .value(let value) = cells[column].tree.content else { continue }
        if case .nearest = value { hasNearest = true }
        names += value.bareNames
      }
    }
    let areCalendars = !names.isEmpty && names.allSatisfy { declarations.calendars[$0] != nil }
    // A region and its desk may share a name: a cell that repeats the kind of its own key means the other thing.
    if hasNearest || areCalendars && commonChoice(names).map({ $0 == group.choice }) ?? true { return .calendar }
    if let choice = commonChoice(names) { return .member(choice) }
    return names.contains { layerNames.contains($0) } ? .layer : nil
  }

  private func join(_ typed: Typed, to group: TableShape.Group, ofRow row: Int, of index: Int) {
    guard let known = shapes[index].cellTypes[group] else {
      if typed.type == .invalid {
        shapes[index].unreadableGroups.insert(group)
      } else if typed.type != .mark {
        shapes[index].cellTypes[group] = .init(type: typed.type, place: typed.place, constant: typed.constant)
      }
      return
    }
    guard typed.type != .invalid else {
      shapes[index].unreadableGroups.insert(group)
      return
    }
    guard let joined = known.type.joined(with: typed.type) else {
      let other = Typed(formula: .constant(known.constant ?? .unknown), type: known.type, place: known.place)
      report(
        calendarProblem(typed, other, typed.place)
          ?? TypeMessages.mixedColumn(
            describe(typed.type), others: describe(known.type), at: typed.place, first: known.place))
      // Cells that changed places make one mistake, whichever of them is met first.
      for column in shapes[index].columns.indices {
        shapes[index].unreadableGroups.insert(shapes[index].group(row: row, column: column))
      }
      return
    }
    shapes[index].cellTypes[group]?.type = joined
  }
}

extension Expression {
  /// The names of which a cell consists.
  fileprivate var bareNames: [String] {
    switch self {
    case .name(let name): [name.text]
    case .list(let values, _): values.flatMap(\.bareNames)
    default: []
    }
  }
}
