package import TocsinModel

/// Asks about conditions within one space, with an allowance of work for each question.
package struct Questions {
  package private(set) var space: CellSpace
  /// What has been asked of each condition so far.
  private var truths: [Formula: TruthCells] = [:]
  package private(set) var hasGivenUp = false

  private static let workForOne = 400_000

  package init?(_ formulas: [Formula], _ program: Program) {
    guard let space = CellSpace(formulas, program) else { return nil }
    self.space = space
  }

  package mutating func truth(of formula: Formula) -> TruthCells {
    if let known = truths[formula] { return known }
    let truth = space.truth(of: formula)
    truths[formula] = truth
    return truth
  }

  package func negated(_ condition: CellCondition) -> CellCondition { condition.negated(space.counts) }

  /// Whether no case fulfils all the conditions. That is never said without having looked at all of them.
  package mutating func areContradictory(_ conditions: [CellCondition]) -> Bool { outcome(conditions) == .none }

  /// A case that fulfils all the conditions, if there is one that can be told.
  package mutating func example(_ conditions: [CellCondition]) -> [Int]? {
    guard case .found(let point) = outcome(conditions) else { return nil }
    guard space.isExact(conditions) else {
      hasGivenUp = true
      return nil
    }
    return point
  }

  /// Something that was asked apart from here could not be decided.
  mutating func giveUp() { hasGivenUp = true }

  private mutating func outcome(_ conditions: [CellCondition]) -> CellSearch.Outcome {
    var search = CellSearch(space.counts, work: Self.workForOne)
    let outcome = search.point(where: conditions)
    if outcome == .undecided { hasGivenUp = true }
    return outcome
  }

  /// Those of some conditions that may hold where another does, by number; the others say nothing there.
  func conditions(_ others: [CellCondition], near condition: CellCondition) -> [Int] {
    var search = CellSearch(space.counts, work: Self.workForOne)
    guard let region = search.region(where: condition) else { return Array(others.indices) }
    return others.indices.filter { others[$0].simplified(in: region) != .never }
  }

  /// The fewest of some conditions that contradict each other and the others: none of them can be left out.
  mutating func core(of conditions: [CellCondition], with others: [CellCondition] = []) -> [Int] {
    var kept = Array(conditions.indices)
    for index in conditions.indices {
      let rest = kept.filter { $0 != index }
      if areContradictory(others + rest.map { conditions[$0] }) { kept = rest }
    }
    return kept
  }
}
