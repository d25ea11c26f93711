package import TocsinEvaluation
package import TocsinModel

/// What a formula comes to at the points of a grid: asked once for all points that differ in nothing that it asks for.
package struct GridAnswers: Sendable {
  package struct Answer: Hashable, Sendable {
    /// Of a condition yes, no or unknown.
    package let value: Value
    package let rules: [RuleID]
    let unknownFacts: [FactSlot]
    let faults: [EvaluationFault]
  }

  private let formula: Formula
  private let isCondition: Bool
  private let evaluator: Evaluator
  private let part: CellGrid.Part
  /// Of each combination; -1 for one that was not asked for.
  private var numbers: [Int32]
  /// All that are different, by number.
  package private(set) var answers: [Answer] = []
  private var numberOfAnswer: [Answer: Int] = [:]

  package init(_ formula: Formula, isCondition: Bool, _ evaluator: Evaluator, _ space: CellSpace, _ grid: CellGrid) {
    (self.formula, self.isCondition, self.evaluator) = (formula, isCondition, evaluator)
    var survey = FormulaSurvey(evaluator.program)
    survey.add(formula)
    part = CellGrid.Part(grid, survey.unknowns.compactMap { space.unknowns.firstIndex(of: $0) })
    numbers = [Int32](repeating: -1, count: part.count)
  }

  /// The number of the answer at a point.
  package mutating func number(at index: Int, in situation: @autoclosure () -> Situation) -> Int {
    let place = part.number(at: index)
    let known = Int(numbers[place])
    if known >= 0 { return known }
    let answer = asked(in: situation())
    let number = numberOfAnswer[answer] ?? answers.count
    if number == answers.count {
      answers.append(answer)
      numberOfAnswer[answer] = number
    }
    numbers[place] = Int32(clamping: number)
    return number
  }

  private func asked(in situation: Situation) -> Answer {
    var trace = Trace()
    let value =
      isCondition
      ? evaluator.condition(formula, in: situation, trace: &trace).map { Value.boolean($0) } ?? .unknown
      : evaluator.value(of: formula, in: situation, trace: &trace)
    return Answer(value: value, rules: trace.rules, unknownFacts: trace.unknownFacts, faults: trace.faults)
  }
}
