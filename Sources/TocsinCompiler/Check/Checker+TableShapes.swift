import TocsinModel
import TocsinSource
import TocsinSyntax

extension Checker {
  /// Reads the headings and keys of all tables, so that cells may ask any of them.
  func shapeTables() {
    shapes = declarations.tables.items.map { TableShape(name: $0.name.tree.text) }
    tableStates = Array(repeating: .waiting, count: shapes.count)
    program.tables = declarations.tables.items.map { declared in
      Table(
        name: declared.name.tree.text, labels: Labels(), isPrinted: false, columns: [], rows: [], style: Table.Style(),
        rule: rule(
          declared.name.tree.text, declared.name.site.place(declared.name.tree.range), declared.citation))
    }
    for (index, declared) in declarations.tables.items.enumerated() where declared.origin == nil {
      shape(index, declared)
    }
  }

  private func shape(_ index: Int, _ declared: DeclaredTable) {
    guard !declared.header.isEmpty else {
      if !declarations.isDamaged("table", declared.name.tree.text) {
        report(
          TableMessages.noHeader(
            declared.name.tree.text, at: declared.name.site.place(declared.name.tree.range)))
      }
      shapes[index].hasUnreadableRow = true
      shapes[index].hasUnreadableColumn = true
      return
    }
    shapeColumns(index, declared)
    checkHeading(index, declared)
    shapeRows(index, declared)
    checkCompleteness(index, declared)
  }

  private func shapeColumns(_ index: Int, _ declared: DeclaredTable) {
    let names = declared.header.dropFirst().compactMap { cell -> String? in
      if case .value(.name(let name)) = cell.tree.content { name.text } else { nil }
    }
    let common = commonChoice(names)
    for (column, cell) in declared.header.enumerated() {
      let labels = labels(cell.tree.texts, cell.site)
      guard case .value(let value) = cell.tree.content else {
        report(TableMessages.headingNotUsable(at: cell.site.place(cell.tree.range)))
        shapes[index].columns.append(Table.Column(name: nil, heading: .plain, labels: labels))
        continue
      }
      shapes[index].columns.append(heading(value, labels, cell.site, isFirst: column == 0, common, table: index))
    }
    if declarations.isDamaged("headings", declared.name.tree.text) { shapes[index].hasUnreadableColumn = true }
    reportMisspeltKeys(index, declared)
  }

  private func heading(
    _ value: Expression, _ labels: Labels, _ site: Site, isFirst: Bool, _ common: ChoiceID?, table: Int
  ) -> Table.Column {
    switch value {
    case .name(let name): return heading(named: name, labels, isFirst: isFirst, common)
    case .list(let values, _):
      let names = values.compactMap { if case .name(let name) = $0 { name } else { nil } }
      if !isFirst, names.count == values.count, let keys = keys(names) {
        return Table.Column(name: nil, heading: .keys(keys), labels: labels)
      }
    case .text(let text):
      if isFirst { shapes[table].hasOwnRows = true }
      return Table.Column(
        name: nil, heading: .plain, labels: labels.isEmpty ? Labels([site.language: text.value]) : labels)
    case .number(let millionths, _): return Table.Column(name: nil, heading: .number(millionths), labels: labels)
    case .amount, .length, .phrase(.nextBusinessDay, _):
      var scope = Scope(site)
      scope.isCell = true
      if case .amount(let amount)? = check(value, scope, expecting: .amount).constant {
        return Table.Column(name: nil, heading: .amount(amount), labels: labels)
      }
    case .phrase(.amount, _): return Table.Column(name: "amount", heading: .plain, labels: labels)
    case .missing, .invalid:
      shapes[table].hasUnreadableColumn = true
      return Table.Column(name: nil, heading: .plain, labels: labels)
    default: break
    }
    shapes[table].hasUnreadableColumn = true
    report(TableMessages.headingNotUsable(at: site.place(value.range)))
    return Table.Column(name: nil, heading: .plain, labels: labels)
  }

  /// A name that several choices have belongs to the one that the other headings belong to.
  private func heading(named name: Name, _ labels: Labels, isFirst: Bool, _ common: ChoiceID?) -> Table.Column {
    if let choice = vocabulary.choice(named: name.text), program.choices[choice] != nil {
      return Table.Column(name: name.text, heading: .choice(choice), labels: labels)
    }
    if !isFirst, let keys = keys([name], in: common) ?? keys([name]) {
      return Table.Column(name: nil, heading: .keys(keys), labels: labels)
    }
    return Table.Column(name: name.text, heading: .plain, labels: labels)
  }

  /// The members that names stand for, when all belong to one choice.
  func keys(_ names: [Name], in choice: ChoiceID? = nil) -> [Value]? {
    guard let common = choice ?? commonChoice(names.map(\.text)) else { return nil }
    let members = names.compactMap { vocabulary.member(named: $0.text, of: common) }
      .filter { program.members[$0] != nil }
    return members.count == names.count ? members.map { .member($0) } : nil
  }

  /// The one choice that has all these members.
  func commonChoice(_ names: [String]) -> ChoiceID? {
    var common: Set<ChoiceID>?
    for name in names {
      guard let choices = choicesByMember[name] else { continue }
      common = common.map { $0.intersection(choices) } ?? Set(choices)
    }
    return common?.count == 1 ? common?.first : nil
  }

