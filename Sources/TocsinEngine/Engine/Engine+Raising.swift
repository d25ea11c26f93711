import TocsinModel
import TocsinTime

/// From events that are raised and cleared to cases.
extension Engine {
  /// What the monitor reached is acted upon, endings first: what they set free is raised together with what is new.
  mutating func settle(at instant: Instant, into actions: inout ActionBuffer) {
    while !monitor.transitions.isEmpty {
      for state in takeTransitions(.clear) { leaveCase(state, because: .cleared, at: instant, into: &actions) }
      for state in takeTransitions(.raise) { raise(state, at: instant, into: &actions) }
    }
  }

  private mutating func takeTransitions(_ kind: Monitor.Transition.Kind) -> [Int] {
    let states = monitor.transitions.lazy.filter { $0.kind == kind }.map(\.state)
    let ordered = inOrder(Array(states))
    monitor.transitions.removeAll { $0.kind == kind }
    return ordered
  }

  /// Those that suppress others first, then the most urgent first.
  private func inOrder(_ states: [Int]) -> [Int] {
    guard states.count > 1 else { return states }
    var keys: [(Int, Int, Int, Int)] = []
    for state in states {
      let definition = monitor.definition(of: state)
      keys.append((definition?.depth ?? 0, -(definition?.rank ?? 0), definition?.order ?? 0, state))
    }
    return keys.sorted(by: <).map(\.3)
  }

  private mutating func raise(_ state: Int, at instant: Instant, into actions: inout ActionBuffer) {
    guard monitor.states[state].phase == .held, let definition = monitor.definition(of: state) else { return }
    let isHappening = if case .happens = definition.raise { true } else { false }
    guard !isSilenced(state, definition, at: instant), suppressor(of: state, definition) == nil else {
      // What only happens cannot be kept until later.
      if isHappening { monitor.enter(.idle, state, instant.milliseconds) }
      return
    }
    monitor.enter(.raised, state, instant.milliseconds)
    monitor.states[state].raisedAt = instant.milliseconds
    if let flapping = definition.event.flapping { monitor.noteRaising(state, flapping, at: instant.milliseconds) }
    monitor.arm(state, &timers)
    if !join(state, definition, at: instant, into: &actions) {
      openCase(raisedBy: state, definition, at: instant, into: &actions)
    }
    let isOver = isHappening && definition.clear == nil && monitor.states[state].caseNumber == nil
    if isOver {
      monitor.enter(.idle, state, instant.milliseconds)
      monitor.states[state].isRefused = false
    }
  }

  /// Facts have changed: what the rules refused and still holds may be taken now. A refusal is said once for each raising.
  mutating func askAgain(refusedOf systems: [Int], at instant: Instant, into actions: inout ActionBuffer) {
    let watched = systems.flatMap { monitor.watches[$0].states }
    for state in inOrder(watched.filter { monitor.states[$0].isRefused }) {
      guard monitor.isRaised(state), let definition = monitor.definition(of: state),
        !isSilenced(state, definition, at: instant), suppressor(of: state, definition) == nil
      else { continue }
      monitor.states[state].isRefused = false
      if join(state, definition, at: instant, into: &actions) { continue }
      openCase(raisedBy: state, definition, wasRefused: true, at: instant, into: &actions)
    }
  }

  /// A raised state that keeps another from being raised.
  func suppressor(of state: Int, _ definition: MonitorPlan.Definition) -> Int? {
    let system = monitor.states[state].system
    let suppressors = monitor.plans[monitor.states[state].release].suppressors[definition.event.id] ?? []
    for event in suppressors {
      for other in monitor.states(of: event, system: system) where monitor.isRaised(other) { return other }
    }
    return nil
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
      if cases[number].members.contains(where: { monitor.isRaised($0) }) {
        ease(number, without: state, at: instant, into: &actions)
      } else if case .becomes(.closed, _) = life(line, number, at: instant) {
        close(number, because: reason, at: instant, into: &actions)
      }
    }
    retryHeld(by: state)
  }

  /// What an event that is over kept from being raised is tried again.
  mutating func retryHeld(by state: Int) {
    guard let events = monitor.definition(of: state)?.suppresses, !events.isEmpty else { return }
    for other in monitor.watches[monitor.states[state].system].states
    where monitor.states[other].phase == .held && events.contains(monitor.states[other].event) {
      monitor.transitions.append(Monitor.Transition(state: other, kind: .raise))
    }
  }
}
