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
  private let lines: [Policy.Guarded<Formula?>]
  private let evaluator: Evaluator
  private let space: CellSpace

  /// Beyond so many cases nothing is said.
  private static let mostCases = 50_000

  /// Nil when there is nothing to compare.
  package init?(_ lines: [Policy.Guarded<Formula?>], _ program: Program) {
    let formulas = lines.flatMap { [$0.content, $0.condition].compactMap { $0 } }
    guard !lines.isEmpty, let space = CellSpace(formulas, program) else { return nil }
    self.lines = lines
    self.space = space
    evaluator = Evaluator(program)
    for (attribute, unknown) in space.unknowns.enumerated() {
      guard let members = program.scale(of: unknown) else { continue }
      guard let grid = CellGrid(space, most: Self.mostCases, where: { $0 != attribute }) else {
        isComplete = false
        continue
      }
      for index in 0..<grid.count { compare(members, of: attribute, at: grid.point(index)) }
    }
  }

  /// Each two of a scale, the nearest first; what two in between show is not said of those around them.
  private mutating func compare(_ members: [MemberID], of attribute: Int, at point: [Int]) {
    let situation = space.situation(at: point)
    let targets = members.map { target(in: situation.with(.member($0), for: space.unknowns[attribute])) }
    for distance in members.indices.dropFirst() {
      for (lower, higher) in zip(members.indices, members.indices.dropFirst(distance)) {
        guard let above = targets[higher], let below = targets[lower], isLater(above.value, than: below.value),
          !isKnown(members[lower...higher])
        else { continue }
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

  /// Nil when the case has none that can be compared: no line is for it, or something is unknown.
  private func target(in situation: Situation) -> (value: Value, rule: RuleID)? {
    var trace = Trace()
    let line = lines.first { line in
      line.condition.map { evaluator.condition($0, in: situation, trace: &trace) == true } ?? true
    }
    guard let line else { return nil }
    guard let formula = line.content else { return (.nothing, line.rule) }
    var own = Trace()
    let value = evaluator.value(of: formula, in: situation, trace: &own)
    return value == .unknown ? nil : (value, own.rules.last ?? line.rule)
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
