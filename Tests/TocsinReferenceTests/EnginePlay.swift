import TocsinEngine
import TocsinModel
import TocsinTime

/// What the engine says to the lines, in the words of the reference.
struct EnginePlay {
  private var engine: Engine
  private var buffer = ActionBuffer()
  private(set) var said: [Said] = []

  init(_ rules: RuleSet, _ scene: Scene) {
    var settings = Engine.Settings()
    settings.labelLimit = scene.labelLimit
    settings.longestGap = Int64(scene.longestGap) * 60_000
    engine = Engine(rules, settings: settings)
    let time = Self.instant(scene.start)
    for (customer, plan) in scene.plans.sorted(by: { $0.key < $1.key }) {
      _ = engine.handle(TextEvent(time: time, .customer(customer, facts: ["plan": .text(plan)])), into: &buffer)
    }
    for (system, customer) in scene.customers.sorted(by: { $0.key < $1.key }) {
      _ = engine.handle(TextEvent(time: time, .system(system, customer: customer)), into: &buffer)
    }
    _ = engine.handle(TextEvent(time: time, .tick), into: &buffer)
  }

  private static func instant(_ minute: Int) -> Instant { Instant(milliseconds: Int64(minute) * 60_000) }

  /// Whether it was taken. What time alone brings comes at `nextDeadline` or later.
  mutating func tell(_ line: ReferenceLine, _ scene: Scene) -> Bool {
    buffer.removeAll()
    engine.hostTime = line.hostMinute.map(Self.instant)
    let (next, time) = (engine.nextDeadline ?? .distantFuture, Self.instant(line.minute))
    let event = TextEvent(time: time, id: line.id, Self.content(line.content, scene))
    let rejection = engine.handle(event, into: &buffer)
    for action in buffer.actions where action.time < time && action.time < next {
      said.append(Said(time: action.time.milliseconds, kind: "unannounced"))
    }
    said += buffer.actions.map(said)
    return rejection == nil
  }

  /// Goes on from what was kept of it.
  mutating func restart(_ rules: RuleSet) throws {
    engine = try Engine(rules, settings: engine.settings, restoring: engine.snapshot())
  }

  private static func content(_ content: ReferenceLine.Content, _ scene: Scene) -> TextEvent.Content {
    switch content {
    case .sample(let system, let signal, let labels, nil):
      .occurrence(system: system, signal: signal, labels: labels)
    case .sample(let system, "up", let labels, let value?):
      .sample(system: system, signal: "up", value: .boolean(value != 0), labels: labels)
    case .sample(let system, "lag", let labels, let value?):
      .sample(system: system, signal: "lag", value: .number(value * 1000), labels: labels)
    case .sample(let system, let signal, let labels, let value?):
      .sample(system: system, signal: signal, value: .number(value), labels: labels)
    case .facts(let customer, let plan, let limit):
      .customer(customer, facts: limit.map { ["plan": .text(plan), "limit": .number($0)] } ?? ["plan": .text(plan)])
    case .system(let name): .system(name, customer: scene.customers[name] ?? "")
    case .retire(let name): .retire(system: name)
    case .open(let name, let customer, let priority): .openCase(name, customer: customer, priority: priority)
    case .acknowledge(let name): .acknowledge(case: name)
    case .wait(let name, let cause): .wait(case: name, on: cause)
    case .resume(let name, let cause): .resume(case: name, on: cause)
    case .priority(let name, let priority): .changePriority(case: name, to: priority)
    case .resolve(let name): .resolve(case: name)
    case .reopen(let name): .reopen(case: name)
    case .silence(let event, let system, let customer, let until):
      .silence(system: system, customer: customer, event: event, until: instant(until))
    case .tick: .tick
    }
  }

  private func said(_ action: Action) -> Said {
    var said = Said(time: action.time.milliseconds, kind: action.kind.name, caseName: action.caseName)
    (said.customer, said.system, said.step) = (action.customer, action.system, action.step)
    said.event = action.event.map { engine.rules.vocabulary.events[$0.index].name }
    said.labels = Dictionary(uniqueKeysWithValues: engine.labels(of: action.labels).map { ($0.name, $0.value) })
    said.priority = action.priority.map(engine.name(of:))
    said.due = action.due?.milliseconds
    said.role = action.role.map(engine.name(of:))
    said.reason = action.reason.map { reason($0, action.release) }
    return said
  }

  private func reason(_ reason: ActionReason, _ release: Int) -> String {
    switch reason {
    case .rules: engine.text(of: reason, language: "en", release: release)
    case .replaced(let event): "replaced \(engine.rules.vocabulary.events[event.index].name)"
    case .eased(let event): "eased \(engine.rules.vocabulary.events[event.index].name)"
    default: "\(reason)"
    }
  }

  /// How everything that the reference watches stands.
  func bits(like all: [Bits]) -> [Bits] {
    all.map { wanted in
      let question = EventQuestion(event: wanted.event, system: wanted.system, labels: wanted.labels)
      let explained = try? engine.explain(question, at: engine.time ?? .distantPast)
      let standing = explained?.standings.first { engine.rules.vocabulary.events[$0.event.index].level == wanted.level }
      return standing.map { bits($0, wanted) }
        ?? Bits(event: "unknown", system: wanted.system, labels: [:], phase: .idle)
    }
  }

  private func bits(_ standing: EventStanding, _ wanted: Bits) -> Bits {
    var found = Bits(
      event: wanted.event, system: wanted.system,
      labels: Dictionary(uniqueKeysWithValues: standing.labels.map { ($0.name, $0.value) }),
      phase: Bits.Phase(rawValue: standing.phase.rawValue) ?? .idle)
    found.level = wanted.level
    if found.phase != .idle { found.since = Int(standing.since.milliseconds / 60_000) }
    (found.isFlapping, found.caseName) = (standing.isFlapping, standing.caseName)
    found.raise = bits(standing.raise)
    found.clear = standing.clear.map(bits) ?? []
    if case .counted(_, _, _, let count) = standing.raise { found.found = count }
    if case .absent(_, _, _, let from) = standing.raise, !standing.phase.isRaised {
      found.from = from.map { Int($0.milliseconds / 60_000) }
    }
    return found
  }

  private func bits(_ trigger: TriggerExplanation) -> [Bool?] {
    guard case .measured(let part, _) = trigger else { return [] }
    return bits(part)
  }

  private func bits(_ part: ConditionPart) -> [Bool?] { [part.holds] + part.parts.flatMap(bits) }
}

/// Who is there, and what is set.
struct Scene: Sendable {
  var start: Int
  /// By system.
  var customers: [String: String]
  /// By customer.
  var plans: [String: String]
  var labelLimit = 3
  var longestGap = 2000
}
