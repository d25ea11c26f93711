package import TocsinModel

/// Who opened a case.
package enum CaseOrigin: Hashable, Sendable { case report, event }

/// The rules do not take the case.
package struct Refusal: Hashable, Sendable {
  package var reason: Labels
  package var rules: [RuleID]
  /// Facts that were asked and that nobody told.
  package var unknownFacts: [FactSlot]
}

extension CaseScheduler {
  /// Whether the rules refuse the case; nil when they take it.
  package func refusal(of opening: CaseOpening, openedBy origin: CaseOrigin) throws(ScheduleFault) -> Refusal? {
    guard let policy = evaluator.program.policy else { throw .noPolicy }
    let lines = origin == .event ? policy.watch : policy.accept
    var trace = Trace()
    guard let line = evaluator.firstLine(of: lines, in: opening.situation, trace: &trace) else { return nil }
    let answered = evaluator.answer(of: line.content, in: opening.situation, trace: &trace)
    switch answered.value {
    case .boolean(true): return nil
    case .boolean(false):
      return Refusal(reason: answered.reason, rules: trace.rules, unknownFacts: trace.unknownFacts)
    default: throw .blame(.admission, answered.value, trace, line.rule)
    }
  }
}
