import TocsinEvaluation
package import TocsinModel

/// Who is there for a case at its opening, whatever is promised to it.
package struct CaseDuty: Hashable, Sendable {
  package var role: MemberID?
  /// In which the role is paged.
  package var pageLanguage: MemberID?
  package var languages: CaseSchedule.Languages
  /// The statements it rests on.
  package var rules: [RuleID]
  /// Facts that were asked and that nobody told.
  package var unknownFacts: [FactSlot]
}

extension CaseScheduler {
  /// Who is there for a case whose desk has just been found.
  package func duty(at opening: CaseOpening) -> CaseDuty {
    var trace = opening.trace
    let page = evaluator.firstLine(of: evaluator.policy.page, in: opening.situation, trace: &trace)?.content
    let languages = CasePromise.languages(evaluator, in: opening.situation, trace: &trace)
    return CaseDuty(
      role: page?.role, pageLanguage: page?.language, languages: languages, rules: trace.rules,
      unknownFacts: trace.unknownFacts)
  }
}
