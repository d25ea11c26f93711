import TocsinModel
import TocsinSource
import TocsinSyntax

extension Checker {
  /// The steps of a ladder come one after the other.
  func checkLadders(of policy: Policy) {
    var tables: [TableID] = []
    for ladder in policy.escalate.map(\.content) {
      switch ladder.amounts {
      case .row(let table, _): if !tables.contains(table) { tables.append(table) }
      case .headings(let table): checkHeadings(of: table)
      default: break
      }
    }
    for table in tables { checkSteps(of: table) }
  }

  private func checkSteps(of table: TableID) {
    let declared = declarations.tables.items[table.index]
    guard declared.origin == nil else { return }
    for (row, checked) in zip(declared.rows, program.tables[table.index].rows) {
      var last: [Amount.Unit.Family: (amount: Amount, place: SourcePlace)] = [:]
      for (cell, formula) in zip(row.cells, checked.cells) {
        guard case .constant(.amount(let amount)) = formula else { continue }
        if !follow(amount, at: cell.site.place(cell.tree.range), &last) { break }
      }
    }
  }

  private func checkHeadings(of table: TableID) {
    let declared = declarations.tables.items[table.index]
    var last: [Amount.Unit.Family: (amount: Amount, place: SourcePlace)] = [:]
    for (cell, column) in zip(declared.header, program.tables[table.index].columns) {
      guard case .amount(let amount) = column.heading else { continue }
      if !follow(amount, at: cell.site.place(cell.tree.range), &last) { break }
    }
  }

  private func follow(
    _ amount: Amount, at place: SourcePlace, _ last: inout [Amount.Unit.Family: (amount: Amount, place: SourcePlace)]
  ) -> Bool {
    if let before = last[amount.unit.family], amount.size <= before.amount.size {
      report(PolicyMessages.stepsDoNotGrow(isEqual: amount.size == before.amount.size, at: place, before: before.place))
      return false
    }
    last[amount.unit.family] = (amount, place)
    return true
  }

  /// Whoever is paged is one of those whom a ladder brings in.
  func checkPagedRoles(of declared: DeclaredPolicy, _ policy: Policy) {
    guard let expected = ladderRoles(policy) else { return }
    for line in declared.lines {
      guard case .page(let name, _, _) = line.tree.statement, !name.isMissing,
        vocabulary.member(named: name.text, of: expected) == nil, choicesByMember[name.text]?.count == 1,
        let found = choicesByMember[name.text]?.first
      else { continue }
      reportMismatch(expected: .member(expected), found: .member(found), at: line.site.place(name.range))
    }
  }

  /// The choice of whom the ladders bring in.
  func ladderRoles(_ policy: Policy) -> ChoiceID? {
    let choices = policy.escalate.compactMap { line -> ChoiceID? in
      guard case .row(let table, _) = line.content.roles else { return nil }
      return roleChoice(of: table)
    }
    guard let first = choices.first, choices.allSatisfy({ $0 == first }) else { return nil }
    return first
  }

  private func roleChoice(of table: TableID) -> ChoiceID? {
    var found: Set<ChoiceID> = []
    for row in program.tables[table.index].rows {
      for case .constant(.member(let id)) in row.cells {
        if let choice = program.members[id]?.choice { found.insert(choice) }
      }
    }
    return found.count == 1 ? found.first : nil
  }
}

extension Amount {
  /// For comparing amounts of one family.
  fileprivate var size: Int64 { milliseconds ?? millionths }
}

extension Amount.Unit {
  /// Units of which amounts can be compared.
  fileprivate enum Family { case elapsed, businessHours, businessDays }

  fileprivate var family: Family {
    switch self {
    case .second, .minute, .hour: .elapsed
    case .businessHour: .businessHours
    case .businessDay: .businessDays
    }
  }
}
