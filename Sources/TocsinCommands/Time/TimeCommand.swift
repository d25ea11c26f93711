import TocsinEngine
import TocsinEvaluation
import TocsinJSON
import TocsinModel

extension Command {
  /// `tocsin time`: what the calendars of the rules make of a time.
  package static let time = Command(timeSpecification) { arguments, streams throws in
    try checkCall(arguments)
    let path = arguments.positionals.first ?? FilePath.standardInput
    guard let rules = try loadRulebook(path, language: arguments.value("language"), streams: &streams) else {
      return ExitCode.couldNotRun
    }
    let language = try arguments.value("language").map { try rules.language($0) }
    if arguments.flag("batch") { return try answerMany(rules, arguments, &streams) }
    if arguments.flag("list") {
      let program = try rules.release(arguments.value("release"))
      let list = TimeList(program: program, say: Phrases(language ?? program.languages.first ?? "en"))
      guard arguments.flag("json") else {
        try streams.output.write(list.lines.map { $0 + "\n" }.joined())
        return ExitCode.success
      }
      var writer = JSONWriter()
      list.write(to: &writer)
      try streams.output.write(writer.bytes)
      return ExitCode.success
    }
    return try answerOne(rules, arguments, language, &streams)
  }
}

private func answerMany(
  _ rules: RuleSet, _ arguments: ParsedArguments, _ streams: inout CommandStreams
) throws -> Int32 {
  let file = arguments.positionals.dropFirst().first ?? FilePath.standardInput
  var input = try streams.open(file)
  var batch = TimeBatch(rules)
  try batch.run(&input, to: &streams.output)
  return arguments.flag("strict") && batch.errorCount > 0 ? ExitCode.findings : ExitCode.success
}

private func answerOne(
  _ rules: RuleSet, _ arguments: ParsedArguments, _ language: String?, _ streams: inout CommandStreams
) throws -> Int32 {
  var words = TimeWords()
  words.release = arguments.value("release")
  words.calendar = arguments.positionals.dropFirst().first
  words.layers = arguments.value("layers").map(TimeReader.names)
  words.at = arguments.value("at")
  words.add = arguments.value("add")
  words.clock = arguments.value("clock")
  words.until = arguments.value("until")
  var office = TimeOffice(rules)
  let answer: TimeAnswer
  do throws(RequestError) {
    answer = try office.answer(try words.question())
  } catch {
    let message = error.field.map { "`\($0)`: \(error.message)" } ?? error.message
    throw CommandFailure(message, help: error.help.map { [$0] } ?? [], exitCode: ExitCode.findings)
  }
  let program = rules.programs[answer.release]
  guard arguments.flag("json") else {
    let text = TimeText(answer: answer, program: program, say: Phrases(language ?? program.languages.first ?? "en"))
    try streams.output.write(text.lines.map { $0 + "\n" }.joined())
    return ExitCode.success
  }
  var writer = JSONWriter()
  writer.beginObject()
  answer.write(release: program.release, to: &writer)
  writer.endObject()
  writer.endLine()
  try streams.output.write(writer.bytes)
  return ExitCode.success
}

/// The flags for one question, for many and for the list exclude each other.
private func checkCall(_ arguments: ParsedArguments) throws(UsageError) {
  let command = arguments.command
  let ways = ["list", "batch"].filter(arguments.flag)
  guard let way = ways.first else {
    guard arguments.positionals.count > 1 else {
      throw UsageError("expected CALENDAR, `--list` or `--batch`, found the end of the call", in: command)
    }
    guard arguments.flag("at") else {
      throw UsageError("expected `--at` for one question, or `--batch` for many, found neither", in: command)
    }
    return
  }
  let others = ways.dropFirst() + oneQuestionFlags.filter(arguments.flag)
  if let flag = others.first {
    throw UsageError("expected either `--\(way)` or `--\(flag)`, found both", in: command)
  }
  let file = arguments.positionals.dropFirst().first
  if way == "list", let file {
    throw UsageError("expected no CALENDAR with `--list`, found `\(file)`", in: command)
  }
  let path = arguments.positionals.first
  if way == "batch", path == FilePath.standardInput, file ?? FilePath.standardInput == FilePath.standardInput {
    throw UsageError("expected rules and questions from different places, found standard input for both", in: command)
  }
}

private let oneQuestionFlags = ["at", "add", "until", "clock", "layers"]

private let timeSpecification = CommandSpecification(
  name: "tocsin time", summary: "reckon in the hours of a calendar: open or closed, deadlines, open time",
  usage: [
    "tocsin time PATH CALENDAR --at INSTANT [--add AMOUNT | --until INSTANT] [options]",
    "tocsin time PATH --list",
    "tocsin time PATH --batch [FILE] [--strict]",
  ],
  arguments: [
    ArgumentSpecification(name: "PATH", help: "a rule file, a folder of rule files, or - for standard input"),
    ArgumentSpecification(
      name: "CALENDAR",
      help: "the calendar; with --batch the file of questions, one JSON object a line, or standard input",
      isOptional: true),
  ],
  options: [
    OptionSpecification(
      long: "at", short: "a", valueName: "INSTANT",
      help: "2020-03-06T17:30:00+01:00, or 2020-03-06T17:30 on the clock of the calendar"),
    OptionSpecification(
      long: "add", valueName: "AMOUNT", help: "when it is used up: 2 business hours, 60 minutes, next business day"),
    OptionSpecification(long: "until", short: "u", valueName: "INSTANT", help: "how long it is open between the two"),
    OptionSpecification(
      long: "clock", valueName: "CLOCK",
      help: "on which AMOUNT runs; desk time when left out, close of day for business days",
      allowedValues: Clock.allCases.map(\.written)),
    OptionSpecification(
      long: "layers", valueName: "NAMES", help: "the hours that count: standard,extended; the first when left out"),
    OptionSpecification(
      long: "release", short: "r", valueName: "RELEASE", help: "the release; the one in force then when left out"),
    OptionSpecification(
      long: "language", short: "l", valueName: "CODE", help: "of the answer; the release's first when left out"),
    OptionSpecification(long: "json", help: "write the answer as JSON"),
    OptionSpecification(long: "list", help: "list the calendars with their zones, layers and hours"),
    OptionSpecification(long: "batch", help: "answer questions line by line, as JSON"),
    OptionSpecification(long: "strict", help: "with --batch: exit 1 when a question had an error"),
  ],
  exitCodes: [
    ExitCodeSpecification(code: ExitCode.success, meaning: "answered; with --batch every question has its line"),
    ExitCodeSpecification(code: ExitCode.findings, meaning: "the question cannot be answered, and its error says why"),
    ExitCodeSpecification(code: ExitCode.couldNotRun, meaning: "the call or a path is wrong, or the rules have errors"),
  ],
  examples: [
    ExampleSpecification(
      call: "tocsin time Rules NAME --at 2020-03-06T17:30 --add '2 business hours'", meaning: "reckon one deadline"),
    ExampleSpecification(
      call: "tocsin time Rules --batch questions.jsonl", meaning: "answer many questions, one a line"),
  ])
