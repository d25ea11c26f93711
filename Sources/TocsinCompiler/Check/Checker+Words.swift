import TocsinModel
import TocsinSource
import TocsinSyntax

extension Checker {
  func checkChoices() {
    for declared in declarations.choices.items {
      let name = declared.name.tree.text
      let id = vocabulary.choice(name)
      var choice = Choice(
        name: name, labels: labels(declared.texts.tree, declared.texts.site), order: order(declared.order), members: [])
      var first: [String: SourcePlace] = [:]
      for (index, member) in declared.members.enumerated() where !member.tree.name.isMissing {
        let place = member.site.place(member.tree.name.range)
        let folded = member.tree.name.text.lowercased()
        if let earlier = first[folded] {
          report(NameMessages.memberTwice(member.tree.name.text, in: name, at: place, first: earlier))
          continue
        }
        first[folded] = place
        let memberID = vocabulary.member(member.tree.name.text, of: id)
        choice.members.append(memberID)
        choicesByMember[member.tree.name.text, default: []].append(id)
        let citation = member.tree.citation.map { Sited($0, member.site) } ?? declared.citation
        program.members[memberID] = Member(
          name: member.tree.name.text, choice: id, labels: labels(member.tree.texts, member.site),
          rank: rank(index, of: declared), rule: rule("\(name): \(member.tree.name.text)", place, citation))
      }
      if choice.members.isEmpty {
        report(NameMessages.emptyChoice(name, at: declared.name.site.place(declared.name.tree.range)))
      }
      program.choices[id] = choice
    }
  }

  private func order(_ order: ChoiceTree.Order?) -> Choice.Order {
    switch order {
    case nil: .none
    case .highestFirst: .highestFirst
    case .lowestFirst: .lowestFirst
    }
  }

  private func rank(_ index: Int, of declared: DeclaredChoice) -> Int {
    switch declared.order {
    case nil: 0
    case .highestFirst: declared.members.count - index
    case .lowestFirst: index + 1
    }
  }

  func checkFacts() {
    for declared in declarations.facts.items {
      let subject = Subject(name: declared.name.tree.text)
      var seen: [String: SourcePlace] = [:]
      for fact in declared.facts where !fact.tree.name.isMissing {
        let name = fact.tree.name.text
        let place = fact.site.place(fact.tree.name.range)
        if let first = seen[name] {
          report(NameMessages.factTwice(name, of: subject.name, at: place, first: first))
          continue
        }
        seen[name] = place
        guard let type = factType(fact.tree.type, fact.site) else {
          untypedNames.insert("\(subject.name).\(name)")
          continue
        }
        let slot = vocabulary.fact(name, of: subject)
        program.facts[slot] = Fact(
          name: name, slot: slot, type: type, presumed: presumed(fact, type),
          labels: labels(fact.tree.texts, fact.site),
          rule: rule(
            "\(subject.name).\(name)", place, fact.tree.citation.map { Sited($0, fact.site) } ?? declared.citation))
      }
    }
    findPriority()
  }

  private func presumed(_ fact: Sited<FactsTree.Fact>, _ type: FactType) -> Value {
    guard let expression = fact.tree.presumed else { return .unknown }
    let typed = check(expression, Scope(fact.site), expecting: type.valueType)
    require(typed, type.valueType)
    return typed.constant ?? .unknown
  }

  /// The urgency of cases is the fact `priority`, and its type has to be a scale.
  private func findPriority() {
    guard let slot = vocabulary.fact(named: "priority", of: .case), let fact = program.facts[slot] else { return }
    guard case .choice(let scale) = fact.type, program.choices[scale]?.order != Choice.Order.none else {
      report(TypeMessages.priorityNeedsScale(at: program.rules[fact.rule.index].place))
      return
    }
    program.priorityScale = scale
    program.prioritySlot = slot
  }

