import TocsinEvaluation
import TocsinModel

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
  /// It has held long enough; something may still keep it back.
  var isReached = false
  var isRaised = false
  var raisings: [Int] = []
  var isFlapping = false
  var caseNumber: Int?

  init(event: MonitoredEvent, system: String, labels: [String: String], since: Int) {
    self.event = event
    self.system = system
    self.labels = labels
    self.since = since
  }

  func hears(_ signal: SignalID, _ system: String, _ labels: [String: String]) -> Bool {
    system == self.system && event.raise.signals.union(event.clear?.signals ?? []).contains(signal)
      && agrees(with: labels)
  }

  func agrees(with other: [String: String]) -> Bool {
    labels.allSatisfy { other[$0.key] ?? $0.value == $0.value }
  }

  mutating func rest(at minute: Int) {
    (since, holdsSince, clearSince) = (minute, nil, nil)
    (isReached, isRaised, isFlapping) = (false, false, false)
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
  mutating func observe(_ place: Int, occurrence: SignalID?, isDue: Bool) {
    let watch = watches[place]
    if watch.isRaised {
      let isOver = isOver(watch, occurrence)
      watches[place].clearSince = isOver ? watch.clearSince ?? now : nil
      if isOver, hasLasted(watches[place].clearSince, clearHold(watch), isDue) { end(place) }
    } else {
      let holds = holds(watch, occurrence)
      watches[place].holdsSince = holds ? watch.holdsSince ?? now : nil
      if !holds {
        watches[place].isReached = false
      } else if !watch.isReached, hasLasted(watches[place].holdsSince, watch.event.raise.holdMinutes, isDue) {
        watches[place].isReached = true
        reached.append(place)
      }
    }
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
  private func holds(_ watch: Watch, _ occurrence: SignalID?) -> Bool {
    switch watch.event.raise {
    case .measured(let formula, _, _): return truth(formula, watch) == true
    case .happens(let signal): return occurrence == signal || watch.isReached
    case .counted(let signal, let times, let within):
      let isEnough = told(signal, watch, within: within).count >= times
      return isEnough && (occurrence == signal || watch.isReached)
    case .absent(let signal, let length):
      if occurrence == signal { return false }
      let start = max(last(signal, watch)?.minute ?? watch.since, watch.since)
      return watch.isReached || dueDone == now && now - start >= Int(length / 60_000)
    }
  }

  private func isOver(_ watch: Watch, _ occurrence: SignalID?) -> Bool {
    switch (watch.event.clear, watch.event.raise) {
    case (.measured(let formula, _, _)?, .measured(let raise, _, _)):
      return truth(formula, watch) == true && truth(raise, watch) != true
    case (.measured(let formula, _, _)?, _): return truth(formula, watch) == true
    case (.happens(let signal)?, _): return occurrence == signal
    case (nil, .measured(let raise, _, _)): return truth(raise, watch) == false
    case (nil, .counted(let signal, let times, let within)):
      return told(signal, watch, within: within).count < times
    case (nil, .absent(let signal, _)): return occurrence == signal
    case (nil, .happens), (.counted?, _), (.absent?, _): return false
    }
  }

  private func told(_ signal: SignalID, _ watch: Watch, within length: Int64) -> [Told] {
    let start = now - Int(length / 60_000)
    let latest = lines.reversed().prefix { $0.minute > start }.filter { isMeant($0, signal, watch) }
    return latest.reversed()
  }

  private func isMeant(_ line: Told, _ signal: SignalID, _ watch: Watch) -> Bool {
    line.signal == signal && line.system == watch.system && watch.agrees(with: line.labels)
  }

  private func last(_ signal: SignalID, _ watch: Watch) -> Told? { lines.last { isMeant($0, signal, watch) } }

  private func truth(_ formula: Formula, _ watch: Watch) -> Bool? {
    var situation = Situation(facts: facts)
    situation.signals = rules.vocabulary.signals.map { _ in Value.unknown }
    formula.visit { part in
      if case .signal(let signal) = part { situation.signals[signal.index] = lastValue(signal, watch) }
      if case .window(let window) = part { situation.windows[window] = value(of: window, watch) }
    }
    var trace = Trace()
    return evaluator.condition(formula, in: situation, trace: &trace)
  }

  private func lastValue(_ signal: SignalID, _ watch: Watch) -> Value {
    guard let line = last(signal, watch), let number = line.value,
      let meaning = program.signals[signal]
    else { return .unknown }
    if let staleness = meaning.staleness, line.minute + Int(staleness / 60_000) <= dueDone { return .unknown }
    return meaning.value(number)
  }

  private func value(of window: SignalWindow, _ watch: Watch) -> Value {
    let numbers = told(window.signal, watch, within: window.length).compactMap(\.value)
    guard let first = numbers.first, let last = numbers.last, let meaning = program.signals[window.signal] else {
      return .unknown
    }
    let sum = numbers.reduce(0, +)
    switch window.kind {
    case .average:
      let count = Int64(numbers.count)
      return meaning.value(sum >= 0 ? sum / count : -((-sum + count - 1) / count))
    case .maximum: return meaning.value(numbers.max() ?? first)
    case .minimum: return meaning.value(numbers.min() ?? first)
    case .sum: return meaning.value(sum)
    case .change: return meaning.value(last - first)
    case .times: return .unknown
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
