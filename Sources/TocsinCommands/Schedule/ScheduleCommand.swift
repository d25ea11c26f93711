import TocsinEngine
import TocsinModel

extension Command {
  /// `tocsin schedule`: what would be due, and when.
  package static let schedule = Command(scheduleSpecification) { arguments, streams throws in
    let path = arguments.positionals.first ?? FilePath.standardInput
    let isBatch = arguments.flag("json")
    let one = try isBatch ? nil : ScheduleRequest(arguments)
    try checkCall(arguments, path)
    guard let rules = try loadRulebook(path, language: arguments.value("language"), streams: &streams) else {
      return ExitCode.couldNotRun
    }
    let language = try arguments.value("language").map { try rules.language($0) }
    if let one { return try answerOne(one, rules, language, &streams) }
    let file = arguments.positionals.dropFirst().first ?? FilePath.standardInput
    var input = try streams.open(file)
    var batch = ScheduleBatch(rules, language: language)
    try batch.run(&input, to: &streams.output)
    return arguments.flag("strict") && batch.errorCount > 0 ? ExitCode.findings : ExitCode.success
  }
}

private func answerOne(
  _ request: ScheduleRequest, _ rules: RuleSet, _ language: String?, _ streams: inout CommandStreams
) throws -> Int32 {
  var office = ScheduleOffice(rules)
  if request.isAboutStep {
    let answer = try answered { () throws(RequestError) in try office.answerStep(request) }
    let words = AnswerWords(answer.scheduler.program, sources: rules.sources, language: language)
    try write(StepTimeline(answer: answer, words: words, sources: rules.sources), to: &streams)
    return ExitCode.success
  }
  let answer = try answered { () throws(RequestError) in try office.answer(request) }
  let words = AnswerWords(answer.scheduler.program, sources: rules.sources, language: language)
  var timeline = ScheduleTimeline(answer, words: words, sources: rules.sources)
  timeline.nextOpening = office.nextOpening(of: answer)
  timeline.customerZone = office.customerZone(of: answer)
  try write(timeline, to: &streams)
  return ExitCode.success
}

private func answered<Answer>(
  _ ask: () throws(RequestError) -> Answer
) throws(CommandFailure) -> Answer {
  do {
    return try ask()
  } catch {
    let message = error.field.map { "`\($0)`: \(error.message)" } ?? error.message
    throw CommandFailure(message, help: error.help.map { [$0] } ?? [], exitCode: ExitCode.findings)
  }
}

/// Both say where they are read from: only one of them can be standard input.
private func checkCall(_ arguments: ParsedArguments, _ path: String) throws(UsageError) {
  let command = arguments.command
  let isBatch = arguments.flag("json")
  if isBatch, let flag = oneCaseFlags.first(where: arguments.flag) {
    throw UsageError("expected either `--json` or flags for one case, found `--json` and `--\(flag)`", in: command)
  }
  let file = arguments.positionals.dropFirst().first
  if !isBatch, let file {
    throw UsageError("expected a file of requests only with `--json`, found `\(file)`", in: command)
  }
  if isBatch, path == FilePath.standardInput, file ?? path == FilePath.standardInput {
    throw UsageError("expected rules and requests from different places, found standard input for both", in: command)
  }
}

private let oneCaseFlags = [
  "fact", "priority", "opened", "event", "pause", "change", "release", "holiday", "step", "at",
]

private let scheduleSpecification = CommandSpecification(
  name: "tocsin schedule", summary: "say what would be due for a case, and when",
  usage: [
    "tocsin schedule PATH --opened INSTANT --priority NAME [--fact NAME=VALUE]... [options]",
    "tocsin schedule PATH --step PROCESS.NUMBER --at INSTANT [options]",
    "tocsin schedule PATH --json [FILE] [--strict]",
  ],
  arguments: [
    ArgumentSpecification(name: "PATH", help: "a rule file, a folder of rule files, or - for standard input"),
    ArgumentSpecification(
      name: "FILE", help: "requests, one JSON object a line; standard input when left out", isOptional: true),
  ],
  options: [
    OptionSpecification(
      long: "opened", short: "o", valueName: "INSTANT", help: "when the case was opened: 2020-03-06T17:30:00+01:00"),
    OptionSpecification(long: "priority", short: "p", valueName: "NAME", help: "its priority"),
    OptionSpecification(
      long: "event", short: "e", valueName: "NAME", help: "the event that opened it, by name or label"),
    OptionSpecification(
      long: "fact", short: "f", valueName: "NAME=VALUE", help: "what is known of case, customer or system",
      isRepeatable: true),
    OptionSpecification(
      long: "pause", valueName: "FROM/TO/CAUSE", help: "a time of waiting; TO may be empty", isRepeatable: true),
    OptionSpecification(
      long: "change", valueName: "INSTANT/PRIORITY", help: "a change of the priority", isRepeatable: true),
    OptionSpecification(
      long: "holiday", valueName: "DATE", help: "a holiday of the desk, instead of those it has; none for no holiday",
      isRepeatable: true),
    OptionSpecification(long: "step", valueName: "PROCESS.NUMBER", help: "a step of a process, in place of a case"),
    OptionSpecification(long: "at", valueName: "INSTANT", help: "with --step: when it was reached"),
    OptionSpecification(
      long: "release", short: "r", valueName: "RELEASE", help: "the release; by the date of the opening when left out"),
    OptionSpecification(
      long: "language", short: "l", valueName: "CODE", help: "of labels; the release's first when left out"),
    OptionSpecification(long: "json", help: "answer requests line by line"),
    OptionSpecification(long: "strict", help: "with --json: exit 1 when a request had an error"),
  ],
  exitCodes: [
    ExitCodeSpecification(code: ExitCode.success, meaning: "answered; with --json every request has its line"),
    ExitCodeSpecification(code: ExitCode.findings, meaning: "the case cannot be answered, and its error says why"),
    ExitCodeSpecification(code: ExitCode.couldNotRun, meaning: "the call or a path is wrong, or the rules have errors"),
  ],
  examples: [
    ExampleSpecification(
      call: "tocsin schedule Rules --fact plan=NAME --priority NAME --opened 2020-03-06T17:30:00+01:00",
      meaning: "read the deadlines of one case"),
    ExampleSpecification(
      call: "tocsin schedule Rules --json requests.jsonl", meaning: "answer many requests, one a line"),
  ])
