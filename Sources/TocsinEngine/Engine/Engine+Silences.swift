import TocsinEvaluation
import TocsinModel
import TocsinTime

/// Events that are not raised because of maintenance.
extension Engine {
  /// Whether an event that is about to be raised is silenced. What a silence of the rules keeps back is looked at again
  /// at its end; one that keeps nothing back wakes nobody.
  mutating func isSilenced(_ state: Int, _ definition: MonitorPlan.Definition, at instant: Instant) -> Bool {
    let (system, release) = (monitor.states[state].system, monitor.states[state].release)
    let customer = registry.systems[system].customer
    let event = definition.event.base
    if silences.covers(event, system: system, customer: customer, at: instant) { return true }
    guard silences.hasRules else { return false }
    let evaluator = monitor.plans[release].evaluator
    let situation = registry.situation(customer: customer, system: system)
    let end = silences.end(of: event, release: release, at: instant) { condition in
      var trace = Trace()
      return evaluator.condition(condition, in: situation, trace: &trace) ?? false
    }
    guard let end else { return false }
    if case .happens = definition.raise { return true }
    if end < Monitor.always { wakeSilences(at: end) }
    return true
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
