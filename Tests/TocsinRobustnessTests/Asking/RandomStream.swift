import TocsinEngine
import TocsinModel
import TocsinTime

/// Events for an engine, one after the other: mostly sensible, sometimes not.
struct RandomStream {
  private let program: Program
  private let asked: RandomCase
  private let signals: [SignalID]
  private let labels: [[String]]
  private var random: RandomSource
  private var now: Instant

  init(_ program: Program, _ vocabulary: Vocabulary, seed: UInt64) {
    self.program = program
    asked = RandomCase(program)
    signals = program.signals.keys.sorted()
    labels = signals.map { program.signals[$0]?.labels ?? [] }
    random = RandomSource(seed: seed)
    now = Instant(seconds: 1_735_689_600 + Int64(random.below(100_000_000)))
  }

  /// The next event; nil when a handle it needs does not exist yet.
  mutating func next(_ engine: inout Engine) -> Event? {
    now = random.chance(3) ? now : Instant(milliseconds: now.milliseconds + Int64(random.below(7_200_000)))
    if random.chance(50) { now = RandomCase.later(than: now, &random) }
    let time = random.chance(60) ? Instant(milliseconds: now.milliseconds - 100_000) : now
    guard let content = content(&engine) else { return nil }
    return Event(time: time, content)
  }

  private mutating func content(_ engine: inout Engine) -> Event.Content? {
    let customer = "customer-\(random.below(2))"
    let system = "system-\(random.below(3))"
    let name = "case-\(random.below(4))"
    switch random.below(14) {
    case 0: return .customer(name: customer, facts: asked.facts(of: [.customer], &random))
    case 1: return .system(name: system, customer: customer, facts: asked.facts(of: [.system], &random))
    case 2, 3:
      guard let priority = asked.priority(&random) else { return nil }
      let facts = asked.facts(of: [.case], &random)
      return .openCase(CaseReport(name: name, customer: customer, priority: priority, facts: facts))
    case 4: return .wait(case: name, on: "customer")
    case 5: return .resume(case: name, on: random.chance(2) ? nil : "customer")
    case 6: return asked.priority(&random).map { .changePriority(case: name, to: $0) }
    case 7: return .acknowledge(case: name)
    case 8: return random.chance(2) ? .resolve(case: name) : .reopen(case: name)
    case 9: return random.chance(8) ? engine.system(named: system).map { .retire($0) } : .tick
    case 10: return random.chance(5) ? .silence(Silence(until: RandomCase.later(than: now, &random))) : .tick
    default:
      guard !signals.isEmpty else { return nil }
      let place = random.below(signals.count)
      let number = Int64(random.below(40)) * 1_000_000
      let set = engine.labels(
        Dictionary(labels[place].map { ($0, "value-\(random.below(2))") }, uniquingKeysWith: { first, _ in first }))
      guard let handle = engine.system(named: system) else { return nil }
      if program.signals[signals[place]]?.kind == .happens { return .occurrence(handle, signals[place], set) }
      return .sample(handle, signals[place], set, value: random.chance(50) ? .max : number)
    }
  }
}
