package import TocsinEvaluation
package import TocsinModel
package import TocsinTime

/// What formulas see, for those who look at which of them were asked: read from what the engine knows anyway, so that
/// nothing is kept for it.
extension Engine {
  /// Every case there ever was, as its policy sees it now.
  package mutating func askedCases() -> [AskedCase] {
    cases.indices.compactMap { number in
      let record = cases[number]
      guard releases.schedulers.indices.contains(record.release) else { return nil }
      let situation = registry.situation(
        customer: record.customer, system: record.system, caseFacts: record.facts)
      return askedCase(
        CaseHistory(opened: record.history.opened, priority: record.priority), situation,
        releases.schedulers[record.release], record.origin, schedule: record.schedule,
        isAcknowledged: !record.history.acknowledgements.isEmpty)
    }
  }

  /// A case that the rules were asked to take, whether they did or not; nil when it has no desk.
  package mutating func askedCase(
    _ report: CaseReport, by origin: CaseOrigin, at instant: Instant
  ) -> AskedCase? {
    guard let customer = registry.customer(named: report.customer), let scheduler = releases.schedulers.last
    else { return nil }
    var situation = registry.situation(
      customer: customer, system: report.system.flatMap { registry.system(named: $0) })
    for fact in report.facts { situation.facts[fact.slot] = fact.value }
    return askedCase(
      CaseHistory(opened: instant, priority: report.priority), situation, scheduler, origin, schedule: nil,
      isAcknowledged: false)
  }

  private mutating func askedCase(
    _ history: CaseHistory, _ situation: Situation, _ scheduler: CaseScheduler, _ origin: CaseOrigin,
    schedule: CaseSchedule?, isAcknowledged: Bool
  ) -> AskedCase? {
    let opening = try? scheduler.opening(of: history, situation: situation, desks: &desks)
    return opening.map {
      AskedCase(
        situation: $0.situation, origin: origin, schedule: schedule, desk: $0.desk, isAcknowledged: isAcknowledged)
    }
  }

  /// What the conditions of each watched event see now, once for each system and labels.
  package func watchedSituations() -> [(event: EventID, situation: Situation)] {
    monitor.states.indices.map { (monitor.states[$0].event, monitor.situation(of: $0, registry)) }
  }
}

/// A case with what its policy sees.
package struct AskedCase: Sendable {
  package let situation: Situation
  package let origin: CaseOrigin
  /// Nil when it was not taken, or cannot be computed.
  package let schedule: CaseSchedule?
  package let desk: CalendarID
  package let isAcknowledged: Bool
}
