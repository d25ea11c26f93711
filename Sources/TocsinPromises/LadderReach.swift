import TocsinEngine
import TocsinEvaluation
import TocsinModel

/// Which places of the tables of escalation ever come to anything: somebody who stands where a time stands.
struct LadderReach {
  private struct Place: Hashable {
    let table: TableID
    /// Nil for a heading.
    let row: Int?
    let column: Int
    /// Of somebody who stands there.
    var role: MemberID?
  }

  private let policy: Policy
  private let evaluator: Evaluator
  /// Of each place seen, of somebody or of a time, whether the other was there in some case.
  private var isReached: [Place: Bool] = [:]
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
    let times = times(line.content.amounts, situation)
    for (column, (role, amount)) in zip(who, amounts).enumerated() {
      let (isSomebody, isTime) = (role.elements.contains { $0 != .nothing }, amount != .nothing)
      for case .member(let member) in role.elements {
        note(Place(table: roleTable, row: roleRow, column: column, role: member), isReached: isTime)
      }
      if let times, case .amount = amount {
        note(Place(table: times.table, row: times.row, column: column), isReached: isSomebody)
      }
    }
  }

  /// Where times stand: in a row, or in the headings of a table.
  private func times(_ amounts: Formula, _ situation: Situation) -> (table: TableID, row: Int?)? {
    switch amounts {
    case .row(let table, let key): row(of: table, key, situation).map { (table, $0) }
    case .headings(let table) where evaluator.program.tables.indices.contains(table.index): (table, nil)
    default: nil
    }
  }

  private mutating func note(_ place: Place, isReached: Bool) {
    if self.isReached[place] == nil { order.append(place) }
    self.isReached[place] = isReached || self.isReached[place] == true
  }

  private func row(of table: TableID, _ key: Formula, _ situation: Situation) -> Int? {
    guard evaluator.program.tables.indices.contains(table.index) else { return nil }
    var trace = Trace()
    return evaluator.program.tables[table.index].row(for: evaluator.value(of: key, in: situation, trace: &trace))
  }

  var findings: [PromiseProof.Finding] {
    order.filter { isReached[$0] == false }.map { place in
      let (table, step) = (evaluator.program.tables[place.table.index], place.column + 1)
      guard let row = place.row else { return .nobodyUnder(step: step, table.rule) }
      if let role = place.role { return .neverBroughtIn(role, step: step, table.rows[row].rule) }
      return .nobodyComes(step: step, table.rows[row].rule)
    }
  }
}
