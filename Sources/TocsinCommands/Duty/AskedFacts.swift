import TocsinModel

/// The facts that decide who is there for a case: those behind the desk, the paging and the languages of the policy.
struct AskedFacts {
  private let program: Program
  /// In the order in which the policy leads to them, each once.
  private(set) var slots: [FactSlot] = []
  private var tables: Set<TableID> = []
  private var decisions: Set<DecisionID> = []
  private var waiting: [Formula] = []

  init(_ program: Program) {
    self.program = program
    guard let policy = program.policy else { return }
    for line in policy.desk {
      waiting += [line.content.calendar] + line.content.layers + [line.condition].compactMap { $0 }
      visit()
    }
    for line in policy.page { waiting += [line.condition].compactMap { $0 } }
    visit()
    for line in policy.languages {
      waiting += [line.content.guaranteed, line.content.optional, line.condition].compactMap { $0 }
    }
    visit()
  }

  /// One formula after the other, so that long chains of tables and decisions go no deeper.
  private mutating func visit() {
    waiting.reverse()
    while let formula = waiting.popLast() {
      waiting += formula.parts.reversed()
      switch formula {
      case .fact(let slot): add(slot)
      case .constant(let value): add(value)
      case .decision(let decision), .decided(let decision, _): add(decision)
      case .cell(let table, _, _), .row(let table, _), .headings(let table), .all(let table, _): add(table)
      default: break
      }
    }
  }

  private mutating func add(_ slot: FactSlot) {
    if !slots.contains(slot) { slots.append(slot) }
  }

  private mutating func add(_ value: Value) {
    switch value {
    case .nearest(_, let zone): add(zone)
    case .list(let values): for value in values { add(value) }
    default: break
    }
  }

  private mutating func add(_ decision: DecisionID) {
    guard program.decisions.indices.contains(decision.index), decisions.insert(decision).inserted else { return }
    for answer in program.decisions[decision.index].answers {
      waiting += [answer.value, answer.condition].compactMap { $0 }
    }
  }

  private mutating func add(_ table: TableID) {
    guard program.tables.indices.contains(table.index), tables.insert(table).inserted else { return }
    for row in program.tables[table.index].rows { waiting += row.cells }
  }
}
