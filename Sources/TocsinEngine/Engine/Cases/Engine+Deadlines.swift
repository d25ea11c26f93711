import TocsinModel
import TocsinTime

/// What a case comes to when nothing happens to it.
extension Engine {
  /// Sets what is to come. What the change has moved into the past happens now.
  mutating func plan(
    _ number: Int, _ computed: Computed, at instant: Instant, into actions: inout ActionBuffer
  ) {
    let now = instant.milliseconds
    var items = steps(number, computed.schedule, before: now) + targets(number, computed, after: now)
    items.sort { $1 < $0 }
    cases[number].items = items
    while let item = cases[number].items.last, item.time < now {
      cases[number].items.removeLast()
      perform(item, number, at: instant, into: &actions)
    }
    wake(number)
  }

  /// The steps not taken yet; of those already past only the highest.
  private mutating func steps(_ number: Int, _ schedule: CaseSchedule, before now: Int64) -> [CaseRecord.Item] {
    var past: CaseRecord.Item?
    var items: [CaseRecord.Item] = []
    for (place, step) in schedule.steps.enumerated() where step.state == .planned {
      let key = CaseRecord.StepKey(priority: step.priority, index: step.index)
      guard let time = step.at?.milliseconds, !cases[number].taken.contains(key) else { continue }
      let item = CaseRecord.Item(time: time, kind: .escalated, step: place)
      if time < now {
        cases[number].taken.insert(key)
        past = item
      } else {
        items.append(item)
      }
    }
    return items + (past.map { [$0] } ?? [])
  }

  private func targets(_ number: Int, _ computed: Computed, after now: Int64) -> [CaseRecord.Item] {
    let record = cases[number]
    guard let respond = computed.schedule.respond, let due = respond.due, !respond.isMet, !record.isBreached else {
      return []
    }
    // A strict target is missed at its very instant, an inclusive one in the first millisecond after it.
    let breach = respond.isStrict ? due : due.adding(milliseconds: 1)
    var items = [CaseRecord.Item(time: breach.milliseconds, kind: .breached)]
    // What is late already, or was short from the start, is not worth a warning.
    let isWorthWarning = !record.isWarned && due.milliseconds > now
    if isWorthWarning, let warning = computed.warning, warning < due, warning >= record.history.opened {
      items.append(CaseRecord.Item(time: warning.milliseconds, kind: .warning))
    }
    return items
  }

  /// Asks to be woken for the next item.
  private mutating func wake(_ number: Int) {
    guard let item = cases[number].items.last, item.time < cases[number].wake else { return }
    cases[number].wake = item.time
    timers.insert(TimerQueue.entry(.case(number), at: item.time))
  }

  mutating func fire(case number: Int, at time: Int64, into actions: inout ActionBuffer) {
    guard cases[number].wake == time else { return }
    cases[number].wake = Monitor.always
    while let item = cases[number].items.last, item.time <= time {
      cases[number].items.removeLast()
      perform(item, number, at: Instant(milliseconds: time), into: &actions)
    }
    wake(number)
    inspect(number)
  }

  private mutating func perform(
    _ item: CaseRecord.Item, _ number: Int, at instant: Instant, into actions: inout ActionBuffer
  ) {
    let schedule = cases[number].schedule
    switch item.kind {
    case .warning:
      cases[number].isWarned = true
      say(.responseWarning, number, at: instant, into: &actions) { action in
        action.due = schedule?.respond?.due
        action.because = schedule?.respond?.rules ?? []
      }
    case .breached: breach(number, at: instant, into: &actions)
    case .escalated:
      guard let step = schedule?.steps[item.step] else { return }
      cases[number].taken.insert(CaseRecord.StepKey(priority: step.priority, index: step.index))
      say(.caseEscalated, number, at: instant, into: &actions) { action in
        action.step = step.index + 1
        action.role = step.role
        action.because = step.rules
      }
    }
  }

  private mutating func breach(_ number: Int, at instant: Instant, into actions: inout ActionBuffer) {
    cases[number].isBreached = true
    let respond = cases[number].schedule?.respond
    say(.responseBreached, number, at: instant, into: &actions) { action in
      action.due = respond?.due
      action.because = respond?.rules ?? []
    }
  }

  /// What stops the clock at the very instant of a strict target comes too late.
  mutating func breachIfLate(_ number: Int, at instant: Instant, into actions: inout ActionBuffer) {
    guard let item = cases[number].items.last(where: { $0.kind == .breached }), item.time <= instant.milliseconds else {
      return
    }
    breach(number, at: instant, into: &actions)
  }

  mutating func changePriority(of number: Int, to priority: MemberID, at instant: Instant) {
    cases[number].priority = priority
    cases[number].history.changes.append(CaseHistory.PriorityChange(at: instant, priority: priority))
  }
}
