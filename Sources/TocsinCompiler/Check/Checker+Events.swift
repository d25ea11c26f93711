import TocsinModel
import TocsinSource
import TocsinSyntax

extension Checker {
  /// Gives events their handles, so that they may name each other and tables may list them.
  func declareEvents() {
    for declared in declarations.events.items {
      program.eventOrder.append(vocabulary.event(declared.name.tree.text))
    }
    guard let first = declarations.events.items.first,
      declarations.facts["case"] != nil || !declarations.policies.items.isEmpty
    else { return }
    requirePriority(at: first.name.site.place(first.name.tree.range))
  }

  /// Every case has a priority.
  func requirePriority(at place: SourcePlace) {
    let isDeclared = declarations.facts["case"]?.facts.contains { $0.tree.name.text == "priority" } ?? false
    guard !isDeclared, !declarations.isDamaged("facts", "case"), !declarations.mayDeclare("priority") else { return }
    silence("priority")
    report(NameMessages.factMissing("priority", at: place))
  }

  /// The type of `event.group`: that of the first event that has one.
  var eventGroupType: ValueType {
    for declared in declarations.events.items {
      for line in declared.lines {
        if case .group(let name) = line.tree, let choices = choicesByMember[name.text], choices.count == 1 {
          return .member(choices[0])
        }
      }
    }
    return .mark
  }

  func checkEvents() {
    for declared in declarations.events.items {
      let levels = levels(of: declared)
      for event in levels { program.events[event.id] = event }
      if let base = levels.first, levels.count > 1 { program.levels[base.id] = levels.map(\.id) }
    }
    checkReplacements()
    let dropped = program.eventOrder.filter { program.events[$0] == nil }
    if !dropped.isEmpty { program.eventOrder.removeAll { dropped.contains($0) } }
  }

  func reportRepeated(_ declared: DeclaredEvent) {
    var seen: Set<String> = []
    for line in declared.lines {
      if case .level = line.tree { continue }
      guard let keyword = line.tree.keyword, !["replaces", "suppresses", "for", "source"].contains(keyword) else {
        continue
      }
      guard !seen.insert(keyword).inserted else { continue }
      report(
        EventMessages.lineTwice(
          keyword, in: declared.name.tree.text, at: line.site.place(line.tree.range ?? declared.name.tree.range)))
    }
  }

  func member(priority name: Name, _ site: Site) -> MemberID? {
    guard let scale = program.priorityScale else {
      _ = resolve(name, Scope(site), nil)
      return nil
    }
    return member(name, of: scale, site)
  }

  func group(_ name: Name, _ site: Site) -> Value {
    resolve(name, Scope(site), eventGroupType).constant ?? .nothing
  }

  func events(_ names: [Name], _ site: Site, not self_: String) -> [EventID] {
    names.compactMap { name in
      guard !name.isMissing else { return nil }
      guard declarations.events[name.text] != nil else {
        reportUnknown(name.text, kind: "event", at: site.place(name.range), among: declarations.events.names)
        return nil
      }
      if name.text == self_ {
        report(EventMessages.replacesItself(name.text, at: site.place(name.range)))
        return nil
      }
      return vocabulary.event(name.text)
    }
  }

  func condition(_ tree: EventTree.Condition, _ site: Site) -> MonitoredEvent.Condition? {
    if case .absence(let signal, let length, _) = tree.condition { return absence(signal, length, tree, site) }
    if case .occurrences(let signal, let count, let countRange, let length, _) = tree.condition {
      return occurrences(signal, count, countRange, within: length, tree, site)
    }
    if let name = dottedName(tree.condition), let id = vocabulary.signal(named: name), let signal = program.signals[id],
      signal.kind == .happens
    {
      if let hold = tree.hold { report(EventMessages.happensForLong(name, at: site.place(hold.range))) }
      return .happens(id)
    }
    var scope = Scope(site)
    scope.hasSignals = true
    scope.subjects = [.system, .customer]
    let before = mistakeCount
    let formula = self.condition(tree.condition, scope)
    let signals = formula.signals
    let hold = tree.hold.flatMap { duration($0, site, of: "what has to hold") }
    if tree.hold != nil, hold == nil { return nil }
    guard !signals.isEmpty else {
      if mistakeCount == before { report(EventMessages.withoutSignal(at: site.place(tree.condition.range))) }
      return nil
    }
    guard mistakeCount == before else { return nil }
    return .measured(formula, signals: signals, hold: hold ?? 0)
  }

  private func absence(
    _ expression: Expression, _ length: Expression, _ tree: EventTree.Condition, _ site: Site
  ) -> MonitoredEvent.Condition? {
    let milliseconds = duration(length, site, of: "the silence")
    guard let name = dottedName(expression) else { return nil }
    guard let id = vocabulary.signal(named: name), program.signals[id] != nil else {
      reportUnknown(name, kind: "signal", at: site.place(expression.range), among: declarations.signals.names)
      return nil
    }
    return milliseconds.map { .absent(id, for: $0) }
  }

  func caseLabels(_ condition: MonitoredEvent.Condition) -> [String] {
    switch condition {
    case .happens(let id), .absent(let id, _), .counted(let id, _, _): program.signals[id]?.labels ?? []
    case .measured(_, let signals, _): signals.first.flatMap { program.signals[$0]?.labels } ?? []
    }
  }

  /// A signal whose labels are not those of the others: its values would belong to other cases.
  func mismatchedSignal(_ condition: MonitoredEvent.Condition, _ labels: [String]) -> String? {
    switch condition {
    case .happens(let id), .absent(let id, _), .counted(let id, _, _):
      program.signals[id].flatMap { $0.labels == labels || $0.labels.isEmpty ? nil : $0.name }
    case .measured(_, let signals, _):
      signals.lazy.compactMap { self.program.signals[$0] }.first { $0.labels != labels }?.name
    }
  }
}
