import TocsinEvaluation
import TocsinModel

/// A line about a signal, without a value for something that happened. A late one is not in the windows yet, because
/// earlier ones may come.
typealias Told = (minute: Int, system: String, signal: SignalID, labels: [String: String], value: Int64?, isLate: Bool)

/// One event, or level of it, for one system and value of its labels.
struct Watch: Sendable {
  /// Forgotten: its system was retired; when it comes back, it begins afresh. Held: something may still keep it back.
  enum Phase: Comparable { case forgotten, idle, pending, held, raised, clearing }

  let event: MonitoredEvent
  let system, customer: String
  let labels: [String: String]
  var phase = Phase.idle
  var since = 0
  /// When it was raised, or was so last; absence is counted from there.
  var turned = 0
  var raisings: [Int] = []
  /// Time alone may change what its conditions come to; others are left out then, only to save time.
  var isTimed = false

  var isRaised: Bool { phase >= .raised }
  var isFlapping: Bool { isRaised && raisings.count >= event.flapping?.times ?? .max }
  var isTimely: Bool { isTimed || phase == .pending || phase == .clearing }
  func isSame(_ other: Watch) -> Bool { (event.id, system, labels) == (other.event.id, other.system, other.labels) }
  func hears(_ line: Told) -> Bool {
    line.system == system && labels.allSatisfy { line.labels[$0.key] ?? $0.value == $0.value }
  }

  mutating func enter(_ phase: Phase, at minute: Int) { (self.phase, since) = (phase, minute) }
  mutating func turn(_ phase: Phase, at minute: Int) { (self.phase, since, turned) = (phase, minute, minute) }
}

extension MonitoredEvent {
  func counts(_ own: SignalID) -> Bool { if case .counted(own, _, _) = raise { true } else { false } }
  var conditions: [Condition] { [raise] + (clear.map { [$0] } ?? []) }
  var signals: Set<SignalID> { Set(conditions.flatMap(\.signals)) }
  var asksFacts: Bool { conditions.contains { $0.formula?.facts.isEmpty == false } }
  var asksTime: Bool { conditions.contains { $0.formula?.asksWindows ?? !$0.isHappening } }
  /// The next time it happens is another time.
  var hasNoEnd: Bool { if case .counted = raise { clear != nil } else { raise.isHappening } }
}

extension MonitoredEvent.Condition {
  var isHappening: Bool { if case .happens = self { true } else { false } }
  var formula: Formula? { if case .measured(let formula, _, _) = self { formula } else { nil } }
  var hold: Int { if case .measured(_, _, let hold) = self { hold.minutes } else { 0 } }

  var signals: [SignalID] {
    switch self {
    case .measured(_, let signals, _): signals
    case .happens(let signal), .counted(let signal, _, _), .absent(let signal, _): [signal]
    }
  }
}

extension Reference {
  /// A condition is looked at: because something happens or enters the windows, or because a minute is over (`isDue`).
  mutating func observe(_ place: Int, happens: SignalID? = nil, enters: SignalID? = nil, isDue: Bool = false) {
    let watch = watches[place]
    if watch.phase == .forgotten { return }
    let (rest, wait): (Watch.Phase, Watch.Phase) = watch.isRaised ? (.raised, .clearing) : (.idle, .pending)
    guard watch.isRaised ? isOver(watch, happens) : holds(watch, happens, enters) else {
      return watches[place].enter(rest, at: watch.turned)
    }
    if watch.phase == .held { return }
    if watch.phase == rest { watches[place].enter(wait, at: now) }
    let flapping = watch.isFlapping ? watch.event.flapping?.within.minutes ?? 0 : 0
    let hold = watch.isRaised ? max(watch.event.clear?.hold ?? 0, flapping) : watch.event.raise.hold
    // What has to last ends with the minute, after its lines.
    guard hold == 0 || isDue && now - watches[place].since >= hold else { return }
    if watch.isRaised { watches[place].turn(.idle, at: now) } else { watches[place].enter(.held, at: now) }
    if watch.isRaised { ended.append(place) } else { reached.insert(place) }
  }

