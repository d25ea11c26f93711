package import TocsinModel

/// What a result rests on: the statements it used, the facts it missed, and what went wrong on the way.
package struct Trace: Sendable {
  /// In the order of their use, each once.
  package private(set) var rules: [RuleID] = []
  /// Facts that were asked and that nobody told, in order, each once.
  package private(set) var unknownFacts: [FactSlot] = []
  package private(set) var faults: [EvaluationFault] = []
  /// How many tables and decisions are being asked, one inside the other.
  var depth = 0

  package init() {}

  package mutating func use(_ rule: RuleID) {
    if !rules.contains(rule) { rules.append(rule) }
  }

  package mutating func miss(_ fact: FactSlot) {
    if !unknownFacts.contains(fact) { unknownFacts.append(fact) }
  }

  package mutating func report(_ fault: EvaluationFault) {
    if !faults.contains(fault) { faults.append(fault) }
  }

  /// Takes over what another trace found.
  package mutating func join(_ other: Trace) {
    for rule in other.rules { use(rule) }
    joinFindings(of: other)
  }

  /// Takes over what another trace missed, without the statements: those of a condition that did not hold.
  package mutating func joinFindings(of other: Trace) {
    for fact in other.unknownFacts { miss(fact) }
    for fault in other.faults { report(fault) }
  }
}

/// What the checker could not exclude. The value in question is unknown then.
package enum EvaluationFault: Error, Hashable, Sendable {
  case noRow(TableID, key: Value)
  case noColumn(TableID, key: Value)
  /// Two lines of a decision hold and answer differently.
  case twoAnswers(DecisionID, RuleID, RuleID)
  /// No line of a decision holds.
  case noAnswer(DecisionID)
  /// A number or date too large to count with.
  case outOfRange
  /// Tables and decisions that ask each other without end.
  case tooDeep
}
