import TocsinComparison
import TocsinModel

extension Command {
  /// `tocsin diff`: what a change of the rules changes.
  package static let diff = Command(diffSpecification) { arguments, streams throws in
    let request = try DiffRequest(arguments)
    guard let (old, new) = try request.rules(&streams) else { return ExitCode.couldNotRun }
    let language = try request.language.map { try [old, new].language($0) }
    let pairs = try request.pairs(old, new)
    var report = DiffReport(old, new, pairs, language: language)
    if let events = request.events {
      let (first, last) = pairs.count == 1 ? (pairs[0].old, pairs[0].new) : (nil, nil)
      report.streams = try StreamComparison(
        first.map(old.only) ?? old, last.map(new.only) ?? new, events: events, customers: request.customers,
        words: report.words, &streams)
    }
    try streams.output.write(request.isJSON ? report.json() : Array(report.text().utf8))
    return report.isEmpty ? ExitCode.success : ExitCode.findings
  }
}

private let diffSpecification = CommandSpecification(
  name: "tocsin diff", summary: "say what a change of the rules changes, case by case",
  usage: [
    "tocsin diff OLD NEW [options]", "tocsin diff PATH --from RELEASE --to RELEASE [options]",
  ],
  arguments: [
    ArgumentSpecification(name: "OLD", help: "the rules as they were: a rule file or a folder of rule files"),
    ArgumentSpecification(name: "NEW", help: "the rules as they are", isOptional: true),
  ],
  options: [
    OptionSpecification(long: "from", valueName: "RELEASE", help: "the release that is compared with another"),
    OptionSpecification(long: "to", valueName: "RELEASE", help: "that other release, of the same rules or of NEW"),
    OptionSpecification(
      long: "events", short: "e", valueName: "FILE",
      help: "recorded events that both rules are run over: what would have gone otherwise is counted"),
    OptionSpecification(
      long: "customers", short: "c", valueName: "FILE", help: "lines of type customer and system to be read first"),
    OptionSpecification(
      long: "language", short: "l", valueName: "CODE",
      help: "of the sentences; the first of the new rules when left out"),
    OptionSpecification(
      long: "format", short: "f", valueName: "FORMAT",
      help: "how it is written; `tocsin schema diff` describes the JSON", allowedValues: ["text", "json"]),
  ],
  exitCodes: [
    ExitCodeSpecification(code: ExitCode.success, meaning: "both mean the same"),
    ExitCodeSpecification(code: ExitCode.findings, meaning: "there are differences, or something could not be decided"),
    ExitCodeSpecification(code: ExitCode.couldNotRun, meaning: "the call or a path is wrong, or rules have errors"),
  ],
  examples: [
    ExampleSpecification(
      call: "tocsin diff Rules --from 4.1 --to 5.0", meaning: "what another release promises"),
    ExampleSpecification(
      call: "tocsin diff saved/Rules Rules --events events.jsonl --customers customers.jsonl",
      meaning: "what a change means, and what it would have meant for what was recorded"),
  ])
