import TocsinModel
import TocsinTime

/// Watches the signals of all systems: one small state for each event, system and set of labels.
///
/// It says which states were reached (`transitions`) and leaves to the engine what follows from that.
struct Monitor: Sendable {
  /// The values of one signal of one system with one set of labels.
  struct Stream: Sendable {
    var signal: SignalID
    var system: Int
    var labels: LabelSetHandle
    var value: Int64 = 0
    /// `Self.never` until there is a value.
    var time = Monitor.never
    /// Whether the value may be looked at: there is one, and it is not out of date.
    var isKnown = false
    /// Whether its lines may be late, or its value gets out of date.
    var isPatient = false
    /// When it is woken, if it is patient.
    var wake = Monitor.always
    /// The first of the states that look at it, in `links`.
    var firstLink = -1
    /// The first of its windows, in `windows`.
    var firstWindow = -1
  }

  struct Link: Sendable {
    var state: Int
    var next: Int
  }

  enum Phase: Hashable, Sendable, CaseIterable {
    case idle
    /// The condition holds, but not yet long enough.
    case pending
    /// It held long enough, but something keeps it from being raised.
    case held
    case raised
    /// The condition for clearing holds, but not yet long enough.
    case clearing
  }

  struct State: Sendable {
    var event: EventID
    /// The release whose definition applies; negative: none does.
    var release: Int
    var definition: Int
    var system: Int
    var labels: LabelSetHandle
    var phase = Phase.idle
    /// When the phase began.
    var since: Int64
    var raisedAt = Monitor.never
    /// When it is woken; `Monitor.always` when it is not.
    var wake = Monitor.always
    /// Where its signals' streams stand in `inputs`.
    var firstInput: Int
    /// Where its windows stand in `windowInputs`; negative when it has none.
    var firstWindow = -1
    /// The case it belongs to while it is raised.
    var caseNumber: Int?
    /// The rules refused the case.
    var isRefused = false
    /// It came and went so often that it is over only when it has been for long.
    var isFlapping = false
  }

  struct Transition: Sendable {
    enum Kind: Sendable, CaseIterable { case raise, clear }

    var state: Int
    var kind: Kind
  }

  struct StateKey: Hashable, Sendable {
    var event: EventID
    var system: Int
    var labels: LabelSetHandle
  }

  struct SignalKey: Hashable, Sendable {
    var signal: SignalID
    var system: Int
  }

  /// What the monitor keeps of a system.
  struct Watch: Sendable {
    var streams: [Int] = []
    var states: [Int] = []
    /// The release whose definitions apply, until `releaseUntil`; negative: none does.
    var release = -1
    var releaseUntil = Monitor.never
    /// Absence is counted from here.
    var firstLine: Int64?
  }

  static let never = Int64.min
  static let always = Int64.max

  var plans: [MonitorPlan]
  /// By signal.
  var habits: [SignalHabit]
  var streams: [Stream] = []
  var links: [Link] = []
  var states: [State] = []
  /// For each state the streams of its signals, negative where there is none yet.
  var inputs: [Int] = []
  var windows: [SampleWindow] = []
  /// For each state with windows their places in `windows`, negative where there is none yet.
  var windowInputs: [Int] = []
  var watches: [Watch] = []
  var streamTable = StreamTable()
  /// How many streams each signal of a system has; only asked where labels tell them apart.
  private var streamCounts: [SignalKey: Int] = [:]
  var stateIndex: [StateKey: Int] = [:]
  var labels = LabelBook()
  var transitions: [Transition] = []
  /// When states that may flap were raised lately.
  var raisings: [Int: [Int64]] = [:]

  /// What waits for lines that may come before it, by stream, the oldest first.
  var waiting: [Int: [WaitingLine]] = [:]

  init(_ plans: [MonitorPlan], habits: [SignalHabit]) {
    self.plans = plans
    self.habits = habits
  }

  func stream(_ signal: SignalID, _ system: Int, _ labels: LabelSetHandle) -> Int? {
    streamTable.find(signal, system, labels, in: streams)
  }

  func streamCount(_ signal: SignalID, _ system: Int) -> Int {
    streamCounts[SignalKey(signal: signal, system: system)] ?? 0
  }

  mutating func countStream(_ signal: SignalID, _ system: Int) {
    streamCounts[SignalKey(signal: signal, system: system), default: 0] += 1
  }

  /// The states of a system whose event is this one.
  func states(of event: EventID, system: Int) -> [Int] {
    watches[system].states.filter { states[$0].event == event }
  }

  func isRaised(_ number: Int) -> Bool {
    states[number].phase == .raised || states[number].phase == .clearing
  }

  /// The definition that applies to a state, if one does.
  func definition(of number: Int) -> MonitorPlan.Definition? {
    let state = states[number]
    return state.release < 0 ? nil : plans[state.release].definitions[state.definition]
  }
}
