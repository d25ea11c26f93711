import TocsinModel
import TocsinTime

/// Counts amounts from one start on the clocks of one desk.
struct DeadlineCounter {
  let desk: DeskID
  let calendar: CalendarID
  let start: Instant
  let pauses: CasePauses
  let waitingDaysCount: Bool

  /// The instant at which a limit is used up; nil while the case waits and nobody knows until when.
  func deadline(
    of limit: CasePromise.Limit, for caseClock: CaseClock, desks: inout DeskBook
  ) throws(ScheduleFault) -> Instant? {
    let (start, pauses, countsWhileWaiting) = (start, pauses[caseClock], waitingDaysCount)
    switch (limit.clock, limit.amount.milliseconds, limit.amount.businessDays) {
    case (.elapsedTime, .some(let budget), _):
      return ElapsedTime.deadline(from: start, budget: budget, pauses: pauses)
    case (.deskTime, .some(let budget), _):
      return try desks.answer(desk, of: calendar) { hours throws(CalendarError) in
        try hours.deadline(from: start, budget: budget, pauses: pauses)
      }
    case (.closeOfDay, _, .some(let days)):
      return try desks.answer(desk, of: calendar) { hours throws(CalendarError) in
        try hours.closeOfBusinessDay(days, from: start, pauses: pauses, countsWhileWaiting: countsWhileWaiting)
      }
    case (.sameTimeOfDay, _, .some(let days)):
      return try desks.answer(desk, of: calendar) { hours throws(CalendarError) in
        try hours.sameTime(
          afterBusinessDays: days, from: start, pauses: pauses, countsWhileWaiting: countsWhileWaiting)
      }
    case (.elapsedTime, _, _), (.deskTime, _, _), (.closeOfDay, _, _), (.sameTimeOfDay, _, _):
      throw .clockDoesNotFit(limit.amount, limit.clock, limit.rule)
    }
  }

  func target(
    _ limit: CasePromise.Limit?, for caseClock: CaseClock, desks: inout DeskBook
  ) throws(ScheduleFault) -> CaseSchedule.Target? {
    guard let limit else { return nil }
    return CaseSchedule.Target(
      due: try deadline(of: limit, for: caseClock, desks: &desks), isStrict: limit.amount.isStrict,
      amount: limit.amount, clock: limit.clock, countedFrom: start, isMet: false, rules: limit.rules)
  }

  func steps(
    _ ladder: [CasePromise.Rung], priority: MemberID, desks: inout DeskBook
  ) throws(ScheduleFault) -> [CaseSchedule.Step] {
    var steps: [CaseSchedule.Step] = []
    steps.reserveCapacity(ladder.count)
    for rung in ladder {
      var due = try deadline(of: rung.limit, for: .escalate, desks: &desks)
      if rung.waitsForOpening, let instant = due { due = try opening(atOrAfter: instant, desks: &desks) }
      steps.append(
        CaseSchedule.Step(
          index: rung.index, amount: rung.limit.amount, clock: rung.limit.clock, role: rung.role, priority: priority,
          at: due, state: .planned, rules: rung.limit.rules))
    }
    return steps
  }

  private func opening(atOrAfter instant: Instant, desks: inout DeskBook) throws(ScheduleFault) -> Instant {
    try desks.answer(desk, of: calendar) { hours throws(CalendarError) in
      try hours.nextOpening(atOrAfter: instant)
    }
  }
}
