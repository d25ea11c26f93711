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
    let language = try arguments.value("language").map { try compilation.ruleSets.language($0) }
    let found = results(compilation, named: arguments.value("only"), language: language)
    let report = TestReport(found, in: compilation.sources)
    guard report.count > 0 else {
      throw CommandFailure("there is no test to run", help: ["tests stand in rule files: `test \"a title\" { … }`"])
    }
    try streams.output.write(report.text(listing: arguments.flag("list")))
    return report.failed == 0 ? ExitCode.success : ExitCode.findings
  }
}

private let testSpecification = CommandSpecification(
  name: "tocsin test", summary: "run the tests that stand in rule files",
  arguments: [
    ArgumentSpecification(
      name: "PATH", help: "a rule file, a folder of rule files, or - for standard input", isRepeated: true)
  ],
  options: [
    OptionSpecification(long: "only", valueName: "TEXT", help: "run the tests whose title contains the text"),
    OptionSpecification(
      long: "language", short: "l", valueName: "CODE",
      help: "of reasons, the release's first when left out, and of findings"),
    OptionSpecification(long: "list", help: "name every test, not only those that fail"),
  ],
  exitCodes: [
    ExitCodeSpecification(code: ExitCode.success, meaning: "every test passed"),
    ExitCodeSpecification(code: ExitCode.findings, meaning: "a test failed"),
    ExitCodeSpecification(
      code: ExitCode.couldNotRun, meaning: "there is no test, the rules have errors, or the call is wrong"),
  ],
  examples: [
    ExampleSpecification(call: "tocsin test Rules", meaning: "run every test in the folder Rules"),
    ExampleSpecification(call: "tocsin test Rules --only holiday", meaning: "run the tests about holidays"),
  ])

private func results(_ compilation: Compilation, named text: String?, language: String?) -> [TestResult] {
  compilation.ruleSets.flatMap { rules in
    rules.programs.flatMap { program -> [TestResult] in
      let runner = TestRunner(program, of: rules, language: language)
      return program.tests.filter { test in text.map { test.title.contains($0) } ?? true }.map { runner.run($0) }
    }
  }
}
