import TocsinModel

extension DeadlineCounter {
  /// The steps of the ladder that applies: the roles of one row at the amounts of another, column by column.
  mutating func ladder(
    priority: MemberID, trace: inout Trace, desks: inout DeskBook
  ) throws(ScheduleFault) -> [CaseSchedule.Step] {
    var own = Trace()
    defer { trace.join(own) }
    guard let line = evaluator.firstLine(of: evaluator.policy.escalate, in: situation, trace: &own) else { return [] }
    let amounts = try columns(line.content.amounts, rule: line.rule, trace: &own) { _ in true }
    // A column without a time, such as one that only repeats a target, is no step, whatever stands in it.
    let roles = try columns(line.content.roles, rule: line.rule, trace: &own) { place in
      amounts.indices.contains(place) && amounts[place] != .nothing
    }
    let rules = own.rules
    var steps: [CaseSchedule.Step] = []
    for (index, (roleCell, amountCell)) in zip(roles, amounts).enumerated() {
      guard let amount = try amount(amountCell, .escalate, own, line.rule) else { continue }
      let members = roleCell.members
      guard !members.isEmpty else {
        guard roleCell == .nothing else { throw .blame(.escalate, roleCell, own, line.rule) }
        continue
      }
      let counted = try clock(for: amount, rule: line.rule)
      own.join(counted.trace)
      let at = try deadline(
        of: amount, on: counted.clock, pauses: pauses[.escalate], rule: line.rule, desks: &desks)
      for role in members {
        steps.append(
          CaseSchedule.Step(
            index: index, amount: amount, clock: counted.clock, role: role, priority: priority, at: at,
            state: .planned, rules: joined(rules, counted.trace.rules)))
      }
    }
    return steps
  }

  /// The cells of a row; nothing at all is a ladder without steps.
  private func columns(
    _ formula: Formula, rule: RuleID, trace: inout Trace, where isWanted: (Int) -> Bool
  ) throws(ScheduleFault) -> [Value] {
    let value =
      if case .row(let table, let key) = formula {
        evaluator.row(of: table, key: key, in: situation, trace: &trace, where: isWanted)
      } else {
        evaluator.value(of: formula, in: situation, trace: &trace)
      }
    switch value {
    case .list(let cells): return cells
    case .nothing: return []
    default: throw .blame(.escalate, value, trace, rule)
    }
  }

  private func joined(_ first: [RuleID], _ second: [RuleID]) -> [RuleID] {
    first + second.filter { !first.contains($0) }
  }
}
