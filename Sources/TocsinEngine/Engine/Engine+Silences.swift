import TocsinEvaluation
import TocsinModel
import TocsinTime

/// Events that are not raised because of maintenance.
extension Engine {
  /// Whether an event that is about to be raised is silenced. What a silence of the rules keeps back is looked at again
  /// at its end; one that keeps nothing back wakes nobody.
  mutating func isSilenced(_ state: Int, _ definition: MonitorPlan.Definition, at instant: Instant) -> Bool {
    let system = monitor.states[state].system
    let customer = registry.systems[system].customer
    let told = silences.end(of: definition.event.base, system: system, customer: customer, at: instant)
    if told != nil { return true }
    guard let end = ruledSilence(of: state, definition, at: instant)?.end else { return false }
    if case .happens = definition.raise { return true }
    if end < Monitor.always { wakeSilences(at: end) }
    return true
  }

  /// The silence of the rules that covers an event longest: its place among those of the release, and its end.
  mutating func ruledSilence(
    of state: Int, _ definition: MonitorPlan.Definition, at instant: Instant
  ) -> (place: Int, end: Int64)? {
    guard silences.hasRules else { return nil }
    let (system, release) = (monitor.states[state].system, monitor.states[state].release)
    let evaluator = monitor.plans[release].evaluator
    let situation = registry.situation(customer: registry.systems[system].customer, system: system)
    return silences.ruled(definition.event.base, release: release, at: instant) { condition in
      var trace = Trace()
      return evaluator.condition(condition, in: situation, trace: &trace) ?? false
    }
  }

  mutating func wakeSilences(at time: Int64) {
    if silences.wake(at: time) { timers.insert(TimerQueue.entry(.silences, at: time)) }
  }

  /// A silence ends: what it kept back and still holds is raised, by the release that is in force then.
  mutating func endSilences(at instant: Instant) {
    silences.removeEnded(at: instant)
    for system in monitor.watches.indices where monitor.holdsBack(system) {
      refreshRelease(of: system, at: instant)
      monitor.retryHeld(of: system)
    }
  }
}

extension Monitor {
  /// Whether something keeps an event of a system from being raised.
  func holdsBack(_ system: Int) -> Bool {
    watches[system].states.contains { states[$0].phase == .held }
  }
}
