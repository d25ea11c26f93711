import TocsinEngine
import TocsinEvaluation
import TocsinModel

/// Asks the rules once more what the engine asked them, and notes which of them decided. The engine keeps nothing for
/// it: a run that is not asked for its coverage is not slowed down.
struct CoverageWalk {
  /// A part of the condition of a line that is a condition itself and has no smaller ones.
  struct Part: Hashable {
    let rule: RuleID
    let formula: Formula
  }

  let program: Program
  private let evaluator: Evaluator
  /// Lines that applied, rows that were looked up, and calendars that were asked.
  private(set) var used: Set<RuleID> = []
  private(set) var seenTrue: Set<Part> = []
  private(set) var seenFalse: Set<Part> = []
  /// Decisions, by their place.
  private(set) var decisions: Set<Int> = []
  private(set) var events: Set<EventID> = []
  private var depth = 0

  /// No deeper than the evaluator goes.
  private static let greatestDepth = 64

  init(_ program: Program) {
    self.program = program
    evaluator = Evaluator(program)
  }

  mutating func use(_ rule: RuleID) { used.insert(rule) }

  mutating func use(_ event: EventID) {
    events.insert(event)
    if let rule = program.events[event]?.rule { used.insert(rule) }
  }

  /// A decision, line by line as the evaluator asks it.
  mutating func ask(_ id: DecisionID, in situation: Situation) {
    guard program.decisions.indices.contains(id.index), depth < Self.greatestDepth else { return }
    depth += 1
    defer { depth -= 1 }
    decisions.insert(id.index)
    let decision = program.decisions[id.index]
    var isAnswered = false
    for line in decision.answers {
      guard let condition = line.condition, holds(condition, of: line.rule, in: situation) else { continue }
      isAnswered = true
      used.insert(line.rule)
      look(at: line.value, in: situation)
      if decision.takesFirst { return }
    }
    guard !isAnswered, let otherwise = decision.answers.first(where: { $0.condition == nil }) else { return }
    used.insert(otherwise.rule)
    look(at: otherwise.value, in: situation)
  }

  /// The first line that applies.
  mutating func first<Content>(
    of lines: [Policy.Guarded<Content>], in situation: Situation
  ) -> Policy.Guarded<Content>? {
    for line in lines {
      if let condition = line.condition, !holds(condition, of: line.rule, in: situation) { continue }
      used.insert(line.rule)
      return line
    }
    return nil
  }

  /// What a value rests on.
  mutating func look(at formula: Formula, in situation: Situation) {
    var trace = Trace()
    _ = evaluator.value(of: formula, in: situation, trace: &trace)
    used.formUnion(trace.rules)
    askDecisions(of: formula, in: situation)
  }

  mutating func value(of formula: Formula, in situation: Situation) -> Value {
    var trace = Trace()
    return evaluator.value(of: formula, in: situation, trace: &trace)
  }

  @discardableResult
  mutating func holds(_ condition: Formula, of rule: RuleID, in situation: Situation) -> Bool {
    truth(of: condition, rule, situation) == true
  }

  /// What the first side decides, the second is not asked for.
  private mutating func truth(of formula: Formula, _ rule: RuleID, _ situation: Situation) -> Bool? {
    switch formula {
    case .not(let content): return truth(of: content, rule, situation).map { !$0 }
    case .and(let left, let right): return either(left, right, decides: false, rule, situation)
    case .or(let left, let right): return either(left, right, decides: true, rule, situation)
    default:
      var trace = Trace()
      let truth = evaluator.condition(formula, in: situation, trace: &trace)
      used.formUnion(trace.rules)
      askDecisions(of: formula, in: situation)
      if let truth {
        if truth { seenTrue.insert(Part(rule: rule, formula: formula)) }
        if !truth { seenFalse.insert(Part(rule: rule, formula: formula)) }
      }
      return truth
    }
  }

  private mutating func either(
    _ left: Formula, _ right: Formula, decides: Bool, _ rule: RuleID, _ situation: Situation
  ) -> Bool? {
    let first = truth(of: left, rule, situation)
    if first == decides { return decides }
    let second = truth(of: right, rule, situation)
    if second == decides { return decides }
    return first == nil || second == nil ? nil : !decides
  }

  private mutating func askDecisions(of formula: Formula, in situation: Situation) {
    var asked: [DecisionID] = []
    formula.visit { if case .decision(let id) = $0 { asked.append(id) } }
    for id in asked { ask(id, in: situation) }
  }
}

extension Formula {
  /// The conditions of which it is made by `and`, `or` and `not`, in order.
  var smallestConditions: [Formula] {
    switch self {
    case .not(let content): content.smallestConditions
    case .and(let left, let right), .or(let left, let right): left.smallestConditions + right.smallestConditions
    default: [self]
    }
  }
}
