import TocsinEngine
import TocsinEvaluation
import TocsinModel
import TocsinTime

extension TestScene {
  mutating func checkDecision(
    _ decision: DecisionID, _ value: Value, _ reason: String?, _ expectation: Test.Expectation
  ) {
    guard let (outcome, situation) = engine.decide(question(decision, about: expectation.caseName)) else {
      fail(expectation.place, expected: describe(expectation), actual: "no customer to ask about")
      return
    }
    coverage?.ask(decision, in: situation)
    let reasons = outcome.reason.byLanguage.values
    var holds = outcome.value == value && (reason.map { reasons.contains($0) } ?? true)
    if holds, let words = expectation.because {
      holds = (Array(reasons) + names(of: outcome.trace.rules)).contains { $0.contains(words) }
    }
    guard holds == expectation.isNegated else { return }
    let said = languages.lazy.compactMap { outcome.reason[$0] }.first
    let name = program.decisions.indices.contains(decision.index) ? program.decisions[decision.index].name : ""
    fail(
      expectation.place, expected: describe(expectation),
      actual: "\(name) is \(program.written(outcome.value))" + (said.map { " \"\($0)\"" } ?? ""),
      details: values(under: decision, in: situation) + date(under: decision, in: situation))
  }

  /// What a decision says about the only one of its kind.
  mutating func answer(of decision: DecisionID) -> DecisionOutcome? {
    guard let (outcome, situation) = engine.decide(question(decision, about: nil)) else { return nil }
    coverage?.ask(decision, in: situation)
    return outcome
  }

  /// About whom it is asked: the one that is named, or the first of its kind.
  private func question(_ decision: DecisionID, about name: String?) -> DecisionQuestion {
    var question = DecisionQuestion(decision, release: 0, at: now, zone: zone)
    guard program.decisions.indices.contains(decision.index) else { return question }
    let subject = program.decisions[decision.index].subject
    if case .other = subject {
      let given = givens.first { $0.subject == subject && (name == nil || $0.name == name) }
      question.customer = given?.customer ?? customers.first
      question.facts = given.map { told($0.facts) } ?? []
      return question
    }
    let system = name.flatMap { name in systems.first { $0.name == name } }
    let isCustomer = name.map(customers.contains) ?? false
    question.system = system?.name ?? (isCustomer ? nil : systems.first?.name)
    question.customer = isCustomer ? name : system?.customer ?? customers.first
    question.caseName = system == nil && !isCustomer ? name ?? onlyCase : nil
    return question
  }

  /// The facts that the decision's lines ask, with their values.
  private func values(under decision: DecisionID, in situation: Situation) -> [String] {
    guard program.decisions.indices.contains(decision.index) else { return [] }
    var slots: [FactSlot] = []
    for slot in program.decisions[decision.index].answers.flatMap({ ($0.condition?.facts ?? []) + $0.value.facts })
    where !slots.contains(slot) {
      slots.append(slot)
    }
    return slots.map { slot in
      let told = situation.told(slot)
      guard told == .unknown, let presumed = program.facts[slot]?.presumed, presumed != .unknown else {
        return "\(program.name(of: slot)) is \(program.written(told))"
      }
      return "\(program.name(of: slot)) is presumed \(program.written(presumed))"
    }
  }
}

extension TestScene {
  /// The date of the question, when a condition or an answer asks for it.
  private func date(under decision: DecisionID, in situation: Situation) -> [String] {
    guard program.decisions.indices.contains(decision.index) else { return [] }
    let asksDate = program.decisions[decision.index].answers.contains {
      $0.value.asksDate || $0.condition?.asksDate ?? false
    }
    return asksDate ? ["today is \(situation.today?.description ?? "unknown")"] : []
  }
}
