import TocsinEvaluation
package import TocsinModel

/// Whether what is more urgent is answered sooner: the targets of two neighbours on the scale of urgency, for every case
/// that differs in nothing else.
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

  /// Nil when there is no scale of urgency, or nothing to compare.
  package init?(_ lines: [Policy.Guarded<Formula?>], _ program: Program) {
    guard let slot = program.prioritySlot, let scale = program.priorityScale.flatMap({ program.choices[$0] }),
      scale.order != .none, !lines.isEmpty
    else { return nil }
    let formulas = lines.flatMap { [$0.content, $0.condition].compactMap { $0 } }
    guard let space = CellSpace(formulas, program) else { return nil }
    self.lines = lines
    self.space = space
    evaluator = Evaluator(program)
    guard let urgency = space.unknowns.firstIndex(of: .fact(slot)) else { return }
    let others = space.values.indices.filter { $0 != urgency }
    let count = others.reduce(1) { $0 > Self.mostCases ? $0 : $0 * space.values[$1].count }
    guard count <= Self.mostCases else {
      isComplete = false
      return
    }
    let members = scale.members.sorted { evaluator.rank(of: $0) > evaluator.rank(of: $1) }
    for index in 0..<count { compare(members, at: point(index, others, urgency), urgency) }
  }

  /// Every point once, the attribute of urgency left at its first cell.
  private func point(_ index: Int, _ others: [Int], _ urgency: Int) -> [Int] {
    var point = [Int](repeating: 0, count: space.values.count)
    var rest = index
    for attribute in others {
      point[attribute] = rest % space.values[attribute].count
      rest /= space.values[attribute].count
    }
    return point
  }

  private mutating func compare(_ members: [MemberID], at point: [Int], _ urgency: Int) {
    let situation = space.situation(at: point)
    let targets = members.map { target(in: situation.with(.member($0), for: space.unknowns[urgency])) }
    for (higher, lower) in zip(members.indices, members.indices.dropFirst()) {
      guard let above = targets[higher], let below = targets[lower], isLater(above.value, than: below.value),
        !findings.contains(where: { $0.urgent == members[higher] && $0.lesser == members[lower] })
      else { continue }
      let rest = Set(point.indices.filter { $0 != urgency })
      findings.append(
        Finding(
          urgent: members[higher], lesser: members[lower], amounts: [above.value, below.value], rule: above.rule,
          example: CaseExample(space, point, attributes: rest)))
    }
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
