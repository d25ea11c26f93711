import TocsinEvaluation
import TocsinModel
import TocsinTime

/// The deadlines of a case from all that is known now.
extension Engine {
  struct Computed: Sendable {
    var kept: Kept<CaseSchedule>
    /// When to warn that the answer is due soon, by the place of each warning in its line.
    var warnings: [(place: Int, at: Instant)] = []
    /// Who is paged at the next closing time, when nothing comes between.
    var handover: CaseSchedule.Page?
    /// The facts it was computed from, where a change of facts does not move every clock.
    var facing: Situation?

    var schedule: CaseSchedule { kept.content }
  }

  /// A schedule and what it is counted from.
  struct Counted {
    var kept: Kept<CaseSchedule>
    var opening: CaseOpening
  }

  /// `found` is what the desk and the facts say of the case at its opening, if that is known already.
  mutating func computeSchedule(
    _ number: Int, at instant: Instant, from found: CaseOpening? = nil
  ) -> Result<Computed, ScheduleFault> {
    guard releases.schedulers.indices.contains(cases[number].release) else { return .failure(.noPolicy) }
    let scheduler = releases.schedulers[cases[number].release]
    let history = cases[number].history
    let situation = registry.situation(
      customer: cases[number].customer, system: cases[number].system, caseFacts: cases[number].facts)
    let moves = scheduler.evaluator.policy.factsMove
    do throws(ScheduleFault) {
      let now = try count(history, situation, scheduler, from: found)
      var computed = Computed(kept: now.kept)
      var target = now
      if moves.count < CaseClock.allCases.count {
        computed.facing = situation
        if let facing = cases[number].facing {
          let before = try count(history, facing, scheduler)
          computed.kept = Kept(now.kept.content.keeping(before.kept.content, exceptFor: moves))
          if !moves.contains(.respond) { target = before }
        }
      }
      computed.warnings = try warnings(of: number, history, scheduler, target)
      let last = max(instant.adding(milliseconds: -1), cases[number].handedOver ?? .distantPast)
      computed.handover = scheduler.handover(
        of: history, now.kept.content, from: now.opening, after: last, desks: &desks)
      return .success(computed)
    } catch {
      return .failure(error)
    }
  }

  /// Those that an acknowledgement does not keep back.
  private mutating func warnings(
    of number: Int, _ history: CaseHistory, _ scheduler: CaseScheduler, _ target: Counted
  ) throws(ScheduleFault) -> [(place: Int, at: Instant)] {
    let line = warningLine(cases[number].priority, scheduler, target.opening)?.content ?? []
    let stops = scheduler.evaluator.policy.acknowledgedStops.contains(.respond)
    var warnings: [(place: Int, at: Instant)] = []
    for (place, warning) in line.enumerated() {
      guard let at = try instant(of: warning, history, scheduler, target) else { continue }
      if stops, target.kept.content.acknowledgements.contains(at) { continue }
      warnings.append((place, at))
    }
    return warnings
  }

  private mutating func count(
    _ history: CaseHistory, _ situation: Situation, _ scheduler: CaseScheduler, from found: CaseOpening? = nil
  ) throws(ScheduleFault) -> Counted {
    let opening: CaseOpening
    if let found {
      opening = found
    } else {
      opening = try scheduler.opening(of: history, situation: situation, desks: &desks)
    }
    let schedule = try scheduler.schedule(history, from: opening, desks: &desks)
    return Counted(kept: Kept(schedule), opening: opening)
  }

  private func warningLine(
    _ priority: MemberID, _ scheduler: CaseScheduler, _ opening: CaseOpening
  ) -> Policy.Guarded<[Policy.Warning]>? {
    let lines = scheduler.evaluator.policy.warn
    if lines.isEmpty { return nil }
    var situation = opening.situation
    if let slot = scheduler.program.prioritySlot { situation.facts[slot] = .member(priority) }
    var trace = Trace()
    return scheduler.evaluator.firstLine(of: lines, in: situation, trace: &trace)
  }
}

extension CaseSchedule {
  /// With what a change of facts does not move taken from the schedule before it.
  fileprivate func keeping(_ before: CaseSchedule, exceptFor moved: Set<CaseClock>) -> CaseSchedule {
    var schedule = self
    if !moved.contains(.notify) { schedule.notify = before.notify }
    if !moved.contains(.respond) { schedule.respond = before.respond }
    if !moved.contains(.escalate) { schedule.steps = before.steps }
    return schedule
  }
}
