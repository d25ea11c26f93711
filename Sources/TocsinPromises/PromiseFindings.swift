import TocsinAnalysis
import TocsinEngine
import TocsinEvaluation
package import TocsinModel
package import TocsinSource
import TocsinTime

extension PromiseProof {
  /// The findings about the promises of every release of a rulebook.
  package static func findings(in rules: RuleSet) -> [Diagnostic] {
    rules.current.flatMap { program in
      let proof = PromiseProof(program, of: rules)
      let undecided =
        proof.isComplete
        ? nil
        : ProofMessages.undecided("what is promised to cases", at: program.policy.flatMap { program.place($0.rule) })
      return proof.findings.compactMap { $0.diagnostic(program) } + [undecided].compactMap { $0 }
    }
  }
}

extension PromiseProof.Finding {
  fileprivate func diagnostic(_ program: Program) -> Diagnostic? {
    switch self {
    case .fault(let fault, let opened, let zone, let example):
      PromiseMessages.fault(
        fault.message(in: program), of: program.words(of: example, opened: opened, zone),
        at: program.place(fault.rule ?? program.policy?.rule))
    case .unattended(let found):
      PromiseMessages.unattended(
        found, program, of: program.words(of: found.example, opened: found.opened, found.zone),
        at: program.place(found.rule))
    case .neverBroughtIn(let role, let step, let rule):
      PromiseMessages.neverBroughtIn(program.name(of: role), step: step, at: program.place(rule))
    case .nobodyComes(let step, let rule): PromiseMessages.nobodyComes(step: step, at: program.place(rule))
    case .nobodyUnder(let step, let rule):
      PromiseMessages.nobodyComes(step: step, isHeading: true, at: program.place(rule))
    case .outOfOrder(let found):
      PromiseMessages.outOfOrder(
        found, of: program.words(of: found.example, opened: found.opened, found.zone), at: program.place(found.rule))
    case .lesserGetsMore(let found):
      PromiseMessages.lesserGetsMore(
        found, program, case: found.example.words(program), at: program.place(found.rule))
    }
  }
}

extension Program {
  fileprivate func words(of example: CaseExample, opened: Instant, _ zone: Zone) -> FindingText {
    let told = example.words(self)
    return told.isEmpty
      ? "a case, opened \(zone.words(opened))," : "a case with \(told), opened \(zone.words(opened)),"
  }

  fileprivate func place(_ rule: RuleID?) -> SourcePlace? {
    rule.flatMap { rules.indices.contains($0.index) ? rules[$0.index].place : nil }
  }
}

extension ScheduleFault {
  /// The statement that led to it.
  fileprivate var rule: RuleID? {
    switch self {
    case .unknownFacts(_, _, let rule), .evaluation(_, _, let rule), .unfitting(_, _, let rule),
      .clockDoesNotFit(_, _, let rule):
      rule
    case .noPolicy, .noRelease, .noLine, .unknownZone, .calendar: nil
    }
  }
}
