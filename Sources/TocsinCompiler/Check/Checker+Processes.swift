import TocsinModel
import TocsinSource
import TocsinSyntax

extension Checker {
  func checkProcesses() {
    for declared in declarations.processes.items {
      let place = declared.name.site.place(declared.name.tree.range)
      var process = Process(
        name: declared.name.tree.text, labels: labels(declared.texts.tree, declared.texts.site),
        rule: rule(declared.name.tree.text, place, declared.citation))
      if declarations.tables[process.name] != nil {
        report(ProcessMessages.tableOfThatName(process.name, at: place))
      }
      if let columns = columns(of: declared) {
        process.headings = headings(of: declared, columns)
        for row in declared.rows { if let step = step(row, declared, columns) { process.steps.append(step) } }
        checkNumbers(of: declared, columns)
      }
      checkTargets(of: declared, &process)
      program.processes.append(process)
    }
  }

  /// What each column says; nil when that cannot be told.
  private func columns(of declared: DeclaredProcess) -> [Process.Column]? {
    let name = declared.name.tree.text
    let isDamaged = declarations.isDamaged("process", name)
    guard !declared.rows.isEmpty else {
      if !isDamaged { report(ProcessMessages.noSteps(name, at: declared.name.site.place(declared.name.tree.range))) }
      return nil
    }
    var columns: [Process.Column] = []
    for cell in declared.header {
      let place = cell.site.place(cell.tree.range)
      guard let column = Process.Column(rawValue: cell.tree.columnName) else {
        if !cell.tree.isUnread { report(ProcessMessages.unknownColumn(written(cell), at: place)) }
        return nil
      }
      if columns.contains(column) {
        report(ProcessMessages.columnTwice(column.rawValue, at: place))
        return nil
      }
      columns.append(column)
    }
    for needed in [Process.Column.step, .title] where !columns.contains(needed) && !isDamaged {
      report(
        ProcessMessages.columnMissing(
          needed.rawValue, in: name, at: declared.name.site.place(declared.name.tree.range)))
      return nil
    }
    return columns
  }

  private func written(_ cell: Sited<CellTree>) -> String {
    if case .value(.text(let text)) = cell.tree.content { text.value } else { cell.tree.columnName }
  }

  /// The columns that `printed` names, or all.
  private func headings(of declared: DeclaredProcess, _ columns: [Process.Column]) -> [Process.Heading] {
    let all = zip(columns, declared.header).map { column, cell in
      Process.Heading(column: column, labels: labels(cell.tree.texts, cell.site))
    }
    guard !declared.printed.isEmpty else { return all }
    return declared.printed.compactMap { name in
      guard !name.tree.isMissing else { return nil }
      if let heading = all.first(where: { $0.column.rawValue == name.tree.text }) { return heading }
      reportUnknown(
        name.tree.text, kind: "column of `\(declared.name.tree.text)`", at: name.site.place(name.tree.range),
        among: columns.map(\.rawValue))
      return nil
    }
  }

  /// Steps are numbered from one, in order and without a gap.
  private func checkNumbers(of declared: DeclaredProcess, _ columns: [Process.Column]) {
    guard let column = columns.firstIndex(of: .step) else { return }
    for (index, row) in declared.rows.enumerated() where row.cells.indices.contains(column) {
      let cell = row.cells[column]
      guard cell.tree.wholeNumber != index + 1, !cell.tree.isUnread else { continue }
      report(
        ProcessMessages.wrongNumber(
          expected: index + 1, of: declared.name.tree.text, at: cell.site.place(cell.tree.range))
      )
      return
    }
  }

  private func step(
    _ row: DeclaredTable.Row, _ declared: DeclaredProcess, _ columns: [Process.Column]
  ) -> Process.Step? {
    let site = row.range.site
    let place = site.place(row.range.tree.range)
    guard row.cells.count == columns.count else {
      report(
        ProcessMessages.cellCount(
          expected: columns.count, found: row.cells.count, in: declared.name.tree.text, at: place))
      return nil
    }
    let number = zip(columns, row.cells).first { $0.0 == .step }?.1.tree.wholeNumber ?? 0
    var step = Process.Step(
      number: number,
      rule: rule("\(declared.name.tree.text): \(number)", place, row.citation ?? declared.citation))
    step.isPrinted = row.isPrinted
    for (column, cell) in zip(columns, row.cells) { read(cell, as: column, into: &step) }
    return step
  }

  private func read(_ cell: Sited<CellTree>, as column: Process.Column, into step: inout Process.Step) {
    switch column {
    case .step: break
    case .title: step.title = text(of: cell, mayBeNothing: false)
    case .trigger: step.trigger = text(of: cell, mayBeNothing: true)
    case .deliverable: step.deliverable = text(of: cell, mayBeNothing: true)
    case .owner: step.owners = owners(in: cell)
    case .target:
      guard case .value(let value) = cell.tree.content else { return reportCell(cell, "an amount of time or `-`") }
      var scope = Scope(cell.site)
      scope.isCell = true
      let typed = check(value, scope, expecting: .amount)
      if typed.type == .mark || require(typed, .amount), let value = typed.constant { step.target = value }
    }
  }

  private func text(of cell: Sited<CellTree>, mayBeNothing: Bool) -> Labels {
    switch cell.tree.content {
    case .value(.text): return labels(cell.tree.texts, cell.site)
    case .value(.phrase(.nothing, _)) where mayBeNothing: return Labels()
    default:
      reportCell(cell, mayBeNothing ? "a text in quotes or `-`" : "a text in quotes")
      return Labels()
    }
  }

  private func owners(in cell: Sited<CellTree>) -> [MemberID] {
    if case .value(.phrase(.nothing, _)) = cell.tree.content { return [] }
    guard case .value(let value) = cell.tree.content else {
      reportCell(cell, "members of a choice or `-`")
      return []
    }
    let typed = check(value, Scope(cell.site))
    switch typed.constant {
    case .member(let member)?: return [member]
    case .list(let values)?:
      let members = values.compactMap { if case .member(let member) = $0 { member } else { nil } }
      if members.count == values.count { return members }
    default: break
    }
    if typed.type != .invalid { reportCell(cell, "members of a choice or `-`") }
    return []
  }

  private func reportCell(_ cell: Sited<CellTree>, _ expected: FindingText) {
    guard !cell.tree.isUnread else { return }
    report(ProcessMessages.wrongCell(expected: expected, at: cell.site.place(cell.tree.range)))
  }
}

extension CellTree {
  /// What stands there was reported when it was read.
  fileprivate var isUnread: Bool {
    switch content {
    case .value(.missing), .value(.invalid): true
    default: false
    }
  }
}
