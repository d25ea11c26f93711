import TocsinEngine
import TocsinEvaluation
import TocsinModel

/// What an engine asks of its rules.
extension CoverageWalk {
  /// All that is asked for the cases there are, and of what is watched.
  mutating func look(at engine: Engine) {
    var engine = engine
    for asked in engine.askedCases() { look(at: asked) }
    for (event, situation) in engine.watchedSituations() { look(at: event, in: situation) }
  }

  /// A case, as the policy goes through its lines.
  mutating func look(at asked: AskedCase) {
    guard let policy = program.policy else { return }
    let situation = asked.situation
    if let line = first(of: asked.origin == .event ? policy.watch : policy.accept, in: situation) {
      ask(line.content, in: situation)
    }
    if let desk = first(of: policy.desk, in: situation)?.content {
      look(at: desk.calendar, in: situation)
      for layer in desk.layers { look(at: layer, in: situation) }
      if program.calendars.indices.contains(asked.desk.index) { use(program.calendars[asked.desk.index].rule) }
    }
    guard let schedule = asked.schedule else { return }
    for lines in [policy.notify, policy.respond] {
      if let formula = first(of: lines, in: situation)?.content { look(at: formula, in: situation) }
    }
    if let ladder = first(of: policy.escalate, in: situation)?.content {
      look(at: ladder.roles, in: situation)
      look(at: ladder.amounts, in: situation)
    }
    lookAtClocks(of: schedule, policy, in: situation)
    _ = first(of: policy.page, in: situation)
    if !asked.isAcknowledged { _ = first(of: policy.pageAtClosing, in: situation) }
    _ = first(of: policy.warn, in: situation)
    if asked.isAcknowledged, let limit = first(of: policy.acknowledgedLasts, in: situation)?.content {
      look(at: limit, in: situation)
    }
    if let languages = first(of: policy.languages, in: situation)?.content {
      look(at: languages.guaranteed, in: situation)
      if let optional = languages.optional { look(at: optional, in: situation) }
    }
  }

  /// The clock is asked once for each kind of amount that is promised.
  private mutating func lookAtClocks(of schedule: CaseSchedule, _ policy: Policy, in situation: Situation) {
    let amounts = [schedule.notify?.amount, schedule.respond?.amount].compactMap { $0 } + schedule.steps.map(\.amount)
    for kind in Set(amounts.map(\.kind)) {
      var situation = situation
      situation.amountKind = kind
      guard let clock = first(of: policy.clock, in: situation)?.content else { continue }
      look(at: first(of: clock.exceptions, in: situation)?.content ?? clock.clock, in: situation)
    }
  }

  /// An event's conditions are asked when each signal that they mention is known.
  private mutating func look(at id: EventID, in situation: Situation) {
    guard let event = program.events[id] else { return }
    for case .measured(let formula, let signals, _)? in [event.raise, event.clear] {
      let isKnown = signals.allSatisfy { signal in
        situation.signals.indices.contains(signal.index) && situation.signals[signal.index] != .unknown
      }
      if isKnown { holds(formula, of: event.rule, in: situation) }
    }
  }
}
