import TocsinModel

extension Command {
  /// `tocsin run`: the engine over lines of JSON.
  package static let run = Command(runSpecification) { arguments, streams throws in
    let options = try RunOptions(arguments, errorsAreTerminal: streams.errorsAreTerminal)
    guard let rules = try loadRulebook(options.rules, language: options.language, streams: &streams) else {
      return ExitCode.couldNotRun
    }
    let language = try options.language.map { try rules.language($0) }
    let foreign = try options.conditions.reader(rules, options)
    var run = StreamRun(rules, options: options, foreign: foreign, language: language)
    try run.resume(&streams)
    if let customers = options.customers {
      try run.prepare(try streams.open(customers), &streams)
    }
    return try run.run(try streams.open(options.events), &streams)
  }
}

private let runSpecification = CommandSpecification(
  name: "tocsin run", summary: "watch systems and drive cases by the rules, over lines of JSON",
  arguments: [
    ArgumentSpecification(name: "PATH", help: "a rule file, a folder of rule files, or - for standard input"),
    ArgumentSpecification(
      name: "EVENTS", help: "the file of events, a line of JSON each; standard input when left out", isOptional: true),
  ],
  options: [
    OptionSpecification(
      long: "customers", short: "c", valueName: "FILE",
      help: "lines of type customer and system to be read first; they need no time"),
    OptionSpecification(
      long: "input", short: "i", valueName: "FORMAT",
      help:
        "what the events are: jsonl (own lines or CloudEvents), openmetrics (scrapes) or alertmanager (webhook bodies)",
      allowedValues: InputFormat.allCases.map(\.rawValue)),
    OptionSpecification(
      long: "system", valueName: "NAME", help: "the system that metrics or alerts are about, unless the rules say it"),
    OptionSpecification(
      long: "at", valueName: "TIME", help: "when the first scrape was taken; with --live scrapes are taken now"),
    OptionSpecification(
      long: "interval", valueName: "LENGTH", help: "the time between two scrapes, after --at; 1m when left out"),
    OptionSpecification(
      long: "output", short: "o", valueName: "FORMAT",
      help: "as what actions are written: jsonl, cloudevents or pagerduty",
      allowedValues: OutputFormat.names),
    OptionSpecification(
      long: "routing-key", valueName: "KEY", help: "the integration key of the PagerDuty service; with pagerduty"),
    OptionSpecification(
      long: "event-source", valueName: "URI", help: "the source of CloudEvents; the rulebook's name when left out"),
    OptionSpecification(long: "timeline", short: "t", help: "write a diary for people in place of JSON"),
    OptionSpecification(
      long: "language", short: "l", valueName: "CODE", help: "of labels; the release's first when left out"),
    OptionSpecification(long: "strict", help: "end with 1 when a line was rejected"),
    OptionSpecification(
      long: "live",
      help: "go by the clock of the machine: act when something is due, reject lines ahead of it; end well on SIGTERM"),
    OptionSpecification(
      long: "watch", help: "with --live: read the rules again when their files change, as SIGHUP does at any time"),
    OptionSpecification(
      long: "metrics", valueName: "FILE", help: "write its own health there every few seconds, as OpenMetrics text"),
    OptionSpecification(
      long: "label-limit", valueName: "N",
      help: "reject further sets of labels of one signal and system; 1000 when left out"),
    OptionSpecification(
      long: "gap", valueName: "LENGTH",
      help: "reject lines so long after the last one, unless a tick comes between: 30d, 12h, 90m"),
    OptionSpecification(long: "progress", help: "say every second on standard error how far it has come"),
  ] + StateOptions.specifications,
  exitCodes: [
    ExitCodeSpecification(code: ExitCode.success, meaning: "read to the end, even if lines were rejected"),
    ExitCodeSpecification(
      code: ExitCode.findings, meaning: "with --strict: lines were rejected; with --deliver: lines of output still wait"
    ),
    ExitCodeSpecification(code: ExitCode.couldNotRun, meaning: "the call or a path is wrong, or the rules have errors"),
  ],
  examples: [
    ExampleSpecification(
      call: "tocsin run Rules --customers customers.jsonl events.jsonl --timeline", meaning: "read a day as a diary"),
    ExampleSpecification(call: "collector | tocsin run Rules --live", meaning: "watch what is happening now"),
    ExampleSpecification(
      call: "tocsin run Rules scrapes.txt -c customers.jsonl -i openmetrics --system web_1 --at 2025-03-03T10:00:00Z",
      meaning: "replay scrapes, each ended by a line `# EOF`, a minute apart"),
    ExampleSpecification(
      call: "collector | tocsin run Rules --live --watch --metrics /run/tocsin.prom",
      meaning: "the same, taking changed rules as they come, with its health in a file"),
    ExampleSpecification(
      call: "collector | tocsin run Rules --live --state cases --deliver ./notify",
      meaning: "the same, going on after a restart, each action handed to a command until it succeeds"),
  ])
