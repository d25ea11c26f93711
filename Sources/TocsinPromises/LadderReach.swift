import TocsinEngine
import TocsinEvaluation
import TocsinModel

/// Which places of the tables of escalation ever come to anything: somebody who stands where a time stands.
struct LadderReach {
  private struct Place: Hashable {
    let table: TableID
    let row: Int
    let column: Int
  }

  private let policy: Policy
  private let evaluator: Evaluator
  /// Of each place seen: who stands there, or nobody for a time, and whether the other was there in some case.
  private var roles: [Place: (role: MemberID, isReached: Bool)] = [:]
  private var times: [Place: Bool] = [:]
  private var order: [Place] = []

  init(_ policy: Policy, _ evaluator: Evaluator) {
    (self.policy, self.evaluator) = (policy, evaluator)
  }

  mutating func look(in situation: Situation) {
    var trace = Trace()
    guard let line = evaluator.firstLine(of: policy.escalate, in: situation, trace: &trace),
      case .row(let roleTable, let roleKey) = line.content.roles,
      let roleRow = row(of: roleTable, roleKey, situation)
    else { return }
    guard case .list(let who) = evaluator.row(of: roleTable, key: roleKey, in: situation, trace: &trace),
      case .list(let amounts) = evaluator.value(of: line.content.amounts, in: situation, trace: &trace)
    else { return }
    var timeRow: (table: TableID, row: Int)?
    if case .row(let table, let key) = line.content.amounts {
      timeRow = row(of: table, key, situation).map { (table, $0) }
    }
    for (column, (role, amount)) in zip(who, amounts).enumerated() {
      let (isSomebody, isTime) = (role.elements.contains { $0 != .nothing }, amount != .nothing)
      if case .member(let member)? = role.elements.first {
        note(Place(table: roleTable, row: roleRow, column: column), role: member, isReached: isTime)
      }
      if let timeRow, case .amount = amount {
        note(Place(table: timeRow.table, row: timeRow.row, column: column), isReached: isSomebody)
      }
    }
  }

  private mutating func note(_ place: Place, role: MemberID, isReached: Bool) {
    if roles[place] == nil { order.append(place) }
    roles[place] = (role, isReached || roles[place]?.isReached == true)
  }

  private mutating func note(_ place: Place, isReached: Bool) {
    if times[place] == nil { order.append(place) }
    times[place] = isReached || times[place] == true
  }

  private func row(of table: TableID, _ key: Formula, _ situation: Situation) -> Int? {
    guard evaluator.program.tables.indices.contains(table.index) else { return nil }
    var trace = Trace()
    return evaluator.program.tables[table.index].row(for: evaluator.value(of: key, in: situation, trace: &trace))
  }

  var findings: [PromiseProof.Finding] {
    order.compactMap { place in
      let rule = evaluator.program.tables[place.table.index].rows[place.row].rule
      if let known = roles[place], !known.isReached {
        return .neverBroughtIn(known.role, step: place.column + 1, rule)
      }
      return times[place] == false ? .nobodyComes(step: place.column + 1, rule) : nil
    }
  }
}
