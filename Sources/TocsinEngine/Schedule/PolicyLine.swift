package import TocsinEvaluation
package import TocsinModel

extension Evaluator {
  /// The first line whose condition holds; one whose condition is unknown does not apply.
  package func firstLine<Content>(
    of lines: [Policy.Guarded<Content>], in situation: Situation, trace: inout Trace
  ) -> Policy.Guarded<Content>? {
    for line in lines {
      let mark = trace.mark
      trace.use(line.rule)
      guard let condition = line.condition else { return line }
      if self.condition(condition, in: situation, trace: &trace) == true { return line }
      trace.forgetRules(since: mark)
    }
    return nil
  }
}

extension ScheduleFault {
  /// Why a value that is of no use came about.
  static func blame(_ need: Need, _ value: Value, _ trace: Trace, _ rule: RuleID?) -> ScheduleFault {
    guard value == .unknown else { return .unfitting(need, value, rule) }
    // A decision without an answer mostly lacks a fact: that is what helps.
    let fault = trace.faults.first { fault in
      if case .noAnswer = fault { return trace.unknownFacts.isEmpty }
      return true
    }
    if let fault { return .evaluation(need, fault, rule) }
    return .unknownFacts(need, trace.unknownFacts, rule)
  }
}
