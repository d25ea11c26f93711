import TocsinModel

extension Policy {
  /// The lists of lines of which the first that holds counts, with what they are about.
  var guardedLines: [(name: String, lines: [(condition: Formula?, rule: RuleID)])] {
    func list<Content>(
      _ name: String, _ lines: [Guarded<Content>]
    ) -> (name: String, lines: [(condition: Formula?, rule: RuleID)]) {
      (name, lines.map { ($0.condition, $0.rule) })
    }
    return
      ([
        list("accept", accept), list("watch", watch), list("desk", desk), list("clock", clock),
        list("notify", notify), list("respond", respond), list("escalate", escalate), list("page", page),
        list("page at closing", pageAtClosing), list("acknowledged lasts", acknowledgedLasts), list("warn", warn),
        list("languages", languages),
      ] + clock.map { list("clock, but", $0.content.exceptions) }).filter { !$0.lines.isEmpty }
  }

  /// What the lines say, beside their conditions.
  fileprivate var contents: [Formula] {
    desk.flatMap { [$0.content.calendar] + $0.content.layers }
      + clock.flatMap { [$0.content.clock] + $0.content.exceptions.map(\.content) }
      + (notify + respond + acknowledgedLasts).compactMap(\.content)
      + escalate.flatMap { [$0.content.roles, $0.content.amounts] }
      + languages.flatMap { [$0.content.guaranteed] + [$0.content.optional].compactMap { $0 } }
  }
}

extension Program {
  /// The rows that decisions, the policy, events and processes may ask, also by way of other tables, by the place of
  /// the table. Others are only there to be printed.
  var askedRows: [Int: Set<Int>] {
    var formulas = decisions.flatMap { $0.answers.flatMap { [$0.condition, $0.value].compactMap { $0 } } }
    if let policy {
      formulas += policy.contents + policy.guardedLines.flatMap { $0.lines.compactMap(\.condition) }
    }
    for event in events.values {
      for case .measured(let formula, _, _)? in [event.raise, event.clear] { formulas.append(formula) }
    }
    for process in processes {
      formulas += process.desk.map { [$0.content.calendar] + $0.content.layers } ?? []
      formulas += process.clock.map { [$0.content] } ?? []
    }
    var found: [Int: Set<Int>] = [:]
    var open = formulas
    while let formula = open.popLast() {
      var asked: [(table: Int, rows: Set<Int>)] = []
      formula.visit { part in rowsAsked(by: part).map { asked.append($0) } }
      for (table, rows) in asked {
        let new = rows.subtracting(found[table] ?? [])
        found[table, default: []].formUnion(new)
        open += new.sorted().flatMap { tables[table].rows[$0].cells }
      }
    }
    return found
  }

  /// Nil for what asks no row of a table. A key that the rules name leads to one row.
  private func rowsAsked(by part: Formula) -> (table: Int, rows: Set<Int>)? {
    let (id, key): (TableID, Formula?) =
      switch part {
      case .cell(let table, let row, _): (table, row)
      case .row(let table, let key): (table, key)
      case .all(let table, _): (table, nil)
      default: (TableID(-1), nil)
      }
    guard tables.indices.contains(id.index) else { return nil }
    let table = tables[id.index]
    if case .constant(let value)? = key, let row = table.row(for: value) { return (id.index, [row]) }
    return (id.index, Set(table.rows.indices))
  }
}
