import Tocsin
import TocsinEngine
import TocsinModel
import TocsinSource
import TocsinTime

/// What a call asks about a recorded stream, or about what a state folder holds.
struct ReasonsRequest {
  let rules: String
  let record: Record
  let subject: Subject
  /// Nil: the end of the stream.
  let instant: Instant?
  let language: String?
  let isJSON: Bool

  /// Where what has happened is recorded.
  enum Record {
    case stream(events: String, customers: String?)
    case folder(String)
  }

  enum Subject {
    case event(EventQuestion)
    case openedCase(String)
  }

  /// Nil when the call is about a code.
  init?(_ arguments: ParsedArguments) throws(UsageError) {
    let command = arguments.command
    guard let subject = try Self.subject(arguments) else { return nil }
    self.subject = subject
    (rules, record) = try Self.record(arguments)
    if case .openedCase = subject, case .stream(FilePath.standardInput, _) = record {
      throw UsageError("`--case` reads events from a file, twice", in: command)
    }
    instant = try Self.instant(arguments)
    language = arguments.value("language")
    isJSON = arguments.value("format") == "json"
  }

  private static func record(_ arguments: ParsedArguments) throws(UsageError) -> (String, Record) {
    let (command, paths) = (arguments.command, arguments.positionals)
    let customers = arguments.value("customers")
    if let folder = arguments.value("state"), let rules = paths.first {
      guard paths.count == 1, customers == nil else {
        let other = customers == nil ? "EVENTS" : "--customers"
        throw UsageError("expected one of `--state` and `\(other)`, found both", in: command)
      }
      return (rules, .folder(folder))
    }
    guard let rules = paths.first, let events = paths.dropFirst().first else {
      throw UsageError(
        "expected rules and recorded events before the options, `RULES EVENTS`, or rules and `--state FOLDER`",
        in: command)
    }
    guard [rules, events, customers].count(where: { $0 == FilePath.standardInput }) < 2 else {
      throw UsageError("standard input can be read as one of RULES, EVENTS and --customers only", in: command)
    }
    return (rules, .stream(events: events, customers: customers))
  }

  private static func subject(_ arguments: ParsedArguments) throws(UsageError) -> Subject? {
    let command = arguments.command
    if let name = arguments.value("case") {
      let other = ["event", "system", "label"].first { arguments.flag($0) }
      if let other { throw UsageError("expected one of `--case` and `--\(other)`, found both", in: command) }
      return .openedCase(name)
    }
    guard let event = arguments.value("event") else {
      let other = ["system", "label", "at", "customers", "state"].first { arguments.flag($0) }
      if let other { throw UsageError("`--\(other)` needs `--event NAME` or `--case NAME`", in: command) }
      guard arguments.positionals.count < 2 else {
        throw UsageError("expected `--event NAME` or `--case NAME` with rules and events, found none", in: command)
      }
      return nil
    }
    guard let system = arguments.value("system") else {
      throw UsageError("`--event` needs the system it is about: `--system NAME`", in: command)
    }
    return .event(EventQuestion(event: event, system: system, labels: try labels(arguments)))
  }

  private static func labels(_ arguments: ParsedArguments) throws(UsageError) -> [String: String] {
    var labels: [String: String] = [:]
    for text in arguments.values("label") {
      let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, let name = parts.first, let value = parts.last, !name.isEmpty else {
        throw UsageError("expected a label such as `volume=C:` after `--label`, found `\(text)`", in: arguments.command)
      }
      labels[String(name)] = String(value)
    }
    return labels
  }

  private static func instant(_ arguments: ParsedArguments) throws(UsageError) -> Instant? {
    guard let text = arguments.value("at") else { return nil }
    guard case .exact(let instant)? = try? WrittenInstant(text, field: "at") else {
      throw UsageError(
        "expected a time such as `2025-03-03T10:00:00+01:00` after `--at`, found `\(text)`", in: arguments.command)
    }
    return instant
  }
}

