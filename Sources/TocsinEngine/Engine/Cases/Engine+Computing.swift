import TocsinEvaluation
import TocsinModel
import TocsinTime

/// The deadlines of a case from all that is known now.
extension Engine {
  struct Computed: Sendable {
    var schedule: CaseSchedule
    /// When to warn that the answer is due soon.
    var warnings: [Instant] = []
    /// Who is paged at the next closing time, when nothing comes between.
    var handover: CaseSchedule.Page?
    /// The facts it was computed from, where a change of facts does not move every clock.
    var facing: Situation?

    var rules: [RuleID] { schedule.rules }
  }

  /// A schedule and what it is counted from.
  private struct Counted {
    var schedule: CaseSchedule
    var opening: CaseOpening
  }

  mutating func computeSchedule(_ number: Int, at instant: Instant) -> Result<Computed, ScheduleFault> {
    let record = cases[number]
    guard releases.schedulers.indices.contains(record.release) else { return .failure(.noPolicy) }
    let scheduler = releases.schedulers[record.release]
    let situation = situation(of: record)
    let moves = scheduler.evaluator.policy.factsMove
    do throws(ScheduleFault) {
      let now = try count(record, situation, scheduler)
      var computed = Computed(schedule: now.schedule)
      var target = now
      if moves.count < CaseClock.allCases.count {
        computed.facing = situation
        if let facing = record.facing {
          let before = try count(record, facing, scheduler)
          computed.schedule.keep(before.schedule, exceptFor: moves)
          if !moves.contains(.respond) { target = before }
        }
      }
      for warning in warningLine(record, scheduler, target.opening)?.content ?? [] {
        guard let at = try self.instant(of: warning, record, scheduler, target.opening, target.schedule) else {
          continue
        }
        computed.warnings.append(at)
      }
      let last = max(instant.adding(milliseconds: -1), record.handedOver ?? .distantPast)
      computed.handover = scheduler.handover(
        of: record.history, now.schedule, from: now.opening, after: last, desks: &desks)
      return .success(computed)
    } catch {
      return .failure(error)
    }
  }

  private mutating func count(
    _ record: CaseRecord, _ situation: Situation, _ scheduler: CaseScheduler
  ) throws(ScheduleFault) -> Counted {
    let opening = try scheduler.opening(of: record.history, situation: situation, desks: &desks)
    return Counted(
      schedule: try scheduler.schedule(record.history, from: opening, desks: &desks), opening: opening)
  }

  private func warningLine(
    _ record: CaseRecord, _ scheduler: CaseScheduler, _ opening: CaseOpening
  ) -> Policy.Guarded<[Policy.Warning]>? {
    var situation = opening.situation
    if let slot = scheduler.program.prioritySlot { situation.facts[slot] = .member(record.priority) }
    var trace = Trace()
    return scheduler.evaluator.firstLine(of: scheduler.program.policy?.warn ?? [], in: situation, trace: &trace)
  }
}

extension CaseSchedule {
  /// Takes over what a change of facts does not move.
  fileprivate mutating func keep(_ before: CaseSchedule, exceptFor moved: Set<CaseClock>) {
    if !moved.contains(.notify) { notify = before.notify }
    if !moved.contains(.respond) { respond = before.respond }
    if !moved.contains(.escalate) { steps = before.steps }
  }
}
