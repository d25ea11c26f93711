package import TocsinModel

/// What is true of lines of which the first that holds counts, or, where order says nothing, of each by itself.
package struct LineProof {
  package enum Finding: Hashable, Sendable {
    /// Its condition holds in no case: these of its parts contradict each other.
    case neverHolds(line: Int, parts: [Formula])
    /// Its condition holds whatever the case.
    case alwaysHolds(line: Int)
    /// In every case in which it holds one of these, which come before it, holds as well.
    case hidden(line: Int, by: [Int], example: CaseExample?)
  }

  package private(set) var findings: [Finding] = []
  /// Whether everything could be decided.
  package private(set) var isComplete = true

  /// - Parameter conditions: of the lines in order; nil for one that always holds.
  package init(_ conditions: [Formula?], areOrdered: Bool, _ program: Program) {
    guard let questions = Questions(conditions.compactMap { $0 }, program) else {
      isComplete = false
      return
    }
    var search = questions
    var earlier: [(line: Int, holds: CellCondition)] = []
    for (line, condition) in conditions.enumerated() {
      let holds = condition.map { search.truth(of: $0).holds } ?? .always
      if let condition, search.areContradictory([holds]) {
        findings.append(.neverHolds(line: line, parts: Self.core(of: condition, &search)))
        continue
      }
      let near = areOrdered ? search.conditions(earlier.map(\.holds), near: holds).map { earlier[$0] } : []
      if !near.isEmpty, search.areContradictory([holds] + near.map { search.negated($0.holds) }) {
        note(hidden: line, holds, behind: near, &search)
      } else if condition != nil, search.areContradictory([search.space.everythingIsKnown, search.negated(holds)]) {
        findings.append(.alwaysHolds(line: line))
      }
      earlier.append((line, holds))
    }
    isComplete = !search.hasGivenUp
  }

  private mutating func note(
    hidden line: Int, _ holds: CellCondition, behind earlier: [(line: Int, holds: CellCondition)],
    _ search: inout Questions
  ) {
    let others = earlier.map { search.negated($0.holds) }
    let hiding = search.core(of: others, with: [holds])
    let example = search.example([holds]).map { point in
      let first = hiding.first { earlier[$0].holds.holds(at: point) }
      return CaseExample(search.space, point, of: [holds] + (first.map { [earlier[$0].holds] } ?? []))
    }
    findings.append(.hidden(line: line, by: hiding.map { earlier[$0].line }, example: example))
  }

  /// The fewest parts of a condition that contradict each other.
  static func core(of condition: Formula, _ search: inout Questions) -> [Formula] {
    let parts = condition.conjuncts
    let truths = parts.map { search.truth(of: $0).holds }
    return search.core(of: truths).map { parts[$0] }
  }
}

extension Formula {
  /// What is joined by `and`.
  var conjuncts: [Formula] {
    if case .and(let left, let right) = self { left.conjuncts + right.conjuncts } else { [self] }
  }
}
