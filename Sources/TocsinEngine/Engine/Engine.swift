public import TocsinModel
public import TocsinTime

/// Watches systems and drives cases by the rules: events go in, actions come out.
///
/// A value without a clock: time comes in with the events, and the same events always give the same actions, told at
/// once or in pieces to copies.
///
/// - At one instant the events told come first, then what is due. What is due at an instant happens when a later event,
///   or a tick at that instant, arrives; nothing happens after the last event.
/// - A strict target is breached at its very instant, even by what stops it then; an inclusive one in the first
///   millisecond after it.
/// - A case keeps the release in force when it was opened; a system is watched by the release in force now.
/// - When facts change, the open cases of the customer are computed again with the new ones. What has happened stays;
///   of several steps that the change moves into the past only the highest is taken.
/// - What cannot be computed is said of the case (`Action.Kind.caseFault`), which stays open without deadlines until a
///   change lets it be computed.
public struct Engine: Sendable {
  /// What a host can set.
  public struct Settings: Hashable, Sendable {
    /// How far, in milliseconds, an event may lie ahead of `Engine.hostTime`.
    public var allowance: Int64 = 300_000
    /// How far, in milliseconds, an event other than a tick may lie after the last one; nil: any distance.
    public var longestGap: Int64?
    /// How many identities of input lines are remembered.
    public var rememberedInputs = 1 << 20
    /// How many sets of labels one signal of one system may have; values of further ones are rejected.
    public var labelLimit = 1000

    /// What holds when nobody says otherwise.
    public init() {}
  }

  /// The rules it runs on.
  public internal(set) var rules: RuleSet
  /// What a host can set.
  public package(set) var settings: Settings
  /// The host's clock, if it has one: events too far ahead of it are rejected.
  public var hostTime: Instant?
  /// The time of the last event that was accepted.
  public internal(set) var time: Instant?
  /// How many events were told again and had no second effect.
  public internal(set) var repeatedInputs = 0
  /// How many events came later than another, no later than their signal may.
  public internal(set) var lateInputs = 0

  var releases: ReleaseBook
  var signalKinds: [Signal.Kind?]
  var desks: DeskBook
  var registry = Registry()
  var monitor: Monitor
  var timers = TimerQueue()
  var cases = CaseList()
  var caseIndex: [String: Int] = [:]
  var casesOfCustomer: [Int: [Int]] = [:]
  var silences: SilenceBook
  var seen: SeenInputs
  /// Systems for which no line has come yet.
  var awaiting: [Int] = []
  /// Open cases that have neither a next step nor a reason for that.
  var suspects: Set<Int> = []
  var actionCount = 0
  var eventCaseCount = 0

  /// An engine that knows no customers yet.
  public init(_ rules: RuleSet, settings: Settings = Settings()) {
    self.rules = rules
    self.settings = settings
    releases = ReleaseBook(rules)
    desks = DeskBook(zones: rules.zones)
    monitor = Monitor(releases.plans(for: rules), habits: rules.signalHabits)
    signalKinds = rules.newestSignals.map { $0?.kind }
    silences = SilenceBook(rules.programs.map(\.silences))
    seen = SeenInputs(limit: settings.rememberedInputs)
  }

  /// When something is due next; a tick at this instant makes it happen. Now and then nothing turns out to be due then,
  /// because a signal came in the meantime. Nil: nothing is due until more is told.
  public var nextDeadline: Instant? {
    timers.first.map { Instant(milliseconds: $0.time) }
  }

  /// Takes an event. What follows from it, and from the time that has passed, is added to `actions`.
  ///
  /// - Returns: why the event was not taken; then it had no effect and time did not move. Nil when it was taken, or
  ///   when it came a second time.
  public mutating func handle(_ event: Event, into actions: inout ActionBuffer) -> Rejection? {
    if let id = event.id, seen.contains(id) {
      repeatedInputs += 1
      return nil
    }
    if let rejection = check(timeOf: event) { return rejection }
    let waiting = awaiting.count
    if let rejection = take(event, into: &actions) { return rejection }
    let now = max(event.time, time ?? event.time)
    if event.time < now { lateInputs += 1 }
    time = now
    settle(at: now, into: &actions)
    if waiting > 0 { startAbsences(ofFirst: waiting, at: now) }
    if event.content.isTick { advance(through: event.time, into: &actions) }
    forgetStaleTimers()
    if let id = event.id { seen.insert(id) }
    return nil
  }

  /// Takes a customer or a system before any time is known; time does not move.
  public mutating func prepare(_ content: Event.Content) -> Rejection? {
    var actions = ActionBuffer()
    switch content {
    case .customer(let name, let facts): return tell(customer: name, facts, at: time, into: &actions)
    case .system(let name, let customer, let facts):
      return tell(system: name, of: customer, facts, at: time, into: &actions)
    default: return .noRules("only customers and systems can be told without a time")
    }
  }

  private mutating func take(_ event: Event, into actions: inout ActionBuffer) -> Rejection? {
    switch event.content {
    case .sample(let system, let signal, let labels, let value):
      return takeSignal(system, signal, labels, value: value, at: event.time, into: &actions)
    case .occurrence(let system, let signal, let labels):
      return takeSignal(system, signal, labels, value: nil, at: event.time, into: &actions)
    case .tick:
      advance(to: event.time, into: &actions)
      return nil
    default: return takeLine(event, into: &actions)
    }
  }
}

extension RuleSet {
  /// By the number of the signal, as the newest release has it.
  var newestSignals: [Signal?] {
    vocabulary.signals.indices.map { index in
      programs.reversed().lazy.compactMap { $0.signals[SignalID(index)] }.first
    }
  }

  /// How the lines of each signal come.
  var signalHabits: [SignalHabit] { newestSignals.map { $0.map(SignalHabit.init) ?? SignalHabit() } }
}

extension ReleaseBook {
  /// What is watched, by release.
  func plans(for rules: RuleSet) -> [MonitorPlan] {
    let count = rules.vocabulary.signals.count
    return schedulers.map { MonitorPlan($0.program, evaluator: $0.evaluator, signalCount: count) }
  }
}

extension Event.Content {
  var isTick: Bool {
    if case .tick = self { return true }
    return false
  }
}
