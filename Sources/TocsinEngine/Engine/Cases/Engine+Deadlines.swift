import TocsinEvaluation
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
    items += standing(number, computed, at: instant)
    items.sort { $1 < $0 }
    cases[number].items = items
    while let item = cases[number].items.last, item.time < now {
      cases[number].items.removeLast()
      perform(item, number, at: instant, into: &actions)
    }
    wake(number)
  }

  /// The steps not taken yet; of those already past only the highest, for all who are named at it.
  private mutating func steps(_ number: Int, _ schedule: CaseSchedule, before now: Int64) -> [CaseRecord.Item] {
    let taken = cases[number].taken
    var highest: CaseRecord.StepKey?
    var (past, items): ([CaseRecord.Item], [CaseRecord.Item]) = ([], [])
    for (place, step) in schedule.steps.enumerated() where step.state == .planned {
      let key = CaseRecord.StepKey(priority: step.priority, index: step.index)
      guard let time = step.at?.milliseconds, !taken.contains(key) else { continue }
      let item = CaseRecord.Item(time: time, kind: .escalated, step: place)
      if time < now {
        cases[number].take(key)
        past = key == highest ? past + [item] : [item]
        highest = key
      } else {
        items.append(item)
      }
    }
    return items + past
  }

  private func targets(_ number: Int, _ computed: Computed, after now: Int64) -> [CaseRecord.Item] {
    guard let respond = computed.kept.content.respond, let due = respond.due, !respond.isMet, !cases[number].isBreached
    else { return [] }
    // A strict target is missed at its very instant, an inclusive one in the first millisecond after it.
    let breach = respond.isStrict ? due : due.adding(milliseconds: 1)
    let missed = max(breach, respond.heldUntil ?? .distantPast)
    var items = [CaseRecord.Item(time: missed.milliseconds, kind: .breached)]
    for (place, warning) in computed.warnings where !cases[number].warned.contains(place) {
      // What is late already, or was short from the start, is not worth a warning.
      guard due.milliseconds > now, warning < due, warning >= respond.countedFrom else { continue }
      items.append(CaseRecord.Item(time: warning.milliseconds, kind: .warning, step: place))
    }
    return items
  }

  /// The end of an acknowledgement, and who is paged when the desk closes.
  private func standing(_ number: Int, _ computed: Computed, at instant: Instant) -> [CaseRecord.Item] {
    var items: [CaseRecord.Item] = []
    // What comes in at the very instant of the end comes before it is said.
    let covers = [instant, instant.adding(milliseconds: -1)].map(computed.kept.content.acknowledgements.cover)
    if case .until(let end)? = covers.first(where: { $0 != .none }), end != cases[number].acknowledgementEnded {
      items.append(CaseRecord.Item(time: end.milliseconds, kind: .acknowledgementEnds))
    }
    if let handover = computed.handover {
      items.append(CaseRecord.Item(time: handover.at.milliseconds, kind: .paged))
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
    let schedule = cases[number].kept
    switch item.kind {
    case .acknowledgementEnds:
      guard case .becomes = life(.acknowledgementEnds, number, at: instant.adding(milliseconds: -1)) else { return }
      cases[number].acknowledgementEnded = instant
      say(.caseUpdated, number, at: instant, into: &actions) { $0.reason = .acknowledgementEnded }
    case .paged: handOver(number, at: instant, into: &actions)
    case .warning:
      cases[number].warned.insert(item.step)
      say(.responseWarning, number, at: instant, into: &actions) { action in
        action.due = schedule?.content.respond?.due
        action.because = schedule?.content.respond?.rules ?? []
      }
    case .breached: breach(number, at: instant, into: &actions)
    case .escalated:
      guard let step = schedule?.content.steps[item.step] else { return }
      cases[number].take(CaseRecord.StepKey(priority: step.priority, index: step.index))
      say(.caseEscalated, number, at: instant, into: &actions) { action in
        action.step = step.index + 1
        action.role = step.role
        action.because = step.rules
      }
    }
  }

  /// The desk closes; at the next closing time the same is asked again.
  private mutating func handOver(_ number: Int, at instant: Instant, into actions: inout ActionBuffer) {
    guard let page = cases[number].handover, page.at == instant else { return }
    cases[number].handedOver = instant
    say(page, number, because: .handedOver, at: instant, into: &actions)
    reschedule(number, at: instant, into: &actions)
  }

  private mutating func breach(_ number: Int, at instant: Instant, into actions: inout ActionBuffer) {
    cases[number].isBreached = true
    let respond = cases[number].kept?.content.respond
    say(.responseBreached, number, at: instant, into: &actions) { action in
      action.due = respond?.due
      action.because = respond?.rules ?? []
    }
  }

  /// What stops the clock at the very instant of a strict target comes too late.
  mutating func breachIfLate(_ number: Int, at instant: Instant, into actions: inout ActionBuffer) {
    // What an acknowledgement kept back is missed when it ends, not before what comes in at that instant.
    guard cases[number].kept?.content.respond?.heldUntil == nil,
      let item = cases[number].items.last(where: { $0.kind == .breached }), item.time <= instant.milliseconds
    else { return }
    breach(number, at: instant, into: &actions)
  }

  mutating func changePriority(of number: Int, to priority: MemberID, at instant: Instant) {
    cases[number].priority = priority
    cases[number].history.changes.append(CaseHistory.PriorityChange(at: instant, priority: priority))
  }
}
