package import TocsinModel

/// The answer of a decision, and why.
package struct DecisionOutcome: Sendable {
  /// Unknown when no line holds or two contradict each other; the trace says which.
  package var value: Value
  package var reason: Labels
  /// The line that gave the answer.
  package var rule: RuleID?
  package var trace: Trace

  package init(value: Value, reason: Labels, rule: RuleID?, trace: Trace) {
    self.value = value
    self.reason = reason
    self.rule = rule
    self.trace = trace
  }
}
