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
      if let event = event(declared) { program.events[event.id] = event }
    }
    checkReplacements()
    let dropped = program.eventOrder.filter { program.events[$0] == nil }
    if !dropped.isEmpty { program.eventOrder.removeAll { dropped.contains($0) } }
  }

  private func event(_ declared: DeclaredEvent) -> MonitoredEvent? {
    let name = declared.name.tree.text
    let place = declared.name.site.place(declared.name.tree.range)
    let parts = EventParts(declared)
    reportRepeated(declared)
    let isDamaged = declarations.isDamaged("event", name)
    let raised = parts.when.flatMap { condition($0.tree, $0.site) }
    let cleared = parts.clear.flatMap { condition($0.tree, $0.site) }
    let priority = parts.priority.flatMap { member(priority: $0.tree, $0.site) }
    if parts.when == nil, !isDamaged { report(EventMessages.neverRaised(name, at: place)) }
    if parts.priority == nil, !isDamaged { report(EventMessages.withoutPriority(name, at: place)) }
    let replaces = parts.replaces.flatMap { events($0.tree, $0.site, not: name) }
    let suppresses = parts.suppresses.flatMap { events($0.tree, $0.site, not: name) }
    guard let raised, let priority else { return nil }
    let labels = caseLabels(raised)
    checkSignals(parts, name, raised: raised, cleared: cleared, labels)
    return MonitoredEvent(
      id: vocabulary.event(name), name: name, labels: self.labels(declared.texts.tree, declared.texts.site),
      group: parts.group.map { group($0.tree, $0.site) } ?? .nothing, priority: priority, raise: raised, clear: cleared,
      replaces: replaces, suppresses: suppresses, caseLabels: labels,
      rule: rule(name, place, parts.citation))
  }

  /// Signals that tell the cases of an event apart, and what ends them.
  private func checkSignals(
    _ parts: EventParts, _ name: String, raised: MonitoredEvent.Condition, cleared: MonitoredEvent.Condition?,
    _ labels: [String]
  ) {
    guard let when = parts.when else { return }
    let place = when.site.place(when.tree.condition.range)
    if let other = mismatchedSignal(raised, labels) {
      return report(EventMessages.differentLabels(name, signal: other, at: place))
    }
    guard let cleared, let clear = parts.clear else { return }
    let clearPlace = clear.site.place(clear.tree.condition.range)
    if let other = mismatchedSignal(cleared, labels) {
      return report(EventMessages.differentLabels(name, signal: other, at: clearPlace))
    }
    checkClear(cleared, clearPlace, raised, place)
  }

  private func reportRepeated(_ declared: DeclaredEvent) {
    var seen: Set<String> = []
    for line in declared.lines {
      guard let keyword = line.tree.keyword, !["replaces", "suppresses", "source"].contains(keyword) else { continue }
      guard !seen.insert(keyword).inserted else { continue }
      report(
        EventMessages.lineTwice(
          keyword, in: declared.name.tree.text, at: line.site.place(line.tree.range ?? declared.name.tree.range)))
    }
  }

  private func member(priority name: Name, _ site: Site) -> MemberID? {
    guard let scale = program.priorityScale else {
      _ = resolve(name, Scope(site), nil)
      return nil
    }
    return member(name, of: scale, site)
  }

  private func group(_ name: Name, _ site: Site) -> Value {
    resolve(name, Scope(site), eventGroupType).constant ?? .nothing
  }

  private func events(_ names: [Name], _ site: Site, not self_: String) -> [EventID] {
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

  private func condition(_ tree: EventTree.Condition, _ site: Site) -> MonitoredEvent.Condition? {
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

  private func caseLabels(_ condition: MonitoredEvent.Condition) -> [String] {
    switch condition {
    case .happens(let id), .absent(let id, _), .counted(let id, _, _): program.signals[id]?.labels ?? []
    case .measured(_, let signals, _): signals.first.flatMap { program.signals[$0]?.labels } ?? []
    }
  }

  /// A signal whose labels are not those of the others: its values would belong to other cases.
  private func mismatchedSignal(_ condition: MonitoredEvent.Condition, _ labels: [String]) -> String? {
    switch condition {
    case .happens(let id), .absent(let id, _), .counted(let id, _, _):
      program.signals[id].flatMap { $0.labels == labels || $0.labels.isEmpty ? nil : $0.name }
    case .measured(_, let signals, _):
      signals.lazy.compactMap { self.program.signals[$0] }.first { $0.labels != labels }?.name
    }
  }
}
