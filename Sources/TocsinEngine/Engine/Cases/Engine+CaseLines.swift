import TocsinEvaluation
import TocsinModel
import TocsinTime

/// What people tell of cases, and all other lines that are not measurements.
extension Engine {
  mutating func takeLine(_ event: Event, into actions: inout ActionBuffer) -> Rejection? {
    let instant = event.time
    switch event.content {
    case .customer(let name, let facts): return tell(customer: name, facts, at: instant, into: &actions)
    case .system(let name, let customer, let facts):
      return tell(system: name, of: customer, facts, at: instant, into: &actions)
    case .retire, .silence, .openCase, .acknowledge, .wait, .resume, .changePriority, .resolve, .reopen:
      return advanceAndTake(event, into: &actions)
    case .sample, .occurrence, .tick: return nil
    }
  }

  /// Whether a line about a case of an event can be taken may depend on what is due before it. When it cannot, none of
  /// that has happened.
  private mutating func advanceAndTake(_ event: Event, into actions: inout ActionBuffer) -> Rejection? {
    guard hasTimers(before: event.time), dependsOnTimers(event) else {
      if let rejection = check(event) { return rejection }
      advance(to: event.time, into: &actions)
      perform(event, into: &actions)
      return nil
    }
    let before = withoutCases()
    var meanwhile = actions
    cases.begin()
    advance(to: event.time, into: &meanwhile)
    if let rejection = check(event) {
      putBack(before)
      return rejection
    }
    cases.keep()
    perform(event, into: &meanwhile)
    actions = meanwhile
    return nil
  }

  /// Cases that people report begin and end with lines only; those of events also by themselves. What is closed is
  /// opened again by lines only.
  private func dependsOnTimers(_ event: Event) -> Bool {
    guard let name = event.content.caseName else { return false }
    guard let number = caseIndex[name] else { return name.hasPrefix(Self.eventCasePrefix) }
    return cases[number].origin == .event && cases[number].isOpen
  }

  /// All but the cases, of which there may be too many to be copied.
  private func withoutCases() -> Engine {
    var rest = self
    (rest.cases, rest.caseIndex, rest.casesOfCustomer) = (CaseList(), [:], [:])
    return rest
  }

  /// Makes it as if nothing had happened since `begin`.
  private mutating func putBack(_ rest: Engine) {
    for record in cases.putBack().reversed() {
      caseIndex[record.name] = nil
      casesOfCustomer[record.customer]?.removeLast()
    }
    let (cases, caseIndex, casesOfCustomer) = (cases, caseIndex, casesOfCustomer)
    self = rest
    (self.cases, self.caseIndex, self.casesOfCustomer) = (cases, caseIndex, casesOfCustomer)
  }

  private mutating func perform(_ event: Event, into actions: inout ActionBuffer) {
    let instant = event.time
    switch event.content {
    case .retire(let system): retire(system.index, at: instant, into: &actions)
    case .silence(let silence):
      silences.add(silence)
      wakeSilences(at: silence.until.milliseconds)
    case .openCase(let report): openCase(reported: report, at: instant, into: &actions)
    default:
      guard let name = event.content.caseName, let number = caseIndex[name] else { return }
      perform(event.content, on: number, at: instant, into: &actions)
    }
  }

  private mutating func perform(
    _ content: Event.Content, on number: Int, at instant: Instant, into actions: inout ActionBuffer
  ) {
    switch content {
    case .acknowledge:
      if evaluator(of: number)?.policy.acknowledgedStops.contains(.respond) ?? false {
        breachIfLate(number, at: instant, into: &actions)
      }
      cases[number].history.acknowledgements.append(instant)
    case .wait(_, let on):
      guard let cause = cause(on, of: number) else { return }
      cases[number].history.waits.append(CaseHistory.Wait(from: instant, to: nil, cause: cause))
    case .resume(_, nil): endWaits(of: number, at: instant)
    case .resume(_, let on?):
      guard let cause = cause(on, of: number), let wait = cases[number].history.waits.openPlace(for: cause)
      else { return }
      cases[number].history.waits[wait].to = instant
    case .changePriority(_, let priority):
      changePriority(of: number, to: priority, at: instant)
      say(.caseUpdated, number, at: instant, into: &actions) { $0.reason = .priorityChanged }
    case .resolve: return close(number, because: .resolved, at: instant, into: &actions)
    case .reopen:
      let last = cases[number].history.closures.count - 1
      if last >= 0 { cases[number].history.closures[last].to = instant }
      cases[number].isOpen = true
      if evaluator(of: number)?.policy.reopened == .restarts { cases[number].restart() }
      say(.caseUpdated, number, at: instant, into: &actions) { $0.reason = .reopened }
    default: return
    }
    reschedule(number, at: instant, into: &actions)
  }

  /// What asks the release that a case follows.
  func evaluator(of number: Int) -> Evaluator? {
    let release = cases[number].release
    return releases.schedulers.indices.contains(release) ? releases.schedulers[release].evaluator : nil
  }

  func cause(_ name: String, of number: Int) -> Int? {
    evaluator(of: number)?.policy.causes.firstIndex(of: name)
  }
}

extension Event.Content {
  /// The case a line names.
  var caseName: String? {
    switch self {
    case .openCase(let report): report.name
    case .acknowledge(let name), .wait(let name, _), .resume(let name, _), .changePriority(let name, _),
      .resolve(let name), .reopen(let name):
      name
    case .sample, .occurrence, .customer, .system, .retire, .silence, .tick: nil
    }
  }
}
