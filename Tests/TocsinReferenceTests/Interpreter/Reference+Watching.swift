import TocsinEvaluation
import TocsinModel

/// A line about a signal.
struct Told: Sendable {
  var minute: Int
  var system: String
  var signal: SignalID
  var labels: [String: String]
  /// Nil for something that happened.
  var value: Int64?
  /// Not in the windows yet, because earlier ones may come.
  var isOutside: Bool
}

/// Something happens: for what counts it when it enters the windows, for all else at once.
struct Happening: Sendable {
  var signal: SignalID
  var enters: Bool
  var happens: Bool
}

/// One event, or level of it, for one system and value of its labels.
struct Watch: Sendable {
  var event: MonitoredEvent
  var system: String
  var labels: [String: String]
  /// Since when it is not raised; absence is counted from there.
  var since: Int
  /// Since when the condition holds without a break.
  var holdsSince: Int?
  /// Since when what clears it holds without a break.
  var clearSince: Int?
  /// When it had held long enough; something may still keep it back.
  var reachedAt: Int?
  var raisedAt: Int?
  var raisings: [Int] = []
  var isFlapping = false
  var isRefused = false
  /// Its system was retired, and no line has come since.
  var isForgotten = false
  var caseNumber: Int?

  init(event: MonitoredEvent, system: String, labels: [String: String], since: Int) {
    (self.event, self.system, self.labels, self.since) = (event, system, labels, since)
  }

  var isRaised: Bool { raisedAt != nil }
  var isReached: Bool { reachedAt != nil }

  func hears(_ line: Told) -> Bool {
    line.system == system && event.signals.contains(line.signal)
      && labels.allSatisfy { line.labels[$0.key] ?? $0.value == $0.value }
  }

  mutating func rest(at minute: Int) {
    (since, holdsSince, clearSince, reachedAt, raisedAt) = (minute, nil, nil, nil, nil)
    (isFlapping, isRefused) = (false, false)
  }
}

extension MonitoredEvent {
  var signals: Set<SignalID> { raise.signals.union(clear?.signals ?? []) }

  var changesWithTime: Bool {
    [raise, clear].contains { condition in
      switch condition {
      case .measured(let formula, _, _)?: formula.asksWindows
      case .counted?, .absent?: true
      case .happens?, nil: false
      }
    }
  }

  var asksFacts: Bool {
    [raise, clear].contains { condition in
      if case .measured(let formula, _, _)? = condition { !formula.facts.isEmpty } else { false }
    }
  }
}

extension MonitoredEvent.Condition {
  var isAbsence: Bool { if case .absent = self { true } else { false } }
  var isHappening: Bool { if case .happens = self { true } else { false } }

  var signals: Set<SignalID> {
    switch self {
    case .measured(_, let signals, _): Set(signals)
    case .happens(let signal), .counted(let signal, _, _), .absent(let signal, _): [signal]
    }
  }

  var holdMinutes: Int { if case .measured(_, _, let hold) = self { Int(hold / 60_000) } else { 0 } }
}

extension Reference {
  /// A condition is looked at: because a signal of it came, or because a minute is over (`isDue`).
  mutating func observe(_ place: Int, _ happening: Happening?, isDue: Bool) {
    let watch = watches[place]
    if watch.isForgotten { return }
    if watch.isRaised {
      let isOver = isOver(watch, happening)
      watches[place].clearSince = isOver ? watch.clearSince ?? now : nil
      if isOver, hasLasted(watches[place].clearSince, clearHold(watch), isDue) {
        watches[place].rest(at: now)
        watches[place].isRefused = watch.isRefused
        ended.append(place)
      }
    } else {
      let holds = holds(watch, happening)
      watches[place].holdsSince = holds ? watch.holdsSince ?? now : nil
      if !holds {
        watches[place].reachedAt = nil
      } else if !watch.isReached, hasLasted(watches[place].holdsSince, watch.event.raise.holdMinutes, isDue) {
        watches[place].reachedAt = now
        reached.append(place)
      }
    }
  }

  /// Whether time alone may change it; left out where it cannot, only to save time.
  func isTimely(_ watch: Watch) -> Bool {
    let isGoingOn = watch.isRaised ? watch.clearSince != nil : watch.holdsSince != nil && !watch.isReached
    return isGoingOn || watch.event.changesWithTime
      || watch.event.signals.contains { program.signals[$0]?.staleness != nil }
  }

  /// What has to last ends with the minute, after its lines.
  private func hasLasted(_ since: Int?, _ hold: Int, _ isDue: Bool) -> Bool {
    guard let since, hold > 0 else { return true }
    return isDue && now - since >= hold
  }

  private func clearHold(_ watch: Watch) -> Int {
    let hold = watch.event.clear?.holdMinutes ?? 0
    guard watch.isFlapping, let flapping = watch.event.flapping else { return hold }
    return max(hold, Int(flapping.within / 60_000))
  }

