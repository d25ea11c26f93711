import TocsinEvaluation
import TocsinModel
import TocsinTime

/// Why a case is as it is: found again from its history, so that nothing is kept for it.
extension Engine {
  /// A case by its name; nil when there is none.
  package func explain(case name: String) -> CaseExplanation? {
    guard let number = caseIndex[name] else { return nil }
    let record = cases[number]
    var copy = self
    return CaseExplanation(
      view: caseView(record), customer: registry.customers[record.customer].name,
      system: record.system.map { registry.systems[$0].name }, labels: labels(of: record.labels),
      origin: record.origin, history: record.history, outlook: outlook(ofCase: name), next: next(of: record),
      taken: taken(record), walks: copy.walks(of: record))
  }

  private func taken(_ record: CaseRecord) -> [CaseExplanation.Taken] {
    (record.schedule?.steps ?? []).compactMap { step in
      let key = CaseRecord.StepKey(priority: step.priority, index: step.index)
      guard let at = step.at, step.state != .stopped, record.taken.contains(key) else { return nil }
      return CaseExplanation.Taken(role: step.role, step: step.index, priority: step.priority, at: at)
    }
  }

  private func next(of record: CaseRecord) -> (what: CaseExplanation.Next, at: Instant)? {
    guard record.isOpen, let item = record.items.last else { return nil }
    let at = Instant(milliseconds: item.time)
    switch item.kind {
    case .acknowledgementEnds: return (.acknowledgementEnds, at)
    case .warning: return (.warning, at)
    case .breached:
      guard let respond = record.schedule?.respond, let due = respond.due else { return nil }
      // An inclusive target is missed in the millisecond after it.
      let isAfter = !respond.isStrict && at == due.adding(milliseconds: 1)
      return (.late(after: isAfter), isAfter ? due : at)
    case .escalated:
      guard let steps = record.schedule?.steps, steps.indices.contains(item.step) else { return nil }
      return (.step(steps[item.step].role), at)
    case .paged: return record.handover.map { (.page($0.role), at) }
    }
  }

  private mutating func walks(of record: CaseRecord) -> [DeadlineWalk] {
    guard record.fault == nil, let schedule = record.schedule,
      releases.schedulers.indices.contains(record.release)
    else { return [] }
    let scheduler = releases.schedulers[record.release]
    let now = situation(of: record)
    let history = Self.whileOpen(record)
    var walks: [DeadlineWalk] = []
    for clock in CaseClock.allCases {
      // What a change of facts does not move goes on by the facts of before.
      let moves = scheduler.evaluator.policy.factsMove.contains(clock)
      let facts = moves ? now : record.facing ?? now
      let found = try? CaseWalks(history, clock, facts, scheduler, &desks)
      guard let found else { continue }
      switch clock {
      case .notify: walks += schedule.notify.flatMap { found.walk(to: $0, .notify, &desks) }.map { [$0] } ?? []
      case .respond: walks += schedule.respond.flatMap { found.walk(to: $0, .respond, &desks) }.map { [$0] } ?? []
      case .escalate: for step in schedule.steps { walks += found.walk(to: step, &desks).map { [$0] } ?? [] }
      }
    }
    return walks
  }

  /// The history as it was when the deadlines of a case were last counted: those of a closed one are not counted again.
  private static func whileOpen(_ record: CaseRecord) -> CaseHistory {
    var history = record.history
    guard !record.isOpen, let closing = history.closures.last?.from else { return history }
    history.closures.removeLast()
    for place in history.waits.indices where history.waits[place].to == closing { history.waits[place].to = nil }
    return history
  }
}
