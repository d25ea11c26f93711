package import TocsinEvaluation
package import TocsinModel
package import TocsinTime

/// A case as it stands, for those who ask rather than drive.
package struct CaseView: Sendable {
  package var name: String
  package var event: EventID?
  package var priority: MemberID
  package var isOpen: Bool
  /// The place of its release in the rulebook.
  package var release: Int
  package var schedule: CaseSchedule?
  /// Why deadlines cannot be computed, if so.
  package var fault: ScheduleFault?
}

extension Engine {
  /// Every case there ever was, in the order of opening.
  package var caseViews: [CaseView] {
    cases.map { record in
      CaseView(
        name: record.name, event: record.event, priority: record.priority, isOpen: record.isOpen,
        release: record.release, schedule: record.schedule, fault: record.fault)
    }
  }

  /// What a decision about a customer, one of its systems or one of its cases answers; nil when the customer is unknown.
  package mutating func decide(
    _ decision: DecisionID, release: Int, customer: String, system: String?, caseName: String?, at instant: Instant
  ) -> (outcome: DecisionOutcome, situation: Situation)? {
    guard let place = registry.customer(named: customer), releases.schedulers.indices.contains(release) else {
      return nil
    }
    let scheduler = releases.schedulers[release]
    let record = caseName.flatMap { caseIndex[$0] }.map { cases[$0] }
    var situation = registry.situation(
      customer: place, system: record?.system ?? system.flatMap { registry.system(named: $0) },
      caseFacts: record?.facts ?? [])
    if let record, let slot = scheduler.program.prioritySlot { situation.facts[slot] = .member(record.priority) }
    situation.opening = record?.history.opened ?? instant
    situation.today = today(of: record, situation, scheduler, at: instant)
    return (scheduler.evaluator.decide(decision, in: situation), situation)
  }

  /// On the desk's clock, or on that of UTC when no desk can be found.
  private mutating func today(
    of record: CaseRecord?, _ situation: Situation, _ scheduler: CaseScheduler, at instant: Instant
  ) -> CivilDate {
    if let date = record?.schedule?.openingDate { return date }
    let zone = deskZone(situation, scheduler, priority: record?.priority, at: instant) ?? .utc
    return zone.civilTime(at: instant).date
  }

  private mutating func deskZone(
    _ situation: Situation, _ scheduler: CaseScheduler, priority: MemberID?, at instant: Instant
  ) -> Zone? {
    let scale = scheduler.program.priorityScale.flatMap { scheduler.program.choices[$0] }
    guard let priority = priority ?? scale?.members.first else { return nil }
    let history = CaseHistory(opened: instant, priority: priority)
    return try? scheduler.opening(of: history, situation: situation, desks: &desks).zone
  }

  /// The zone of the desk that a customer's cases go to.
  package mutating func deskZone(customer: String, release: Int, at instant: Instant) -> Zone? {
    guard let place = registry.customer(named: customer), releases.schedulers.indices.contains(release) else {
      return nil
    }
    let situation = registry.situation(customer: place, system: nil)
    return deskZone(situation, releases.schedulers[release], priority: nil, at: instant)
  }
}
