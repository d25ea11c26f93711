import TocsinFormatter
import TocsinSource

extension Command {
  /// `tocsin fmt`: rule files in the one layout.
  package static let format = Command(formatSpecification) { arguments, streams throws in
    let files = try RuleFiles(arguments.positionals, input: streams.input)
    var formatting = Formatting(arguments)
    for (place, text) in files.texts.enumerated() {
      try formatting.format(text, SourceFileID(UInt32(clamping: place)), streams: &streams)
    }
    try formatting.finish(SourceMap(files.texts), streams: &streams)
    return formatting.exitCode
  }
}

private let formatSpecification = CommandSpecification(
  name: "tocsin fmt", summary: "give rule files the one layout",
  arguments: [
    ArgumentSpecification(
      name: "PATH", help: "a rule file, a folder of rule files, or - for standard input, which goes to standard output",
      isRepeated: true)
  ],
  options: [
    OptionSpecification(
      long: "check", short: "c", help: "change nothing; name the files that would change, and end with 1 if any would"),
    OptionSpecification(
      long: "diff", short: "d", help: "change nothing; show what would change, line by line, as `patch` reads it"),
  ],
  exitCodes: [
    ExitCodeSpecification(code: ExitCode.success, meaning: "every file has the layout now, or would have with --diff"),
    ExitCodeSpecification(
      code: ExitCode.findings, meaning: "a file has mistakes and was left as it is, or with --check would change"),
    ExitCodeSpecification(
      code: ExitCode.couldNotRun, meaning: "the call or a path is wrong, or a file cannot be written"),
  ],
  examples: [
    ExampleSpecification(call: "tocsin fmt Rules", meaning: "lay out every rule file in the folder Rules"),
    ExampleSpecification(call: "tocsin fmt --check Rules", meaning: "for CI: is every file laid out?"),
    ExampleSpecification(call: "tocsin fmt - < old.tocsin > new.tocsin", meaning: "lay out what an editor holds"),
  ])

/// Goes through files and does with each what the call asks for.
private struct Formatting {
  private let checks: Bool
  private let shows: Bool
  private var findings: [Diagnostic] = []
  private(set) var exitCode = ExitCode.success

  init(_ arguments: ParsedArguments) {
    checks = arguments.flag("check")
    shows = arguments.flag("diff")
  }

  mutating func format(_ text: SourceText, _ file: SourceFileID, streams: inout CommandStreams) throws {
    switch formatted(text, file: file) {
    case .unreadable(let found):
      findings += found
      exitCode = max(exitCode, ExitCode.findings)
    case .meansAnother: throw FormatMessages.meansAnother(text.name)
    case .laidOut(let result): try take(result, insteadOf: text, streams: &streams)
    }
  }

  private mutating func take(
    _ result: SourceText, insteadOf text: SourceText, streams: inout CommandStreams
  ) throws {
    let isStandardInput = text.name == FilePath.standardInput
    let isChanged = result.bytes != text.bytes
    if isChanged, checks {
      exitCode = max(exitCode, ExitCode.findings)
      try streams.output.write(FormatMessages.wouldChange(text.name) + "\n")
    }
    if isChanged, shows {
      try streams.output.write(UnifiedDiff(from: text.bytes, to: result.bytes, of: text.name).bytes)
    }
    if checks || shows { return }
    if isStandardInput { return try streams.output.write(result.bytes) }
    guard isChanged else { return }
    try FileSystem.rewrite(text.name, with: result.bytes)
    try streams.output.write(FormatMessages.changed(text.name) + "\n")
  }

  /// Shows why some files were left as they are.
  func finish(_ sources: SourceMap, streams: inout CommandStreams) throws {
    guard !findings.isEmpty else { return }
    let colour = ColourChoice.auto.isOn(terminal: streams.errorsAreTerminal)
    try streams.errors.write(FindingFormat.text.render(findings, in: sources, colour: colour))
    let names = Set(findings.map(\.place.file)).sorted().compactMap { sources[$0]?.name }
    for name in names { try streams.errors.write(FormatMessages.leftAlone(name) + "\n") }
  }
}
