import TocsinModel
import TocsinTime

/// Customers, systems and their facts.
extension Engine {
  mutating func tell(
    customer name: String, _ facts: [ToldFact], at instant: Instant?, into actions: inout ActionBuffer
  ) -> Rejection? {
    if let instant { advance(to: instant, into: &actions) }
    let customer = registry.tell(customer: name, facts)
    guard let instant else { return nil }
    for system in registry.customers[customer].systems { factsChanged(system: system, at: instant) }
    settle(at: instant, into: &actions)
    askAgain(refusedOf: registry.customers[customer].systems, at: instant, into: &actions)
    // Open cases follow the facts: what was due before stays as it was.
    for number in casesOfCustomer[customer] ?? [] where follows(number, at: instant) {
      reschedule(number, at: instant, into: &actions)
    }
    return nil
  }

  mutating func tell(
    system name: String, of customerName: String, _ facts: [ToldFact], at instant: Instant?,
    into actions: inout ActionBuffer
  ) -> Rejection? {
    guard let customer = registry.customer(named: customerName) else { return unknownCustomer(customerName) }
    let known = registry.system(named: name)
    if let known, registry.systems[known].customer != customer {
      return .belongsElsewhere(system: name, customer: registry.customers[registry.systems[known].customer].name)
    }
    if let instant { advance(to: instant, into: &actions) }
    let isNew = known.map { registry.systems[$0].isRetired } ?? true
    let system = registry.tell(system: name, of: customer, facts)
    while monitor.watches.count <= system { monitor.watches.append(Monitor.Watch()) }
    if isNew { awaiting.append(system) }
    guard let instant else { return nil }
    factsChanged(system: system, at: instant)
    settle(at: instant, into: &actions)
    askAgain(refusedOf: [system], at: instant, into: &actions)
    for number in casesOfCustomer[customer] ?? []
    where cases[number].system == system && follows(number, at: instant) {
      reschedule(number, at: instant, into: &actions)
    }
    return nil
  }

  /// Whether the deadlines of a case follow facts that change.
  private func follows(_ number: Int, at instant: Instant) -> Bool {
    if case .becomes = life(.factsChange, number, at: instant) { true } else { false }
  }

  private mutating func factsChanged(system: Int, at instant: Instant) {
    guard monitor.watches.indices.contains(system), !registry.systems[system].isRetired else { return }
    monitor.watches[system].releaseUntil = Monitor.never
    refreshRelease(of: system, at: instant)
    for state in monitor.watches[system].states where monitor.definition(of: state)?.dependsOnFacts ?? false {
      monitor.touch(
        state, occurrence: nil, at: instant.milliseconds, registry: registry, timers: &timers)
    }
    // A silence of the rules may no longer be for this system.
    if silences.hasRules { monitor.retryHeld(of: system) }
  }

  /// The first line has come after these systems were told of: absence counts from here.
  mutating func startAbsences(ofFirst count: Int, at instant: Instant) {
    for system in awaiting.prefix(count) where !registry.systems[system].isRetired {
      monitor.watches[system].firstLine = instant.milliseconds
      refreshRelease(of: system, at: instant)
      monitor.startAbsences(of: system, at: instant.milliseconds, timers: &timers)
    }
    awaiting.removeFirst(min(count, awaiting.count))
  }

  /// Ends everything that is watched for a system; what was raised by a condition is over with it.
  mutating func retire(_ system: Int, at instant: Instant, into actions: inout ActionBuffer) {
    registry.retire(system: system)
    monitor.watches[system].firstLine = nil
    for state in monitor.watches[system].states {
      let wasRaised = monitor.isRaised(state)
      if case .happens? = monitor.definition(of: state)?.raise { continue }
      monitor.enter(.idle, state, instant.milliseconds)
      monitor.states[state].wake = Monitor.always
      if wasRaised { leaveCase(state, because: .retired, at: instant, into: &actions) }
      // What the system does when it comes back begins afresh.
      monitor.detach(state)
    }
    monitor.forgetStreams(of: system)
  }

  func unknownCustomer(_ name: String) -> Rejection {
    .unknownName(.customer, name, nearest: nearest(to: name, among: registry.customerNames))
  }
}

extension Monitor {
  /// A system that comes back starts afresh: its old values say nothing.
  mutating func forgetStreams(of system: Int) {
    for stream in watches[system].streams {
      streams[stream].time = Monitor.never
      streams[stream].isKnown = false
      waiting[stream] = nil
      var window = streams[stream].firstWindow
      while window >= 0 {
        windows[window].removeAll()
        window = windows[window].next
      }
    }
  }
}
