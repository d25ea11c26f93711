import TocsinAnalysis
import TocsinEngine
import TocsinModel
import TocsinTime

/// A case that could come: what is known of it, when, and what is asked of the rules.
struct Scenario {
  var facts: [FactSlot: Value] = [:]
  /// Those that only stand in for what nobody asked about.
  var assumed: Set<FactSlot> = []
  var moment: CivilTime
  /// Nil: the policy is asked.
  var decision: DecisionID?
  /// The event whose condition is asked; then the system tells something, and nobody reports a case.
  var event: EventID?
  var signals: [SignalValue] = []
  /// How many milliseconds after that something is expected.
  var wait: Int64 = 0

  /// One line that a system tells, with its labels in the order of the signal.
  struct SignalValue {
    var signal: SignalID
    var value: Value
    var labels: [String]

    /// As lines tell it, in millionths.
    var measured: Int64? {
      switch value {
      case .number(let number): number
      case .boolean(let isTrue): isTrue ? 1_000_000 : 0
      default: nil
      }
    }
  }

  static let customer = "acme"
  static let system = "acme_1"
  static let subject = "first"

  /// When something is expected.
  var end: CivilTime {
    let instant = Zone.utc.instant(of: moment)
    let minutes = (wait + 59_999) / 60_000
    return Zone.utc.civilTime(at: Instant(milliseconds: instant.milliseconds + minutes * 60_000))
  }

  /// The kind of thing that the decision is about; a case when the policy is asked.
  func subject(in program: Program) -> Subject {
    if event != nil { return .system }
    guard let decision, program.decisions.indices.contains(decision.index) else { return .case }
    return program.decisions[decision.index].subject
  }

  /// Of one kind, in the order of the vocabulary.
  func facts(of subject: Subject) -> [Test.FactValue] {
    facts.filter { $0.key.subject == subject }.sorted { $0.key.index < $1.key.index }
      .map { Test.FactValue(slot: $0.key, value: $0.value) }
  }

  /// What a test of it gives and tells, before anything is expected. A system's facts are told with its customer.
  func test(in program: Program, at place: Test) -> Test {
    var test = place
    let subject = subject(in: program)
    let told = facts(of: .customer) + facts(of: .system)
    if event != nil {
      test.customers = [Test.Customer(name: Self.customer, facts: told)]
      test.systems = [Test.System(name: Self.system, customer: Self.customer, facts: [])]
      test.lines = signals.map { line in
        let step = Test.Step.signals(
          system: Self.system, signal: line.signal, value: line.measured, labels: line.labels)
        return .step(moment, step, test.place)
      }
      test.lines.append(.expect(at: end, []))
      return test
    }
    if case .other = subject {
      if !told.isEmpty { test.customers = [Test.Customer(name: Self.customer, facts: told)] }
      test.givens = [
        Test.Given(
          name: Self.subject, subject: subject, customer: told.isEmpty ? nil : Self.customer,
          facts: facts(of: subject))
      ]
    } else {
      test.customers = [Test.Customer(name: Self.customer, facts: told)]
    }
    if subject == .case, let slot = program.prioritySlot, case .member(let priority)? = facts[slot] {
      let report = Test.Step.reports(
        customer: Self.customer, priority: priority, caseName: "case 1", system: nil,
        facts: facts(of: .case).filter { $0.slot != slot })
      test.lines = [.step(moment, report, test.place)]
    } else {
      test.lines = [.expect(at: moment, [])]
    }
    return test
  }
}

/// Fills up what is known of a case to one that the rules can say something about.
struct ScenarioFiller {
  private let program: Program
  private let day: CivilDate

  init(_ program: Program) {
    self.program = program
    let first = program.calendars.map(\.horizon.lowerBound).max()
    var day = (program.inForce?.from ?? first ?? CivilDate(dayNumber: 20_178)).adding(days: 7)
    if let first { day = max(day, first.adding(days: 7)) }
    while day.weekday != .wednesday { day = day.adding(days: 1) }
    self.day = day
  }

