import Tocsin
import TocsinModel

/// What happens at one customer in a year, the same on every machine: three systems whose measurements come at any hour
/// and now and then are bad for a while, and cases that people report in the day, acknowledge, let wait and resolve.
struct CustomerYear {
  private static let count = 10_000
  private static let caseCount = 450
  private static let systems = ["system-1", "system-2", "system-3"]
  private static let customer = "customer"
  /// The first of January 2025.
  private static let start: Int64 = 1_735_689_600
  private static let day: Int64 = 86_400

  /// In the order of time.
  private(set) var events: [TextEvent] = []
  private let program: Program
  private var randomness = Randomness(seed: 5)

  init(_ rules: RuleSet) throws {
    guard let program = rules.programs.last else { throw BenchmarkError("the shipped rules have no release") }
    self.program = program
    for number in 0..<Self.caseCount { reportCase(number) }
    try measure(Self.count - events.count)
    let order = events.indices.sorted { (events[$0].time, $0) < (events[$1].time, $1) }
    let end = Instant(seconds: Self.start + Self.day * 366)
    let known =
      [TextEvent.Content.customer(Self.customer, facts: facts(of: .customer))]
      + Self.systems.map { .system($0, customer: Self.customer, facts: facts(of: .system)) }
      // Signs of life would be more lines than all others. Without them a system would be unreachable all year, and
      // nothing else would be heard of it.
      + program.events.values.filter { !$0.suppresses.isEmpty }.map(\.name).sorted()
      .map { .silence(event: $0, until: end) }
    events = known.map { TextEvent(time: Instant(seconds: Self.start), $0) } + order.map { events[$0] }
  }

  /// What it is made of.
  var contents: String {
    var (values, others, cases, lines) = (0, 0, 0, 0)
    for event in events {
      switch event.content {
      case .sample: values += 1
      case .occurrence: others += 1
      case .openCase: cases += 1
      default: lines += 1
      }
    }
    return "\(values) measurements and \(others) occurrences of \(Self.systems.count) systems, "
      + "\(cases) reported cases and \(lines) other lines"
  }

  /// Of a choice the member in the middle, a version and a date that are new enough; all else nobody told.
  private func facts(of subject: Subject) -> [String: TextValue] {
    var facts: [String: TextValue] = [:]
    for fact in program.facts.values where fact.slot.subject == subject {
      switch fact.type {
      case .choice(let choice):
        let members = program.choices[choice]?.members ?? []
        if !members.isEmpty { facts[fact.name] = program.members[members[members.count / 2]].map { .text($0.name) } }
      case .version(let scale):
        let member = program.choices[scale]?.members.first.flatMap { program.members[$0] }
        facts[fact.name] = member.map { .text("\($0.name) 2025") }
      case .date: facts[fact.name] = .text("2026-12-31")
      default: break
      }
    }
    return facts
  }

  /// All signals with labels: those of parts of a system, such as its disks.
  private mutating func measure(_ count: Int) throws {
    let signals = program.signals.filter { !$0.value.labels.isEmpty }.sorted { $0.key < $1.key }
    guard !signals.isEmpty else { throw BenchmarkError("the shipped rules measure nothing") }
    var left = count
    while left > 0 {
      let signal = signals[Int.random(in: signals.indices, using: &randomness)].value
      let system = Self.systems[Int.random(in: Self.systems.indices, using: &randomness)]
      let labels = Dictionary(signal.labels.map { ($0, "thing") }, uniquingKeysWith: { first, _ in first })
      let time = Self.start + Int64.random(in: 1..<Self.day * 365, using: &randomness)
      guard case .measured = signal.kind else {
        // Most of what is measured is measured often, and what only happens is seldom.
        if Int.random(in: 0..<20, using: &randomness) == 0 {
          tell(time, .occurrence(system: system, signal: signal.name, labels: labels))
          left -= 1
        }
        continue
      }
      let isBad = left > 1 && Int.random(in: 0..<20, using: &randomness) == 0
      let value = Int64.random(in: isBad ? 1...9 : 30...90, using: &randomness) * 1_000_000
      tell(time, .sample(system: system, signal: signal.name, value: .number(value), labels: labels))
      if isBad {
        tell(time + 7200, .sample(system: system, signal: signal.name, value: .number(60_000_000), labels: labels))
      }
      left -= isBad ? 2 : 1
    }
  }

