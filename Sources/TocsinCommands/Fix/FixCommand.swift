import Tocsin
import TocsinEngine
import TocsinSource
import TocsinTime

extension Command {
  /// `tocsin fix`: rule files without the findings whose way out is known.
  package static let fix = Command(fixSpecification) { arguments, streams throws in
    let files = try RuleFiles(arguments.positionals, input: streams.input)
    let today = Zone.utc.civilTime(at: SystemCalls.now()).date
    let fixer = Fixer(files.texts, on: today, takesGuesses: arguments.flag("unsafe"))
    let isDry = arguments.flag("check") || arguments.flag("diff")
    var isReportApart = false
    for (old, new) in zip(files.texts, fixer.texts) {
      let isStandardInput = old.name == FilePath.standardInput
      if arguments.flag("diff") {
        try streams.output.write(UnifiedDiff(from: old.bytes, to: new.bytes, of: old.name).bytes)
        isReportApart = true
      } else if !isDry, isStandardInput {
        try streams.output.write(new.bytes)
        isReportApart = true
      } else if !isDry, old.bytes != new.bytes {
        try FileSystem.rewrite(old.name, with: new.bytes)
      }
    }
    let report = FixReport(fixer, isDry: isDry, say: Phrases(arguments.value("language") ?? "en")).text
    if isReportApart { try streams.errors.write(report) } else { try streams.output.write(report) }
    return fixer.compilation.hasErrors || (isDry && !fixer.made.isEmpty) ? ExitCode.findings : ExitCode.success
  }
}

private let fixSpecification = CommandSpecification(
  name: "tocsin fix", summary: "mend in rule files what needs no decision",
  arguments: [
    ArgumentSpecification(
      name: "PATH", help: "a rule file, a folder of rule files, or - for standard input, which goes to standard output",
      isRepeated: true)
  ],
  options: [
    OptionSpecification(
      long: "unsafe", help: "also take ways out that are a guess, such as the name most like one that does not exist"),
    OptionSpecification(
      long: "check", short: "c", help: "change nothing; say what would be mended, and end with 1 if anything would"),
    OptionSpecification(
      long: "diff", short: "d", help: "change nothing; show what would change, line by line, as `patch` reads it"),
    .findingLanguage,
  ],
  exitCodes: [
    ExitCodeSpecification(code: ExitCode.success, meaning: "the rules can be used; `tocsin lint` says what is left"),
    ExitCodeSpecification(
      code: ExitCode.findings, meaning: "a mistake is left, or with --check or --diff something would be mended"),
    ExitCodeSpecification(
      code: ExitCode.couldNotRun, meaning: "the call or a path is wrong, or a file cannot be written"),
  ],
  examples: [
    ExampleSpecification(
      call: "tocsin fix Rules", meaning: "mend every rule file in the folder Rules, and no answer of the rules changes"),
    ExampleSpecification(call: "tocsin fix --unsafe --diff Rules", meaning: "look at what the tool would guess"),
  ])
