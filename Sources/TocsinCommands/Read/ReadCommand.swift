import TocsinModel
import TocsinSource

extension Command {
  /// `tocsin read`: rules as plain sentences.
  package static let read = Command(readSpecification) { arguments, streams throws in
    let path = arguments.positionals.first ?? FilePath.standardInput
    guard let rules = try loadRulebook(path, streams: &streams) else { return ExitCode.couldNotRun }
    let language = try arguments.value("language").map { try rules.language($0) }
    let program = try rules.release(arguments.value("release"))
    let reading = RuleReading(AnswerWords(program, sources: rules.sources, language: language))
    let name = arguments.positionals.dropFirst().first
    let sections = reading.paragraphs(called: name)
    if let name, sections.isEmpty {
      let nearest = Spelling.nearest(to: name, among: reading.names)
      throw CommandFailure(
        "the rules declare no `\(name)`", help: nearest.map { ["the nearest is `\($0)`"] } ?? [],
        exitCode: ExitCode.findings)
    }
    var lines = name == nil ? [reading.title] + [reading.force].compactMap { $0 } : []
    for section in sections {
      if !lines.isEmpty { lines.append("") }
      lines.append(section.title)
      for paragraph in section.paragraphs {
        lines.append("")
        lines += paragraph.sentences.map { "  " + $0 }
      }
    }
    try streams.output.write(lines.map { VisibleText.line($0) + "\n" }.joined())
    return ExitCode.success
  }
}

private let readSpecification = CommandSpecification(
  name: "tocsin read", summary: "read rules as plain sentences, as somebody who signs them would",
  arguments: [
    ArgumentSpecification(name: "PATH", help: "a rule file, a folder of rule files, or - for standard input"),
    ArgumentSpecification(
      name: "NAME", help: "one thing that the rules declare; everything when left out", isOptional: true),
  ],
  options: [
    OptionSpecification(
      long: "release", short: "r", valueName: "RELEASE", help: "the release; the newest when left out"),
    OptionSpecification(
      long: "language", short: "l", valueName: "CODE", help: "of the sentences; the release's first when left out"),
  ],
  exitCodes: [
    ExitCodeSpecification(code: ExitCode.success, meaning: "read"),
    ExitCodeSpecification(code: ExitCode.findings, meaning: "the rules declare no such thing"),
    ExitCodeSpecification(code: ExitCode.couldNotRun, meaning: "the call or a path is wrong, or the rules have errors"),
  ],
  examples: [
    ExampleSpecification(call: "tocsin read Rules --release 5.0", meaning: "everything that a release says"),
    ExampleSpecification(call: "tocsin read Rules Coverage --language it", meaning: "one decision, in Italian"),
  ])
