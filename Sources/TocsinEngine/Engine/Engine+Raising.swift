import TocsinModel
import TocsinTime

/// From events that are raised and cleared to cases.
extension Engine {
  /// What the monitor reached is acted upon, endings first.
  mutating func settle(at instant: Instant, into actions: inout ActionBuffer) {
    while !monitor.transitions.isEmpty {
      let batch = monitor.transitions
      monitor.transitions.removeAll(keepingCapacity: true)
      for transition in batch where transition.kind == .clear {
        leaveCase(transition.state, because: .cleared, at: instant, into: &actions)
      }
      for state in inOrder(batch.filter { $0.kind == .raise }.map(\.state)) {
        raise(state, at: instant, into: &actions)
      }
    }
  }

  /// Those that suppress others first, then the most urgent first.
  private func inOrder(_ states: [Int]) -> [Int] {
    guard states.count > 1 else { return states }
    func key(_ state: Int) -> (Int, Int, Int, Int) {
      guard let definition = monitor.definition(of: state) else { return (0, 0, 0, state) }
      return (definition.depth, -definition.rank, definition.order, state)
    }
    return states.sorted { key($0) < key($1) }
  }

  private mutating func raise(_ state: Int, at instant: Instant, into actions: inout ActionBuffer) {
    guard monitor.states[state].phase == .held, let definition = monitor.definition(of: state) else { return }
    let isHappening = if case .happens = definition.raise { true } else { false }
    guard !isSilenced(state, definition, at: instant), !isSuppressed(state, definition) else {
      // What only happens cannot be kept until later.
      if isHappening { monitor.enter(.idle, state, instant.milliseconds) }
      return
    }
    monitor.enter(.raised, state, instant.milliseconds)
    monitor.states[state].raisedAt = instant.milliseconds
    monitor.arm(state, &timers)
    if !join(state, definition, at: instant, into: &actions) {
      openCase(raisedBy: state, definition, at: instant, into: &actions)
    }
    let isOver = isHappening && definition.clear == nil && monitor.states[state].caseNumber == nil
    if isOver { monitor.enter(.idle, state, instant.milliseconds) }
  }

  /// Facts have changed: what the rules refused and still holds may be taken now. A refusal is said once for each raising.
  mutating func askAgain(refusedOf system: Int, at instant: Instant, into actions: inout ActionBuffer) {
    for state in inOrder(monitor.watches[system].states.filter { monitor.states[$0].isRefused }) {
      guard monitor.isRaised(state), let definition = monitor.definition(of: state),
        !isSilenced(state, definition, at: instant), !isSuppressed(state, definition)
      else { continue }
      monitor.states[state].isRefused = false
      if join(state, definition, at: instant, into: &actions) { continue }
      openCase(raisedBy: state, definition, wasRefused: true, at: instant, into: &actions)
    }
  }

  private func isSuppressed(_ state: Int, _ definition: MonitorPlan.Definition) -> Bool {
    let system = monitor.states[state].system
    let suppressors = monitor.plans[monitor.states[state].release].suppressors[definition.event.id] ?? []
    return suppressors.contains { other in
      monitor.states(of: other, system: system).contains { monitor.isRaised($0) }
    }
  }

  /// Whether there is a case already for an event that replaces this one or that this one replaces.
  private mutating func join(
    _ state: Int, _ definition: MonitorPlan.Definition, at instant: Instant, into actions: inout ActionBuffer
  ) -> Bool {
    let own = monitor.states[state]
    var found: (number: Int, replaced: EventID?)?
    for other in monitor.watches[own.system].states where other != state {
      let candidate = monitor.states[other]
      guard candidate.labels == own.labels, monitor.isRaised(other), let known = monitor.definition(of: other) else {
        continue
      }
      let isReplaced = definition.replaces.contains(candidate.event)
      guard isReplaced || known.replaces.contains(own.event) else { continue }
      if candidate.isRefused, !isReplaced {
        monitor.states[state].isRefused = true
        return true
      }
      guard let number = candidate.caseNumber, number < found?.number ?? .max,
        standing(of: number, at: instant) != .closed
      else { continue }
      found = (number, isReplaced ? candidate.event : nil)
    }
    guard let found else { return false }
    monitor.states[state].caseNumber = found.number
    cases[found.number].members.append(state)
    if found.replaced != nil { escalate(found.number, to: definition, at: instant, into: &actions) }
    return true
  }

  /// The same case, made more urgent.
  private mutating func escalate(
    _ number: Int, to definition: MonitorPlan.Definition, at instant: Instant, into actions: inout ActionBuffer
  ) {
    let program = releases.schedulers[cases[number].release].program
    let previous = cases[number].event
    let isMoreUrgent = definition.rank > program.members[cases[number].priority]?.rank ?? .min
    guard previous != definition.event.id || isMoreUrgent else { return }
    cases[number].event = definition.event.id
    if isMoreUrgent { changePriority(of: number, to: definition.event.priority, at: instant) }
    say(.caseUpdated, number, at: instant, into: &actions) { action in
      action.reason = previous.map { .replaced($0) }
      action.because = program.events[definition.event.id].map { [$0.rule] } ?? []
    }
    if isMoreUrgent { reschedule(number, at: instant, into: &actions) }
  }

  /// An event is over for its case; the case is over with the last of them. What it suppressed may be raised now.
  mutating func leaveCase(
    _ state: Int, because reason: ActionReason, at instant: Instant, into actions: inout ActionBuffer
  ) {
    let number = monitor.states[state].caseNumber
    monitor.states[state].caseNumber = nil
    monitor.states[state].isRefused = false
    if let number {
      cases[number].members.removeAll { $0 == state }
      let line: CaseLine = reason == .retired ? .retired : .cleared
      let isLast = !cases[number].members.contains { monitor.isRaised($0) }
      if isLast, case .becomes(.closed, _) = life(line, number, at: instant) {
        close(number, because: reason, at: instant, into: &actions)
      }
    }
    retryHeld(monitor.definition(of: state)?.event.suppresses, system: monitor.states[state].system)
  }

  /// Events that were kept from being raised are tried again.
  private mutating func retryHeld(_ events: [EventID]?, system: Int) {
    guard let events, !events.isEmpty else { return }
    for other in monitor.watches[system].states
    where monitor.states[other].phase == .held && events.contains(monitor.states[other].event) {
      monitor.transitions.append(Monitor.Transition(state: other, kind: .raise))
    }
  }
}
