package import TocsinModel

extension Evaluator {
  /// The answer of a decision.
  package func decide(_ decision: DecisionID, in situation: Situation) -> DecisionOutcome {
    var trace = Trace()
    let found = answer(of: decision, in: situation, trace: &trace)
    return DecisionOutcome(value: found.value, reason: found.reason, rule: found.rule, trace: trace)
  }

  package struct Answered {
    package var value = Value.unknown
    package var reason = Labels()
    package var rule: RuleID?
  }

  package func answer(of id: DecisionID, in situation: Situation, trace: inout Trace) -> Answered {
    guard program.decisions.indices.contains(id.index) else { return Answered() }
    guard trace.depth < Evaluator.greatestDepth else {
      trace.report(.tooDeep)
      return Answered()
    }
    trace.depth += 1
    defer { trace.depth -= 1 }
    let found =
      program.decisions[id.index].takesFirst
      ? firstAnswer(of: program.decisions[id.index].answers, in: situation, trace: &trace)
      : onlyAnswer(of: program.decisions[id.index].answers, id, in: situation, trace: &trace)
    guard let found else {
      trace.report(.noAnswer(id))
      return Answered()
    }
    return found
  }

  private func firstAnswer(
    of answers: [Decision.Answer], in situation: Situation, trace: inout Trace
  ) -> Answered? {
    for line in answers where line.condition != nil {
      if let answered = answered(by: line, in: situation, trace: &trace) { return answered }
    }
    return otherwise(of: answers, in: situation, trace: &trace)
  }

  /// Several lines may hold as long as they answer the same.
  private func onlyAnswer(
    of answers: [Decision.Answer], _ id: DecisionID, in situation: Situation, trace: inout Trace
  ) -> Answered? {
    var kept: Answered?
    for place in answers.indices {
      guard let answered = answered(by: answers[place], in: situation, trace: &trace) else { continue }
      if let first = kept, first.value != answered.value {
        trace.report(.twoAnswers(id, first.rule ?? answers[place].rule, answers[place].rule))
        return Answered()
      }
      kept = kept ?? answered
    }
    return kept ?? otherwise(of: answers, in: situation, trace: &trace)
  }

  private func otherwise(
    of answers: [Decision.Answer], in situation: Situation, trace: inout Trace
  ) -> Answered? {
    guard let line = answers.first(where: { $0.condition == nil }) else { return nil }
    trace.use(line.rule)
    return Answered(
      value: value(of: line.value, in: situation, trace: &trace), reason: line.reason, rule: line.rule)
  }

  /// What a line with a condition says when it holds.
  private func answered(
    by line: Decision.Answer, in situation: Situation, trace: inout Trace
  ) -> Answered? {
    guard let condition = line.condition else { return nil }
    let mark = trace.mark
    trace.use(line.rule)
    guard self.condition(condition, in: situation, trace: &trace) == true else {
      trace.forgetRules(since: mark)
      return nil
    }
    return Answered(
      value: value(of: line.value, in: situation, trace: &trace), reason: line.reason, rule: line.rule)
  }
}