  /// Whether what raises it holds, as far as it need not last.
  private func holds(_ watch: Watch, _ happening: Happening?) -> Bool {
    switch watch.event.raise {
    case .measured(let formula, _, _): return truth(formula, watch) == true
    case .happens(let signal): return watch.isReached || happening.map { $0.happens && $0.signal == signal } ?? false
    case .counted(let signal, let times, let within):
      let isNew = happening.map { $0.enters && $0.signal == signal } ?? false
      return (isNew || watch.isReached) && inWindow(signal, watch, within).count >= times
    case .absent(let signal, let length):
      if let happening, happening.happens, happening.signal == signal { return false }
      return watch.isReached || dueDone == now && now - absentFrom(signal, watch) >= Int(length / 60_000)
    }
  }

  private func isOver(_ watch: Watch, _ happening: Happening?) -> Bool {
    let happened = happening.flatMap { $0.happens ? $0.signal : nil }
    switch (watch.event.clear, watch.event.raise) {
    case (.measured(let formula, _, _)?, .measured(let raise, _, _)):
      return truth(formula, watch) == true && truth(raise, watch) != true
    case (.measured(let formula, _, _)?, .absent(let signal, _)):
      return truth(formula, watch) == true && last(signal, watch)?.minute ?? 0 >= watch.raisedAt ?? 0
    case (.measured(let formula, _, _)?, _): return truth(formula, watch) == true
    case (.happens(let signal)?, _), (nil, .absent(let signal, _)): return happened == signal
    case (nil, .measured(let raise, _, _)): return truth(raise, watch) == false
    case (nil, .counted(let signal, let times, let within)): return inWindow(signal, watch, within).count < times
    case (nil, .happens), (.counted?, _), (.absent?, _): return false
    }
  }

  func absentFrom(_ signal: SignalID, _ watch: Watch) -> Int {
    max(last(signal, watch)?.minute ?? watch.since, watch.since)
  }

  /// The lines of some time, in order; late ones count from when they enter.
  func inWindow(_ signal: SignalID, _ watch: Watch, _ length: Int64) -> [Told] {
    let start = now - Int((length + (program.signals[signal]?.lateness ?? 0)) / 60_000)
    return lines.filter { start < $0.minute && !$0.isOutside && $0.signal == signal && watch.hears($0) }
  }

  private func last(_ signal: SignalID, _ watch: Watch) -> Told? {
    lines.last { $0.signal == signal && watch.hears($0) }
  }

  /// Unknown while one of its signals is; only what asks whether they are known goes without.
  func truth(_ formula: Formula, _ watch: Watch) -> Bool? {
    var situation = Situation(facts: facts[customers[watch.system] ?? ""] ?? Facts())
    situation.signals = rules.vocabulary.signals.map { _ in Value.unknown }
    formula.visit { part in
      if case .signal(let signal) = part { situation.signals[signal.index] = lastValue(signal, watch) }
      if case .window(let window) = part { situation.windows[window] = value(of: window, watch) }
    }
    if formula.needs.contains(where: { lastValue($0, watch) == .unknown }) { return nil }
    var trace = Trace()
    return evaluator.condition(formula, in: situation, trace: &trace)
  }

  private func lastValue(_ signal: SignalID, _ watch: Watch) -> Value {
    guard let line = last(signal, watch), let number = line.value, let meaning = program.signals[signal] else {
      return .unknown
    }
    if let staleness = meaning.staleness, line.minute + Int(staleness / 60_000) <= dueDone { return .unknown }
    return meaning.value(number)
  }

  private func value(of window: SignalWindow, _ watch: Watch) -> Value {
    let numbers = inWindow(window.signal, watch, window.length).compactMap(\.value)
    guard let first = numbers.first, let last = numbers.last, let meaning = program.signals[window.signal] else {
      return .unknown
    }
    let (sum, count) = (numbers.reduce(0, +), Int64(numbers.count))
    switch window.kind {
    case .average: return meaning.value(sum >= 0 ? sum / count : -((-sum + count - 1) / count))
    case .maximum: return meaning.value(numbers.max() ?? first)
    case .minimum: return meaning.value(numbers.min() ?? first)
    case .sum: return meaning.value(sum)
    case .change: return meaning.value(last - first)
    case .times: return .unknown
    }
  }
}

extension Formula {
  fileprivate var asksWindows: Bool {
    if case .window = self { true } else { parts.contains(where: \.asksWindows) }
  }

  fileprivate var needs: Set<SignalID> {
    switch self {
    case .isKnown: []
    case .signal(let signal): [signal]
    case .window(let window): [window.signal]
    default: parts.reduce(into: []) { $0.formUnion($1.needs) }
    }
  }
}

extension Signal {
  fileprivate func value(_ number: Int64) -> Value {
    switch kind {
    case .measured(.boolean): .boolean(number != 0)
    case .measured(.duration): .duration(number)
    case .measured, .happens: .number(number)
    }
  }
}
