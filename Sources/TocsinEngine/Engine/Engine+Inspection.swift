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

/// What is asked of a decision, and about whom.
package struct DecisionQuestion: Sendable {
  package var decision: DecisionID
  /// The place of the release in the rulebook.
  package var release: Int
  package var customer: String?
  package var system: String?
  package var caseName: String?
  /// Of what only decisions know.
  package var facts: [ToldFact]
  /// Nil when the question has no time.
  package var instant: Instant?
  /// On whose clock the date of the question is read.
  package var zone: Zone

  package init(_ decision: DecisionID, release: Int, at instant: Instant?, zone: Zone) {
    self.decision = decision
    self.release = release
    self.instant = instant
    self.zone = zone
    facts = []
  }
}

extension Engine {
  /// Every case there ever was, in the order of opening.
  package var caseViews: [CaseView] {
    cases.map(caseView)
  }

  func caseView(_ record: CaseRecord) -> CaseView {
    CaseView(
      name: record.name, event: record.event, priority: record.priority, isOpen: record.isOpen,
      release: record.release, schedule: record.schedule, fault: record.fault)
  }

  /// What a decision answers about what the engine was told, and about facts that only decisions know; nil when the
  /// customer is unknown.
  package mutating func decide(_ question: DecisionQuestion) -> (outcome: DecisionOutcome, situation: Situation)? {
    guard releases.schedulers.indices.contains(question.release) else { return nil }
    let scheduler = releases.schedulers[question.release]
    let record = question.caseName.flatMap { caseIndex[$0] }.map { cases[$0] }
    var situation = Situation()
    if record != nil || question.customer != nil {
      guard let place = record?.customer ?? question.customer.flatMap({ registry.customer(named: $0) }) else {
        return nil
      }
      let asked = question.system.flatMap { registry.system(named: $0) }
      let own = asked.flatMap { registry.systems[$0].customer == place ? $0 : nil }
      situation = registry.situation(
        customer: place, system: record?.system ?? own, caseFacts: record?.facts ?? [])
    }
    for fact in question.facts { situation.facts[fact.slot] = fact.value }
    if let record, let slot = scheduler.program.prioritySlot { situation.facts[slot] = .member(record.priority) }
    situation.opening = record?.history.opened ?? question.instant
    situation.today = today(of: record, question, situation, scheduler)
    return (scheduler.evaluator.decide(question.decision, in: situation), situation)
  }

  /// For a case on its desk's clock; for anything else on that of the question.
  private mutating func today(
    of record: CaseRecord?, _ question: DecisionQuestion, _ situation: Situation, _ scheduler: CaseScheduler
  ) -> CivilDate? {
    if let date = record?.schedule?.openingDate { return date }
    guard let instant = record?.history.opened ?? question.instant else { return nil }
    let zone = record.flatMap { deskZone(situation, scheduler, priority: $0.priority, at: instant) }
    return (zone ?? question.zone).civilTime(at: instant).date
  }

  private mutating func deskZone(
    _ situation: Situation, _ scheduler: CaseScheduler, priority: MemberID?, at instant: Instant
  ) -> Zone? {
    let scale = scheduler.program.priorityScale.flatMap { scheduler.program.choices[$0] }
    guard let priority = priority ?? scale?.members.first else { return nil }
    let history = CaseHistory(opened: instant, priority: priority)
    return try? scheduler.opening(of: history, situation: situation, desks: &desks).zone
  }

  /// Takes over what another engine on the same rules has learned of their desks: answers come faster and are the same.
  package mutating func learnDesks(from other: Engine) {
    desks = other.desks
  }

  /// The deadline of a step of a process that was reached; nil when there is no such step.
  package mutating func deadline(
    of step: Int, in process: Process, reached: Instant, release: Int
  ) throws(ScheduleFault) -> StepDeadline? {
    guard releases.schedulers.indices.contains(release) else { return nil }
    return try releases.schedulers[release].deadline(of: step, in: process, reached: reached, desks: &desks)
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
