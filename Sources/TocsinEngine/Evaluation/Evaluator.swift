package import TocsinModel

/// Asks the formulas, tables and decisions of one release.
package struct Evaluator: Sendable {
  package let program: Program
  /// What facts are until somebody tells.
  let presumed: Facts

  package init(_ program: Program) {
    self.program = program
    var presumed = Facts()
    for fact in program.facts.values { presumed[fact.slot] = fact.presumed }
    self.presumed = presumed
  }

  /// The value of a formula; unknown when a fact it needs is, or when the trace reports a fault.
  package func value(of formula: Formula, in situation: Situation, trace: inout Trace) -> Value {
    .unknown
  }

  /// Whether a condition holds; nil when that is unknown.
  package func condition(_ formula: Formula, in situation: Situation, trace: inout Trace) -> Bool? {
    guard case .boolean(let holds) = value(of: formula, in: situation, trace: &trace) else { return nil }
    return holds
  }

  /// The answer of a decision.
  package func decide(_ decision: DecisionID, in situation: Situation) -> DecisionOutcome {
    DecisionOutcome(value: .unknown, reason: Labels(), rule: nil, trace: Trace())
  }
}
