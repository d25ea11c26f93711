import TocsinEvaluation
import TocsinModel

struct ReferenceCase: Sendable {
  struct Change: Sendable {
    var minute: Int
    var priority: MemberID
  }

  struct Wait: Sendable {
    var from: Int
    var to: Int?
    /// Nil: it was closed.
    var cause: Int?
  }

  var name: String
  var customer: String
  /// The place of the release in force when it was opened.
  var release = 0
  let opened: Int
  let firstPriority: MemberID
  /// From when its clocks count.
  var start: Int
  /// The first is that at the start.
  var changes: [Change]
  var waits: [Wait] = []
  var acknowledged: [Int] = []
  var isOpen = true
  var event: EventID?
  var system: String?
  var labels: [String: String] = [:]
  var members: [Int] = []
  /// Those of its opening, where a change of facts does not move every clock.
  var facing: Facts?
  var plan = CasePlan()
  var isPaged = false
  /// The minute of the last closing time at which somebody was paged.
  var handedOver: Int?
  var endSaid: Int?
  var saidDue: Int?
  var isMissed = false
  var taken: Set<CasePlan.StepKey> = []
  /// Those given, by their places in the line.
  var warned: Set<Int> = []

  init(name: String, customer: String, opened: Int, priority: MemberID) {
    (self.name, self.customer, self.opened, firstPriority, start) = (name, customer, opened, priority, opened)
    changes = [Change(minute: opened, priority: priority)]
  }

  var priority: MemberID { changes[changes.count - 1].priority }
  func priority(at minute: Int) -> MemberID { (changes.last { $0.minute <= minute } ?? changes[0]).priority }
  var waitsNow: [Wait] { waits.filter { $0.to == nil && $0.cause != nil } }

  mutating func become(_ priority: MemberID, at minute: Int) {
    changes.append(Change(minute: minute, priority: priority))
  }

  mutating func endWaits(at minute: Int) {
    for place in waits.indices where waits[place].to == nil { waits[place].to = minute }
  }

  /// As if it were opened when it was last reopened.
  var sinceReopening: ReferenceCase {
    guard let start = waits.filter({ $0.cause == nil }).compactMap(\.to).max() else { return self }
    var own = self
    own.start = start
    own.changes = [Change(minute: start, priority: priority(at: start))] + changes.filter { $0.minute > start }
    own.waits.removeAll { $0.from < start }
    own.acknowledged.removeAll { $0 < start }
    return own
  }
}

/// The life of a case.
extension Reference {
  func policy(_ own: ReferenceCase) -> Policy { evaluators[own.release].policy }

  mutating func say(
    _ kind: String, _ number: Int, at time: Int64? = nil, because reason: String? = nil,
    _ change: (inout Said) -> Void = { _ in }
  ) {
    say(kind, cases[number], at: time, because: reason, change)
  }

  private mutating func say(
    _ kind: String, _ own: ReferenceCase, at time: Int64? = nil, because reason: String?, _ change: (inout Said) -> Void
  ) {
    var next = Said(time: time ?? Int64(now) * 60_000, kind: kind, caseName: own.name, customer: own.customer)
    (next.system, next.event, next.labels) = (own.system, own.event.map(name(of:)), own.labels)
    (next.priority, next.reason) = (name(of: own.priority), reason)
    change(&next)
    said.append(next)
  }

  /// False when the rules do not take it.
  @discardableResult
  mutating func open(_ new: ReferenceCase, saysRefusal: Bool = true) -> Bool {
    var new = new
    let facts = facts[new.customer] ?? Facts()
    let inForce = evaluators.indices.last { place in
      new.release = place
      return evaluators[place].program.inForce?.contains(desk(of: new, facts).date) ?? true
    }
    new.release = inForce ?? 0
    let situation = desk(of: new, facts).situation
    let lines = new.event == nil ? policy(new).accept : policy(new).watch
    if let decision = line(lines, situation, new) {
      let answer = evaluators[new.release].decide(decision, in: situation)
      if answer.value == .boolean(false) {
        let reason = answer.reason.byLanguage.values.sorted().first
        if saysRefusal {
          say("support.refused", new, because: reason) { if new.event != nil { $0.caseName = nil } }
        }
        return false
      }
    }
    let number = cases.count
    var count = cases.count { $0.event != nil }
    while new.event != nil, new.name.isEmpty || cases.contains(where: { $0.name == new.name }) {
      count += 1
      new.name = "event-\(count)"
    }
    cases.append(new)
    for place in new.members { watches[place].caseNumber = number }
    say("case.opened", number, because: new.members.contains { watches[$0].isFlapping } ? "flapping" : nil)
    if new.event != nil { say("customer.notify", number) }
    recount(number)
    return true
  }

  /// False where the table of section 9 has a reason in italics.
  mutating func change(_ number: Int, _ content: ReferenceLine.Content) -> Bool {
    let own = cases[number]
    if case .reopen = content {
      guard !own.isOpen else { return false }
      cases[number].isOpen = true
      cases[number].endWaits(at: now)
      if policy(own).reopened == .restarts {
        (cases[number].saidDue, cases[number].warned, cases[number].isMissed, cases[number].taken) = (
          nil, [], false, []
        )
      }
      say("case.updated", number, because: "reopened")
      recount(number)
      return true
    }
    guard own.isOpen else { return false }
    switch content {
    case .acknowledge:
      guard own.plan.cover(now) == nil else { return false }
      if policy(own).acknowledgedStops.contains(.respond) { missStrict(number) }
      cases[number].acknowledged.append(now)
    case .wait(_, let name):
      guard let cause = policy(own).causes.firstIndex(of: name), !own.waitsNow.contains(where: { $0.cause == cause })
      else { return false }
      cases[number].waits.append(ReferenceCase.Wait(from: now, to: nil, cause: cause))
    case .resume(_, let name):
      let cause = name.flatMap { policy(own).causes.firstIndex(of: $0) }
      guard own.waitsNow.contains(where: { name == nil || $0.cause == cause }) else { return false }
      for place in own.waits.indices
      where own.waits[place].to == nil && (name == nil || own.waits[place].cause == cause) {
        cases[number].waits[place].to = now
      }
    case .priority(_, let name):
      guard let priority = member(name), priority != own.priority else { return false }
      cases[number].become(priority, at: now)
      say("case.updated", number, because: "priorityChanged")
    case .resolve:
      close(number, because: "resolved")
      return true
    default: return false
    }
    recount(number)
    return true
  }

  mutating func close(_ number: Int, because reason: String) {
    missStrict(number)
    cases[number].isOpen = false
    cases[number].endWaits(at: now)
    cases[number].waits.append(ReferenceCase.Wait(from: now, to: nil, cause: nil))
    say("case.closed", number, because: reason)
    for place in cases[number].members where hasNoEnd(watches[place].event) && watches[place].isRaised {
      watches[place].rest(at: now)
      watches[place].caseNumber = nil
    }
  }

  private func hasNoEnd(_ event: MonitoredEvent) -> Bool {
    switch event.raise {
    case .happens: true
    case .counted: event.clear != nil
    case .measured, .absent: false
    }
  }
}
