import TocsinEvaluation
import TocsinModel

struct ReferenceCase: Sendable {
  var name: String
  let customer: String
  let opened: Int
  let firstPriority: MemberID
  /// The first is that from which its clocks count.
  var changes: [(minute: Int, priority: MemberID)] = []
  /// The facts of its opening.
  var facing = Facts()
  /// The place of the release in force when it was opened.
  var release = 0
  /// Without a cause: it was closed.
  var waits: [(from: Int, to: Int?, cause: Int?)] = []
  var acknowledged: [Int] = []
  var event: EventID?
  var system: String?
  var labels: [String: String] = [:]
  /// The places of what is raised for it.
  var members: [Int] = []
  var comings: [Coming.Item] = []
  var done: Set<Coming> = []

  var start: Int { changes[0].minute }
  var priority: MemberID { changes[changes.count - 1].priority }
  var openWaits: Int { waits.count { $0.to == nil } }
  var isOpen: Bool { !waits.contains { $0.to == nil && $0.cause == nil } }
  func priority(at minute: Int) -> MemberID { (changes.last { $0.minute <= minute } ?? changes[0]).priority }
  func isAcknowledged(at minute: Int) -> Bool {
    comings.contains { $0.what.reason == "acknowledgementEnded" && minute.milliseconds < $0.time }
  }

  /// All of them, or those for one cause.
  mutating func endWaits(at minute: Int, for cause: Int?? = nil) {
    waits = waits.map { ($0.from, $0.to ?? (cause ?? $0.cause == $0.cause ? minute : nil), $0.cause) }
  }

  /// As if it were opened now.
  mutating func restart(at minute: Int) {
    done = done.filter { $0.kind == "oncall.page" }
    (changes, waits, acknowledged) = ([(minute, priority)], [], [])
  }
}

/// The life of a case.
extension Reference {
  func policy(_ own: ReferenceCase) -> Policy { evaluators[own.release].policy }

  /// By the facts of now, or those that move a clock.
  func desk(of own: ReferenceCase, _ clock: CaseClock? = nil) -> CaseDesk {
    let isMoved = clock.map(policy(own).factsMove.contains) ?? true
    return CaseDesk(own, isMoved ? facts[own.customer] ?? Facts() : own.facing, evaluators[own.release], hours)
  }

  mutating func say(_ kind: String, _ own: ReferenceCase, because reason: String? = nil) {
    say(Coming(kind: kind, reason: reason), own)
  }

  private mutating func say(_ what: Coming, _ own: ReferenceCase, at time: Int64? = nil, role: MemberID? = nil) {
    var next = Said(time: time ?? now.milliseconds, kind: what.kind, customer: own.customer, system: own.system)
    (next.caseName, next.priority) = (own.name.isEmpty ? nil : own.name, name(of: own.priority))
    (next.event, next.labels, next.role) = (own.event.map(name(of:)), own.labels, role.map(name(of:)))
    (next.due, next.step, next.reason) = (what.due?.milliseconds, what.step, what.reason)
    said.append(next)
  }

  /// Unless the rules refuse it.
  mutating func open(_ new: ReferenceCase, saysRefusal: Bool = true) {
    var new = new
    (new.facing, new.changes) = (facts[new.customer] ?? Facts(), [(now, new.firstPriority)])
    let inForce = evaluators.indices.last { place in
      new.release = place
      return self.desk(of: new).situation.today.flatMap { evaluators[place].program.inForce?.contains($0) } ?? true
    }
    new.release = inForce ?? 0
    let desk = self.desk(of: new)
    let decision = desk.line(new.event == nil ? desk.policy.accept : desk.policy.watch)
    if let answer = decision.map({ desk.evaluator.decide($0, in: desk.situation) }), answer.value == .boolean(false) {
      if saysRefusal { say("support.refused", new, because: answer.reason.byLanguage.values.min()) }
      return
    }
    let names = ((cases.count { $0.event != nil } + 1)...).lazy.map { "event-\($0)" }
    if new.event != nil { new.name = names.first { name in !cases.contains { $0.name == name } } ?? "" }
    cases.append(new)
    say("case.opened", new, because: new.members.contains { watches[$0].isFlapping } ? "flapping" : nil)
    if new.event != nil { say("customer.notify", new) }
    recount(cases.count - 1)
  }

