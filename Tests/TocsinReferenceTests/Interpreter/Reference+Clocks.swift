import TocsinEvaluation
import TocsinModel
import TocsinTime

/// Every minute of some weeks, open or closed.
struct MinuteDesk: Sendable {
  let start: Int
  let open: [Bool]

  init?(_ program: Program, from start: Int, facts: Facts, length: Int = 14 * 1440) {
    let (evaluator, situation) = (Evaluator(program), Situation(facts: facts))
    var trace = Trace()
    guard let line = program.policy?.desk.first?.content,
      case .calendar(let id) = evaluator.value(of: line.calendar, in: situation, trace: &trace),
      program.calendars.indices.contains(id.index)
    else { return nil }
    let layers = line.layers.compactMap { layer -> String? in
      guard case .layer(let name) = evaluator.value(of: layer, in: situation, trace: &trace) else { return nil }
      return name
    }
    let hours = program.calendars[id.index].hours(layers: layers)
    let holidays = hours.holidays.flatMap { set in (2024...2027).flatMap { set.dates(inYear: $0) } }
    let days = Set(holidays).union(hours.holidayDates)
    func windows(_ day: Int) -> [(from: Int, to: Int)] {
      let date = CivilDate(dayNumber: day)
      let windows = hours.special[date] ?? (days.contains(date) ? hours.holidayWindows : hours.week[date.weekday] ?? [])
      return windows.map { ($0.start.milliseconds / 60_000, $0.end.milliseconds / 60_000) }
    }
    self.start = start
    open = (start..<start + length).map { minute in
      let local = minute + hours.zone.offset(at: Instant(milliseconds: Int64(minute) * 60_000)) / 60
      let (day, time) = (local / 1440, local % 1440)
      // Today's, and yesterday's that reach across midnight.
      return windows(day).contains { time >= $0.from && ($0.to <= $0.from || time < $0.to) }
        || windows(day - 1).contains { $0.to <= $0.from && time < $0.to }
    }
  }

  func isOpen(_ minute: Int) -> Bool { isKnown(minute) && open[minute - start] }
  func isKnown(_ minute: Int) -> Bool { open.indices.contains(minute - start) }
}

/// Deadlines, minute by minute.
extension Reference {
  typealias Target = ReferenceCase.Target
  typealias Step = ReferenceCase.Step

  /// Something about the case has changed: all is counted again from its opening.
  mutating func recount(_ number: Int) {
    let target = target(of: cases[number])
    cases[number].target = target
    cases[number].steps = steps(of: cases[number])
    if let due = target?.due, due != cases[number].saidDue, !cases[number].isMissed {
      cases[number].saidDue = due
      cases[number].warned = []
      say("response.due", number) { $0.due = Int64(due) * 60_000 }
    }
    cases[number].warnings = warnings(of: cases[number])
    act(number, until: Int64(now) * 60_000 - 1, isChange: true)
  }

  mutating func happenDue(ofCase number: Int) {
    guard cases[number].isOpen else { return }
    act(number, until: Int64(now) * 60_000, isChange: false)
  }

  /// What is due happens, at one instant warnings first, then the target, then steps. Of the steps that a change has
  /// moved into the past only the highest is taken.
  private mutating func act(_ number: Int, until limit: Int64, isChange: Bool) {
    func isDue(_ minute: Int?) -> Bool { minute.map { Int64($0) * 60_000 <= limit } ?? false }
    let own = cases[number]
    var items = own.warnings.filter { isDue($0.value) }.map { (minute: $0.value, kind: 0, place: $0.key) }
    if let due = own.target?.due, isMissed(own.target, by: limit) { items.append((due, 1, 0)) }
    let steps = own.steps.indices.filter { isDue(own.steps[$0].minute) }
    items += (isChange ? steps.suffix(1) : steps[...]).map { (own.steps[$0].minute ?? now, 2, $0) }
    for place in steps { cases[number].taken.insert(own.steps[place].key) }
    cases[number].steps.removeAll { isDue($0.minute) }
    cases[number].warnings = own.warnings.filter { !isDue($0.value) }
    for item in items.sorted(by: { ($0.minute, $0.kind, $0.place) < ($1.minute, $1.kind, $1.place) }) {
      switch item.kind {
      case 0: warn(number, item.place)
      case 1: miss(number)
      default: take(own.steps[item.place], number)
      }
    }
  }

  private mutating func warn(_ number: Int, _ place: Int) {
    cases[number].warned.insert(place)
    let due = cases[number].target?.due
    say("response.warning", number) { $0.due = due.map { Int64($0) * 60_000 } }
  }

  /// When something of an open case is to come.
  var dues: [Int] {
    cases.filter(\.isOpen).flatMap { own in
      [own.target?.due].compactMap { $0 } + own.steps.compactMap(\.minute) + own.warnings.values.sorted()
    }
  }

  /// So much before the target on its own clock; what is late, or was short from the start, is not warned of.
  private func warnings(of own: ReferenceCase) -> [Int: Int] {
    guard let target = own.target, let due = target.due, due > now, !own.isMissed else { return [:] }
    var found: [Int: Int] = [:]
    for (place, warning) in (program.policy?.warn.first?.content ?? []).enumerated() where !own.warned.contains(place) {
      guard case .before(let length) = warning else { continue }
      var (minute, left) = (due, length / 60_000)
      while left > 0, minute > own.opened {
        minute -= 1
        if !target.isDesk || desk.isOpen(minute), !isPaused(minute, .respond, own) { left -= 1 }
      }
      if left == 0, minute < due { found[place] = minute }
    }
    return found
  }

