import Tocsin
import TocsinCompiler
import TocsinSource
import TocsinTime

extension Command {
  /// `tocsin explain`: what a code means, with an example and a way out.
  package static let explain = Command(explainSpecification) { arguments, streams throws in
    if arguments.flag("list") {
      let rows = CodePage.all.map { ($0.code.text, $0.title) }
      try streams.output.write(CommandSpecification.columns(rows, width: 100).map { $0 + "\n" }.joined())
      return ExitCode.success
    }
    guard let written = arguments.positionals.first else { throw ExplainMessages.noCode }
    guard let page = CodePage.page(of: written) else { throw ExplainMessages.unknownCode(written) }
    try streams.output.write(page.text)
    return ExitCode.success
  }
}

private let explainSpecification = CommandSpecification(
  name: "tocsin explain", summary: "say what a code means, with an example and a way out",
  arguments: [ArgumentSpecification(name: "CODE", help: "a code such as E0404, in either case", isOptional: true)],
  options: [OptionSpecification(long: "list", short: "l", help: "print every code with its title")],
  exitCodes: [
    ExitCodeSpecification(code: ExitCode.success, meaning: "the page was printed"),
    ExitCodeSpecification(code: ExitCode.couldNotRun, meaning: "there is no such code"),
  ],
  examples: [
    ExampleSpecification(call: "tocsin explain E0404", meaning: "what it means that a key has no row"),
    ExampleSpecification(call: "tocsin explain --list", meaning: "every code and its title"),
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
