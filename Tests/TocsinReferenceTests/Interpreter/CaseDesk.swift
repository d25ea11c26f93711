import TocsinEvaluation
import TocsinModel
import TocsinTime

extension Evaluator {
  func value(_ formula: Formula, in situation: Situation) -> Value {
    var trace = Trace()
    return value(of: formula, in: situation, trace: &trace)
  }

  func holds(_ condition: Formula?, in situation: Situation) -> Bool {
    condition.map { value($0, in: situation) == .boolean(true) } ?? true
  }
}

/// A case as its desk counts it, by some facts and with some priority.
struct CaseDesk: Sendable {
  let own: ReferenceCase
  let evaluator: Evaluator
  let hours: MinuteHours
  private(set) var situation: Situation
  /// When it counts as acknowledged.
  private var acknowledged: [Range<Int>] = []

  var policy: Policy { evaluator.policy }

  /// Of several calendars it is that whose clock is nearest to the customer's when the case is opened.
  init(_ own: ReferenceCase, _ facts: Facts, _ evaluator: Evaluator, _ hours: [CalendarHours: MinuteHours]) {
    let (program, instant) = (evaluator.program, own.opened.instant)
    var situation = Situation(facts: facts)
    if let slot = program.prioritySlot { situation.facts[slot] = .member(own.firstPriority) }
    func value(_ formula: Formula) -> Value { evaluator.value(formula, in: situation) }
    let line = evaluator.policy.desk.first { evaluator.holds($0.condition, in: situation) }?.content
    var (ids, zone): ([CalendarID], Zone?) = ([], nil)
    let chosen = (line?.calendar).map(value)
    if case .calendar(let id) = chosen { ids = [id] }
    if case .nearest(let all, let slot) = chosen, case .zone(let name) = value(.fact(slot)) {
      (ids, zone) = (all, program.zones[name])
    }
    let calendars = ids.map { program.calendars[$0.index] }
    let distances = calendars.map { abs($0.zone.offset(at: instant) - (zone?.offset(at: instant) ?? 0)) }
    let calendar = zip(calendars, distances).min { $0.1 < $1.1 }?.0
    let layers = (line?.layers ?? []).flatMap { value($0).elements }
    let names = layers.compactMap { if case .layer(let name) = $0 { name } else { nil } }
    let known = calendar?.hours(layers: names) ?? .always()
    self.hours = hours[known] ?? MinuteHours(known, from: own.opened)
    (situation.opening, situation.deskIsOpen) = (instant, self.hours.isOpen(own.opened))
    situation.today = self.hours.zone.civilTime(at: instant).date
    (self.own, self.evaluator, self.situation) = (own, evaluator, situation)
    acknowledged = own.acknowledged.map { start in
      let desk = at(own.priority(at: start))
      return start..<(desk.amount(policy.acknowledgedLasts).flatMap { desk.deadline($0, from: start) } ?? .never)
    }
  }

  func at(_ priority: MemberID) -> CaseDesk {
    var desk = self
    if let slot = evaluator.program.prioritySlot { desk.situation.facts[slot] = .member(priority) }
    return desk
  }

  func line<Content>(_ lines: [Policy.Guarded<Content>]) -> Content? {
    lines.first { evaluator.holds($0.condition, in: situation) }?.content
  }

  func value(_ formula: Formula) -> Value { evaluator.value(formula, in: situation) }

  func amount(_ lines: [Policy.Guarded<Formula?>]) -> Amount? {
    let value = (line(lines) ?? nil).map(value)
    if case .duration(let length) = value { return Amount(millionths: length * 1000, unit: .second) }
    return if case .amount(let amount) = value { amount } else { nil }
  }

  func clock(of amount: Amount) -> Clock? {
    var desk = self
    desk.situation.amountKind = amount.kind
    let formula = desk.line(policy.clock).map { desk.line($0.exceptions) ?? $0.clock }
    return if case .clock(let clock) = formula.map(desk.value) { clock } else { nil }
  }

  /// The first minute at which the amount is used up; nil while nobody knows. Without a clock nothing pauses.
  func deadline(_ amount: Amount, _ paused: CaseClock? = nil, from start: Int) -> Int? {
    let clock = clock(of: amount)
    if let length = amount.milliseconds?.minutes {
      let minutes = counted(hours.minutes(from: start), isElapsed: clock == .elapsedTime, paused)
      return length == 0 ? start : minutes.dropFirst(length - 1).first.map { $0 + 1 }
    }
    let keepsTime = clock == .sameTimeOfDay
    guard let days = amount.businessDays, let moved = keepsTime ? hours.opening(atOrAfter: start) : start,
      let origin = keepsTime ? hours.openDay(of: moved) : hours.local(moved) / 1440
    else { return nil }
    let day = hours.day(days, after: origin) { closing in
      policy.waitingDaysCount || !counted(closing - 1..<closing + 1, isElapsed: true, paused).isEmpty
    }
    guard keepsTime, let day else { return day.flatMap(hours.closing) }
    return hours.moved(hours.minute(ofLocal: hours.local(moved) + (day - origin) * 1440), intoDay: day)
  }

  /// Those of some minutes that count on a clock; none does while the case is closed.
  func counted(_ minutes: Range<Int>, isElapsed: Bool, _ clock: CaseClock?) -> some BidirectionalCollection<Int> {
    let causes = policy.pauses.filter { $0.clocks.contains { $0 == clock } }.flatMap(\.causes)
    let pauses = own.waits.filter { clock != nil && $0.cause.map(causes.contains) ?? true }
    return minutes.lazy.filter { minute in
      (isElapsed || hours.isOpen(minute)) && !pauses.contains { $0.from <= minute && minute < $0.to ?? .never }
    }
  }

  /// Until when it is acknowledged without a break; nil: it is not, or that does not stop the clock.
  func cover(_ minute: Int, _ clock: CaseClock? = nil) -> Int? {
    if let clock, !policy.acknowledgedStops.contains(clock) { return nil }
    return acknowledged.reduce(nil) { end, span in span.contains(end ?? minute) ? span.upperBound : end }
  }
}
