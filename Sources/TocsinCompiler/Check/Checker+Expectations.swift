import TocsinModel
import TocsinSource
import TocsinSyntax

extension Checker {
  func expectation(_ tree: TestTree.Expectation, _ site: Site, _ reader: TestReader) -> Test.Expectation? {
    if case .decision(let name, _, _) = tree.expected {
      requireSubject(of: name, tree.label, site, reader)
    } else if let label = tree.label {
      requireCase(label, site, reader)
    }
    if case .nothingElse = tree.expected, tree.negated || tree.label != nil {
      report(TestTableMessages.nothingElseAlone(at: site.place(tree.range)))
      return nil
    }
    guard let expected = expected(tree, site, reader) else { return nil }
    return Test.Expectation(
      caseName: tree.label?.text, isNegated: tree.negated, expected: expected, because: because(tree, expected, site),
      place: site.place(tree.range))
  }

  /// Words of the reason; what is only counted, or so by itself, has none.
  private func because(_ tree: TestTree.Expectation, _ expected: Test.Expected, _ site: Site) -> String? {
    switch (tree.because, expected) {
    case (nil, _): return nil
    case (let words?, .cases), (let words?, .owner), (let words?, .deskOpen), (let words?, .nothingElse):
      report(TestTableMessages.noReason(at: site.place(words.range)))
      return nil
    case (.text(let text)?, _): return text.value
    case (.name(let name)?, _):
      report(TestTableMessages.noColumn(name.text, among: [], at: site.place(name.range)))
      return nil
    case (let words?, _):
      report(TypeMessages.mismatch(expected: "a text", found: "something else", at: site.place(words.range)))
      return nil
    }
  }

  private func expected(_ tree: TestTree.Expectation, _ site: Site, _ reader: TestReader) -> Test.Expected? {
    switch tree.expected {
    case .deskOpen: return .deskOpen(true)
    case .deskClosed: return .deskOpen(false)
    case .desk(let name): return calendar(name, site).map { .desk($0) }
    case .notification(let limit): return .notification(limit.flatMap { self.limit($0, site) })
    case .response(let limit): return .response(limit.flatMap { self.limit($0, site) })
    case .page(let role, let language, let moment):
      let who = role.flatMap { self.role($0, site) }
      let spoken = language.flatMap { self.member(named: $0, site) }
      if role != nil, who == nil { return nil }
      if language != nil, spoken == nil { return nil }
      return .page(who, language: spoken, at: moment.flatMap { time($0, site) })
    case .owner(let name): return owner(name, site, reader)
    case .cases(let count): return .cases(count)
    case .casesOf(let name):
      report(TestTableMessages.noColumn(name.text, among: [], at: site.place(name.range)))
      return nil
    case .closed(let moment): return .closed(at: moment.flatMap { time($0, site) })
    case .missed(let moment): return .missed(at: moment.flatMap { time($0, site) })
    case .warning(let moment): return .warning(at: moment.flatMap { time($0, site) })
    case .nothingElse: return .nothingElse
    case .due(let moment): return due(moment, site.place(tree.range), site, reader)
    case .refused(let reason): return .refused(reason?.value)
    case .decision(let name, let value, let reason): return decision(name, value, reason, site)
    case .named(let name, let priority, let moment): return named(name, priority, moment, site)
    }
  }

  /// What a decision is about has to be in the test: what is named, or the only one of its kind.
  private func requireSubject(of decision: Name, _ label: Name?, _ site: Site, _ reader: TestReader) {
    guard let index = declarations.decisions.index(of: decision.text) else { return }
    let subject = Subject(name: declarations.decisions.items[index].subject.tree.text)
    let given = reader.test.givens.filter { $0.subject == subject }.map(\.name)
    guard case .other(let kind) = subject else {
      let known = reader.cases + reader.test.customers.map(\.name) + reader.test.systems.map(\.name)
      if let label { requireLabel(label, among: known, site) }
      return
    }
    if let label { return requireLabel(label, kind: kind, among: given, site) }
    guard declarations.facts[kind] != nil, given.count != 1 else { return }
    report(
      TestMessages.whichSubject(
        kind, of: decision.text, among: given, at: site.place(decision.range)))
  }

  private func limit(_ limit: TestTree.Limit, _ site: Site) -> Test.Limit? {
    switch limit {
    case .by(let moment): time(moment, site).map { .by($0) }
    case .before(let moment): time(moment, site).map { .before($0) }
    }
  }

  private func member(named name: Name, _ site: Site) -> MemberID? {
    if case .member(let id)? = resolve(name, Scope(site), nil).constant { id } else { nil }
  }

  private func role(_ name: Name, _ site: Site) -> MemberID? {
    guard case .member(let id)? = resolve(name, Scope(site), nil).constant, let found = program.members[id]?.choice
    else { return nil }
    if let expected = program.policy.flatMap(ladderRoles), expected != found {
      reportMismatch(expected: .member(expected), found: .member(found), at: site.place(name.range))
      return nil
    }
    return id
  }

  private func decision(_ name: Name, _ value: Expression, _ reason: TextLiteral?, _ site: Site) -> Test.Expected? {
    guard let index = declarations.decisions.index(of: name.text) else {
      if !name.isMissing {
        reportUnknown(name.text, kind: "decision", at: site.place(name.range), among: declarations.decisions.names)
      }
      return nil
    }
    let type = decisionType(index)
    let typed = check(value, Scope(site), expecting: type)
    guard type.joined(with: typed.type) != nil else {
      reportMismatch(expected: type, found: typed.type, at: typed.place)
      return nil
    }
    return typed.constant.map { .decision(DecisionID(index), $0, reason: reason?.value) }
  }

  /// A role that is reached, or an event with its priority.
  private func named(_ name: Name, _ priority: Name?, _ moment: MomentTree?, _ site: Site) -> Test.Expected? {
    if declarations.events[name.text] != nil {
      var urgency: MemberID?
      if let priority, let scale = program.priorityScale { urgency = member(priority, of: scale, site) }
      return .event(vocabulary.event(name.text), priority: urgency)
    }
    if priority != nil {
      reportUnknown(name.text, kind: "event", at: site.place(name.range), among: declarations.events.names)
      return nil
    }
    guard (choicesByMember[name.text] ?? []).count > 0 else {
      reportUnknown(
        name.text, kind: "role or event", at: site.place(name.range),
        among: choicesByMember.keys.sorted() + declarations.events.names)
      return nil
    }
    return role(name, site).map { .step($0, at: moment.flatMap { time($0, site) }) }
  }
}
