import TocsinModel
import TocsinSource
import TocsinSyntax

extension Checker {
  /// `Table(row)` and `Table(row, column)`.
  func check(call callee: Expression, _ arguments: [Expression], _ scope: Scope, _ place: SourcePlace) -> Typed {
    guard case .name(let name) = callee else {
      return invalid(place, NameMessages.notATable("this", at: place))
    }
    guard let index = declarations.tables.index(of: name.text) else {
      return unknownTable(name, scope, place)
    }
    guard isAskable(table: index, place) else { return invalid(place) }
    checkTable(index)
    let shape = shapes[index]
    guard !shape.columns.isEmpty else { return invalid(place) }
    switch arguments.count {
    case 1:
      let key = check(rowKey: arguments[0], of: index, scope)
      return Typed(formula: .row(TableID(index), key: key.formula), type: .row(TableID(index)), place: place)
    case 2 where shape.isKeyedByColumns && keysAreSwapped(arguments, of: index, scope):
      return invalid(place, TableMessages.keysSwapped(shape.name, at: place))
    case 2 where shape.isKeyedByColumns:
      let key = check(rowKey: arguments[0], of: index, scope)
      let column = check(columnKey: arguments[1], of: index, scope)
      guard key.type != .invalid, column.type != .invalid else { return invalid(place) }
      return Typed(
        formula: .cell(TableID(index), row: key.formula, column: .keyed(column.formula)),
        type: type(ofRow: key, column: nil, of: index), place: place)
    default:
      let expected: FindingText =
        shape.isKeyedByColumns ? "a row and a column" : "one key and a column, as in `\(name.text)(key).Column`"
      return invalid(
        place, TableMessages.keyCount(name.text, expected: expected, found: arguments.count, at: place))
    }
  }

  /// The row is asked for where the column stands, and the other way round.
  private func keysAreSwapped(_ arguments: [Expression], of index: Int, _ scope: Scope) -> Bool {
    guard let rows = commonRowChoice(of: index), let columns = columnChoice(of: index), rows != columns else {
      return false
    }
    return factType(arguments[0], scope) == .member(columns) && factType(arguments[1], scope) == .member(rows)
  }

  private func factType(_ expression: Expression, _ scope: Scope) -> ValueType? {
    guard case .name(let name) = expression else { return nil }
    let found = scope.subjects.lazy.compactMap { subject in
      self.vocabulary.fact(named: name.text, of: subject).flatMap { self.program.facts[$0]?.type.valueType }
    }
    return found.first
  }

  private func commonRowChoice(of index: Int) -> ChoiceID? {
    let choices = Set(shapes[index].rows.compactMap(\.choice))
    return choices.count == 1 ? choices.first : nil
  }

  /// The choice whose members are headings.
  func columnChoice(of index: Int) -> ChoiceID? {
    for column in shapes[index].columns {
      if case .keys(let values) = column.heading, case .member(let id)? = values.first {
        return program.members[id]?.choice
      }
    }
    return nil
  }

  /// Named values are settled before there are tables.
  private func isAskable(table index: Int, _ place: SourcePlace) -> Bool {
    if shapes.indices.contains(index) { return true }
    report(NameMessages.notConstantYet(declarations.tables.names[index], at: place))
    return false
  }

  private func unknownTable(_ name: Name, _ scope: Scope, _ place: SourcePlace) -> Typed {
    let namePlace = scope.site.place(name.range)
    if declarations.decisions[name.text] != nil || declarations.namedValues[name.text] != nil {
      return invalid(place, NameMessages.notATable(name.text, at: namePlace))
    }
    reportUnknown(name.text, kind: "table", at: namePlace, among: declarations.tables.names)
    return invalid(place)
  }

  private func rowChoice(_ type: ValueType) -> ChoiceID? {
    if case .member(let choice) = type { choice } else { nil }
  }

  /// The type of the cells of a row that is asked for.
  private func type(ofRow key: Typed, column: Int?, of index: Int) -> ValueType {
    var group = TableShape.Group(choice: rowChoice(key.type), column: column)
    if case .text(let name)? = key.constant { group.row = shapes[index].row(named: name) }
    return shapes[index].type(of: group) ?? column.map { shapes[index].type(ofColumn: $0) } ?? .mark
  }

