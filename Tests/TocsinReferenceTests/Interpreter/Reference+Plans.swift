import TocsinEvaluation
import TocsinModel
import TocsinTime

/// What a case comes to when nothing happens to it.
struct CasePlan: Sendable {
  struct Target: Sendable {
    var due: Int?
    var isStrict: Bool
    var isElapsed: Bool
    var from: Int
    /// An acknowledgement keeps it from being missed; before this it is not, or never.
    var heldUntil: Int?

    /// In milliseconds: a strict one at its very instant, an inclusive one in the first millisecond after it.
    var missTime: Int64? {
      guard let due, heldUntil != .max else { return nil }
      return max(Int64(due) * 60_000 + (isStrict ? 0 : 1), Int64(heldUntil ?? 0) * 60_000)
    }
  }

  struct StepKey: Hashable, Sendable {
    var priority: MemberID
    var index: Int
  }

  struct Step: Sendable {
    var key: StepKey
    var role: MemberID
    var minute: Int?
    var isStopped = false

    func isPast(at other: Int) -> Bool { minute.map { $0 < other } ?? false }
  }

  /// When it counts as acknowledged; `.max` is for good.
  var acknowledged: [Range<Int>] = []
  var target: Target?
  /// By their places in the line, in milliseconds.
  var warnings: [Int: Int64] = [:]
  /// Those to come.
  var steps: [Step] = []

  /// Until when it counts as acknowledged without a break; nil when it does not.
  func cover(_ minute: Int) -> Int? {
    acknowledged.reduce(nil) { end, span in span.contains(end ?? minute) ? span.upperBound : end }
  }
}

/// The desk of a case, and what formulas see of it.
struct CaseDesk: Sendable {
  var hours: MinuteHours
  var situation: Situation
  var date: CivilDate { situation.today ?? .distantPast }
}

extension Reference {
  func line<Content>(
    _ lines: [Policy.Guarded<Content>], _ situation: Situation, _ own: ReferenceCase
  ) -> Content? {
    lines.first { holds($0.condition, situation, evaluators[own.release]) }?.content
  }

  private func value(_ formula: Formula, _ situation: Situation, _ own: ReferenceCase) -> Value {
    var trace = Trace()
    return evaluators[own.release].value(of: formula, in: situation, trace: &trace)
  }

  /// Of several calendars that whose clock is nearest to the customer's when the case is opened.
  func desk(of own: ReferenceCase, _ facts: Facts) -> CaseDesk {
    let (program, instant) = (evaluators[own.release].program, Instant(milliseconds: Int64(own.opened) * 60_000))
    var situation = self.situation(Situation(facts: facts), own.firstPriority)
    var calendar = CalendarID(0)
    var layers: [String] = []
    if let desk = line(policy(own).desk, situation, own) {
      layers = desk.layers.flatMap { value($0, situation, own).elements }.compactMap { layer in
        if case .layer(let name) = layer { name } else { nil }
      }
      switch value(desk.calendar, situation, own) {
      case .calendar(let id): calendar = id
      case .nearest(let ids, let slot):
        guard case .zone(let name) = value(.fact(slot), situation, own), let zone = program.zones[name]
        else { break }
        func distance(_ id: CalendarID) -> Int {
          abs(program.calendars[id.index].zone.offset(at: instant) - zone.offset(at: instant))
        }
        calendar = ids.reduce(ids[0]) { distance($1) < distance($0) ? $1 : $0 }
      default: break
      }
    }
    let key = HoursKey(release: own.release, calendar: calendar, layers: layers)
    let hours = hours[key] ?? MinuteHours(.always(), from: now)
    (situation.opening, situation.today) = (instant, hours.zone.civilTime(at: instant).date)
    situation.deskIsOpen = hours.isOpen(own.opened)
    return CaseDesk(hours: hours, situation: situation)
  }

  private func situation(_ situation: Situation, _ priority: MemberID) -> Situation {
    var situation = situation
    if let slot = program.prioritySlot { situation.facts[slot] = .member(priority) }
    return situation
  }

  /// From the facts that move the answer, from those that move the steps, and from those of now.
  func plan(_ own: ReferenceCase, _ facts: (respond: Facts, escalate: Facts, now: Facts)) -> CasePlan {
    var plan = CasePlan(acknowledged: acknowledged(own, desk(of: own, facts.now)))
    plan.target = target(own, desk(of: own, facts.respond))
    plan.steps = steps(own, desk(of: own, facts.escalate))
    return plan
  }

  private func acknowledged(_ own: ReferenceCase, _ desk: CaseDesk) -> [Range<Int>] {
    own.acknowledged.map { start in
      let situation = self.situation(desk.situation, own.priority(at: start))
      let amount = self.amount(policy(own).acknowledgedLasts, situation, own)
      return start..<(amount.flatMap { deadline($0, nil, from: start, own, desk) } ?? .max)
    }
  }

