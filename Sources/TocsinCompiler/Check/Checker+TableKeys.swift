import TocsinModel
import TocsinSource
import TocsinSyntax

extension Checker {
  /// What the first cell of a row says the row is for.
  func row(_ cell: Sited<CellTree>, table index: Int) -> TableShape.Row {
    let place = cell.site.place(cell.tree.range)
    var row = TableShape.Row(key: .plain, labels: labels(cell.tree.texts, cell.site), place: place)
    switch cell.tree.content {
    case .any: row.key = .any
    case .each(let what, _): shape(each: what, cell.site, &row)
    case .span(let first, let last): shape(span: first, last, cell.site, index, &row)
    case .value(.text): break
    case .value(.name(let name)) where shapes[index].hasOwnRows && !name.isMissing:
      row.name = name.text
      row.key = .values([.text(name.text)])
    case .value(.missing), .value(.invalid): row.isUnreadable = true
    case .value(.list(let values, _)): shape(keys: values, cell.site, index, &row)
    case .value(let value): shape(keys: [value], cell.site, index, &row)
    }
    return row
  }

  /// The choice that the first heading names.
  func headingChoice(_ table: Int) -> ChoiceID? {
    if shapes[table].isMisheaded { return nil }
    if case .choice(let choice)? = shapes[table].columns.first?.heading { return choice }
    return nil
  }

  private func shape(keys values: [Expression], _ site: Site, _ table: Int, _ row: inout TableShape.Row) {
    var found: [Value] = []
    let names = values.compactMap { if case .name(let name) = $0 { name.text } else { nil } }
    let choice = headingChoice(table) ?? commonChoice(names)
    for value in values {
      switch value {
      case .name(let name):
        guard let id = rowMember(name, choice, site) else {
          row.isUnreadable = true
          continue
        }
        found.append(.member(id))
        row.choice = program.members[id]?.choice
      case .phrase(let phrase, _):
        guard case .amountKind(let kind)? = check(value, Scope(site)).constant else {
          report(TableMessages.keyNotUsable(found: "`\(phrase.rawValue)`", at: site.place(value.range)))
          row.isUnreadable = true
          continue
        }
        found.append(.amountKind(kind))
      default:
        report(TableMessages.keyNotUsable(found: words(for: value), at: site.place(value.range)))
        row.isUnreadable = true
      }
    }
    row.key = .values(found)
    row.local = row.choice.map { (vocabulary.choices[$0.index].name, .member($0)) }
  }

  private func words(for value: Expression) -> FindingText {
    switch value {
    case .time: "a time of day"
    case .date: "a date"
    case .number: "a number"
    case .percent, .points: "a percentage"
    case .amount: "an amount of time"
    case .text: "a text among names"
    default: "something that is computed"
    }
  }

  private func rowMember(_ name: Name, _ choice: ChoiceID?, _ site: Site) -> MemberID? {
    if let choice { return member(name, of: choice, site) }
    let choices = choicesByMember[name.text] ?? []
    if choices.count == 1, let only = choices.first { return vocabulary.member(named: name.text, of: only) }
    if choices.isEmpty {
      reportUnknown(
        name.text, kind: "member of a choice", at: site.place(name.range), among: choicesByMember.keys.sorted())
    } else {
      let meanings = choices.map { "\(vocabulary.choices[$0.index].name).\(name.text)" }
      report(NameMessages.ambiguous(name.text, meanings: meanings, at: site.place(name.range)))
    }
    return nil
  }

  private func shape(
    span first: Name, _ last: Name, _ site: Site, _ table: Int, _ row: inout TableShape.Row
  ) {
    row.isUnreadable = true
    let choice = headingChoice(table) ?? commonChoice([first.text, last.text])
    guard let start = rowMember(first, choice, site), let end = rowMember(last, choice, site) else { return }
    let place = site.place(SourceRange(start: first.range.start, end: last.range.end))
    guard let scale = program.members[start]?.choice, program.members[end]?.choice == scale,
      program.choices[scale]?.order != Choice.Order.none, let members = program.choices[scale]?.members,
      let from = members.firstIndex(of: start), let to = members.firstIndex(of: end)
    else {
      report(TableMessages.spanNeedsScale(at: place))
      return
    }
    guard from <= to else {
      report(TableMessages.spanBackwards(at: place))
      return
    }
    row.isUnreadable = false
    row.key = .values(members[from...to].map { .member($0) })
    row.choice = scale
    row.local = (vocabulary.choices[scale.index].name, .member(scale))
  }

  private func shape(each what: Expression, _ site: Site, _ row: inout TableShape.Row) {
    switch what {
    case .name(let name) where name.text == "event":
      row.key = .each(.events)
      row.local = ("event", .event)
    case .name(let name):
      guard let choice = vocabulary.choice(named: name.text), let members = program.choices[choice]?.members else {
        reportUnknown(
          name.text, kind: "choice", at: site.place(name.range), among: declarations.choices.names + ["event"])
        row.isUnreadable = true
        return
      }
      row.key = .each(.members(members))
      row.choice = choice
      row.local = (name.text, .member(choice))
    case .member(.name(let table), let column):
      guard let place = declarations.tables.index(of: table.text) else {
        reportUnknown(
          table.text, kind: "table", at: site.place(table.range), among: declarations.tables.names)
        row.isUnreadable = true
        return
      }
      // The columns of the other table may not be read yet: the place is found when the cells are checked.
      row.key = .each(.column(TableID(place), -1))
      row.local = (column.text, .invalid)
    case .missing, .invalid: row.isUnreadable = true
    default:
      report(TableMessages.keyNotUsable(found: "something else after `each`", at: site.place(what.range)))
      row.isUnreadable = true
    }
  }

  /// Finds the column that `each Table.Column` repeats, and the type of its values.
  func resolved(_ row: TableShape.Row, from cell: Sited<CellTree>) -> TableShape.Row {
    guard case .each(.column(let table, -1)) = row.key, case .each(.member(_, let name), _) = cell.tree.content else {
      return row
    }
    var row = row
    guard let column = column(name, of: table.index, cell.site) else {
      row.isUnreadable = true
      return row
    }
    checkTable(table.index)
    row.key = .each(.column(table, column))
    row.local = (name.text, shapes[table.index].type(ofColumn: column))
    return row
  }

  /// A column by its name; reported when there is none.
  func column(_ name: Name, of table: Int, _ site: Site) -> Int? {
    if tableStates[table] == .waiting, declarations.tables.items[table].origin != nil { checkTable(table) }
    if let place = shapes[table].columns.firstIndex(where: { $0.name == name.text }) { return place }
    let known = shapes[table].columns.compactMap(\.name)
    let isFirst = shapes[table].unknownColumns.insert(name.text).inserted
    if isFirst, !name.isMissing, !shapes[table].hasUnreadableColumn, !declarations.mayDeclare(name.text) {
      report(
        TableMessages.noSuchColumn(
          name.text, of: shapes[table].name, at: site.place(name.range),
          suggestion: Spelling.nearest(to: name.text, among: known)))
    }
    return nil
  }
}
