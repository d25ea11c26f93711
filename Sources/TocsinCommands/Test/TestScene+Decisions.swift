import TocsinEngine
import TocsinModel
import TocsinTime

extension TestScene {
  mutating func checkDecision(
    _ decision: DecisionID, _ value: Value, _ reason: String?, _ expectation: Test.Expectation
  ) {
    guard let customer = customers.first,
      let (outcome, situation) = engine.decide(
        decision, release: 0, customer: customer, system: systems.first, caseName: expectation.caseName ?? onlyCase,
        at: now ?? Instant(milliseconds: 0))
    else {
      fail(expectation.place, expected: describe(expectation), actual: "no customer to ask about")
      return
    }
    let reasons = outcome.reason.byLanguage.values
    let holds = outcome.value == value && (reason.map { reasons.contains($0) } ?? true)
    guard holds == expectation.isNegated else { return }
    let said = program.languages.lazy.compactMap { outcome.reason[$0] }.first
    let name = program.decisions.indices.contains(decision.index) ? program.decisions[decision.index].name : ""
    fail(
      expectation.place, expected: describe(expectation),
      actual: "\(name) is \(program.written(outcome.value))" + (said.map { " \"\($0)\"" } ?? ""),
      details: values(under: decision, in: situation))
  }

  /// The facts that the decision's conditions ask, with their values.
  private func values(under decision: DecisionID, in situation: Situation) -> [String] {
    guard program.decisions.indices.contains(decision.index) else { return [] }
    var slots: [FactSlot] = []
    for answer in program.decisions[decision.index].answers { answer.condition?.collectFacts(into: &slots) }
    return slots.map { slot in
      let told = situation.told(slot)
      guard told == .unknown, let presumed = program.facts[slot]?.presumed, presumed != .unknown else {
        return "\(program.name(of: slot)) is \(program.written(told))"
      }
      return "\(program.name(of: slot)) is presumed \(program.written(presumed))"
    }
  }
}

extension Formula {
  /// The facts a condition asks, each once, in order.
  fileprivate func collectFacts(into slots: inout [FactSlot]) {
    if case .fact(let slot) = self, !slots.contains(slot) { slots.append(slot) }
    for part in parts { part.collectFacts(into: &slots) }
  }
}
