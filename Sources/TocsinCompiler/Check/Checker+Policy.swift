import TocsinModel
import TocsinSource
import TocsinSyntax

extension Checker {
  func checkPolicy() {
    guard let declared = declarations.policies.items.first else { return }
    for other in declarations.policies.items.dropFirst() {
      report(PolicyMessages.secondPolicy(at: other.name.site.place(other.name.tree.range)))
    }
    let place = declared.name.site.place(declared.name.tree.range)
    var policy = Policy(
      name: declared.name.tree.text, rule: rule(declared.name.tree.text, place, declared.citation))
    if declarations.events.items.isEmpty { requirePriority(at: place) }
    for line in declared.lines { check(line, of: declared, &policy) }
    let isDamaged = declarations.isDamaged("policy", policy.name)
    if policy.desk.isEmpty, !isDamaged, !declared.lines.contains(where: { $0.tree.keyword.text == "desk" }) {
      report(PolicyMessages.missingLine("desk", in: policy.name, at: place))
    }
    let needsClock = !policy.respond.isEmpty || !policy.notify.isEmpty || !policy.escalate.isEmpty
    if policy.clock.isEmpty, needsClock, !isDamaged,
      !declared.lines.contains(where: { $0.tree.keyword.text == "clock" })
    {
      report(PolicyMessages.missingLine("clock", in: policy.name, at: place))
    }
    program.policy = policy
    checkLadders(of: policy)
    checkLayers(of: policy, declared)
    checkPagedRoles(of: declared, policy)
  }

  private func check(_ line: Sited<PolicyTree.Line>, of declared: DeclaredPolicy, _ policy: inout Policy) {
    let site = line.site
    let scope = policyScope(site)
    let citation = line.tree.citation.map { Sited($0, site) } ?? declared.citation
    let number = rule("\(policy.name): \(line.tree.keyword.text)", site.place(line.tree.range), citation)
    let guardFormula = line.tree.guardCondition.map { written -> Formula in
      let formula = condition(written, scope)
      return line.tree.guardIsNegated ? .not(formula) : formula
    }
    func guarded<Content>(_ content: Content) -> Policy.Guarded<Content> {
      Policy.Guarded(content: content, condition: guardFormula, rule: number)
    }
    switch line.tree.statement {
    case .pause, .waitingDays, .lowered, .raised, .acknowledged, .changedFacts, .reopened: refuseGuard(of: line)
    default: break
    }
    switch line.tree.statement {
    case .accept(let name):
      if let id = decision(name, of: [.case, .customer], site) { policy.accept.append(guarded(id)) }
    case .watch(let name):
      if let id = decision(name, of: [.system, .customer], site) { policy.watch.append(guarded(id)) }
    case .desk(let calendar, let layers):
      policy.desk.append(guarded(desk(calendar, layers, scope)))
    case .clock(let clock, let exceptions):
      policy.clock.append(guarded(clockRule(clock, exceptions, scope, number)))
    case .notify(let amount): policy.notify.append(guarded(target(amount, scope)))
    case .respond(let amount): policy.respond.append(guarded(target(amount, scope)))
    case .escalate(let roles, let amounts, let waits):
      if let ladder = ladder(roles, amounts, waits, scope) { policy.escalate.append(guarded(ladder)) }
    case .pause(let clocks, let causes): pause(clocks, causes, site, number, &policy)
    case .waitingDays(let count): policy.waitingDaysCount = count
    case .page(let role, let language, let moment):
      guard let page = page(role, language, site) else { break }
      if moment == .opening { policy.page.append(guarded(page)) } else { policy.pageAtClosing.append(guarded(page)) }
    case .lowered(let change): policy.lowered = priorityChange(change)
    case .raised(let change): policy.raised = priorityChange(change)
    case .acknowledged(let stops): policy.acknowledgedStops = clocks(stops, site)
    case .changedFacts(let moved): policy.factsMove = clocks(moved, site)
    case .reopened(let reopening): policy.reopened = reopening == .restarts ? .restarts : .continues
    case .acknowledgedLasts(let length): policy.acknowledgedLasts.append(guarded(target(length, scope)))
    case .warn(let warnings): policy.warn.append(guarded(self.warnings(warnings, site)))
    case .languages(let guaranteed, let optional):
      let main = check(guaranteed, scope)
      let other = optional.map { check($0, scope) }
      policy.languages.append(guarded(Policy.Languages(guaranteed: main.formula, optional: other?.formula)))
    case .withdraw, .source: break
    }
  }

  func policyScope(_ site: Site) -> Scope {
    var scope = Scope(site)
    scope.subjects = [.case, .customer, .system]
    scope.isPolicy = true
    return scope
  }

