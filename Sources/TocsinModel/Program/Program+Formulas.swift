extension Program {
  /// Every formula of its rules, by whatever holds it; not those of tests.
  package var formulas: [Formula] {
    decisions.flatMap { $0.answers.flatMap { [$0.condition, $0.value].compactMap { $0 } } }
      + tables.flatMap { $0.rows.flatMap(\.cells) } + events.values.flatMap(\.formulas)
      + silences.compactMap(\.condition) + processes.flatMap(\.formulas) + (policy?.formulas ?? [])
  }
}

extension MonitoredEvent {
  fileprivate var formulas: [Formula] {
    [raise, clear].compactMap { condition in
      if case .measured(let formula, _, _)? = condition { formula } else { nil }
    }
  }
}

extension Process {
  fileprivate var formulas: [Formula] {
    [desk?.content.calendar, desk?.condition, clock?.content, clock?.condition].compactMap { $0 }
      + (desk?.content.layers ?? [])
  }
}

extension Policy {
  fileprivate var formulas: [Formula] {
    var found: [Formula?] = []
    func add<Content>(_ lines: [Guarded<Content>], _ contents: (Content) -> [Formula?] = { _ in [] }) {
      for line in lines { found += [line.condition] + contents(line.content) }
    }
    add(accept) { [.decision($0)] }
    add(watch) { [.decision($0)] }
    add(desk) { [$0.calendar] + $0.layers }
    add(clock) { rule in [rule.clock] + rule.exceptions.flatMap { [$0.condition, $0.content] } }
    for targets in [notify, respond, acknowledgedLasts] { add(targets) { [$0] } }
    add(escalate) { [$0.roles, $0.amounts] }
    add(page)
    add(pageAtClosing)
    add(warn)
    add(languages) { [$0.guaranteed, $0.optional] }
    return found.compactMap { $0 }
  }
}
