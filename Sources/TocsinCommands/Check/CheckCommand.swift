import Tocsin
import TocsinModel
import TocsinSource

extension Command {
  /// `tocsin check`: whether rules can be used, and what is wrong with them.
  package static let check = Command(checkSpecification) { arguments, streams throws in
    let compilation = try loadRules(arguments.positionals, streams: streams)
    let format = arguments.findingFormat
    let colour = arguments.colour.isOn(terminal: streams.outputIsTerminal)
    try streams.output.write(format.render(compilation.diagnostics, in: compilation.sources, colour: colour))
    if format == .text { try streams.output.write(CheckSummary(compilation, compilation.diagnostics).text + "\n") }
    return compilation.diagnostics.contains { $0.severity != .note } ? ExitCode.findings : ExitCode.success
  }
}

private let checkSpecification = CommandSpecification(
  name: "tocsin check", summary: "say what is wrong with rules",
  arguments: [
    ArgumentSpecification(
      name: "PATH", help: "a rule file, a folder of rule files, or - for standard input", isRepeated: true)
  ],
  options: [.findingFormat, .colour],
  exitCodes: [
    ExitCodeSpecification(code: ExitCode.success, meaning: "nothing is wrong"),
    ExitCodeSpecification(code: ExitCode.findings, meaning: "there are errors or warnings"),
    ExitCodeSpecification(code: ExitCode.couldNotRun, meaning: "the call or a path is wrong"),
  ],
  examples: [
    ExampleSpecification(call: "tocsin check Rules", meaning: "check every rule file in the folder Rules"),
    ExampleSpecification(
      call: "tocsin check Rules --format sarif > findings.sarif", meaning: "write findings for a code scanning service"),
  ])

/// One line on what was checked and found.
struct CheckSummary {
  let text: String

  init(_ compilation: Compilation, _ findings: [Diagnostic]) {
    let files = Self.count(compilation.sources.texts.count, "file")
    let found = Severity.allCases.compactMap { severity -> String? in
      let count = findings.count { $0.severity == severity }
      return count == 0 ? nil : Self.count(count, severity.rawValue)
    }
    guard found.isEmpty else {
      text = found.joined(separator: ", ") + " in " + files
      return
    }
    text = "no findings in " + ([files] + Self.contents(of: compilation)).joined(separator: ", ")
  }

  private static func contents(of compilation: Compilation) -> [String] {
    let programs = compilation.ruleSets.flatMap(\.programs)
    let newest = compilation.ruleSets.compactMap(\.programs.last)
    return [
      count(programs.count { !$0.rulebook.isEmpty }, "release"),
      count(newest.map(\.events.count).reduce(0, +), "event"),
      count(newest.map(\.tables.count).reduce(0, +), "table"),
      count(programs.map(\.tests.count).reduce(0, +), "test"),
    ].filter { !$0.hasPrefix("0 ") }
  }

  private static func count(_ count: Int, _ word: String) -> String { "\(count) \(word)\(count == 1 ? "" : "s")" }
}
