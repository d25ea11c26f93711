import TocsinModel
import TocsinTime

/// Counts the amounts of one priority of a case from one start.
struct DeadlineCounter {
  let evaluator: Evaluator
  let calendar: CalendarID
  let desk: DeskID
  let start: Instant
  let pauses: CasePauses
  /// With the priority that counts.
  var situation: Situation
  private var clocks: [AmountKind: CountedClock] = [:]

  /// A clock and the statements that chose it.
  struct CountedClock {
    let clock: Clock
    let trace: Trace
  }

  init(
    from start: Instant, priority: MemberID, opening: CaseOpening, pauses: CasePauses, evaluator: Evaluator
  ) {
    self.evaluator = evaluator
    self.pauses = pauses
    self.start = start
    calendar = opening.desk
    desk = opening.deskNumber
    situation = opening.situation
    if let slot = evaluator.program.prioritySlot { situation.facts[slot] = .member(priority) }
  }

  /// The limit that the first line that applies sets; nil when none is promised.
  mutating func target(
    _ lines: [Policy.Guarded<Formula?>], of caseClock: CaseClock, _ need: ScheduleFault.Need, trace: inout Trace,
    desks: inout DeskBook
  ) throws(ScheduleFault) -> CaseSchedule.Target? {
    var own = Trace()
    defer { trace.join(own) }
    guard let line = evaluator.firstLine(of: lines, in: situation, trace: &own) else { return nil }
    guard let formula = line.content else { return nil }
    let value = evaluator.value(of: formula, in: situation, trace: &own)
    guard let amount = try amount(value, need, own, line.rule) else { return nil }
    let counted = try clock(for: amount, rule: line.rule)
    own.join(counted.trace)
    let due = try deadline(of: amount, on: counted.clock, pauses: pauses[caseClock], rule: line.rule, desks: &desks)
    return CaseSchedule.Target(
      due: due, isStrict: amount.isStrict, amount: amount, clock: counted.clock, isMet: false, rules: own.rules)
  }

  /// An amount to count, or nil where nothing is promised.
  func amount(
    _ value: Value, _ need: ScheduleFault.Need, _ trace: Trace, _ rule: RuleID
  ) throws(ScheduleFault) -> Amount? {
    switch value {
    case .amount(let amount): return amount
    case .duration(let milliseconds):
      let millionths = milliseconds.multipliedReportingOverflow(by: 1000)
      guard !millionths.overflow else { throw .evaluation(need, .outOfRange, rule) }
      return Amount(millionths: millionths.partialValue, unit: .second)
    case .nothing, .bestEffort: return nil
    default: throw .blame(need, value, trace, rule)
    }
  }

  /// The clock on which amounts of that kind run; asked once for each kind.
  mutating func clock(for amount: Amount, rule: RuleID) throws(ScheduleFault) -> CountedClock {
    if let known = clocks[amount.kind] { return known }
    var trace = Trace()
    var situation = situation
    situation.amountKind = amount.kind
    guard let line = evaluator.firstLine(of: evaluator.policy.clock, in: situation, trace: &trace) else {
      throw .noLine(.clock)
    }
    let exception = evaluator.firstLine(of: line.content.exceptions, in: situation, trace: &trace)
    let formula = exception?.content ?? line.content.clock
    let value = evaluator.value(of: formula, in: situation, trace: &trace)
    guard case .clock(let clock) = value else { throw .blame(.clock, value, trace, line.rule) }
    let counted = CountedClock(clock: clock, trace: trace)
    clocks[amount.kind] = counted
    return counted
  }

  /// The instant at which an amount is used up; nil while the case waits and nobody knows until when.
  func deadline(
    of amount: Amount, on clock: Clock, pauses: Pauses, rule: RuleID, desks: inout DeskBook
  ) throws(ScheduleFault) -> Instant? {
    let start = start
    let countsWhileWaiting = evaluator.policy.waitingDaysCount
    switch (clock, amount.milliseconds, amount.businessDays) {
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
      throw .clockDoesNotFit(amount, clock, rule)
    }
  }
}
