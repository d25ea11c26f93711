import Tocsin
import TocsinAnalysis
import TocsinSource

extension Command {
  /// `tocsin lint`: what can be proved of rules before they run.
  package static let lint = Command(lintSpecification) { arguments, streams throws in
    let compilation = try loadRules(arguments.positionals, streams: streams)
    let findings = compilation.findingsWithProofs
    let format = arguments.findingFormat
    let colour = arguments.colour.isOn(terminal: streams.outputIsTerminal)
    try streams.output.write(format.render(findings, in: compilation.sources, colour: colour))
    if format == .text { try streams.output.write(CheckSummary(compilation, findings).text + "\n") }
    return findings.contains { $0.severity != .note } ? ExitCode.findings : ExitCode.success
  }
}

extension Compilation {
  /// What checking found and, of rules without an error, what is proved.
  var findingsWithProofs: [Diagnostic] {
    var seen: Set<Diagnostic> = []
    return (diagnostics + ruleSets.flatMap(Analysis.findings)).filter { seen.insert($0).inserted }.sorted()
  }
}

private let lintSpecification = CommandSpecification(
  name: "tocsin lint", summary: "say what is wrong with rules, and prove what never happens by them",
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
    ExampleSpecification(call: "tocsin lint Rules", meaning: "look through every rule file in the folder Rules"),
    ExampleSpecification(
      call: "tocsin explain W0803", meaning: "read what a line that is never reached means, with an example"),
  ])
