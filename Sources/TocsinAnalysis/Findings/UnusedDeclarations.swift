import TocsinModel
import TocsinSource

/// What no rule asks for, of any release that declares it: facts, signals, and tables that are not printed either.
struct UnusedDeclarations {
  private enum Kind: Hashable { case fact, signal, table }

  /// Releases that share a declaration share its place.
  private var declared: [SourcePlace: (kind: Kind, name: String)] = [:]
  private var used: Set<SourcePlace> = []

  init(_ programs: some Sequence<Program>) {
    for program in programs {
      declare(program)
      var usage = Usage()
      usage.note(program)
      used.formUnion(
        usage.rules.compactMap { program.rules.indices.contains($0.index) ? program.rules[$0.index].place : nil })
    }
  }

  var findings: [Diagnostic] {
    declared.filter { !used.contains($0.key) }.sorted { $0.key < $1.key }.map { place, found in
      switch found.kind {
      case .fact: ProofMessages.unusedFact(found.name, at: place)
      case .signal: ProofMessages.unusedSignal(found.name, at: place)
      case .table: ProofMessages.unusedTable(found.name, at: place)
      }
    }
  }

  private mutating func declare(_ program: Program) {
    func add(_ kind: Kind, _ name: String, _ rule: RuleID) {
      guard program.rules.indices.contains(rule.index) else { return }
      declared[program.rules[rule.index].place] = (kind, name)
    }
    for fact in program.facts.values { add(.fact, fact.name, fact.rule) }
    for signal in program.signals.values { add(.signal, signal.name, signal.rule) }
    for table in program.tables { add(.table, table.name, table.rule) }
  }
}

/// The declarations that one release asks for.
private struct Usage {
  private(set) var rules: Set<RuleID> = []

  mutating func note(_ program: Program) {
    if let slot = program.prioritySlot { note(slot, program) }
    for event in program.events.values {
      for signal in event.raise.signals + (event.clear?.signals ?? []) { note(program.signals[signal]?.rule) }
    }
    for table in program.tables where table.isPrinted { note(table.rule) }
    for row in program.tables.flatMap(\.rows) {
      if case .each(.column(let table, _)) = row.key { note(table, program) }
    }
    for formula in program.formulas { formula.visit { note($0, program) } }
  }

  private mutating func note(_ formula: Formula, _ program: Program) {
    switch formula {
    case .fact(let slot): note(slot, program)
    case .decided(_, let given): for fact in given { note(fact.slot, program) }
    case .constant(let value): note(value, program)
    case .cell(let table, _, _), .row(let table, _), .headings(let table), .all(let table, _): note(table, program)
    default: break
    }
  }

  /// Where the customer is tells which of several desks is the nearest.
  private mutating func note(_ value: Value, _ program: Program) {
    switch value {
    case .nearest(_, let zone): note(zone, program)
    case .list(let values): for value in values { note(value, program) }
    default: break
    }
  }

  private mutating func note(_ slot: FactSlot, _ program: Program) { note(program.facts[slot]?.rule) }

  private mutating func note(_ table: TableID, _ program: Program) {
    if program.tables.indices.contains(table.index) { note(program.tables[table.index].rule) }
  }

  private mutating func note(_ rule: RuleID?) { if let rule { rules.insert(rule) } }
}

extension MonitoredEvent.Condition {
  fileprivate var signals: [SignalID] {
    switch self {
    case .measured(_, let signals, _): signals
    case .happens(let signal), .counted(let signal, _, _), .absent(let signal, _): [signal]
    }
  }
}