  /// False where the table of section 9 has a reason in italics.
  mutating func change(_ number: Int, _ content: ReferenceLine.Content) -> Bool {
    let (own, policy) = (cases[number], policy(cases[number]))
    switch content {
    case .reopen where !own.isOpen:
      cases[number].endWaits(at: now)
      if policy.reopened == .restarts { cases[number].restart(at: now) }
      say("case.updated", cases[number], because: "reopened")
    case _ where !own.isOpen: return false
    case .acknowledge where !own.isAcknowledged(at: now):
      if policy.acknowledgedStops.contains(.respond) { missStrict(number) }
      cases[number].acknowledged.append(now)
    case .wait(_, let name):
      let cause = policy.causes.firstIndex(of: name)
      guard cause != nil, !own.waits.contains(where: { $0.to == nil && $0.cause == cause }) else { return false }
      cases[number].waits.append((now, nil, cause))
    case .resume(_, let name):
      cases[number].endWaits(at: now, for: name.map { policy.causes.firstIndex(of: $0) })
      guard cases[number].openWaits < own.openWaits else { return false }
    case .priority(_, let name):
      guard let priority = member(name), priority != own.priority else { return false }
      cases[number].changes.append((now, priority))
      say("case.updated", cases[number], because: "priorityChanged")
    case .resolve: close(number, because: "resolved")
    default: return false
    }
    recount(number)
    return true
  }

  mutating func close(_ number: Int, because reason: String) {
    missStrict(number)
    cases[number].endWaits(at: now)
    cases[number].waits.append((now, nil, nil))
    cases[number].comings = []
    say("case.closed", cases[number], because: reason)
    for place in cases[number].members where watches[place].event.hasNoEnd && watches[place].isRaised {
      watches[place].turn(.idle, at: now)
      leave(place, because: reason)
    }
  }

  /// Something about the case has changed: all that comes to it is counted again.
  mutating func recount(_ number: Int) {
    let own = cases[number]
    guard own.isOpen else { return }
    let (today, isMissed) = (desk(of: own), own.done.contains { $0.kind == "response.breached" })
    let answers = isMissed ? [] : desk(of: own, .respond).answers(at: now)
    // When the target moves, what was said of it may be said again.
    if let due = answers.first?.what.due { cases[number].done = own.done.filter { $0.due ?? due == due } }
    let comings = today.ending(at: now) + answers + desk(of: own, .escalate).steps + today.pages(from: now)
    cases[number].comings = comings.filter { !cases[number].done.contains($0.what) }.sorted { $0.time < $1.time }
    act(number, until: now.milliseconds - 1, isChange: true)
  }

  /// What has come by a time is said. Of the steps that a change has moved into the past only the highest is taken.
  mutating func act(_ number: Int, until limit: Int64, isChange: Bool = false, only: Coming? = nil) {
    let due = cases[number].comings.filter { $0.time <= limit && only ?? $0.what == $0.what }
    if due.isEmpty { return }
    let highest = due.last { $0.what.step != nil }?.what.step
    for (_, what, role) in due where !isChange || what.step == nil || what.step == highest {
      say(what, cases[number], at: isChange ? now.milliseconds : limit, role: role)
    }
    cases[number].done.formUnion(due.map(\.what))
    cases[number].comings.removeAll { item in due.contains { $0.what == item.what } }
  }

  /// What stops the clock at the very instant of a strict target comes too late.
  private mutating func missStrict(_ number: Int) {
    act(number, until: now.milliseconds, only: Coming(kind: "response.breached", due: now))
  }
}
