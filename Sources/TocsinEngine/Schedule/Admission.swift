package import TocsinEvaluation
package import TocsinModel

/// Who opened a case.
package enum CaseOrigin: Hashable, Sendable, CaseIterable { case report, event }

/// The rules do not take the case.
package struct Refusal: Hashable, Sendable {
  package var reason: Labels
  package var rules: [RuleID]
  /// Facts that were asked and that nobody told.
  package var unknownFacts: [FactSlot]
}

/// Whether the rules take a case, and what that rests on.
package struct Admission: Sendable {
  /// Nil when they take it.
  package var refusal: Refusal?
  package var trace: Trace
}

extension CaseScheduler {
  /// Whether the rules take the case.
  package func admission(
    of opening: CaseOpening, openedBy origin: CaseOrigin
  ) throws(ScheduleFault) -> Admission {
    guard evaluator.hasPolicy else { throw .noPolicy }
    let lines = origin == .event ? evaluator.policy.watch : evaluator.policy.accept
    var trace = Trace()
    guard let line = evaluator.firstLine(of: lines, in: opening.situation, trace: &trace) else {
      return Admission(refusal: nil, trace: trace)
    }
    let answered = evaluator.answer(of: line.content, in: opening.situation, trace: &trace)
    switch answered.value {
    case .boolean(true): return Admission(refusal: nil, trace: trace)
    case .boolean(false):
      let refusal = Refusal(reason: answered.reason, rules: trace.rules, unknownFacts: trace.unknownFacts)
      return Admission(refusal: refusal, trace: trace)
    default: throw .blame(.admission, answered.value, trace, line.rule)
    }
  }

  /// Why the rules refuse the case; nil when they take it.
  package func refusal(of opening: CaseOpening, openedBy origin: CaseOrigin) throws(ScheduleFault) -> Refusal? {
    try admission(of: opening, openedBy: origin).refusal
  }
}
