import TocsinEngine
import TocsinModel
import TocsinSource
import TocsinTime

/// One engine with what a test has told it, and what the engine did.
struct TestScene {
  /// What a test expects and what is so instead.
  struct Failure {
    var place: SourcePlace
    var expected: String
    var actual: String
    var details: [String]
  }

  let program: Program
  /// Of the reasons that are shown, the nearest first.
  let languages: [String]
  var engine: Engine
  private(set) var actions: [Action] = []
  private(set) var failures: [Failure] = []
  private(set) var zone = Zone.utc
  private(set) var customers: [String] = []
  private(set) var systems: [Test.System] = []
  private(set) var givens: [Test.Given] = []
  /// The name of the last case that somebody reported.
  private(set) var lastReported: String?
  private(set) var now: Instant?
  /// Of the step that was reached last, or why it has none.
  var reached: Result<StepDeadline, ScheduleFault>?
  /// What the test has expected so far, but for denials.
  var expected: [Test.Expectation] = []
  /// Nil: nobody asks which rules the test makes use of.
  var coverage: CoverageWalk?
  private var buffer = ActionBuffer()

  init(_ engine: Engine, program: Program, language: String?) {
    self.program = program
    languages = [language].compactMap { $0 } + program.languages.filter { $0 != language }
    self.engine = engine
  }

  mutating func fail(_ place: SourcePlace, expected: String, actual: String, details: [String] = []) {
    failures.append(Failure(place: place, expected: expected, actual: actual, details: details))
  }

  /// Tells the engine what a test gives, line by line, and compares.
  mutating func play(_ test: Test) {
    prepare(test)
    for line in test.lines {
      switch line {
      case .step(let time, let step, let place): take(step, at: time, place)
      case .expect(let time, let expectations):
        if let time { pass(to: time, at: expectations.first?.place ?? test.place) }
        for expectation in expectations { check(expectation) }
      }
    }
  }

  private mutating func prepare(_ test: Test) {
    for customer in test.customers {
      customers.append(customer.name)
      tell(.customer(name: customer.name, facts: told(customer.facts)), test.place)
    }
    for system in test.systems {
      systems.append(system)
      tell(.system(name: system.name, customer: system.customer, facts: told(system.facts)), test.place)
    }
    givens = test.givens
    zone = zone(of: test)
  }

  func told(_ facts: [Test.FactValue]) -> [TocsinEngine.ToldFact] {
    facts.map { TocsinEngine.ToldFact(slot: $0.slot, value: $0.value) }
  }

  /// The zone that the test names, or that of the first customer's desk.
  private mutating func zone(of test: Test) -> Zone {
    if let name = test.zone, let zone = program.zones[name] { return zone }
    if let zone = processZone(of: test) { return zone }
    guard let customer = customers.first, let first = test.firstTime else { return .utc }
    return engine.deskZone(customer: customer, release: 0, at: Zone.utc.instant(of: first)) ?? .utc
  }

  private mutating func tell(_ content: Event.Content, _ place: SourcePlace) {
    if let rejection = engine.prepare(content) {
      fail(place, expected: "a scene that the engine takes", actual: rejection.description)
    }
  }

  private mutating func pass(to time: CivilTime, at place: SourcePlace) {
    handle(.tick, at: time, place)
  }

  private mutating func take(_ step: Test.Step, at time: CivilTime, _ place: SourcePlace) {
    switch step {
    case .reports(let customer, let priority, let name, let system, let facts):
      lastReported = name
      let report = CaseReport(
        name: name, customer: customer, system: system, priority: priority, facts: told(facts))
      handle(.openCase(report), at: time, place)
    case .signals(let system, let signal, let value, let labels):
      takeSignal(system, signal, value, labels, at: time, place)
    case .timePasses: handle(.tick, at: time, place)
    case .reaches(_, let process, let step): reach(step, of: process, at: time)
    case .waiting(let cause, let name): handle(name, at: time, place) { .wait(case: $0, on: cause) }
    case .waitingEnds(let name): handle(name, at: time, place) { .resume(case: $0, on: nil) }
    case .priority(let priority, let name): handle(name, at: time, place) { .changePriority(case: $0, to: priority) }
    case .acknowledged(let name): handle(name, at: time, place) { .acknowledge(case: $0) }
    case .resolved(let name): handle(name, at: time, place) { .resolve(case: $0) }
    case .reopened(let name): handle(name, at: time, place) { .reopen(case: $0) }
    }
  }

  private mutating func takeSignal(
    _ system: String, _ signal: SignalID, _ value: Int64?, _ labels: [String], at time: CivilTime, _ place: SourcePlace
  ) {
    guard let handle = engine.system(named: system), let names = program.signals[signal]?.labels else {
      fail(place, expected: "the system `\(system)`", actual: "no such system")
      return
    }
    let set = engine.labels(Dictionary(zip(names, labels), uniquingKeysWith: { first, _ in first }))
    if let value {
      self.handle(.sample(handle, signal, set, value: value), at: time, place)
    } else {
      self.handle(.occurrence(handle, signal, set), at: time, place)
    }
  }

  /// Something about a case: the one that is named, or the only one.
  private mutating func handle(
    _ name: String?, at time: CivilTime, _ place: SourcePlace, _ content: (String) -> Event.Content
  ) {
    guard let name = name ?? onlyCase else {
      fail(place, expected: "a case", actual: "no case was opened")
      return
    }
    handle(content(name), at: time, place)
  }

  private mutating func handle(_ content: Event.Content, at time: CivilTime, _ place: SourcePlace) {
    let instant = zone.instant(of: time)
    buffer.removeAll()
    if let rejection = engine.handle(Event(time: instant, content), into: &buffer) {
      fail(place, expected: "a line that the engine takes", actual: rejection.description)
    }
    actions += buffer.actions
    now = instant
    if coverage != nil { lookAtRules(content, at: instant) }
  }

  /// Notes which rules decided about all that is known now, and about what they refused.
  private mutating func lookAtRules(_ content: Event.Content, at instant: Instant) {
    coverage?.look(at: engine)
    for action in buffer.actions {
      if let event = action.event { coverage?.use(event) }
      guard action.kind == .supportRefused, let priority = action.priority else { continue }
      var report = CaseReport(
        name: "", customer: action.customer, system: action.system, priority: priority)
      if case .openCase(let told) = content { report = told }
      let asked = engine.askedCase(report, by: action.event == nil ? .report : .event, at: action.time)
      if let asked { coverage?.look(at: asked) }
    }
  }

  /// The last case that was reported, or else the last that an event opened.
  var onlyCase: String? { lastReported ?? engine.caseViews.last?.name }
}

extension Test {
  /// When the first thing happens.
  fileprivate var firstTime: CivilTime? {
    for line in lines {
      switch line {
      case .step(let time, _, _): return time
      case .expect(let time?, _): return time
      case .expect: continue
      }
    }
    return nil
  }
}
