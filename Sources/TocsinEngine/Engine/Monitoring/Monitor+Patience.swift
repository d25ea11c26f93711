import TocsinModel

/// How the lines of a signal come.
struct SignalHabit: Sendable {
  /// How many milliseconds late they may be.
  var lateness: Int64 = 0
  /// After how many milliseconds without one its value is out of date; `Monitor.always` for never.
  var staleness = Monitor.always

  var isPatient: Bool { lateness > 0 || staleness < Monitor.always }

  init() {}

  init(_ signal: Signal) {
    lateness = signal.lateness
    staleness = signal.staleness ?? Monitor.always
  }
}

/// A value or an occurrence that waits until no earlier one can come any more.
struct WaitingLine: Sendable, Hashable {
  var time: Int64
  /// Nil for something that happened.
  var value: Int64?
}

/// Signals whose lines may come late, and signals whose values get out of date.
///
/// What happened, and a value newer than the one known, count at once. Only windows wait: each line enters them as late
/// after its own time as lines may be, so that they always see the lines in order.
extension Monitor {
  /// Takes a line of such a signal that was told now of `time`.
  mutating func takePatiently(
    _ value: Int64?, stream: Int, of time: Int64, at now: Int64, registry: Registry, timers: inout TimerQueue
  ) {
    let isNewest = time >= streams[stream].time
    if isNewest {
      streams[stream].time = time
      if let value { streams[stream].value = value }
      streams[stream].isKnown = true
    }
    let isDelayed = habits[streams[stream].signal.index].lateness > 0
    if streams[stream].firstWindow >= 0 {
      if isDelayed {
        wait(WaitingLine(time: time, value: value), stream)
      } else {
        feed(value ?? 0, stream: stream, at: now)
      }
    }
    if isNewest || value == nil {
      for state in watchers(of: stream) where value != nil || !isDelayed || !counts(stream, state) {
        touch(state, occurrence: value == nil ? stream : nil, at: now, registry: registry, timers: &timers)
      }
    }
    armStream(stream, &timers)
  }

  /// What waited long enough is taken into the windows; a value that is out of date is no longer known.
  mutating func fire(stream: Int, at now: Int64, _ registry: Registry, _ timers: inout TimerQueue) {
    streams[stream].wake = Monitor.always
    let habit = habits[streams[stream].signal.index]
    while let line = waiting[stream]?.first, Self.later(line.time, habit.lateness) <= now {
      waiting[stream]?.removeFirst()
      feed(line.value ?? 0, stream: stream, at: now)
      for state in watchers(of: stream) where line.value == nil ? counts(stream, state) : states[state].firstWindow >= 0
      {
        touch(state, occurrence: line.value == nil ? stream : nil, at: now, registry: registry, timers: &timers)
      }
    }
    if streams[stream].isKnown, Self.later(streams[stream].time, habit.staleness) <= now {
      streams[stream].isKnown = false
      for state in watchers(of: stream) { touch(state, occurrence: nil, at: now, registry: registry, timers: &timers) }
    }
    armStream(stream, &timers)
  }

  /// Whether it matters to a state how often a stream's signal happens, rather than that it does.
  private func counts(_ stream: Int, _ number: Int) -> Bool {
    let state = states[number]
    guard state.release >= 0, case .counted(let place, _) = raiseTrigger(number), place >= 0 else { return false }
    return inputs[state.firstInput + place] == stream
  }

  private mutating func wait(_ line: WaitingLine, _ stream: Int) {
    var lines = waiting[stream] ?? []
    let place = lines.lastIndex { $0.time <= line.time }.map { $0 + 1 } ?? 0
    lines.insert(line, at: place)
    // A window would not keep more either.
    if lines.count > SignalWindow.capacity { lines.removeFirst() }
    waiting[stream] = lines
  }

  mutating func armStream(_ stream: Int, notBefore now: Int64 = Monitor.never, _ timers: inout TimerQueue) {
    let habit = habits[streams[stream].signal.index]
    var due = Monitor.always
    if let line = waiting[stream]?.first { due = Self.later(line.time, habit.lateness) }
    if streams[stream].isKnown { due = min(due, Self.later(streams[stream].time, habit.staleness)) }
    due = max(due, now)
    guard due < streams[stream].wake else { return }
    streams[stream].wake = due
    timers.insert(TimerQueue.entry(.stream(stream), at: due))
  }

  private func watchers(of stream: Int) -> [Int] {
    var found: [Int] = []
    var link = streams[stream].firstLink
    while link >= 0 {
      found.append(links[link].state)
      link = links[link].next
    }
    return found
  }

  static func later(_ time: Int64, _ amount: Int64) -> Int64 {
    let (sum, overflow) = time.addingReportingOverflow(amount)
    return overflow ? Monitor.always : sum
  }
}
