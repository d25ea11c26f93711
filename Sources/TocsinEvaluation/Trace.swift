package import TocsinModel

/// What a result rests on: the statements it used, the facts it missed, and what went wrong on the way.
package struct Trace: Sendable {
  /// In the order of their use, each once.
  package private(set) var rules: [RuleID] = []
  /// Facts that were asked and that nobody told, in order, each once.
  package private(set) var unknownFacts: [FactSlot] = []
  /// Facts of which only that nobody told them was asked, for an evaluator that names them.
  package private(set) var probedFacts: [FactSlot] = []
  package private(set) var faults: [EvaluationFault] = []
  /// Whether the date of the question was asked.
  package var asksDate = false
  /// How many tables and decisions are being asked, one inside the other.
  var depth = 0

  package init() {}

  package mutating func use(_ rule: RuleID) {
    if rules.isEmpty { rules.reserveCapacity(16) }
    if !rules.contains(rule) { rules.append(rule) }
  }

  package mutating func miss(_ fact: FactSlot) {
    if !unknownFacts.contains(fact) { unknownFacts.append(fact) }
  }

  package mutating func report(_ fault: EvaluationFault) {
    if !faults.contains(fault) { faults.append(fault) }
  }

  /// What was unknown since then was asked for whether it is known.
  mutating func probe(since mark: Mark) {
    for fact in unknownFacts[mark.unknownFacts...] where !probedFacts.contains(fact) { probedFacts.append(fact) }
  }

  /// Takes over what another trace found.
  package mutating func join(_ other: Trace) {
    for rule in other.rules { use(rule) }
    for fact in other.unknownFacts { miss(fact) }
    for fact in other.probedFacts where !probedFacts.contains(fact) { probedFacts.append(fact) }
    for fault in other.faults { report(fault) }
    if other.asksDate { asksDate = true }
  }

  /// How far the trace had come when something was tried.
  package struct Mark {
    let rules: Int
    let unknownFacts: Int
  }

  package var mark: Mark { Mark(rules: rules.count, unknownFacts: unknownFacts.count) }

  /// What was tried did not apply, so its statements do not count.
  package mutating func forgetRules(since mark: Mark) {
    while rules.count > mark.rules { rules.removeLast() }
  }

  /// What was unknown turned out not to matter.
  package mutating func forgetUnknownFacts(since mark: Mark) {
    while unknownFacts.count > mark.unknownFacts { unknownFacts.removeLast() }
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
  /// Money of two currencies, added or compared.
  case twoCurrencies
  /// A length in months beside one in days, where neither is longer for certain.
  case monthsAndDays
  /// Tables and decisions that ask each other without end.
  case tooDeep
}
