import Tocsin
import TocsinEngine
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
          call: "tocsin check Rules --language it", meaning: "say in Italian what is wrong, and what to do about it"),
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
      let say = Phrases(arguments.value("language") ?? "en")
      let colour = arguments.colour.isOn(terminal: streams.outputIsTerminal)
      try streams.output.write(format.render(found.sorted(), in: sources, colour: colour, say: say))
      if format == .text { try streams.output.write(CheckSummary(compilation, found, say: say).text + "\n") }
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
      options: [.findingFormat, .findingLanguage, .colour, .allowedOn] + options,
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

  init(_ compilation: Compilation, _ findings: [Diagnostic], say: Phrases) {
    let files = say.count(compilation.sources.texts.count, .oneFile, .manyFiles)
    let found = Severity.allCases.compactMap { severity -> String? in
      let count = findings.count { $0.severity == severity }
      return count == 0 ? nil : say.count(count, of: severity)
    }
    text =
      found.isEmpty
      ? say(.noFindings, ([files] + Self.contents(of: compilation, say)).joined(separator: ", "))
      : say(.foundIn, found.joined(separator: ", "), files)
  }

  private static func contents(of compilation: Compilation, _ say: Phrases) -> [String] {
    let programs = compilation.ruleSets.flatMap(\.programs)
    let newest = compilation.ruleSets.compactMap(\.programs.last)
    let counts: [(Int, Phrase, Phrase)] = [
      (programs.count { !$0.rulebook.isEmpty }, .oneRelease, .manyReleases),
      (newest.map(\.events.count).reduce(0, +), .oneEvent, .manyEvents),
      (newest.map(\.tables.count).reduce(0, +), .oneTable, .manyTables),
      (programs.map(\.tests.count).reduce(0, +), .oneTest, .manyTests),
    ]
    return counts.filter { $0.0 > 0 }.map { say.count($0, $1, $2) }
  }
}