  private func covers(_ own: ReferenceCase, _ desk: CaseDesk, _ clock: CaseClock) -> CasePlan {
    let isStopped = policy(own).acknowledgedStops.contains(clock)
    return CasePlan(acknowledged: isStopped ? acknowledged(own, desk) : [])
  }

  /// A target that was due before a change stays; one that the change moves into the past is due at the change.
  private func target(_ own: ReferenceCase, _ desk: CaseDesk) -> CasePlan.Target? {
    let plan = covers(own, desk, .respond)
    var (current, before): (CasePlan.Target?, MemberID?)
    for change in own.changes {
      let mode = before.map { self.mode(own, from: $0, to: change.priority) } ?? .carryOver
      before = change.priority
      if let due = current?.due, due < change.minute || plan.cover(change.minute) != nil { continue }
      let situation = self.situation(desk.situation, change.priority)
      let start = mode == .restart ? change.minute : own.start
      let next = amount(policy(own).respond, situation, own).map { amount in
        let due = deadline(amount, .respond, from: start, own, desk).map { max($0, change.minute) }
        let isElapsed = clock(of: amount, situation, own) == .elapsedTime
        return CasePlan.Target(due: due, isStrict: amount.isStrict, isElapsed: isElapsed, from: start)
      }
      let keepsOld = mode == .keepEarlier && current != nil && current?.due ?? .max <= next?.due ?? .max
      current = keepsOld ? current : next
    }
    guard var target = current else { return nil }
    target.heldUntil = target.due.flatMap { plan.cover($0 - (target.isStrict ? 1 : 0)) }
    return target
  }

  private func mode(_ own: ReferenceCase, from old: MemberID, to new: MemberID) -> Policy.PriorityChange {
    rank(of: new) > rank(of: old) ? policy(own).raised : policy(own).lowered
  }

  /// The steps to come or due, in their order. Of those that a change finds past, only a raise takes the highest.
  private func steps(_ own: ReferenceCase, _ desk: CaseDesk) -> [CasePlan.Step] {
    let plan = covers(own, desk, .escalate)
    var (taken, before): ([CasePlan.Step], MemberID) = ([], own.changes[0].priority)
    var steps = held(ladder(own, desk, before, from: own.start), plan)
    for change in own.changes.dropFirst() {
      let mode = self.mode(own, from: before, to: change.priority)
      let isRaised = rank(of: change.priority) > rank(of: before)
      before = change.priority
      taken += steps.filter { $0.isPast(at: change.minute) && !$0.isStopped }
      let left = steps.filter { !$0.isPast(at: change.minute) }
      let new = ladder(own, desk, change.priority, from: mode == .restart ? change.minute : own.start)
      let highest = isRaised ? new.filter { $0.isPast(at: change.minute) }.map(\.key.index).max() : nil
      let coming = held(
        new.compactMap { step in
          guard step.isPast(at: change.minute) else { return step }
          guard step.key.index == highest, !taken.contains(where: { $0.key == step.key }) else { return nil }
          return CasePlan.Step(key: step.key, role: step.role, minute: change.minute)
        }, plan)
      let keepsOld = mode == .keepEarlier && !left.isEmpty && first(left) <= first(coming)
      steps = keepsOld ? left : coming
    }
    return steps.filter { !$0.isStopped }
  }

  private func first(_ steps: [CasePlan.Step]) -> Int { steps.compactMap(\.minute).min() ?? .max }

  /// Of the steps due while it was acknowledged the highest comes at the end of that.
  private func held(_ steps: [CasePlan.Step], _ plan: CasePlan) -> [CasePlan.Step] {
    steps.map { step in
      guard let minute = step.minute, let end = plan.cover(minute) else { return step }
      let highest = steps.filter { $0.minute.flatMap(plan.cover) == end }.map(\.key.index).max()
      let isStopped = end == .max || step.key.index != highest
      return CasePlan.Step(key: step.key, role: step.role, minute: isStopped ? minute : end, isStopped: isStopped)
    }
  }

  private func ladder(_ own: ReferenceCase, _ desk: CaseDesk, _ priority: MemberID, from start: Int) -> [CasePlan.Step]
  {
    let situation = self.situation(desk.situation, priority)
    guard let line = self.line(policy(own).escalate, situation, own),
      case .list(let roles) = value(line.roles, situation, own),
      case .list(let amounts) = value(line.amounts, situation, own)
    else { return [] }
    return zip(roles, amounts).filter { $0.1 != .nothing }.enumerated().flatMap { index, cell -> [CasePlan.Step] in
      guard case .amount(let amount) = cell.1 else { return [] }
      let due = deadline(amount, .escalate, from: start, own, desk)
      let minute = line.waitsForOpening ? due.flatMap(desk.hours.opening) : due
      return cell.0.elements.compactMap { role in
        guard case .member(let role) = role else { return nil }
        return CasePlan.Step(key: CasePlan.StepKey(priority: priority, index: index), role: role, minute: minute)
      }
    }
  }

