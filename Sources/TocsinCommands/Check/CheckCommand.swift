import Tocsin
import TocsinModel
import TocsinSource
import TocsinTime

extension Command {
  /// `tocsin check`: whether rules can be used, and what is wrong with them.
  package static let check = finding(
    CommandSpecification.finding(
      name: "tocsin check", summary: "say what is wrong with rules",
      examples: [
        ExampleSpecification(call: "tocsin check Rules", meaning: "check every rule file in the folder Rules"),
        ExampleSpecification(
          call: "tocsin check Rules --format sarif > findings.sarif",
          meaning: "write findings for a code scanning service"),
      ]), .checked)

  /// A command that looks through rules and shows what it finds.
  static func finding(_ specification: CommandSpecification, _ scope: FindingScope) -> Command {
    Command(specification) { arguments, streams throws in
      let compilation = try loadRules(arguments.positionals, streams: streams)
      let day = try arguments.date("on") ?? Zone.utc.civilTime(at: SystemCalls.now()).date
      var (found, sources) = (scope.findings(in: compilation, on: day), compilation.sources)
      if let path = arguments.value("write-baseline") {
        try FileSystem.write(path, Baseline.text(of: found, in: sources))
        found.removeAll { $0.severity != .error }
      } else if let path = arguments.value("baseline") {
        found = try Baseline(path, &sources).applied(to: found, in: sources)
      }
      let format = arguments.findingFormat
      let colour = arguments.colour.isOn(terminal: streams.outputIsTerminal)
      try streams.output.write(format.render(found.sorted(), in: sources, colour: colour))
      if format == .text { try streams.output.write(CheckSummary(compilation, found).text + "\n") }
      return found.contains { $0.severity != .note } ? ExitCode.findings : ExitCode.success
    }
  }
}

extension CommandSpecification {
  /// Of a command that looks through rules.
  static func finding(
    name: String, summary: String, options: [OptionSpecification] = [], examples: [ExampleSpecification]
  ) -> CommandSpecification {
    CommandSpecification(
      name: name, summary: summary,
      arguments: [
        ArgumentSpecification(
          name: "PATH", help: "a rule file, a folder of rule files, or - for standard input", isRepeated: true)
      ],
      options: [.findingFormat, .colour, .allowedOn] + options,
      exitCodes: [
        ExitCodeSpecification(code: ExitCode.success, meaning: "nothing is wrong"),
        ExitCodeSpecification(code: ExitCode.findings, meaning: "there are errors or warnings"),
        ExitCodeSpecification(code: ExitCode.couldNotRun, meaning: "the call or a path is wrong"),
      ], examples: examples)
  }
}

extension OptionSpecification {
  fileprivate static let allowedOn = OptionSpecification(
    long: "on", valueName: "DATE", help: "the day for which comments allow findings; today without it")
}

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
