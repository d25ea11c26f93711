import Tocsin
import TocsinAnalysis
import TocsinPromises
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
    // Releases that share a line find the same of it, each with a case of its own.
    struct Finding: Hashable { let place: SourcePlace, code: DiagnosticCode, message: String }
    var seen: Set<Finding> = []
    let proved = ruleSets.flatMap { Analysis.findings(in: $0) + PromiseProof.findings(in: $0) }
    return (diagnostics + proved).filter { finding in
      seen.insert(Finding(place: finding.place, code: finding.code, message: finding.message)).inserted
    }.sorted()
  }
}