  func factType(_ tree: TypeTree, _ site: Site) -> FactType? {
    switch tree {
    case .yesOrNo: return .boolean
    case .version(let name, _): return choiceID(name, site).map { .version(of: $0) }
    case .named(let name):
      if let type = Self.typeNames[name.text] { return type }
      return choiceID(name, site).map { .choice($0) }
    }
  }

  private static let typeNames: [String: FactType] = [
    "count": .count, "percent": .percent, "duration": .duration, "size": .size, "money": .money, "date": .date,
    "text": .text, "zone": .zone, "calendar": .calendar,
  ]

  private func choiceID(_ name: Name, _ site: Site) -> ChoiceID? {
    guard !name.isMissing else { return nil }
    if let id = vocabulary.choice(named: name.text), program.choices[id] != nil { return id }
    reportUnknown(
      name.text, kind: "type", at: site.place(name.range),
      among: declarations.choices.names + Self.typeNames.keys.sorted())
    return nil
  }

  /// A member of one choice, by name.
  func member(_ name: Name, of choice: ChoiceID, _ site: Site) -> MemberID? {
    guard !name.isMissing else { return nil }
    if let id = vocabulary.member(named: name.text, of: choice), program.members[id] != nil { return id }
    let members = program.choices[choice]?.members.compactMap { program.members[$0]?.name } ?? []
    reportUnknown(
      name.text, kind: "member of \(vocabulary.choices[choice.index].name)", at: site.place(name.range), among: members)
    return nil
  }

  func checkNamedValues() {
    for name in declarations.namedValues.names { _ = namedValue(name) }
  }

  /// A named value, checked when it is first needed.
  func namedValue(_ name: String) -> Typed? {
    guard let declared = declarations.namedValues[name] else { return nil }
    switch namedValues[name] {
    case .done(let typed): return typed
    case .running:
      report(TypeMessages.dependsOnItself(name, at: declared.site.place(declared.tree.name.range)))
      return nil
    case nil: break
    }
    namedValues[name] = .running
    let outer = depth.begin()
    var typed = check(declared.tree.value, Scope(declared.site))
    depth.end(typed.place, outer)
    if typed.type != .invalid, typed.constant == nil {
      report(TypeMessages.notConstant(name, at: typed.place))
      typed.type = .invalid
    }
    namedValues[name] = .done(typed)
    return typed
  }

  func checkSignals() {
    for declared in declarations.signals.items where !declared.tree.name.isMissing {
      let tree = declared.tree
      let place = declared.site.place(tree.name.range)
      if let wrong = tree.keys.first, wrong.text != "system", !wrong.isMissing {
        report(EventMessages.signalWithoutSystem(tree.name.text, at: declared.site.place(wrong.range)))
      }
      let kind: Signal.Kind
      switch tree.kind {
      case .happens: kind = .happens
      case .measured(let type):
        guard let type = factType(type, declared.site) else {
          untypedNames.insert(tree.name.text)
          continue
        }
        kind = .measured(type)
      }
      let names = tree.keys.dropFirst().map(\.text)
      let id = vocabulary.signal(tree.name.text, labels: names)
      let lines = SignalLines(tree)
      var signal = Signal(
        name: tree.name.text, kind: kind, labels: names,
        rule: rule(tree.name.text, place, lines.citation.map { Sited($0, declared.site) }))
      signal.reading = reading(lines, of: tree, kind, declared.site)
      if let late = tree.lateness { signal.lateness = duration(late, declared.site, of: "the lateness") ?? 0 }
      if let stale = tree.staleness { signal.staleness = staleness(stale, of: signal, declared.site) }
      program.signals[id] = signal
    }
  }

  private func staleness(_ length: Expression, of signal: Signal, _ site: Site) -> Int64? {
    if signal.kind == .happens {
      report(EventMessages.happensStale(signal.name, at: site.place(length.range)))
      return nil
    }
    return duration(length, site, of: "the time after which a value is stale")
  }
}