  /// The row with a name of its own.
  private func check(rowName expression: Expression, of index: Int, _ scope: Scope) -> Typed {
    let place = scope.site.place(expression.range)
    guard case .name(let name) = expression, !name.isMissing else {
      return invalid(
        place,
        TableMessages.wrongKey(
          shapes[index].name, expected: "the name of a row", found: "something else", at: place))
    }
    if shapes[index].row(named: name.text) != nil { return constant(.text(name.text), .text, place) }
    if !shapes[index].hasUnreadableRow {
      reportUnknown(
        name.text, kind: "row of \(shapes[index].name)", at: place, among: shapes[index].rows.compactMap(\.name))
    }
    return invalid(place)
  }

  /// A key that rows of the table have.
  private func check(rowKey expression: Expression, of index: Int, _ scope: Scope) -> Typed {
    if shapes[index].hasOwnRows { return check(rowName: expression, of: index, scope) }
    let choices = shapes[index].rows.compactMap(\.choice)
    let typed = check(expression, scope, expecting: commonRowChoice(of: index).map { .member($0) })
    guard typed.type != .invalid, !shapes[index].hasUnreadableRow else { return typed }
    if case .member(let choice) = typed.type, choices.contains(choice) { return typed }
    let hasKinds = shapes[index].rows.contains { row in
      if case .values(let values) = row.key, case .amountKind? = values.first { true } else { false }
    }
    if typed.type == .amountKind, hasKinds { return typed }
    let answersAny = shapes[index].rows.contains { if case .any = $0.key { true } else { false } }
    if case .member = typed.type, answersAny { return typed }
    var seen: Set<ChoiceID> = []
    var expected = choices.filter { seen.insert($0).inserted }.map { describe(.member($0)) }
    if hasKinds { expected.append(describe(ValueType.amountKind)) }
    if expected.isEmpty { expected = ["nothing"] }
    report(
      TableMessages.wrongKey(
        shapes[index].name, expected: .choice(of: expected), found: describe(typed.type), at: typed.place))
    return invalid(typed.place)
  }

  private func check(columnKey expression: Expression, of index: Int, _ scope: Scope) -> Typed {
    let choice = columnChoice(of: index)
    let typed = check(expression, scope, expecting: choice.map { .member($0) })
    guard let choice, typed.type != .invalid, typed.type != .member(choice) else { return typed }
    report(
      TableMessages.wrongKey(
        shapes[index].name, expected: describe(.member(choice)), found: describe(typed.type), at: typed.place))
    return invalid(typed.place)
  }

  /// `Table(key).Column`.
  func check(column name: Name, of index: Int, key: Expression, _ scope: Scope, _ place: SourcePlace) -> Typed {
    guard isAskable(table: index, place) else { return invalid(place) }
    checkTable(index)
    let row = check(rowKey: key, of: index, scope)
    guard let column = column(name, of: index, scope.site) else { return invalid(place) }
    guard row.type != .invalid else { return invalid(place) }
    return Typed(
      formula: .cell(TableID(index), row: row.formula, column: .fixed(column)),
      type: type(ofRow: row, column: column, of: index), place: place)
  }

  /// `all Table.Column`.
  func check(all expression: Expression, _ scope: Scope, _ place: SourcePlace) -> Typed {
    guard case .member(.name(let table), let name) = expression else {
      return invalid(
        place,
        TypeMessages.mismatch(
          expected: "a column after `all`, as in `all Desks.Phone`", found: "something else", at: place))
    }
    guard let index = declarations.tables.index(of: table.text) else { return unknownTable(table, scope, place) }
    guard isAskable(table: index, place) else { return invalid(place) }
    checkTable(index)
    guard let column = column(name, of: index, scope.site) else { return invalid(place) }
    if column == 0, let choice = shapes[index].rows.lazy.compactMap(\.choice).first {
      return Typed(formula: .all(TableID(index), column: 0), type: .list(.member(choice)), place: place)
    }
    return Typed(
      formula: .all(TableID(index), column: column), type: .list(shapes[index].type(ofColumn: column)), place: place)
  }
}
