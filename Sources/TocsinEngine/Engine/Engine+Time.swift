import TocsinModel
import TocsinTime

/// Time passing, and what is due meanwhile.
extension Engine {
  func check(timeOf event: Event) -> Rejection? {
    if let hostTime {
      let ahead = event.time.milliseconds(since: hostTime)
      if ahead > settings.allowance { return .ahead(milliseconds: ahead, allowance: settings.allowance) }
    }
    guard let time else { return nil }
    let passed = event.time.milliseconds(since: time)
    if passed < 0 { return -passed <= lateness(of: event.content) ? nil : .late(by: -passed, last: time) }
    if let limit = settings.longestGap, passed > limit, !event.content.isTick {
      return .gap(milliseconds: passed, limit: limit)
    }
    return nil
  }

  private func lateness(of content: Event.Content) -> Int64 {
    switch content {
    case .sample(_, let signal, _, _), .occurrence(_, let signal, _):
      monitor.habits.indices.contains(signal.index) ? monitor.habits[signal.index].lateness : 0
    default: 0
    }
  }

  /// Whether something is due before an instant.
  func hasTimers(before instant: Instant) -> Bool {
    timers.first.map { $0.time < instant.milliseconds } ?? false
  }

  /// Everything due before an instant happens.
  mutating func advance(to instant: Instant, into actions: inout ActionBuffer) {
    guard hasTimers(before: instant) else { return }
    run(through: instant.milliseconds - 1, into: &actions)
  }

  /// Everything due up to and including an instant happens.
  mutating func advance(through instant: Instant, into actions: inout ActionBuffer) {
    run(through: instant.milliseconds, into: &actions)
  }

  private mutating func run(through limit: Int64, into actions: inout ActionBuffer) {
    while let entry = timers.first, entry.time <= limit {
      _ = timers.removeFirst()
      let instant = Instant(milliseconds: entry.time)
      switch TimerQueue.sleeper(of: entry) {
      case .silences: endSilences(at: instant)
      case .stream(let stream):
        if monitor.streams[stream].wake == entry.time {
          refreshRelease(of: monitor.streams[stream].system, at: instant)
          monitor.fire(stream: stream, at: entry.time, registry, &timers)
        }
      case .monitor(let state):
        if monitor.isCurrent(state, entry.time) {
          refreshRelease(of: monitor.states[state].system, at: instant)
          monitor.fire(state, at: entry.time, registry, &timers)
        }
      case .case(let number): fire(case: number, at: entry.time, into: &actions)
      }
      // What is reached at one instant is looked at together: of two events the more urgent one opens the case.
      if !hasMonitorTimer(at: entry.time) { settle(at: instant, into: &actions) }
    }
  }

  private func hasMonitorTimer(at time: Int64) -> Bool {
    guard let entry = timers.first, entry.time == time else { return false }
    if case .case = TimerQueue.sleeper(of: entry) { return false }
    return true
  }

  /// Keeps `nextDeadline` from naming an instant at which nothing can happen any more.
  mutating func forgetStaleTimers() {
    while let entry = timers.first {
      switch TimerQueue.sleeper(of: entry) {
      case .silences: return
      case .stream(let stream): if monitor.streams[stream].wake == entry.time { return }
      case .monitor(let state): if monitor.isCurrent(state, entry.time) { return }
      case .case(let number): if cases[number].wake == entry.time { return }
      }
      _ = timers.removeFirst()
    }
  }

  /// Takes the release in force for a system, when that may have changed.
  @inline(__always)
  mutating func refreshRelease(of system: Int, at instant: Instant) {
    if monitor.watches[system].releaseUntil <= instant.milliseconds { askRelease(of: system, at: instant) }
  }

  @inline(never)
  private mutating func askRelease(of system: Int, at instant: Instant) {
    let (release, until) = releaseInForce(system: system, at: instant)
    monitor.watches[system].releaseUntil = until
    guard release != monitor.watches[system].release else { return }
    monitor.adopt(release, for: system, at: instant.milliseconds, registry: registry, timers: &timers)
  }

  /// The release whose events are watched, negative for none, and until when that is certain. A release begins on a
  /// date of the desk, whose zone the rules compute: within a day of the change it is asked every quarter of an hour.
  mutating func releaseInForce(system: Int, at instant: Instant) -> (release: Int, until: Int64) {
    let now = instant.milliseconds
    let day: Int64 = 26 * 3_600_000
    var until = Monitor.always
    for date in rules.current.compactMap(\.inForce).flatMap({ [$0.from, $0.to?.adding(days: 1)] }) {
      guard let date else { continue }
      let midnight = Int64(date.dayNumber) * 86_400_000
      if midnight - day > now {
        until = min(until, midnight - day)
      } else if midnight + day > now {
        until = min(until, now - now % 900_000 + 900_000)
      }
    }
    return (release(at: instant, system: system), until)
  }

  private mutating func release(at instant: Instant, system: Int) -> Int {
    guard let first = rules.current.last else { return -1 }
    let priority = first.priorityScale.flatMap { first.choices[$0]?.members.first } ?? MemberID(0)
    let situation = registry.situation(customer: registry.systems[system].customer, system: system)
    let history = CaseHistory(opened: instant, priority: priority)
    do throws(ScheduleFault) {
      return try releases.release(for: history, situation: situation, desks: &desks).release
    } catch {
      // The desk is not known, and with it the date: that of UTC has to do.
      let date = Zone.utc.civilTime(at: instant).date
      return rules.current.lastIndex { $0.inForce?.contains(date) ?? true } ?? -1
    }
  }
}