  /// Whether what raises it holds, as far as it need not last.
  private func holds(_ watch: Watch, _ happens: SignalID?, _ enters: SignalID?) -> Bool {
    switch watch.event.raise {
    case .measured(let formula, _, _): truth(formula, watch) == true
    case .happens(let signal): watch.phase == .held || happens == signal
    case .counted(let signal, let times, let within):
      (watch.phase == .held || enters == signal) && inWindow(signal, watch, within).count >= times
    case .absent(let signal, let length):
      happens != signal
        && (watch.phase == .held || dueDone == now && now - absentFrom(signal, watch) >= length.minutes)
    }
  }

  private func isOver(_ watch: Watch, _ happens: SignalID?) -> Bool {
    switch (watch.event.clear, watch.event.raise) {
    case (.measured(let formula, _, _), .measured(let raise, _, _)):
      truth(formula, watch) == true && truth(raise, watch) != true
    case (.measured(let formula, _, _), .absent(let signal, _)):
      truth(formula, watch) == true && last(signal, watch)?.minute ?? 0 >= watch.turned
    case (.measured(let formula, _, _), _): truth(formula, watch) == true
    case (.happens(let signal), _), (nil, .absent(let signal, _)): happens == signal
    case (nil, .measured(let raise, _, _)): truth(raise, watch) == false
    case (nil, .counted(let signal, let times, let within)): inWindow(signal, watch, within).count < times
    case (nil, .happens), (.counted, _), (.absent, _): false
    }
  }

  func absentFrom(_ signal: SignalID, _ watch: Watch) -> Int { max(last(signal, watch)?.minute ?? 0, watch.turned) }

  func last(_ signal: SignalID, _ watch: Watch) -> Told? { lines.last { $0.signal == signal && watch.hears($0) } }

  /// The lines of some time, in order; late ones count from when they enter.
  func inWindow(_ signal: SignalID, _ watch: Watch, _ length: Int64) -> [Told] {
    let start = now - length.minutes - lateness(of: signal)
    return lines.filter { start < $0.minute && !$0.isLate && $0.signal == signal && watch.hears($0) }
  }

  /// Unknown while one of its signals is; only what asks whether they are known goes without.
  func truth(_ formula: Formula, _ watch: Watch) -> Bool? {
    var situation = Situation(facts: facts[watch.customer] ?? Facts())
    situation.signals = rules.vocabulary.signals.map { _ in .unknown }
    for signal in watch.event.signals { situation.signals[signal.index] = value(of: signal, watch) }
    formula.visit { if case .window(let window) = $0 { situation.windows[window] = value(of: window, watch) } }
    let isKnown = !formula.needs.contains { situation.signals[$0.index] == .unknown }
    return if isKnown, case .boolean(let holds) = evaluator.value(formula, in: situation) { holds } else { nil }
  }

  private func value(of signal: SignalID, _ watch: Watch) -> Value {
    guard let line = last(signal, watch), let number = line.value, let meaning = program.signals[signal] else {
      return .unknown
    }
    let isStale = meaning.staleness.map { line.minute + $0.minutes <= dueDone } ?? false
    return isStale ? .unknown : meaning.value(number)
  }

  private func value(of window: SignalWindow, _ watch: Watch) -> Value {
    let numbers = inWindow(window.signal, watch, window.length).compactMap(\.value)
    guard let first = numbers.first, let last = numbers.last, let signal = program.signals[window.signal]
    else { return .unknown }
    let (sum, count) = (numbers.reduce(0, +), Int64(numbers.count))
    return switch window.kind {
    case .average: signal.value((sum - (sum % count + count) % count) / count)
    case .maximum: signal.value(numbers.max() ?? first)
    case .minimum: signal.value(numbers.min() ?? first)
    case .sum: signal.value(sum)
    case .change: signal.value(last - first)
    case .times: .unknown
    }
  }
}

extension Formula {
  fileprivate var asksWindows: Bool { if case .window = self { true } else { parts.contains(where: \.asksWindows) } }

  fileprivate var needs: [SignalID] {
    switch self {
    case .isKnown: []
    case .signal(let signal): [signal]
    case .window(let window): [window.signal]
    default: parts.flatMap(\.needs)
    }
  }
}

extension Signal {
  fileprivate func value(_ number: Int64) -> Value {
    if kind == .measured(.boolean) { return .boolean(number != 0) }
    return kind == .measured(.duration) ? .duration(number) : .number(number)
  }
}