  /// In the first millisecond after the minute.
  mutating func missInclusive(_ number: Int) {
    let time = Int64(now) * 60_000 + 1
    if cases[number].isOpen, isMissed(cases[number].target, by: time) { miss(number, at: time) }
  }

  /// What stops the clock at the very instant of a strict target comes too late.
  mutating func missStrict(_ number: Int) {
    if isMissed(cases[number].target, by: Int64(now) * 60_000) { miss(number) }
  }

  private func isMissed(_ target: Target?, by time: Int64) -> Bool {
    guard let target, let due = target.due else { return false }
    return Int64(due) * 60_000 + (target.isStrict ? 0 : 1) <= time
  }

  private mutating func miss(_ number: Int, at time: Int64? = nil) {
    guard !cases[number].isMissed else { return }
    cases[number].isMissed = true
    let due = cases[number].target?.due
    say("response.breached", number, at: time) { $0.due = due.map { Int64($0) * 60_000 } }
  }

  private mutating func take(_ step: Step, _ number: Int) {
    let role = name(of: step.role)
    say("case.escalated", number) {
      $0.step = step.key.index + 1
      $0.role = role
    }
  }

  /// A target that was due before a change stays; one that the change moves into the past is due at the change.
  private func target(of own: ReferenceCase) -> Target? {
    var current: Target?
    for (place, change) in own.changes.enumerated() {
      if place > 0, let due = current?.due, due < change.minute { continue }
      if stops(.respond), let acknowledged = own.acknowledged, place > 0, acknowledged <= change.minute { continue }
      current = limit(to: change.priority).map { amount in
        let due = minute(after: amount, .respond, own)
        let moved = due.map { place > 0 ? max($0, change.minute) : $0 }
        return Target(due: moved, isStrict: amount.isStrict, isDesk: clock(of: amount) == .deskTime)
      }
    }
    guard let found = current else { return nil }
    if stops(.respond), let acknowledged = own.acknowledged, let due = found.due {
      if acknowledged < due || !found.isStrict && acknowledged == due { return nil }
    } else if stops(.respond), own.acknowledged != nil {
      return nil
    }
    return found
  }

  private func situation(_ priority: MemberID) -> Situation {
    var situation = Situation(facts: facts)
    if let slot = program.prioritySlot { situation.facts[slot] = .member(priority) }
    return situation
  }

  private func limit(to priority: MemberID) -> Amount? {
    let situation = situation(priority)
    var trace = Trace()
    for line in program.policy?.respond ?? [] {
      if let condition = line.condition, evaluator.condition(condition, in: situation, trace: &trace) != true {
        continue
      }
      guard let formula = line.content,
        case .amount(let amount) = evaluator.value(of: formula, in: situation, trace: &trace)
      else { return nil }
      return amount
    }
    return nil
  }

  private func clock(of amount: Amount) -> Clock {
    var situation = Situation(facts: facts)
    situation.amountKind = amount.kind
    var trace = Trace()
    guard let formula = program.policy?.clock.first?.content.clock,
      case .clock(let clock) = evaluator.value(of: formula, in: situation, trace: &trace)
    else { return .elapsedTime }
    return clock
  }

  /// The first minute at which the amount is used up; nil while nobody knows.
  private func minute(after amount: Amount, _ clock: CaseClock, _ own: ReferenceCase) -> Int? {
    guard let length = amount.milliseconds else { return nil }
    let isDesk = self.clock(of: amount) == .deskTime
    var remaining = length / 60_000
    var minute = own.opened
    while remaining > 0 {
      guard desk.isKnown(minute) else { return nil }
      if !isDesk || desk.isOpen(minute), !isPaused(minute, clock, own) { remaining -= 1 }
      minute += 1
    }
    return minute
  }

  private func isPaused(_ minute: Int, _ clock: CaseClock, _ own: ReferenceCase) -> Bool {
    own.waits.contains { wait in
      guard wait.from <= minute, wait.to.map({ minute < $0 }) ?? true else { return false }
      guard let cause = wait.cause else { return true }
      return program.policy?.pauses.contains { $0.causes.contains(cause) && $0.clocks.contains(clock) } ?? false
    }
  }

  /// The steps to come or due, in their order. Of those that a change finds past, only a raise takes the highest.
  private func steps(of own: ReferenceCase) -> [Step] {
    let change = own.changes[own.changes.count - 1]
    var steps = ladder(own)
    if own.changes.count > 1 {
      let past = steps.filter { $0.minute.map { $0 < change.minute } ?? false }
      let isRaised = rank(of: change.priority) > rank(of: own.changes[own.changes.count - 2].priority)
      let highest = past.map(\.key.index).max()
      steps = steps.compactMap { step in
        guard let minute = step.minute, minute < change.minute else { return step }
        guard isRaised, step.key.index == highest else { return nil }
        return Step(key: step.key, minute: change.minute, role: step.role)
      }
    }
    if stops(.escalate), let acknowledged = own.acknowledged {
      steps.removeAll { ($0.minute ?? .max) >= acknowledged }
    }
    return steps.filter { !own.taken.contains($0.key) }
  }

  private func ladder(_ own: ReferenceCase) -> [Step] {
    let situation = situation(own.priority)
    var trace = Trace()
    guard let line = program.policy?.escalate.first?.content,
      case .list(let roles) = evaluator.value(of: line.roles, in: situation, trace: &trace),
      case .list(let amounts) = evaluator.value(of: line.amounts, in: situation, trace: &trace)
    else { return [] }
    return zip(roles, amounts).enumerated().compactMap { index, pair in
      guard case (.member(let role), .amount(let amount)) = pair else { return nil }
      let key = ReferenceCase.StepKey(priority: own.priority, index: index)
      return Step(key: key, minute: minute(after: amount, .escalate, own), role: role)
    }
  }
}
