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

  struct Target: Sendable {
    var due: Int?
    var isStrict: Bool
    var isDesk: Bool
  }

  struct Step: Sendable {
    var key: StepKey
    var minute: Int?
    var role: MemberID
  }

  struct StepKey: Hashable, Sendable {
    var priority: MemberID
    var index: Int
  }

  var name: String
  var opened: Int
  /// The first is that of the opening.
  var changes: [Change]
  var waits: [Wait] = []
  var acknowledged: Int?
  var isOpen = true
  var event: EventID?
  var system: String?
  var labels: [String: String] = [:]
  var members: [Int] = []
  var saidDue: Int?
  var isMissed = false
  var taken: Set<StepKey> = []
  var target: Target?
  /// Those given, and when those to come are: by their places in the line.
  var warned: Set<Int> = []
  var warnings: [Int: Int] = [:]
  /// Those to come.
  var steps: [Step] = []

  init(name: String, opened: Int, priority: MemberID) {
    self.name = name
    self.opened = opened
    changes = [Change(minute: opened, priority: priority)]
  }

  var priority: MemberID { changes[changes.count - 1].priority }
  var waitsNow: [Wait] { waits.filter { $0.to == nil && $0.cause != nil } }

  mutating func become(_ priority: MemberID, at minute: Int) {
    changes.append(Change(minute: minute, priority: priority))
  }

  mutating func endWaits(at minute: Int) {
    for place in waits.indices where waits[place].to == nil { waits[place].to = minute }
  }
}

/// The life of a case.
extension Reference {
  mutating func say(_ kind: String, _ number: Int, at time: Int64? = nil, _ change: (inout Said) -> Void = { _ in }) {
    let own = cases[number]
    var next = Said(time: time ?? Int64(now) * 60_000, kind: kind, caseName: own.name)
    (next.system, next.event, next.labels) = (own.system, own.event.map(name(of:)), own.labels)
    next.priority = name(of: own.priority)
    change(&next)
    said.append(next)
  }

  mutating func open(_ new: ReferenceCase) {
    cases.append(new)
    say("case.opened", cases.count - 1)
    if new.event != nil { say("customer.notify", cases.count - 1) }
    recount(cases.count - 1)
  }

  /// False where the table of section 9 has a reason in italics.
  mutating func change(_ number: Int, _ content: ReferenceLine.Content) -> Bool {
    let own = cases[number]
    if case .reopen = content {
      guard !own.isOpen else { return false }
      cases[number].isOpen = true
      cases[number].endWaits(at: now)
      say("case.updated", number)
      recount(number)
      return true
    }
    guard own.isOpen else { return false }
    switch content {
    case .acknowledge:
      guard own.acknowledged == nil else { return false }
      if stops(.respond) { missStrict(number) }
      cases[number].acknowledged = now
    case .wait(_, let name):
      guard let cause = program.policy?.causes.firstIndex(of: name),
        !own.waitsNow.contains(where: { $0.cause == cause })
      else { return false }
      cases[number].waits.append(ReferenceCase.Wait(from: now, to: nil, cause: cause))
    case .resume:
      guard !own.waitsNow.isEmpty else { return false }
      cases[number].endWaits(at: now)
    case .priority(_, let name):
      guard let priority = member(name), priority != own.priority else { return false }
      cases[number].become(priority, at: now)
      say("case.updated", number)
    case .resolve:
      close(number)
      return true
    default: return false
    }
    recount(number)
    return true
  }

  func stops(_ clock: CaseClock) -> Bool { program.policy?.acknowledgedStops.contains(clock) ?? false }

  mutating func close(_ number: Int) {
    missStrict(number)
    cases[number].isOpen = false
    cases[number].endWaits(at: now)
    cases[number].waits.append(ReferenceCase.Wait(from: now, to: nil, cause: nil))
    say("case.closed", number)
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
