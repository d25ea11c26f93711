import Tocsin
import TocsinCompiler
import TocsinSource
import TocsinTime

extension Command {
  /// `tocsin explain`: what a code means, with an example and a way out; or why a case is due or an event was raised.
  package static let explain = Command(explainSpecification) { arguments, streams throws in
    if arguments.flag("list") {
      let rows = CodePage.all.map { ($0.code.text, $0.title) }
      try streams.output.write(CommandSpecification.columns(rows, width: 100).map { $0 + "\n" }.joined())
      return ExitCode.success
    }
    if let request = try ReasonsRequest(arguments) { return try request.answer(&streams) }
    guard let written = arguments.positionals.first else { throw ExplainMessages.noCode }
    guard let page = CodePage.page(of: written) else { throw ExplainMessages.unknownCode(written) }
    try streams.output.write(page.text)
    return ExitCode.success
  }
}

private let explainSpecification = CommandSpecification(
  name: "tocsin explain", summary: "say what a code means, or why a case is due or an event was raised",
  usage: [
    "tocsin explain CODE", "tocsin explain --list",
    "tocsin explain RULES EVENTS --event NAME --system NAME [--label NAME=VALUE]... [options]",
    "tocsin explain RULES EVENTS --case NAME [options]",
    "tocsin explain RULES --state FOLDER (--case NAME | --event NAME --system NAME) [options]",
  ],
  arguments: [
    ArgumentSpecification(
      name: "CODE", help: "a code such as E0404, in either case; before EVENTS the rules", isOptional: true),
    ArgumentSpecification(name: "EVENTS", help: "the recorded events, a line of JSON each", isOptional: true),
  ],
  options: [
    OptionSpecification(long: "list", short: "l", help: "print every code with its title"),
    OptionSpecification(long: "event", short: "e", valueName: "NAME", help: "the event that was raised, or was not"),
    OptionSpecification(long: "case", valueName: "NAME", help: "the case: what opened it, what is due when, and why"),
    OptionSpecification(long: "system", short: "s", valueName: "NAME", help: "the system it is about"),
    OptionSpecification(
      long: "label", valueName: "NAME=VALUE", help: "a label of what is watched; all values when left out",
      isRepeatable: true),
    OptionSpecification(
      long: "state", valueName: "FOLDER",
      help: "in place of EVENTS the state folder of a run, which is only read, and may go on meanwhile"),
    OptionSpecification(
      long: "at", short: "a", valueName: "TIME",
      help: "the moment to look at, the last line when left out; what is due until then happens"),
    OptionSpecification(
      long: "customers", short: "c", valueName: "FILE", help: "lines of type customer and system to be read first"),
    OptionSpecification(
      long: "language", valueName: "CODE", help: "of the sentences; the release's first when left out"),
    OptionSpecification(
      long: "format", short: "f", valueName: "FORMAT",
      help: "how the reasons are written; `tocsin schema reasons` describes the JSON",
      allowedValues: ["text", "json"]),
  ],
  exitCodes: [
    ExitCodeSpecification(code: ExitCode.success, meaning: "explained"),
    ExitCodeSpecification(code: ExitCode.findings, meaning: "there is no such case, event, system or label"),
    ExitCodeSpecification(
      code: ExitCode.couldNotRun, meaning: "there is no such code, the call is wrong, or the rules have errors"),
  ],
  examples: [
    ExampleSpecification(call: "tocsin explain E0404", meaning: "what it means that a key has no row"),
    ExampleSpecification(call: "tocsin explain --list", meaning: "every code and its title"),
    ExampleSpecification(
      call: "tocsin explain Rules events.jsonl -c customers.jsonl -e NAME -s web_1 --at 2025-03-03T10:00:00Z",
      meaning: "why the event was raised then, or why not"),
    ExampleSpecification(
      call: "tocsin explain Rules events.jsonl -c customers.jsonl --case K-101",
      meaning: "what opened the case, and how its deadlines were counted"),
    ExampleSpecification(
      call: "tocsin explain Rules --state cases --case K-101", meaning: "the same, of a run that may still be going on"),
  ])

/// What `tocsin explain` says when it has no page to print.
enum ExplainMessages {
  static let noCode = CommandFailure(
    "expected a code, found the end of the call", help: ["`tocsin explain --list` prints every code"])

  static func unknownCode(_ written: String) -> CommandFailure {
    let nearest = Spelling.nearest(to: written.uppercased(), among: CodePage.all.map(\.code.text))
    return CommandFailure(
      "there is no code `\(written)`",
      help: nearest.map { ["the nearest is `\($0)`"] } ?? ["`tocsin explain --list` prints every code"])
  }
}

extension CodePage {
  /// The page as it is printed; what the check says of the example is what it says today.
  var text: String {
    let compilation = compile(wrong.files, zones: SystemZoneSource())
    let shown = compilation.diagnostics.filter { $0.code == code }.prefix(1)
    let finding = shown.map { TextRenderer().render($0, in: compilation.sources) }.joined()
    return "\(code): \(title)\n\n\(meaning)\n\nWrong:\n\n\(Self.indented(wrong.text))\n"
      + (finding.isEmpty ? "" : "Checked:\n\n\(Self.indented(finding))\n") + "Right:\n\n\(Self.indented(right.text))"
  }

  private static func indented(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? "\n" : "  " + VisibleText.line($0) + "\n" }
      .joined()
  }
}
