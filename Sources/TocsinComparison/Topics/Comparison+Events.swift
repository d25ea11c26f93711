import TocsinEvaluation
import TocsinModel
import TocsinTime

/// What is watched.
extension Comparison {
  mutating func compareEvents() {
    let (before, after) = (old.watchedEvents, new.watchedEvents)
    for id in before + after.filter({ !before.contains($0) }) {
      let name = (old.events[id] ?? new.events[id])?.name ?? "?"
      var subject = Difference.Subject(kind: "event", name: name)
      if let level = old.levelName(of: id) ?? new.levelName(of: id) { subject.parts = [.member(level)] }
      guard let (one, other) = both(.event, subject, old.events[id], new.events[id]) else { continue }
      compare(.word, subject, .texts(one.labels), .texts(other.labels))
      compare(one, other, subject)
    }
  }

  private mutating func compare(_ one: MonitoredEvent, _ other: MonitoredEvent, _ subject: Difference.Subject) {
    func aspect(_ name: String) -> Difference.Subject {
      var subject = subject
      subject.parts.append(.aspect(name))
      return subject
    }
    compare(.event, aspect("priority"), .value(.member(one.priority)), .value(.member(other.priority)))
    compare(.event, aspect("category"), .value(one.group), .value(other.group))
    trigger(aspect, "raise", one.raise, other.raise)
    trigger(aspect, "clear", one.clear, other.clear)
    compare(.event, aspect("replaces"), names(one.replaces, old), names(other.replaces, new))
    compare(.event, aspect("suppresses"), names(one.suppresses, old), names(other.suppresses, new))
    compare(.event, aspect("labels"), .words(one.caseLabels), .words(other.caseLabels))
    compare(.event, aspect("only for"), .words(one.requiredWords), .words(other.requiredWords))
    compare(.event, aspect("one case for each"), .words(one.grouping.words), .words(other.grouping.words))
    compare(.event, aspect("flapping times"), count(one.flapping?.times), count(other.flapping?.times))
    compare(.event, aspect("flapping within"), duration(one.flapping?.within), duration(other.flapping?.within))
  }

  fileprivate func names(_ events: [EventID], _ program: Program) -> Outcome {
    .words(events.map { program.events[$0]?.name ?? "?" }.sorted())
  }

  private func count(_ number: Int?) -> Outcome {
    number.map { .value(.number(Int64($0) * 1_000_000)) } ?? .nothing
  }

  fileprivate func duration(_ milliseconds: Int64?) -> Outcome {
    milliseconds.map { .value(.duration($0)) } ?? .nothing
  }

  /// What a condition asks and for how long are two things.
  private mutating func trigger(
    _ aspect: (String) -> Difference.Subject, _ name: String, _ one: MonitoredEvent.Condition?,
    _ other: MonitoredEvent.Condition?
  ) {
    guard one != other else { return }
    if case .measured(let before, _, let hold) = one, case .measured(let after, _, let otherHold) = other {
      compare(.event, aspect(name + " hold"), .value(.duration(hold)), .value(.duration(otherHold)))
      conditions(.event, aspect(name), before, after)
      return
    }
    compare(.event, aspect(name), words(one, old), words(other, new))
  }

  /// The values for which one condition holds and the other does not.
  mutating func conditions(
    _ topic: Difference.Topic, _ subject: Difference.Subject, _ before: Formula?, _ after: Formula?
  ) {
    let oldEvaluator = evaluators[.old]
    let asked = [Side.old: [before].compactMap { $0 }, .new: [after].compactMap { $0 }]
    let diagram = diagram(subject, asked) { evaluator, situation, trace in
      guard let formula = (evaluator === oldEvaluator ? before : after) else { return .flag(true) }
      return evaluator.condition(formula, in: situation, trace: &trace).map { .flag($0) } ?? .unknown
    }
    guard let diagram else { return }
    let regions = DiagramRegions(diagram)
    guard let first = regions.found.first else { return }
    add(
      Difference(
        topic: topic, change: .otherwise, subject: subject, old: before.map(Outcome.condition) ?? .nothing,
        new: after.map(Outcome.condition) ?? .nothing, example: regions.told(first.examples.first ?? [])))
  }

