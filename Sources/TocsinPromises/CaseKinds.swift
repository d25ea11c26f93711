import TocsinAnalysis
import TocsinEngine
import TocsinEvaluation
import TocsinModel
import TocsinTime

/// The kinds of cases that a policy tells apart by what is known of them; when they are opened is another matter.
struct CaseKinds {
  let space: CellSpace
  let grid: CellGrid
  private let program: Program

  /// Beyond so many kinds nothing is said.
  private static let most = 20_000

  /// Nil when the policy asks for something that cannot be listed, or for too much of it.
  init?(_ policy: Policy, _ program: Program) {
    guard let space = CellSpace(policy.formulas, program),
      let grid = CellGrid(
        space, most: Self.most, where: { space.unknowns[$0].isFact }, cells: { $0 != .unknown })
    else { return nil }
    (self.space, self.grid, self.program) = (space, grid, program)
  }

  /// The facts of a case. Where the customer is on the globe is asked apart from formulas, so it is told as well.
  func situation(of told: CaseExample) -> Situation {
    var situation = Situation()
    for fact in told.values where fact.unknown.isFact { situation = situation.with(fact.value, for: fact.unknown) }
    for (slot, fact) in program.facts where fact.type == .zone && situation.told(slot) == .unknown {
      situation.facts[slot] = .zone("Etc/UTC")
    }
    return situation
  }

  /// Where nothing depends on the priority, that of the most urgent cases.
  func priority(in situation: Situation) -> MemberID? {
    guard let slot = program.prioritySlot else { return nil }
    if case .member(let priority) = situation.told(slot) { return priority }
    return program.priorityScale.flatMap { program.choices[$0]?.members.first }
  }

  /// What tells the kind, without the hours.
  func example(_ point: [Int], without attribute: Int? = nil) -> CaseExample {
    let told = space.unknowns.indices.filter { space.unknowns[$0].isFact && $0 != attribute }
    return CaseExample(space, point, attributes: Set(told))
  }

  /// The dates that the policy compares the opening with.
  var dates: [CivilDate] {
    space.unknowns.firstIndex(of: .today).map { space.values[$0] }?.compactMap { value in
      if case .date(let date) = value { date } else { nil }
    } ?? []
  }
}

extension Unknown {
  var isFact: Bool { if case .fact = self { true } else { false } }
}

extension Policy {
  /// Whatever the deadlines of a case depend on.
  fileprivate var formulas: [Formula] {
    var found: [Formula?] = []
    for line in desk { found += [line.condition, line.content.calendar] + line.content.layers }
    for line in clock {
      found += [line.condition, line.content.clock]
      found += line.content.exceptions.flatMap { [$0.condition, $0.content] }
    }
    for line in respond + notify { found += [line.condition, line.content] }
    for line in escalate { found += [line.condition, line.content.roles, line.content.amounts] }
    return found.compactMap { $0 }
  }
}
