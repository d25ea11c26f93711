import TocsinEngine
import TocsinModel
import TocsinTime

/// What the engine says to the lines, in the words of the reference.
struct EnginePlay {
  private var engine: Engine
  private var buffer = ActionBuffer()
  private(set) var said: [Said] = []

  init(_ rules: RuleSet, systems: [String], plan: String, from start: Int) {
    engine = Engine(rules)
    let time = Self.instant(start)
    _ = engine.handle(TextEvent(time: time, .customer("acme", facts: ["plan": .text(plan)])), into: &buffer)
    for system in systems {
      _ = engine.handle(TextEvent(time: time, .system(system, customer: "acme")), into: &buffer)
    }
    _ = engine.handle(TextEvent(time: time, .tick), into: &buffer)
  }

  private static func instant(_ minute: Int) -> Instant { Instant(milliseconds: Int64(minute) * 60_000) }

  /// Whether it was taken.
  mutating func tell(_ line: ReferenceLine) -> Bool {
    buffer.removeAll()
    let event = TextEvent(time: Self.instant(line.minute), Self.content(line.content))
    let rejection = engine.handle(event, into: &buffer)
    said += buffer.actions.map(said)
    return rejection == nil
  }

  private static func content(_ content: ReferenceLine.Content) -> TextEvent.Content {
    switch content {
    case .sample(let system, "up", let labels, let value):
      .sample(system: system, signal: "up", value: .boolean(value != 0), labels: labels)
    case .sample(let system, let signal, let labels, let value):
      .sample(system: system, signal: signal, value: .number(value), labels: labels)
    case .happens(let system, let signal, let labels): .occurrence(system: system, signal: signal, labels: labels)
    case .open(let name, let priority): .openCase(name, customer: "acme", priority: priority)
    case .acknowledge(let name): .acknowledge(case: name)
    case .wait(let name, let cause): .wait(case: name, on: cause)
    case .resume(let name): .resume(case: name)
    case .priority(let name, let priority): .changePriority(case: name, to: priority)
    case .resolve(let name): .resolve(case: name)
    case .reopen(let name): .reopen(case: name)
    case .silence(let event, let until): .silence(event: event, until: instant(until))
    case .tick: .tick
    }
  }

  private func said(_ action: Action) -> Said {
    var said = Said(time: action.time.milliseconds, kind: action.kind.name, caseName: action.caseName)
    said.system = action.system
    said.event = action.event.map { engine.rules.vocabulary.events[$0.index].name }
    said.labels = Dictionary(uniqueKeysWithValues: engine.labels(of: action.labels).map { ($0.name, $0.value) })
    said.priority = action.priority.map(engine.name(of:))
    said.due = action.due?.milliseconds
    said.step = action.step
    said.role = action.role.map(engine.name(of:))
    return said
  }
}
