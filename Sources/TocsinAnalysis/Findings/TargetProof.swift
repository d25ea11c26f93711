import TocsinEvaluation
package import TocsinModel

/// Whether what stands higher on a scale, of urgency or of plans, is answered no later: the targets of every two of them,
/// for every case that differs in nothing else.
package struct TargetProof {
  package struct Finding: Hashable, Sendable {
    package let urgent: MemberID
    package let lesser: MemberID
    /// Nothing stands for no target.
    package let amounts: [Value]
    /// The cell or line that gives the more urgent one its target.
    package let rule: RuleID
    package let example: CaseExample
  }

  package private(set) var findings: [Finding] = []
  /// Whether every case could be looked at.
  package private(set) var isComplete = true
  private var lines: [Line] = []
  private let evaluator: Evaluator
  private let space: CellSpace
  /// Targets along a scale that were compared.
  private var compared: Set<[Target?]> = []

  private struct Line {
    let rule: RuleID
    var condition: GridAnswers?
    var content: GridAnswers?
  }

  /// A line, and which of its answers; -1 where it has no target.
  private struct Target: Hashable {
    let line: Int
    let answer: Int
  }

  /// Beyond so many cases that differ in other things nothing is said.
  private static let mostCases = 50_000

  /// Nil when there is nothing to compare.
  package init?(_ lines: [Policy.Guarded<Formula?>], _ program: Program) {
    let formulas = lines.flatMap { [$0.content, $0.condition].compactMap { $0 } }
    guard !lines.isEmpty, let space = CellSpace(formulas, program) else { return nil }
    self.space = space
    evaluator = Evaluator(program)
    let scales = space.unknowns.indices.compactMap { attribute in
      program.scale(of: space.unknowns[attribute]).map { (attribute: attribute, members: $0) }
    }
    guard let most = scales.map({ space.counts[$0.attribute] }).max() else { return }
    guard let grid = CellGrid(space, most: Self.mostCases * most) else {
      isComplete = false
      return
    }
    func answers(_ formula: Formula?, isCondition: Bool) -> GridAnswers? {
      formula.map { GridAnswers($0, isCondition: isCondition, evaluator, space, grid) }
    }
    self.lines = lines.map { line in
      Line(
        rule: line.rule, condition: answers(line.condition, isCondition: true),
        content: answers(line.content, isCondition: false))
    }
    for scale in scales {
      guard grid.count / grid.count(of: scale.attribute) <= Self.mostCases else {
        isComplete = false
        continue
      }
      compared = []
      for index in 0..<grid.count where grid.place(of: scale.attribute, at: index) == 0 {
        compare(scale.members, of: scale.attribute, at: index, grid)
      }
    }
  }

  /// Each two of a scale, the nearest first; what two in between show is not said of those around them.
  private mutating func compare(_ members: [MemberID], of attribute: Int, at index: Int, _ grid: CellGrid) {
    let targets = members.map { member -> Target? in
      guard let cell = space.values[attribute].firstIndex(of: .member(member)),
        let index = grid.index(index, with: cell, for: attribute)
      else { return nil }
      return target(at: index, grid)
    }
    guard compared.insert(targets).inserted else { return }
    for distance in members.indices.dropFirst() {
      for (lower, higher) in zip(members.indices, members.indices.dropFirst(distance)) {
        guard let above = targets[higher].flatMap(amount), let below = targets[lower].flatMap(amount),
          isLater(above.value, than: below.value), !isKnown(members[lower...higher])
        else { continue }
        let point = grid.point(index)
        findings.append(
          Finding(
            urgent: members[higher], lesser: members[lower], amounts: [above.value, below.value], rule: above.rule,
            example: CaseExample(space, point, attributes: Set(point.indices.filter { $0 != attribute }))))
      }
    }
  }

  private func isKnown(_ members: ArraySlice<MemberID>) -> Bool {
    findings.contains { members.contains($0.urgent) && members.contains($0.lesser) }
  }

  /// Nil when no line is for the case.
  private mutating func target(at index: Int, _ grid: CellGrid) -> Target? {
    let space = space
    for line in lines.indices {
      if let number = lines[line].condition?.number(at: index, in: space.situation(at: grid.point(index))),
        lines[line].condition?.answers[number].value != .boolean(true)
      {
        continue
      }
      let answer = lines[line].content?.number(at: index, in: space.situation(at: grid.point(index))) ?? -1
      return Target(line: line, answer: answer)
    }
    return nil
  }

  /// Nil when it cannot be compared: something is unknown.
  private func amount(of target: Target) -> (value: Value, rule: RuleID)? {
    let line = lines[target.line]
    guard target.answer >= 0, let found = line.content?.answers[target.answer] else { return (.nothing, line.rule) }
    return found.value == .unknown ? nil : (found.value, found.rules.last ?? line.rule)
  }

  private func isLater(_ value: Value, than other: Value) -> Bool {
    switch (value, other) {
    case (.bestEffort, .amount), (.nothing, .amount): return true
    case (.amount, .amount):
      var trace = Trace()
      return evaluator.condition(.compare(.greater, .constant(value), .constant(other)), in: Situation(), trace: &trace)
        == true
    default: return false
    }
  }
}

extension Program {
  /// The members of a scale that something is measured on, the lowest first.
  package func scale(of unknown: Unknown) -> [MemberID]? {
    guard case .fact(let slot) = unknown, case .choice(let choice)? = facts[slot]?.type, let scale = choices[choice],
      scale.order != .none
    else { return nil }
    return scale.members.sorted { (members[$0]?.rank ?? 0) < (members[$1]?.rank ?? 0) }
  }
}
