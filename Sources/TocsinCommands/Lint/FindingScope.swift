import Tocsin
import TocsinAnalysis
import TocsinPromises
import TocsinSource
import TocsinTime

/// What is looked for in rules.
enum FindingScope: Sendable {
  /// Whether they can be used.
  case checked
  /// And what can be proved of them.
  case proved

  /// Everything found that no comment allows on that day.
  func findings(in compilation: Compilation, on day: CivilDate) -> [Diagnostic] {
    let found = self == .checked ? compilation.diagnostics : compilation.findingsWithProofs(on: day)
    return Allowances(compilation.sources).applied(to: found, in: compilation.sources, on: day) { code in
      !compilation.hasErrors && (self == .proved || !code.text.hasPrefix("W08"))
    }
  }
}

extension Compilation {
  /// What checking found and, of rules without an error, what is proved.
  func findingsWithProofs(on day: CivilDate) -> [Diagnostic] {
    // Releases that share a line find the same of it, each with a case of its own.
    struct Finding: Hashable { let place: SourcePlace, code: DiagnosticCode, message: String }
    var seen: Set<Finding> = []
    let proved =
      Analysis.findings(in: ruleSets) + KnownDates.findings(in: ruleSets, on: day)
      + ruleSets.flatMap(PromiseProof.findings)
    return (diagnostics + proved.sorted()).filter { finding in
      seen.insert(Finding(place: finding.place, code: finding.code, message: finding.message)).inserted
    }
  }
}
