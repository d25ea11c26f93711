import TocsinEvaluation
import TocsinModel
import TocsinTime

/// How cases begin and end.
extension Engine {
  mutating func openCase(
    raisedBy state: Int, _ definition: MonitorPlan.Definition, wasRefused: Bool = false, at instant: Instant,
    into actions: inout ActionBuffer
  ) {
    let record = caseRecord(raisedBy: state, definition, at: instant)
    if let number = admit(record, saysRefusal: !wasRefused, at: instant, into: &actions) {
      monitor.states[state].caseNumber = number
    } else {
      monitor.states[state].isRefused = true
    }
  }

  /// A case of an event before the rules were asked whether they take it.
  mutating func caseRecord(
    raisedBy state: Int, _ definition: MonitorPlan.Definition, at instant: Instant
  ) -> CaseRecord {
    let system = monitor.states[state].system
    let labels = caseLabels(of: state, definition)
    var record = CaseRecord(
      name: "", customer: registry.systems[system].customer, system: system, origin: .event,
      event: definition.event.id, labels: labels, release: monitor.states[state].release,
      history: CaseHistory(opened: instant, priority: definition.event.priority))
    record.members = [state]
    return record
  }

  mutating func openCase(reported report: CaseReport, at instant: Instant, into actions: inout ActionBuffer) {
    guard let customer = registry.customer(named: report.customer) else { return }
    var facts: [Value] = []
    for fact in report.facts where fact.slot.subject == .case { Registry.set(&facts, fact) }
    let record = CaseRecord(
      name: report.name, customer: customer, system: report.system.flatMap { registry.system(named: $0) },
      origin: .report, release: max(0, rules.programs.count - 1),
      history: CaseHistory(opened: instant, priority: report.priority), facts: facts)
    _ = admit(record, at: instant, into: &actions)
  }

  /// The number of a case that the rules take; nil, with the refusal said, when they do not. What cannot be decided
  /// does not keep a case from being opened.
  private mutating func admit(
    _ record: consuming CaseRecord, saysRefusal: Bool = true, at instant: Instant, into actions: inout ActionBuffer
  ) -> Int? {
    var fault: ScheduleFault?
    var refusal: Refusal?
    var opening: CaseOpening?
    let situation = situation(of: record)
    do throws(ScheduleFault) {
      let inForce = try releases.release(for: record.history, situation: situation, desks: &desks)
      record.release = inForce.release
      let found = try inForce.opening(of: record.history, situation: situation, desks: &desks)
      record.zone = found.zone
      opening = found
      refusal = try inForce.refusal(of: found, openedBy: record.origin)
    } catch {
      fault = error
    }
    if let refusal {
      if saysRefusal { refuse(record, refusal, at: instant, into: &actions) }
      return nil
    }
    if record.origin == .event { record.name = nextEventCaseName() }
    let number = cases.count
    caseIndex[record.name] = number
    casesOfCustomer[record.customer, default: []].append(number)
    cases.append(record)
    announce(number, from: opening, fault: fault, at: instant, into: &actions)
    return number
  }

  private mutating func announce(
    _ number: Int, from opening: CaseOpening?, fault: ScheduleFault?, at instant: Instant,
    into actions: inout ActionBuffer
  ) {
    let eventRule = eventRule(of: number)
    let outcome = computeSchedule(number, at: instant, from: opening)
    var because = eventRule
    if case .success(let computed) = outcome { because += computed.kept.content.rules }
    let isFlapping = cases[number].members.contains { monitor.states[$0].isFlapping }
    say(.caseOpened, number, at: instant, into: &actions) { action in
      if isFlapping { action.reason = .flapping }
      action.because = because
    }
    if cases[number].origin == .event {
      say(.customerNotify, number, at: instant, into: &actions) { $0.because = eventRule }
    }
    if case .success = outcome, let fault { report(fault, number, at: instant, into: &actions) }
    apply(outcome, to: number, at: instant, into: &actions)
  }

  private mutating func refuse(
    _ record: CaseRecord, _ refusal: Refusal, at instant: Instant, into actions: inout ActionBuffer
  ) {
    actionCount += 1
    actions.append(
      Action(
        kind: .supportRefused, number: actionCount, time: instant,
        caseName: record.origin == .report ? record.name : nil, customer: registry.customers[record.customer].name,
        system: record.system.map { registry.systems[$0].name }, event: record.event, labels: record.labels,
        priority: record.priority, reason: .rules(ReasonLabels(labels: refusal.reason)), because: refusal.rules,
        release: record.release, zone: record.zone))
  }

  mutating func close(
    _ number: Int, because reason: ActionReason, at instant: Instant, into actions: inout ActionBuffer
  ) {
    breachIfLate(number, at: instant, into: &actions)
    endWaits(of: number, at: instant)
    cases[number].history.closures.append(CaseHistory.Closure(from: instant, to: nil))
    cases[number].isOpen = false
    cases[number].items = []
    cases[number].wake = Monitor.always
    inspect(number)
    let eventRule = eventRule(of: number)
    say(.caseClosed, number, at: instant, into: &actions) { action in
      action.reason = reason
      if reason == .cleared { action.because = eventRule }
    }
    // What has no end of its own ends with its case: the next occurrence opens another.
    let over = cases[number].members.filter(monitor.hasNoEndOfItsOwn)
    cases[number].members.removeAll(where: over.contains)
    for state in over {
      monitor.enter(.idle, state, instant.milliseconds)
      monitor.states[state].caseNumber = nil
      retryHeld(by: state)
    }
  }

  private func eventRule(of number: Int) -> [RuleID] {
    guard let event = cases[number].event, rules.programs.indices.contains(cases[number].release) else { return [] }
    return rules.programs[cases[number].release].events[event].map { [$0.rule] } ?? []
  }

  mutating func endWaits(of number: Int, at instant: Instant) {
    for wait in cases[number].history.waits.indices where cases[number].history.waits[wait].to == nil {
      cases[number].history.waits[wait].to = instant
    }
  }

  func situation(of record: CaseRecord) -> Situation {
    registry.situation(customer: record.customer, system: record.system, caseFacts: record.facts)
  }

  static let eventCasePrefix = "event-"

  private mutating func nextEventCaseName() -> String {
    var name = ""
    repeat {
      eventCaseCount += 1
      name = Self.eventCasePrefix + String(eventCaseCount)
    } while caseIndex[name] != nil
    return name
  }
}
