import TocsinModel
import TocsinSource
import TocsinSyntax

extension Checker {
  /// Every line that says how cells are computed names a column or a row.
  func checkComputedLines(of index: Int, _ declared: DeclaredTable) {
    guard !shapes[index].hasUnreadableColumn, !shapes[index].hasUnreadableRow else { return }
    let names = shapes[index].columns.indices.flatMap { columnNames($0, of: index) } + rowNames(of: index)
    for line in declared.computed where !line.tree.name.isMissing && !names.contains(line.tree.name.text) {
      shapes[index].strayComputed = true
      report(
        TableMessages.noSuchColumn(
          line.tree.name.text, of: shapes[index].name, at: line.site.place(line.tree.name.range),
          suggestion: Spelling.nearest(to: line.tree.name.text, among: names), isOrRow: shapes[index].hasOwnRows))
    }
  }

  private func columnNames(_ column: Int, of index: Int) -> [String] {
    let heading = shapes[index].columns[column]
    return [heading.name].compactMap { $0 } + heading.labels.byLanguage.sorted { $0.key < $1.key }.map(\.value)
  }

  private func rowNames(of index: Int) -> [String] {
    shapes[index].rows.flatMap(names)
  }

  /// What a line may call a row.
  private func names(of row: TableShape.Row) -> [String] {
    if let name = row.name { return [name] }
    guard case .values(let values) = row.key else { return [] }
    return values.map { describe($0) }
  }

  /// What `=` stands for: what the lines say of the row, or else of the column.
  func computed(
    row: Int, column: Int, of index: Int, _ declared: DeclaredTable, _ scope: Scope, _ place: SourcePlace
  ) -> Typed {
    let ofRow = lines(of: declared, named: names(of: shapes[index].rows[row]))
    let lines = ofRow.isEmpty ? lines(of: declared, named: columnNames(column, of: index)) : ofRow
    guard let last = lines.last else {
      let isFirst = shapes[index].uncomputed.insert(column).inserted
      guard isFirst, !shapes[index].strayComputed, !declarations.isDamaged("table", shapes[index].name) else {
        return invalid(place)
      }
      return invalid(place, TableMessages.notComputed(columnName(column, of: index), at: place))
    }
    if lines.count == 1, last.tree.condition == nil { return check(line: last, scope) }
    return chosen(among: lines, scope, place)
  }

  private func lines(of declared: DeclaredTable, named names: [String]) -> [Sited<TableTree.Computed>] {
    declared.computed.filter { names.contains($0.tree.name.text) }
  }

  private func check(line: Sited<TableTree.Computed>, _ scope: Scope) -> Typed {
    var scope = scope
    scope.site = line.site
    return check(line.tree.cell, scope, expecting: nil)
  }

  /// The first line whose condition holds; the last has none.
  private func chosen(
    among lines: [Sited<TableTree.Computed>], _ scope: Scope, _ place: SourcePlace
  ) -> Typed {
    var branches: [Formula.Branch] = []
    var type = ValueType.mark
    for (number, line) in lines.enumerated() {
      let typed = check(line: line, scope)
      guard let joined = type.joined(with: typed.type) else {
        reportMismatch(expected: type, found: typed.type, at: typed.place)
        return invalid(place)
      }
      type = joined
      var inner = scope
      inner.site = line.site
      let condition = line.tree.condition.map { self.condition($0, inner) }
      branches.append(
        Formula.Branch(value: typed.formula, condition: line.tree.isNegated ? condition.map { .not($0) } : condition))
      let isLast = number == lines.count - 1
      if isLast != (line.tree.condition == nil) {
        let name = line.tree.name
        return invalid(
          place, TableMessages.lineWithoutOtherwise(name.text, isLast: isLast, at: line.site.place(name.range)))
      }
    }
    return Typed(formula: .chosen(branches), type: type, place: place)
  }
}

extension Table.Column {
  var isKeyed: Bool { if case .keys = heading { true } else { false } }
}
