import TocsinEvaluation
import TocsinModel
package import TocsinTime

/// Why an event is raised or not: read from what the engine knows anyway, so that nothing is kept for it.
extension Engine {
  /// How an event stands for a system at an instant to which the engine has been brought.
  ///
  /// - Throws: why it cannot be raised for the system at all.
  package func explain(_ question: EventQuestion, at instant: Instant) throws(EventObstacle) -> EventExplanation {
    var copy = self
    return try copy.explained(question, at: instant)
  }

  private mutating func explained(
    _ question: EventQuestion, at instant: Instant
  ) throws(EventObstacle) -> EventExplanation {
    guard let event = rules.event(named: question.event) else {
      throw .unknownEvent(nearest: nearest(to: question.event, among: rules.vocabulary.events.map(\.name)))
    }
    guard let system = registry.system(named: question.system) else {
      throw .unknownSystem(nearest: nearest(to: question.system, among: registry.systemNames))
    }
    if registry.systems[system].isRetired { throw .retired }
    refreshRelease(of: system, at: instant)
    let release = monitor.watches[system].release
    guard release >= 0 else { throw .noRelease }
    let definitions = monitor.plans[release].evaluator.program.levels(of: event).compactMap { level in
      monitor.plans[release].byEvent[level]
    }
    guard let first = definitions.first else { throw .notInRelease(release) }
    try check(question.labels, monitor.plans[release].definitions[first].event)
    var states: [Int] = []
    for definition in definitions.reversed() {
      states += self.states(of: definition, release, system, question.labels, at: instant)
    }
    guard !states.isEmpty else { throw .noLine(monitor.plans[release].definitions[first].signals) }
    return EventExplanation(
      customer: registry.customers[registry.systems[system].customer].name, release: release,
      standings: states.map { standing(of: $0, at: instant) })
  }

  private func check(_ labels: [String: String], _ event: MonitoredEvent) throws(EventObstacle) {
    for (name, value) in labels.sorted(by: { $0.key < $1.key }) {
      guard event.caseLabels.contains(name) else { throw .unknownLabel(name, expected: event.caseLabels) }
      for requirement in event.required where requirement.label == name && !requirement.values.contains(value) {
        throw .labelDoesNotFit(name, allowed: requirement.values.sorted())
      }
    }
  }

  /// The states with these labels; where all are given, also the one of which nobody has told anything.
  private mutating func states(
    of definition: Int, _ release: Int, _ system: Int, _ labels: [String: String], at instant: Instant
  ) -> [Int] {
    let event = monitor.plans[release].definitions[definition].event
    let pairs = labels.map { LabelBook.Pair(name: $0.key, value: $0.value) }
    guard labels.count < event.caseLabels.count else {
      let handle = monitor.labels.intern(pairs)
      return [monitor.state(definition, release, system, handle, at: instant.milliseconds)]
    }
    return monitor.states(of: event.id, system: system).filter { number in
      let own = monitor.labels[monitor.states[number].labels]
      return pairs.allSatisfy(own.contains)
    }
  }

  private mutating func standing(of number: Int, at instant: Instant) -> EventStanding {
    let (state, plan) = (monitor.states[number], monitor.plans[monitor.states[number].release])
    let definition = plan.definitions[state.definition]
    monitor.leaveWindows(of: number, at: instant.milliseconds)
    let clear = definition.event.clear.map { monitor.explanation(of: $0, number, registry) }
    return EventStanding(
      event: state.event, labels: labels(of: state.labels), phase: EventStanding.Phase(state.phase),
      since: Instant(milliseconds: state.since),
      raisedAt: state.raisedAt == Monitor.never ? nil : Instant(milliseconds: state.raisedAt),
      raise: monitor.explanation(of: definition.event.raise, number, registry), clear: clear,
      clearHold: monitor.clearHold(number), isFlapping: state.isFlapping,
      hindrances: hindrances(of: number, definition, at: instant),
      refusal: refusal(of: number, definition, at: instant), caseName: state.caseNumber.map { cases[$0].name },
      rule: definition.event.rule)
  }

  private mutating func hindrances(
    of number: Int, _ definition: MonitorPlan.Definition, at instant: Instant
  ) -> [Hindrance] {
    let state = monitor.states[number]
    var found: [Hindrance] = []
    let customer = registry.systems[state.system].customer
    let until = silences.end(of: definition.event.base, system: state.system, customer: customer, at: instant)
    if let until { found.append(.silence(until: until)) }
    if let ruled = ruledSilence(of: number, definition, at: instant) {
      let end = ruled.end == Monitor.always ? nil : Instant(milliseconds: ruled.end)
      found.append(.ruledSilence(ruled.place, until: end))
    }
    if let other = suppressor(of: number, definition) {
      let since = Instant(milliseconds: monitor.states[other].raisedAt)
      found.append(.suppressed(by: monitor.states[other].event, since: since))
    }
    return found
  }

  /// What the rules would say now to a case of the event.
  private mutating func refusal(
    of number: Int, _ definition: MonitorPlan.Definition, at instant: Instant
  ) -> Refusal? {
    guard monitor.states[number].caseNumber == nil else { return nil }
    let record = caseRecord(raisedBy: number, definition, at: instant)
    let situation = situation(of: record)
    guard let scheduler = try? releases.release(for: record.history, situation: situation, desks: &desks),
      let opening = try? scheduler.opening(of: record.history, situation: situation, desks: &desks)
    else { return nil }
    return (try? scheduler.refusal(of: opening, openedBy: record.origin)) ?? nil
  }
}

extension EventStanding.Phase {
  fileprivate init(_ phase: Monitor.Phase) {
    self =
      switch phase {
      case .idle: .idle
      case .pending: .pending
      case .held: .held
      case .raised: .raised
      case .clearing: .clearing
      }
  }
}
