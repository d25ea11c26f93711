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
  /// The attributes that are facts, those that the desk depends on, and those that the ladder does.
  private let facts: Set<Int>
  let deskFacts: CellGrid.Part
  let ladderFacts: CellGrid.Part
  /// Whether the ladder, with its clocks, is the same whenever the case is opened.
  let laddersAreTimeless: Bool
  /// Where the customer is on the globe is asked apart from formulas, so it is told as well.
  private let anywhere: Situation

  /// Beyond so many kinds nothing is said.
  private static let most = 20_000

  /// Nil when the policy asks for something that cannot be listed, or for too much of it.
  init?(_ policy: Policy, _ program: Program) {
    guard let space = CellSpace(policy.formulas, program),
      let grid = CellGrid(
        space, most: Self.most, where: { space.unknowns[$0].isFact }, cells: { $0 != .unknown })
    else { return nil }
    (self.space, self.grid, self.program) = (space, grid, program)
    facts = Set(space.unknowns.indices.filter { space.unknowns[$0].isFact })
    deskFacts = CellGrid.Part(grid, space.attributes(of: policy.deskFormulas, program))
    ladderFacts = CellGrid.Part(grid, space.attributes(of: policy.ladderFormulas, program))
    let ladders = space.attributes(of: policy.ladderFormulas + policy.clockFormulas, program)
    laddersAreTimeless = ladders.allSatisfy { space.unknowns[$0].isFact }
    var anywhere = Situation()
    for (slot, fact) in program.facts where fact.type == .zone { anywhere.facts[slot] = .zone("Etc/UTC") }
    self.anywhere = anywhere
  }

  /// What formulas ask for, as attributes.
  func attributes(of formulas: [Formula]) -> [Int] { space.attributes(of: formulas, program) }

  func situation(of told: CaseExample) -> Situation {
    var situation = anywhere
    for fact in told.values { if case .fact(let slot) = fact.unknown { situation.facts[slot] = fact.value } }
    return situation
  }

  /// With the priority among the facts.
  func situation(at index: Int) -> Situation {
    var situation = situation(of: example(grid.point(index)))
    if let slot = program.prioritySlot, let priority = priority(in: situation) {
      situation.facts[slot] = .member(priority)
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
    CaseExample(space, point, attributes: attribute.map { facts.subtracting([$0]) } ?? facts)
  }

  /// Whether it matters to the deadlines that the desk is open when the case is.
  var asksDesk: Bool { space.unknowns.contains(.deskIsOpen) }

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

extension CellSpace {
  fileprivate func attributes(of formulas: [Formula], _ program: Program) -> [Int] {
    var survey = FormulaSurvey(program)
    for formula in formulas { survey.add(formula) }
    return survey.unknowns.compactMap { unknowns.firstIndex(of: $0) }
  }
}

extension Policy {
  fileprivate var deskFormulas: [Formula] {
    desk.flatMap { [$0.condition, $0.content.calendar].compactMap { $0 } + $0.content.layers }
  }

  fileprivate var ladderFormulas: [Formula] {
    escalate.flatMap { [$0.condition, $0.content.roles, $0.content.amounts].compactMap { $0 } }
  }

  fileprivate var clockFormulas: [Formula] {
    clock.flatMap { line in
      [line.condition, line.content.clock].compactMap { $0 }
        + line.content.exceptions.flatMap { [$0.condition, $0.content].compactMap { $0 } }
    }
  }

  /// Whatever the deadlines of a case depend on.
  fileprivate var formulas: [Formula] {
    let targets = (respond + notify).flatMap { [$0.condition, $0.content].compactMap { $0 } }
    return deskFormulas + ladderFormulas + clockFormulas + targets
  }
}