  /// One for each moment at which the case may come; none when it is about signals and no event is asked, or about
  /// values that no single line leads to.
  func scenarios(
    _ known: ScenarioSearch.Known, asking decision: DecisionID?, watching event: MonitoredEvent? = nil
  ) -> [Scenario] {
    var scenario = Scenario(moment: CivilTime(date: day, time: .midnight), decision: decision)
    scenario.event = event?.id
    // A weekend, a Friday, and what holds only a year later.
    var dates: [CivilDate] = [0, 3, 4, 2, 364].map { day.adding(days: $0) }
    var untold: Set<FactSlot> = []
    for (unknown, value) in known {
      switch (unknown, value) {
      case (.fact(let slot), .unknown): untold.insert(slot)
      case (.fact(let slot), _): scenario.facts[slot] = value
      case (.today, .date(let date)): dates = [date]
      case (.deskIsOpen, _), (.today, _): continue
      case (.signal(let signal), _):
        guard let event else { return [] }
        scenario.signals.append(line(signal, value, event))
      case (.window(let window), _):
        guard let event, window.isThatOfOneValue else { return [] }
        scenario.signals.append(line(window.signal, value, event))
      }
    }
    if let event { tellTheRest(of: event, &scenario) }
    for (slot, fact) in program.facts where scenario.facts[slot] == nil && !untold.contains(slot) {
      guard fact.presumed == .unknown, isOf(slot.subject, scenario), let value = ordinary(fact.type) else { continue }
      scenario.facts[slot] = value
      scenario.assumed.insert(slot)
    }
    let times = [10 * 60, 3 * 60, 20 * 60].compactMap { TimeOfDay(hour: $0 / 60, minute: $0 % 60) }
    return dates.flatMap { date in
      times.map { time in
        var scenario = scenario
        scenario.moment = CivilTime(date: date, time: time)
        return scenario
      }
    }
  }

  private func isOf(_ subject: Subject, _ scenario: Scenario) -> Bool {
    let own = scenario.subject(in: program)
    if case .other = own { return subject == own || subject == .customer }
    if case .other = subject { return false }
    return own != .system || subject != .case || scenario.event == nil
  }

  /// Each signal at 0, 1 or 2, or at no and yes, for as many as can be tried.
  func smallValues(of signals: [SignalID]) -> [ScenarioSearch.Known] {
    guard signals.count <= 3 else { return [] }
    return signals.reduce([[]]) { combinations, signal in
      let isYesOrNo = program.signals[signal]?.kind == .measured(.boolean)
      let values: [Value] =
        isYesOrNo ? [.boolean(false), .boolean(true)] : [.number(0), .number(1_000_000), .number(2_000_000)]
      return combinations.flatMap { known in values.map { known + [(unknown: .signal(signal), value: $0)] } }
    }
  }

  /// A condition is only asked when each of its signals has a value.
  private func tellTheRest(of event: MonitoredEvent, _ scenario: inout Scenario) {
    for case .measured(_, let signals, let hold)? in [event.raise, event.clear] {
      scenario.wait = max(scenario.wait, hold)
      for signal in signals where !scenario.signals.contains(where: { $0.signal == signal }) {
        let isYesOrNo = program.signals[signal]?.kind == .measured(.boolean)
        scenario.signals.append(line(signal, isYesOrNo ? .boolean(false) : .number(1_000_000), event))
      }
    }
  }

  private func line(_ signal: SignalID, _ value: Value, _ event: MonitoredEvent) -> Scenario.SignalValue {
    let labels = (program.signals[signal]?.labels ?? []).map { label in
      event.required.first { $0.label == label }?.values.min() ?? Scenario.subject
    }
    return Scenario.SignalValue(signal: signal, value: value, labels: labels)
  }

  /// All values of a fact that has few, the others having none worth trying.
  func values(of slot: FactSlot) -> [Value] {
    switch program.facts[slot]?.type {
    case .choice(let choice)?: (program.choices[choice]?.members ?? []).map { .member($0) }
    case .boolean?: [.boolean(true), .boolean(false)]
    default: []
    }
  }

  /// A value as good as any.
  private func ordinary(_ type: FactType) -> Value? {
    switch type {
    case .choice(let choice): program.choices[choice]?.members.first.map { .member($0) }
    case .version(let scale): program.choices[scale]?.members.first.map { .version(year: day.year, $0) }
    case .boolean: .boolean(false)
    case .count: .number(1_000_000)
    case .date: .date(day)
    case .money: .money(Money(millionths: 100_000_000, currency: "EUR"))
    case .percent, .duration, .size, .text, .zone, .calendar: nil
    }
  }
}

extension SignalWindow {
  /// Whether one value alone is what is taken of it.
  fileprivate var isThatOfOneValue: Bool {
    switch kind {
    case .average, .maximum, .minimum, .sum: true
    case .change, .times: false
    }
  }
}
