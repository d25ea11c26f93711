import Tocsin
import TocsinSource

extension Command {
  /// `tocsin test`: runs the tests that stand in rule files.
  package static let test = Command(testSpecification) { arguments, streams throws in
    let compilation = try loadRules(arguments.positionals, streams: streams)
    guard !compilation.hasErrors else {
      let errors = compilation.diagnostics.filter { $0.severity == .error }
      let colour = ColourChoice.auto.isOn(terminal: streams.errorsAreTerminal)
      try streams.errors.write(FindingFormat.text.render(errors, in: compilation.sources, colour: colour))
      return ExitCode.couldNotRun
    }
    let language = try arguments.value("language").map { try compilation.ruleSets.language($0) }
    let selection = try TestSelection(compilation, pattern: arguments.value("run"))
    let report = TestReport(selection.run(language: language))
    if let path = arguments.value("junit") { try TestMessages.write(JUnitReport(report).text, to: path) }
    switch TestFormat(rawValue: arguments.value("format") ?? "") ?? .text {
    case .text: try streams.output.write(report.text(listing: arguments.flag("list")))
    case .json: try streams.output.write(report.json)
    }
    return report.failed == 0 ? ExitCode.success : ExitCode.findings
  }
}

/// The forms in which results are shown.
private enum TestFormat: String, CaseIterable { case text, json }

private let testSpecification = CommandSpecification(
  name: "tocsin test", summary: "run the tests that stand in rule files",
  arguments: [
    ArgumentSpecification(
      name: "PATH", help: "a rule file, a folder of rule files, or - for standard input", isRepeated: true)
  ],
  options: [
    OptionSpecification(
      long: "run", valueName: "PATTERN",
      help:
        "only the tests whose title, or whose RULEBOOK/FILE, contains the words; * stands for any letters, ? for one"),
    OptionSpecification(
      long: "language", short: "l", valueName: "CODE", help: "of reasons; the release's first when left out"),
    OptionSpecification(long: "list", help: "name every test, not only those that fail"),
    OptionSpecification(
      long: "format", short: "f", valueName: "FORMAT", help: "how to write the results",
      allowedValues: TestFormat.allCases.map(\.rawValue)),
    OptionSpecification(
      long: "junit", valueName: "FILE", help: "also write the results to the file as JUnit XML, which CI systems read"),
  ],
  exitCodes: [
    ExitCodeSpecification(code: ExitCode.success, meaning: "every test passed"),
    ExitCodeSpecification(code: ExitCode.findings, meaning: "a test failed"),
    ExitCodeSpecification(
      code: ExitCode.couldNotRun, meaning: "there is no test, the rules have errors, or the call is wrong"),
  ],
  examples: [
    ExampleSpecification(call: "tocsin test Rules", meaning: "run every test in the folder Rules"),
    ExampleSpecification(call: "tocsin test Rules --run holiday", meaning: "run the tests about holidays"),
    ExampleSpecification(
      call: "tocsin test Rules --junit results.xml", meaning: "keep the results for a CI system as well"),
  ])
