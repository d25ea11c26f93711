import TocsinModel

extension Command {
  /// `tocsin decide`: what a decision answers, and why.
  package static let decide = Command(decideSpecification) { arguments, streams throws in
    let path = arguments.positionals.first ?? FilePath.standardInput
    let request = try DecisionRequest(arguments)
    guard let rules = try loadRulebook(path, language: arguments.value("language"), streams: &streams) else {
      return ExitCode.couldNotRun
    }
    let language = try arguments.value("language").map { try rules.language($0) }
    var office = DecisionOffice(rules)
    let answer = try office.answer(request)
    let words = AnswerWords(answer.program, sources: rules.sources, language: language)
    if arguments.flag("json") {
      try streams.output.write(answer.json(words))
    } else {
      try streams.output.write(answer.text(words, rules.sources))
    }
    return ExitCode.success
  }
}

private let decideSpecification = CommandSpecification(
  name: "tocsin decide", summary: "ask one decision, and say why it answers so",
  usage: ["tocsin decide PATH NAME [--fact NAME=VALUE]... [--at DATE] [options]"],
  arguments: [
    ArgumentSpecification(name: "PATH", help: "a rule file, a folder of rule files, or - for standard input"),
    ArgumentSpecification(name: "NAME", help: "the decision"),
  ],
  options: [
    OptionSpecification(
      long: "fact", short: "f", valueName: "NAME=VALUE",
      help: "what is known, as rules write it: plan=NAME, contract.ends=2025-03-31", isRepeatable: true),
    OptionSpecification(
      long: "at", short: "a", valueName: "DATE",
      help: "what day it is: 2025-03-31, or an instant such as 2025-03-31T17:30:00+02:00; unknown when left out"),
    OptionSpecification(
      long: "release", short: "r", valueName: "RELEASE",
      help: "the release; the one in force on that day, or the newest, when left out"),
    OptionSpecification(
      long: "language", short: "l", valueName: "CODE",
      help: "of the answer and its reason; the release's first when left out"),
    OptionSpecification(long: "json", help: "answer with one JSON object"),
  ],
  exitCodes: [
    ExitCodeSpecification(code: ExitCode.success, meaning: "answered"),
    ExitCodeSpecification(
      code: ExitCode.findings,
      meaning: "there is no such decision, fact, value, release or language, or there is no answer"),
    ExitCodeSpecification(code: ExitCode.couldNotRun, meaning: "the call or a path is wrong, or the rules have errors"),
  ],
  examples: [
    ExampleSpecification(
      call: "tocsin decide Rules NAME --fact plan=NAME --at 2025-03-31", meaning: "ask as if it were that day"),
    ExampleSpecification(
      call: "tocsin decide Rules NAME --fact contract.ends=2025-03-31 --json", meaning: "ask for another program"),
  ])