  private func decision(_ name: Name, of subjects: [Subject], _ site: Site) -> DecisionID? {
    guard !name.isMissing else { return nil }
    guard let index = declarations.decisions.index(of: name.text) else {
      reportUnknown(name.text, kind: "decision", at: site.place(name.range), among: declarations.decisions.names)
      return nil
    }
    requireSight(of: index, among: subjects, site.place(name.range))
    let type = decisionType(index)
    if type != .boolean, type != .invalid {
      report(PolicyMessages.decisionNotYesOrNo(name.text, answers: describe(type), at: site.place(name.range)))
    }
    return DecisionID(index)
  }

  func desk(_ calendar: Expression, _ layers: [Expression], _ scope: Scope) -> Policy.Desk {
    let typed = check(calendar, scope, expecting: .calendar)
    require(typed, .calendar)
    let formulas = layers.map { layer -> Formula in
      let typed = check(layer, scope, expecting: .layer)
      if ValueType.list(.layer).joined(with: typed.type) == nil { require(typed, .layer) }
      return typed.formula
    }
    return Policy.Desk(calendar: typed.formula, layers: formulas)
  }

  private func clockRule(
    _ clock: Expression, _ exceptions: [PolicyTree.ClockException], _ scope: Scope, _ number: RuleID
  ) -> Policy.ClockRule {
    let typed = check(clock, scope, expecting: .clock)
    require(typed, .clock)
    let others = exceptions.map { exception -> Policy.Guarded<Formula> in
      let other = check(exception.clock, scope, expecting: .clock)
      require(other, .clock)
      return Policy.Guarded(content: other.formula, condition: condition(exception.condition, scope), rule: number)
    }
    return Policy.ClockRule(clock: typed.formula, exceptions: others)
  }

  func target(_ amount: Expression?, _ scope: Scope) -> Formula? {
    guard let amount else { return nil }
    var cell = scope
    cell.isCell = true
    let typed = check(amount, cell, expecting: .amount)
    if typed.type != .mark { require(typed, .amount) }
    return typed.formula
  }

  private func ladder(
    _ roles: Expression, _ amounts: Expression?, _ waits: Bool, _ scope: Scope
  ) -> Policy.Ladder? {
    let who = check(roles, scope)
    guard case .row(let table) = who.type else {
      if who.type != .invalid { report(PolicyMessages.ladderNeedsRow(found: describe(who.type), at: who.place)) }
      return nil
    }
    guard let amounts else {
      let hasAmounts = shapes[table.index].columns.contains { if case .amount = $0.heading { true } else { false } }
      if !hasAmounts { report(TableMessages.headingsWithoutAmounts(shapes[table.index].name, at: who.place)) }
      return Policy.Ladder(roles: who.formula, amounts: .headings(table), waitsForOpening: waits)
    }
    let when = check(amounts, scope)
    guard case .row = when.type else {
      if when.type != .invalid { report(PolicyMessages.ladderNeedsRow(found: describe(when.type), at: when.place)) }
      return nil
    }
    return Policy.Ladder(roles: who.formula, amounts: when.formula, waitsForOpening: waits)
  }

  private func pause(
    _ names: [Name], _ causes: [Name], _ site: Site, _ number: RuleID, _ policy: inout Policy
  ) {
    var places: [Int] = []
    for cause in causes where !cause.isMissing {
      if let known = policy.causes.firstIndex(of: cause.text) {
        places.append(known)
      } else {
        places.append(policy.causes.count)
        policy.causes.append(cause.text)
      }
    }
    policy.pauses.append(Policy.Pause(clocks: clocks(names, site), causes: places, rule: number))
  }

  private func clocks(_ names: [Name], _ site: Site) -> Set<CaseClock> {
    var found: Set<CaseClock> = []
    for name in names where !name.isMissing && name.text != "nothing" {
      switch name.text {
      case "notify": found.insert(.notify)
      case "respond": found.insert(.respond)
      case "escalate": found.insert(.escalate)
      default:
        reportUnknown(
          name.text, kind: "clock of a case", at: site.place(name.range), among: ["notify", "respond", "escalate"])
      }
    }
    return found
  }

  private func page(_ role: Name, _ language: Name?, _ site: Site) -> Policy.Page? {
    let typed = resolve(role, Scope(site), nil)
    guard case .member(let who)? = typed.constant else {
      if typed.type != .invalid {
        report(
          TypeMessages.mismatch(
            expected: "a role, that is a member of a choice", found: describe(typed.type), at: typed.place))
      }
      return nil
    }
    var spoken: MemberID?
    if let language, case .member(let id)? = resolve(language, Scope(site), nil).constant { spoken = id }
    return Policy.Page(role: who, language: spoken)
  }

  private func priorityChange(_ change: PolicyTree.PriorityChange) -> Policy.PriorityChange {
    switch change {
    case .carryOver: .carryOver
    case .restart: .restart
    case .keepEarlier: .keepEarlier
    }
  }
}