  private func words(_ condition: MonitoredEvent.Condition?, _ program: Program) -> Outcome {
    func name(_ signal: SignalID) -> String { program.signals[signal]?.name ?? "?" }
    func length(_ milliseconds: Int64) -> String { program.written(.duration(milliseconds)) }
    return switch condition {
    case nil: .nothing
    case .measured(let formula, _, _): .condition(formula)
    case .happens(let signal): .words([name(signal)])
    case .counted(let signal, let times, let within): .words([name(signal), "\(times)", length(within)])
    case .absent(let signal, let silence): .words([name(signal), length(silence)])
    }
  }
}

extension Comparison {
  mutating func compareSignals() {
    let (before, after) = (
      old.signals.values.sorted { $0.name < $1.name }, new.signals.values.sorted { $0.name < $1.name }
    )
    for (name, one, other) in pairs(before, after, \.name) {
      let subject = Difference.Subject(kind: "signal", name: name)
      guard let (one, other) = both(.signal, subject, one, other) else { continue }
      func aspect(_ name: String) -> Difference.Subject {
        Difference.Subject(kind: subject.kind, name: subject.name, parts: [.aspect(name)])
      }
      compare(.signal, aspect("kind"), .words([one.kind.word]), .words([other.kind.word]))
      compare(.signal, aspect("labels"), .words(one.labels), .words(other.labels))
      compare(.signal, aspect("late by"), duration(one.lateness), duration(other.lateness))
      compare(.signal, aspect("known for"), duration(one.staleness), duration(other.staleness))
      guard one.reading != other.reading else { continue }
      compare(.signal, aspect("read from"), reading(one), reading(other))
    }
  }

  private func reading(_ signal: Signal) -> Outcome { signal.reading.map { .words($0.words) } ?? .nothing }

  mutating func compareSilences() {
    for (name, one, other) in pairs(old.silences, new.silences, \.name) {
      let subject = Difference.Subject(kind: "silence", name: name)
      guard let (one, other) = both(.silence, subject, one, other) else { continue }
      func aspect(_ name: String) -> Difference.Subject {
        Difference.Subject(kind: subject.kind, name: subject.name, parts: [.aspect(name)])
      }
      compare(.word, subject, .texts(one.labels), .texts(other.labels))
      compare(.silence, aspect("hours"), .words(one.hourWords), .words(other.hourWords))
      compare(.silence, aspect("times"), .words(one.spanWords), .words(other.spanWords))
      compare(
        .silence, aspect("events"), one.events.map { names($0, old) } ?? .nothing,
        other.events.map { names($0, new) } ?? .nothing)
      if one.condition != other.condition { conditions(.silence, aspect("condition"), one.condition, other.condition) }
    }
  }
}

extension Program {
  fileprivate func levelName(of id: EventID) -> MemberID? {
    guard let event = events[id], levels(of: event.base).count > 1 else { return nil }
    return event.priority
  }
}

extension MonitoredEvent {
  fileprivate var requiredWords: [String] {
    required.map { "\($0.label) \($0.values.sorted().joined(separator: ", "))" }.sorted()
  }
}

extension MonitoredEvent.Grouping {
  fileprivate var words: [String] {
    switch self {
    case .customer: ["customer"]
    case .system(let labels): ["system"] + labels
    }
  }
}

extension Signal.Kind {
  fileprivate var word: String {
    switch self {
    case .happens: "happens"
    case .measured(let type): "\(type)"
    }
  }
}

extension SignalReading {
  fileprivate var words: [String] {
    let from =
      switch origin {
      case .metric(let name): "metric \(name)"
      case .ratio(let one, let other): "metric \(one) / \(other)"
      case .difference(let one, let other): "metric \(one) - \(other)"
      case .increase(let name): "increase of \(name)"
      case .alert(let name): "alert \(name)"
      }
    let conditions = conditions.map {
      "\($0.label) \($0.isNegated ? "is not" : "is") \($0.values.joined(separator: ", "))"
    }
    return [from] + conditions + [systemLabel].compactMap { $0 } + labels
  }
}

extension RuledSilence {
  fileprivate var hourWords: [String] {
    hours.map { hours in
      let days = hours.week.sorted { $0.key < $1.key }.map { day, windows in
        "\(day) \(windows.map { "\($0.start)-\($0.end)" }.joined(separator: " "))"
      }
      return (days + [hours.zone.name]).joined(separator: ", ")
    }
  }

  fileprivate var spanWords: [String] { spans.map { "\($0.from) - \($0.to)" } }
}
