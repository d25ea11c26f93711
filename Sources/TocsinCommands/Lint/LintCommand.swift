import Tocsin
import TocsinAnalysis
import TocsinSource

extension Command {
  /// `tocsin lint`: what can be proved of rules before they run.
  package static let lint = finding(
    CommandSpecification.finding(
      name: "tocsin lint", summary: "say what is wrong with rules, and prove what never happens by them",
      examples: [
        ExampleSpecification(call: "tocsin lint Rules", meaning: "look through every rule file in the folder Rules"),
        ExampleSpecification(
          call: "tocsin explain W0803", meaning: "read what a line that is never reached means, with an example"),
      ]), \.findingsWithProofs)
}

extension Compilation {
  /// What checking found and, of rules without an error, what is proved.
  var findingsWithProofs: [Diagnostic] {
    var seen: Set<Diagnostic> = []
    return (diagnostics + ruleSets.flatMap(Analysis.findings)).filter { seen.insert($0).inserted }.sorted()
  }
}
