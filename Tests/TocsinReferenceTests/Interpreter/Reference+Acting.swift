import TocsinEvaluation
import TocsinModel

/// Something that comes to a case when nothing comes between. At one instant the first kinds come first.
private enum Coming: Int { case acknowledgementEnds, warning, miss, step, page }

extension Reference {
  /// Something about the case has changed: all is counted again.
  mutating func recount(_ number: Int) {
    let (policy, current) = (policy(cases[number]), self.facts[cases[number].customer] ?? Facts())
    let own = policy.reopened == .restarts ? cases[number].sinceReopening : cases[number]
    if policy.factsMove.count < 3, own.facing == nil { cases[number].facing = current }
    func known(_ clock: CaseClock) -> Facts { policy.factsMove.contains(clock) ? current : own.facing ?? current }
    var plan = plan(own, (known(.respond), known(.escalate), current))
    if !own.isPaged, now == own.opened, let role = page(own, \.page, own.firstPriority).map(name(of:)) {
      cases[number].isPaged = true
      say("oncall.page", number) { $0.role = role }
    }
    if let due = plan.target?.due, due != own.saidDue, !own.isMissed, plan.target?.heldUntil != .max {
      (cases[number].saidDue, cases[number].warned) = (due, [])
      say("response.due", number) { $0.due = Int64(due) * 60_000 }
    }
    if !own.isMissed { plan.warnings = warnings(own, desk(of: own, known(.respond)), plan) }
    plan.warnings = plan.warnings.filter { !cases[number].warned.contains($0.key) }
    plan.steps.removeAll { own.taken.contains($0.key) }
    cases[number].plan = plan
    act(number, until: Int64(now) * 60_000 - 1, isChange: true)
  }

  /// When something comes within the minute that goes by.
  func nextTime(before end: Int64) -> Int64? {
    let times = cases.filter(\.isOpen).flatMap { own in
      own.plan.warnings.map(\.value) + (own.isMissed ? [] : [own.plan.target?.missTime].compactMap { $0 })
    }
    return times.filter { Int64(now) * 60_000 < $0 && $0 < end }.min()
  }

  /// The minutes at which something of an open case is to come.
  var dues: [Int] {
    cases.filter(\.isOpen).map(\.plan).flatMap { plan -> [Int] in
      let known = [plan.target?.due, plan.cover(now)].compactMap { $0 }.filter { $0 < .max }
      return known + plan.steps.compactMap(\.minute) + plan.warnings.values.map { Int($0 / 60_000) }.sorted()
    }
  }

  /// What is due happens. Of the steps that a change has moved into the past only the highest is taken.
  mutating func act(_ number: Int, until limit: Int64, isChange: Bool) {
    let own = cases[number]
    guard own.isOpen else { return }
    func isDue(_ step: CasePlan.Step) -> Bool { step.minute.map { Int64($0) * 60_000 <= limit } ?? false }
    var items: [(time: Int64, kind: Coming, place: Int)] = []
    items += own.plan.warnings.filter { $0.value <= limit }.map { ($0.value, .warning, $0.key) }
    if !own.isMissed, let time = own.plan.target?.missTime, time <= limit { items.append((time, .miss, 0)) }
    let due = own.plan.steps.indices.filter { isDue(own.plan.steps[$0]) }
      .sorted { (own.plan.steps[$0].minute ?? 0, $0) < (own.plan.steps[$1].minute ?? 0, $1) }
    let highest = due.last.map { own.plan.steps[$0].key }
    for place in due where !isChange || own.plan.steps[place].key == highest {
      items.append((Int64(own.plan.steps[place].minute ?? now) * 60_000, .step, place))
    }
    if limit == Int64(now) * 60_000 {
      if own.plan.cover(now - 1) == now, own.endSaid != now { items.append((limit, .acknowledgementEnds, 0)) }
      if isUnanswered(own), isClosingTime(own) { items.append((limit, .page, 0)) }
    }
    if items.isEmpty { return }
    cases[number].taken.formUnion(due.map { own.plan.steps[$0].key })
    cases[number].plan.steps.removeAll(where: isDue)
    cases[number].plan.warnings = own.plan.warnings.filter { $0.value > limit }
    items.sort { ($0.time, $0.kind.rawValue, $0.place) < ($1.time, $1.kind.rawValue, $1.place) }
    for item in items { perform(item.kind, item.place, own, number, at: isChange ? Int64(now) * 60_000 : limit) }
  }

  private mutating func perform(_ kind: Coming, _ place: Int, _ own: ReferenceCase, _ number: Int, at time: Int64) {
    switch kind {
    case .acknowledgementEnds:
      cases[number].endSaid = now
      say("case.updated", number, because: "acknowledgementEnded")
    case .warning:
      cases[number].warned.insert(place)
      let due = own.plan.target?.due.map { Int64($0) * 60_000 }
      say("response.warning", number, at: time) { $0.due = due }
    case .miss: miss(number, at: time)
    case .step:
      let step = own.plan.steps[place]
      let role = name(of: step.role)
      say("case.escalated", number) { ($0.step, $0.role) = (step.key.index + 1, role) }
    case .page:
      cases[number].handedOver = now
      guard let role = page(own, \.pageAtClosing, own.priority).map(name(of:)) else { return }
      say("oncall.page", number, because: "handedOver") { $0.role = role }
    }
  }

  /// Nobody has it in hand, and it was there before this minute.
  private func isUnanswered(_ own: ReferenceCase) -> Bool {
    let start = policy(own).reopened == .restarts ? own.sinceReopening.start : own.opened
    let isUnpaged = start < now && own.handedOver != now && !policy(own).pageAtClosing.isEmpty
    return isUnpaged && own.waitsNow.isEmpty && own.plan.cover(now) == nil
  }

  /// What stops the clock at the very instant of a strict target comes too late.
  mutating func missStrict(_ number: Int) {
    let own = cases[number]
    guard !own.isMissed, own.plan.target?.heldUntil == nil, let time = own.plan.target?.missTime else { return }
    if time <= Int64(now) * 60_000 { miss(number, at: Int64(now) * 60_000) }
  }

  private mutating func miss(_ number: Int, at time: Int64) {
    cases[number].isMissed = true
    let due = cases[number].plan.target?.due.map { Int64($0) * 60_000 }
    say("response.breached", number, at: time) { $0.due = due }
  }
}