  private mutating func reportCase(_ number: Int) {
    let scale = program.priorityScale.flatMap { program.choices[$0]?.members } ?? []
    guard let member = scale.randomElement(using: &randomness), let priority = program.members[member] else { return }
    let name = "case-\(number)"
    var time = Self.start + Int64.random(in: 0..<360, using: &randomness) * Self.day
    time += Int64.random(in: 7 * 3600..<17 * 3600, using: &randomness)
    func next(_ content: TextEvent.Content) {
      time += Int64.random(in: 60..<4 * 3600, using: &randomness)
      tell(time, content)
    }
    next(.openCase(name, customer: Self.customer, priority: priority.name))
    next(.acknowledge(case: name))
    if number % 2 == 0, let cause = program.policy?.causes.first {
      next(.wait(case: name, on: cause))
      next(.resume(case: name, on: cause))
    }
    if number % 10 == 0, let other = scale.first(where: { $0 != member }).flatMap({ program.members[$0] }) {
      next(.changePriority(case: name, to: other.name))
    }
    next(.resolve(case: name))
  }

  private mutating func tell(_ time: Int64, _ content: TextEvent.Content) {
    events.append(TextEvent(time: Instant(seconds: time), content))
  }
}

/// The same year as lines. No name in it needs to be escaped.
extension CustomerYear {
  var lines: String { events.map { Self.line($0) + "\n" }.joined() }

  private static func line(_ event: TextEvent) -> String {
    func written(_ type: String, _ fields: [(String, String)], _ more: String = "") -> String {
      let texts = [("type", type), ("time", event.time.rfc3339())] + fields
      return "{" + texts.map { "\"\($0.0)\":\"\($0.1)\"" }.joined(separator: ",") + more + "}"
    }
    switch event.content {
    case .sample(let system, let signal, .number(let value), let labels):
      let more = ",\"value\":\(value / 1_000_000),\"labels\":" + object(labels)
      return written("sample", [("system", system), ("signal", signal)], more)
    case .occurrence(let system, let signal, let labels):
      return written("occurrence", [("system", system), ("signal", signal)], ",\"labels\":" + object(labels))
    case .customer(let name, let facts):
      return written("customer", [("customer", name)], ",\"facts\":" + object(texts(facts)))
    case .system(let name, let customer, let facts):
      return written("system", [("system", name), ("customer", customer)], ",\"facts\":" + object(texts(facts)))
    case .silence(_, _, let event, let until):
      return written("silence", [("event", event ?? ""), ("until", until.rfc3339())])
    case .openCase(let name, let customer, _, let priority, _):
      return written("case.open", [("case", name), ("customer", customer), ("priority", priority)])
    case .acknowledge(let name): return written("case.acknowledge", [("case", name)])
    case .wait(let name, let on): return written("case.wait", [("case", name), ("on", on)])
    case .resume(let name, let on): return written("case.resume", [("case", name), ("on", on ?? "")])
    case .changePriority(let name, let to): return written("case.priority", [("case", name), ("priority", to)])
    case .resolve(let name): return written("case.resolve", [("case", name)])
    case .sample, .retire, .reopen, .tick: return written("tick", [])
    }
  }

  private static func texts(_ facts: [String: TextValue]) -> [String: String] {
    facts.compactMapValues { if case .text(let text) = $0 { text } else { nil } }
  }

  private static func object(_ members: [String: String]) -> String {
    "{" + members.sorted { $0.key < $1.key }.map { "\"\($0.key)\":\"\($0.value)\"" }.joined(separator: ",") + "}"
  }
}