  /// A heading without a label beside headings that are members is most likely a misspelt member.
  private func reportMisspeltKeys(_ index: Int, _ declared: DeclaredTable) {
    var choice: ChoiceID?
    for column in shapes[index].columns {
      if case .keys(let values) = column.heading, case .member(let id)? = values.first {
        choice = program.members[id]?.choice
      }
    }
    guard let choice else { return }
    let members = program.choices[choice]?.members.compactMap { program.members[$0]?.name } ?? []
    for (column, cell) in declared.header.enumerated().dropFirst() {
      guard case .value(.name(let name)) = cell.tree.content, cell.tree.texts.first == nil,
        case .plain = shapes[index].columns[column].heading, Spelling.nearest(to: name.text, among: members) != nil
      else { continue }
      _ = member(name, of: choice, cell.site)
      shapes[index].hasUnreadableColumn = true
    }
  }

  /// A first heading that no key fits is one mistake, not one for each row.
  private func checkHeading(_ index: Int, _ declared: DeclaredTable) {
    guard let choice = headingChoice(index), let heading = declared.header.first else { return }
    let names = declared.rows.compactMap { row -> String? in
      if case .value(.name(let name))? = row.cells.first?.tree.content { name.text } else { nil }
    }
    guard names.count > 1, let other = commonChoice(names), other != choice,
      names.allSatisfy({ vocabulary.member(named: $0, of: choice) == nil && choicesByMember[$0] != nil })
    else { return }
    shapes[index].isMisheaded = true
    shapes[index].hasUnreadableRow = true
    report(
      TableMessages.misheaded(
        vocabulary.choices[choice.index].name, rows: vocabulary.choices[other.index].name,
        at: heading.site.place(heading.tree.range)))
  }

  private func shapeRows(_ index: Int, _ declared: DeclaredTable) {
    var first: [Value: SourcePlace] = [:]
    var explicit: Set<MemberID> = []
    for row in declared.rows {
      let keyColumn = row.cells.firstIndex { if case .each = $0.tree.content { true } else { false } } ?? 0
      guard row.cells.indices.contains(keyColumn) else { continue }
      let cell = row.cells[keyColumn]
      var shaped = self.row(cell, table: index)
      shaped.keyColumn = keyColumn
      shaped.place = cell.site.place(cell.tree.range)
      if shaped.isUnreadable { shapes[index].hasUnreadableRow = true }
      if case .values(let values) = shaped.key {
        for value in values {
          if case .member(let id) = value { explicit.insert(id) }
          if let earlier = first.updateValue(shaped.place, forKey: value) {
            shapes[index].hasUnreadableRow = true
            report(TableMessages.keyTwice(describe(value), in: shapes[index].name, at: shaped.place, first: earlier))
          }
        }
      }
      shapes[index].rows.append(shaped)
    }
    for row in shapes[index].rows.indices {
      if case .each(.members(let members)) = shapes[index].rows[row].key {
        shapes[index].rows[row].key = .each(.members(members.filter { !explicit.contains($0) }))
      }
    }
  }

  private func checkCompleteness(_ index: Int, _ declared: DeclaredTable) {
    let shape = shapes[index]
    guard !declarations.isDamaged("table", shape.name) else { return }
    let place = declared.name.site.place(declared.name.tree.range)
    let answersAll = shape.rows.contains { row in
      switch row.key {
      case .any, .each: true
      case .values, .plain: false
      }
    }
    if !shape.hasUnreadableRow, !answersAll {
      let keys = shape.rows.flatMap { row -> [Value] in if case .values(let values) = row.key { values } else { [] } }
      reportMissing(keys, shape, place, isColumn: false)
      reportMissingKinds(keys, shape, place)
    }
    if !shape.hasUnreadableColumn {
      let keys = shape.columns.flatMap { column -> [Value] in
        if case .keys(let values) = column.heading { values } else { [] }
      }
      reportMissing(keys, shape, place, isColumn: true)
    }
  }

  private func reportMissing(_ keys: [Value], _ shape: TableShape, _ place: SourcePlace, isColumn: Bool) {
    var named: [ChoiceID: Set<MemberID>] = [:]
    for case .member(let id) in keys {
      if let choice = program.members[id]?.choice { named[choice, default: []].insert(id) }
    }
    for (choice, members) in named.sorted(by: { $0.key < $1.key }) {
      let missing = (program.choices[choice]?.members ?? []).filter { !members.contains($0) }
      guard !missing.isEmpty, !declarations.isDamaged("choice", vocabulary.choices[choice.index].name) else { continue }
      report(
        TableMessages.keyMissing(
          missing.compactMap { program.members[$0]?.name }, of: vocabulary.choices[choice.index].name, in: shape.name,
          at: place, isColumn: isColumn))
    }
  }

  /// A table that says something for one kind of amount says it for all of them.
  private func reportMissingKinds(_ keys: [Value], _ shape: TableShape, _ place: SourcePlace) {
    let known = Set(keys.compactMap { if case .amountKind(let kind) = $0 { kind } else { nil } })
    let missing = AmountKind.allCases.filter { !known.contains($0) }
    guard !known.isEmpty, !missing.isEmpty else { return }
    report(
      TableMessages.keyMissing(
        missing.map { phrase($0).rawValue }, of: "amount", in: shape.name, at: place, isColumn: false))
  }

  func describe(_ value: Value) -> String {
    switch value {
    case .member(let id): program.members[id]?.name ?? ""
    case .amountKind(let kind): phrase(kind).rawValue
    case .text(let text): text
    default: ""
    }
  }

  private func phrase(_ kind: AmountKind) -> Phrase {
    switch kind {
    case .minutes: .minutes
    case .hours: .hours
    case .businessHours: .businessHours
    case .businessDays: .businessDays
    }
  }
}