extension ReasonsRequest {
  /// The answer, written; the exit code.
  func answer(_ streams: inout CommandStreams) throws -> Int32 {
    guard let rules = try loadRulebook(rules, language: language, streams: &streams) else {
      return ExitCode.couldNotRun
    }
    let language = try self.language.map { try rules.language($0) }
    let engine = try asked(rules, &streams)
    guard let instant = instant ?? engine.time else { throw ReasonsMessages.noTime }
    let question: EventQuestion
    switch subject {
    case .event(let asked): question = asked
    case .openedCase(let name):
      try streams.output.write(try explain(case: name, engine, rules, at: instant, language, &streams))
      return ExitCode.success
    }
    let (reasons, sources) = try reasons(question, engine, at: instant, language)
    if isJSON {
      try streams.output.write(reasons.json())
    } else {
      try streams.output.write(reasons.text(sources))
    }
    return ExitCode.success
  }

  private func asked(_ rules: RuleSet, _ streams: inout CommandStreams) throws -> Engine {
    do {
      return try replayed(rules, until: instant, &streams)
    } catch let error as StateReading.BeginsLater {
      guard case .folder(let folder) = record else { throw error }
      throw StateMessages.beginsLater(folder, error)
    }
  }

  /// - Throws: `StateReading.BeginsLater` when the state folder does not go back to the instant.
  func replayed(_ rules: RuleSet, until instant: Instant?, _ streams: inout CommandStreams) throws -> Engine {
    var replay = StreamReplay(rules, until: instant)
    switch record {
    case .stream(let events, let customers):
      if let customers { try replay.prepare(try streams.open(customers)) }
      try replay.play(try streams.open(events))
    case .folder(let folder):
      let given = GivenRules(path: self.rules, rules: rules)
      try replay.play(try StateReading(folder, given, at: instant, &streams), &streams)
    }
    return replay.engine
  }

  private func reasons(
    _ question: EventQuestion, _ engine: Engine, at instant: Instant, _ language: String?
  ) throws(CommandFailure) -> (EventReasons, SourceMap) {
    var engine = engine
    // A state folder may have known others.
    let rules = engine.rules
    var paragraphs: [EventReasons.Paragraph] = []
    let text: EventText
    let release: Int
    do throws(EventObstacle) {
      let found = try engine.explain(question, at: instant)
      release = found.release
      let zone = engine.deskZone(customer: found.customer, release: release, at: instant) ?? .utc
      text = EventText(question: question, instant: instant, words: words(rules, release, language), zone: zone)
      paragraphs = found.standings.map(text.paragraph)
    } catch {
      guard let newest = rules.programs.indices.last else { throw LoadingMessages.noRules() }
      release = if case .notInRelease(let place) = error { place } else { newest }
      text = EventText(question: question, instant: instant, words: words(rules, release, language), zone: .utc)
      guard let paragraph = text.paragraph(error) else { throw ReasonsMessages.unknown(error, question) }
      paragraphs = [paragraph]
    }
    let reasons = EventReasons(question: question, instant: instant, words: text.words, paragraphs: paragraphs)
    return (reasons, rules.sources(of: release))
  }

  func words(_ rules: RuleSet, _ release: Int, _ language: String?) -> AnswerWords {
    AnswerWords(rules.programs[release], sources: rules.sources(of: release), language: language)
  }
}

/// What `tocsin explain` says when there is nothing of a name, or no time to look at.
enum ReasonsMessages {
  static let noTime = CommandFailure(
    "no line of the events was taken, so that there is no time to look at", help: ["name one with `--at TIME`"])

  static func noCase(_ name: String, among names: [String]) -> CommandFailure {
    missing("there is no case `\(name)` up to that time", Spelling.nearest(to: name, among: names))
  }

  static func unknown(_ obstacle: EventObstacle, _ question: EventQuestion) -> CommandFailure {
    switch obstacle {
    case .unknownEvent(let nearest): missing("the rules have no event `\(question.event)`", nearest)
    case .unknownSystem(let nearest): missing("there is no system `\(question.system)` up to that time", nearest)
    case .unknownLabel(let label, let expected):
      CommandFailure(
        "`\(question.event)` is not told apart by the label `\(label)`",
        help: [expected.isEmpty ? "it has no labels" : "its labels are \(expected.joined(separator: ", "))"],
        exitCode: ExitCode.findings)
    case .labelDoesNotFit, .retired, .noRelease, .notInRelease, .noLine:
      CommandFailure("`\(question.event)` cannot be raised for `\(question.system)`", exitCode: ExitCode.findings)
    }
  }

  private static func missing(_ message: String, _ nearest: String?) -> CommandFailure {
    CommandFailure(
      message, help: nearest.map { ["the nearest is `\($0)`"] } ?? [], exitCode: ExitCode.findings)
  }
}
