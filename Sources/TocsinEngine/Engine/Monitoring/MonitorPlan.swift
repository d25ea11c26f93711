import TocsinEvaluation
import TocsinModel

/// The events of one release, made ready to be watched.
struct MonitorPlan: Sendable {
  enum Trigger: Sendable {
    case measured(ConditionCode, hold: Int64)
    /// A place among the signals of the event.
    case happens(Int)
    /// A place among the signals of the event, and one among its windows.
    case counted(Int, window: Int)
    /// A place among the signals of the event, and the milliseconds of silence.
    case absent(Int, Int64)
  }

  struct Definition: Sendable {
    var event: MonitoredEvent
    /// How urgent: larger is more.
    var rank: Int
    /// The place in the order of the files.
    var order: Int
    /// Every signal it mentions.
    var signals: [SignalID]
    /// Every window it looks at.
    var windows: [SignalWindow]
    var raise: Trigger
    /// Nil: the opposite of `raise`.
    var clear: Trigger?
    /// Of the events it replaces, also by way of others.
    var replaces: Set<EventID>
    /// The events that are not raised while this one is.
    var suppresses: [EventID] = []
    /// How many events, one suppressing the other, stand before it.
    var depth: Int
    var dependsOnFacts: Bool
    /// Set when `raise` is one comparison: then most samples need no more than that.
    var threshold: Threshold?
  }

  let evaluator: Evaluator
  private(set) var definitions: [Definition] = []
  /// By the place of the signal: the definitions that mention it.
  private(set) var bySignal: [[Int]]
  private(set) var byEvent: [EventID: Int] = [:]
  /// For each event the events that suppress it.
  private(set) var suppressors: [EventID: [EventID]] = [:]
  /// Absences that count for a system from its first line on.
  private(set) var absences: [Int] = []

  init(_ program: Program, evaluator: Evaluator, signalCount: Int) {
    self.evaluator = evaluator
    bySignal = Array(repeating: [], count: signalCount)
    let watched = program.watchedEvents
    let replaced = program.closure { event in
      event.lowerLevels + event.replaces.flatMap { program.levels(of: $0) }
    }
    let suppressed = program.closure { $0.suppresses.flatMap { program.levels(of: $0) } }
    for (order, id) in watched.enumerated() {
      guard let event = program.events[id] else { continue }
      let number = definitions.count
      var definition = MonitorPlan.Definition(event, order: order, program: program, replaces: replaced[id] ?? [])
      definition.suppresses = event.suppresses.flatMap { program.levels(of: $0) }
      definition.depth = suppressed.values.reduce(0) { $0 + ($1.contains(id) ? 1 : 0) }
      for signal in definition.signals where bySignal.indices.contains(signal.index) {
        bySignal[signal.index].append(number)
      }
      if case .absent = definition.raise, event.caseLabels.isEmpty { absences.append(number) }
      byEvent[id] = number
      definitions.append(definition)
    }
    for definition in definitions {
      let id = definition.event.id
      for other in definition.suppresses where other != id { suppressors[other, default: []].append(id) }
    }
  }
}

extension MonitorPlan.Definition {
  init(_ event: MonitoredEvent, order: Int, program: Program, replaces: Set<EventID>) {
    var signals: [SignalID] = []
    var windows: [SignalWindow] = []
    for condition in [event.raise, event.clear].compactMap({ $0 }) {
      condition.collectSignals(into: &signals)
      condition.collectWindows(into: &windows)
    }
    self.event = event
    self.order = order
    self.signals = signals
    self.windows = windows
    self.replaces = replaces.subtracting([event.id])
    rank = program.members[event.priority]?.rank ?? 0
    raise = MonitorPlan.Trigger(event.raise, signals: signals, windows: windows, program: program)
    clear = event.clear.map { MonitorPlan.Trigger($0, signals: signals, windows: windows, program: program) }
    depth = 0
    dependsOnFacts = raise.dependsOnFacts || (clear?.dependsOnFacts ?? false)
    if case .measured(let code, _) = raise { threshold = code.threshold }
  }
}

extension MonitorPlan.Trigger {
  init(
    _ condition: MonitoredEvent.Condition, signals: [SignalID], windows: [SignalWindow], program: Program
  ) {
    switch condition {
    case .measured(let formula, _, let hold):
      let code = ConditionCode(formula, signals: signals, windows: windows, program: program)
      self = .measured(code, hold: max(0, hold))
    case .happens(let signal): self = .happens(signals.firstIndex(of: signal) ?? -1)
    case .counted(let signal, let times, let length):
      let window = windows.firstIndex(of: SignalWindow(.times(times), of: signal, length: length))
      self = .counted(signals.firstIndex(of: signal) ?? -1, window: window ?? -1)
    case .absent(let signal, let silence): self = .absent(signals.firstIndex(of: signal) ?? -1, max(1, silence))
    }
  }

  var dependsOnFacts: Bool {
    if case .measured(let code, _) = self { return code.dependsOnFacts }
    return false
  }
}

extension MonitoredEvent.Condition {
  func collectSignals(into signals: inout [SignalID]) {
    switch self {
    case .measured(_, let mentioned, _):
      for signal in mentioned where !signals.contains(signal) { signals.append(signal) }
    case .happens(let signal), .absent(let signal, _), .counted(let signal, _, _):
      if !signals.contains(signal) { signals.append(signal) }
    }
  }
}

extension MonitoredEvent.Condition {
  func collectWindows(into windows: inout [SignalWindow]) {
    switch self {
    case .counted(let signal, let times, let length):
      let window = SignalWindow(.times(times), of: signal, length: length)
      if !windows.contains(window) { windows.append(window) }
    case .measured(let formula, _, _):
      formula.visit { part in
        if case .window(let window) = part, !windows.contains(window) { windows.append(window) }
      }
    case .happens, .absent: break
    }
  }
}

extension Program {
  /// For each event the others it leads to, step by step.
  fileprivate func closure(_ next: (MonitoredEvent) -> [EventID]) -> [EventID: Set<EventID>] {
    var reached: [EventID: Set<EventID>] = [:]
    for id in watchedEvents {
      var open = events[id].map(next) ?? []
      var found: Set<EventID> = []
      while let event = open.popLast() {
        if found.insert(event).inserted { open += events[event].map(next) ?? [] }
      }
      reached[id] = found
    }
    return reached
  }
}