  private func amount(
    _ lines: [Policy.Guarded<Formula?>], _ situation: Situation, _ own: ReferenceCase
  ) -> Amount? {
    guard let formula = line(lines, situation, own) ?? nil else { return nil }
    switch value(formula, situation, own) {
    case .amount(let amount): return amount
    case .duration(let milliseconds): return Amount(millionths: milliseconds * 1000, unit: .second)
    default: return nil
    }
  }

  private func clock(of amount: Amount, _ situation: Situation, _ own: ReferenceCase) -> Clock? {
    var situation = situation
    situation.amountKind = amount.kind
    guard let rule = line(policy(own).clock, situation, own) else { return nil }
    let formula = line(rule.exceptions, situation, own) ?? rule.clock
    if case .clock(let clock) = value(formula, situation, own) { return clock }
    return nil
  }

  /// The first minute at which the amount is used up; nil while nobody knows. Without a clock nothing pauses.
  private func deadline(
    _ amount: Amount, _ clock: CaseClock?, from start: Int, _ own: ReferenceCase, _ desk: CaseDesk
  ) -> Int? {
    let (hours, kind) = (desk.hours, self.clock(of: amount, desk.situation, own))
    func isPaused(_ minute: Int) -> Bool { clock.map { self.isPaused(minute, $0, own) } ?? false }
    if let days = amount.businessDays {
      let moved = kind == .sameTimeOfDay ? hours.opening(atOrAfter: start) : start
      guard let moved, let origin = kind == .sameTimeOfDay ? hours.openDay(of: moved) : hours.local(moved) / 1440
      else { return nil }
      let counts = policy(own).waitingDaysCount
      let day = hours.day(days, after: origin) { counts || !isPaused($0 - 1) || !isPaused($0) }
      guard kind == .sameTimeOfDay, let day else { return day.flatMap(hours.closing) }
      return hours.moved(hours.minute(ofLocal: hours.local(moved) + (day - origin) * 1440), intoDay: day)
    }
    guard var left = amount.milliseconds.map({ $0 / 60_000 }) else { return nil }
    var minute = start
    while left > 0 {
      guard hours.isKnown(minute) else { return nil }
      if kind == .elapsedTime || hours.isOpen(minute), !isPaused(minute) { left -= 1 }
      minute += 1
    }
    return minute
  }

  private func isPaused(_ minute: Int, _ clock: CaseClock, _ own: ReferenceCase) -> Bool {
    own.waits.contains { wait in
      guard wait.from <= minute, minute < wait.to ?? .max else { return false }
      guard let cause = wait.cause else { return true }
      return policy(own).pauses.contains { $0.causes.contains(cause) && $0.clocks.contains(clock) }
    }
  }

  /// Counted back on the clock of the target; what is late, or was short from the start, is not warned of.
  func warnings(_ own: ReferenceCase, _ desk: CaseDesk, _ plan: CasePlan) -> [Int: Int64] {
    guard let target = plan.target, let due = target.due, due > now, target.heldUntil != .max else { return [:] }
    func counts(_ minute: Int) -> Bool {
      (target.isElapsed || desk.hours.isOpen(minute)) && !isPaused(minute, .respond, own)
    }
    let stops = policy(own).acknowledgedStops.contains(.respond)
    let line = self.line(policy(own).warn, situation(desk.situation, own.priority), own) ?? []
    var found: [Int: Int64] = [:]
    for (place, warning) in line.enumerated() {
      var left: Int64 =
        switch warning {
        case .before(let length): length
        case .share(let share):
          target.from < due ? Int64((target.from..<due).count(where: counts)) * (1_000_000 - share) * 6 / 100 : 0
        }
      var minute = due
      while left > 0, minute > target.from {
        minute -= 1
        if counts(minute) { left -= 60_000 }
      }
      let time = Int64(minute) * 60_000 - left
      if left <= 0, minute < due, !stops || plan.cover(minute) == nil { found[place] = time }
    }
    return found
  }

  func isClosingTime(_ own: ReferenceCase) -> Bool {
    let desk = desk(of: own, facts[own.customer] ?? Facts())
    return desk.hours.closesForTheDay(at: now)
  }

  /// Who is paged when it is opened, or when the desk closes.
  func page(_ own: ReferenceCase, _ lines: KeyPath<Policy, [Policy.Guarded<Policy.Page>]>, _ priority: MemberID)
    -> MemberID?
  {
    let situation = self.situation(desk(of: own, facts[own.customer] ?? Facts()).situation, priority)
    return line(policy(own)[keyPath: lines], situation, own)?.role
  }
}
