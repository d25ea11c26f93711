import Tocsin
import TocsinEngine
import TocsinSource

extension Command {
  /// `tocsin test`: runs the tests that stand in rule files.
  package static let test = Command(testSpecification) { arguments, streams throws in
    let compilation = try loadRules(arguments.positionals, streams: streams)
    guard !compilation.hasErrors else {
      let errors = compilation.diagnostics.filter { $0.severity == .error }
      let colour = ColourChoice.auto.isOn(terminal: streams.errorsAreTerminal)
      let say = Phrases(arguments.value("language") ?? "en")
      try streams.errors.write(FindingFormat.text.render(errors, in: compilation.sources, colour: colour, say: say))
      return ExitCode.couldNotRun
    }
    if arguments.flag("generate") {
      try streams.output.write(GeneratedTests(compilation).text)
      return ExitCode.success
    }
    let language = try arguments.value("language").map { try compilation.ruleSets.language($0) }
    let selection = try TestSelection(compilation, pattern: arguments.value("run"))
    let least = try arguments.integer("coverage-below", in: 0...100)
    let report: TestReport
    if least != nil || arguments.flag("coverage") {
      let (results, coverage) = selection.runWithCoverage(language: language)
      report = TestReport(results, coverage: coverage)
    } else {
      report = TestReport(selection.run(language: language))
    }
    if let path = arguments.value("junit") { try TestMessages.write(JUnitReport(report).text, to: path) }
    switch TestFormat(rawValue: arguments.value("format") ?? "") ?? .text {
    case .text: try streams.output.write(report.text(listing: arguments.flag("list")))
    case .json: try streams.output.write(report.json)
    }
    let isBelow = report.coverage.map { $0.percent < least ?? 0 } ?? false
    return report.failed == 0 && !isBelow ? ExitCode.success : ExitCode.findings
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
      long: "language", short: "l", valueName: "CODE",
      help: "of reasons, the release's first when left out, and of findings"),
    OptionSpecification(long: "list", help: "name every test, not only those that fail"),
    OptionSpecification(
      long: "format", short: "f", valueName: "FORMAT", help: "how to write the results",
      allowedValues: TestFormat.allCases.map(\.rawValue)),
    OptionSpecification(
      long: "junit", valueName: "FILE", help: "also write the results to the file as JUnit XML, which CI systems read"),
    OptionSpecification(long: "coverage", help: "also say which rules the tests make use of, and which they do not"),
    OptionSpecification(
      long: "coverage-below", valueName: "PERCENT",
      help: "the same, and end with 1 when less of the declarations, lines and conditions is covered"),
    OptionSpecification(
      long: "generate",
      help: "run nothing, and propose tests in which every part of every condition of decisions and policies holds and "
        + "fails"),
  ],
  exitCodes: [
    ExitCodeSpecification(code: ExitCode.success, meaning: "every test passed, or tests were proposed"),
    ExitCodeSpecification(
      code: ExitCode.findings, meaning: "a test failed, or less is covered than `--coverage-below` allows"),
    ExitCodeSpecification(
      code: ExitCode.couldNotRun, meaning: "there is no test, the rules have errors, or the call is wrong"),
  ],
  examples: [
    ExampleSpecification(call: "tocsin test Rules", meaning: "run every test in the folder Rules"),
    ExampleSpecification(call: "tocsin test Rules --run holiday", meaning: "run the tests about holidays"),
    ExampleSpecification(
      call: "tocsin test Rules --coverage-below 80",
      meaning: "name the rules that no test makes use of; in CI, fail when they are too many"),
    ExampleSpecification(
      call: "tocsin test Rules --generate",
      meaning: "propose tests, to be looked through and put into a rule file"),
    ExampleSpecification(
      call: "tocsin test Rules --junit results.xml", meaning: "keep the results for a CI system as well"),
  ])
