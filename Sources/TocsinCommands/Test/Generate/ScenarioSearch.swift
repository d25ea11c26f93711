import TocsinAnalysis
import TocsinModel

/// A part of a condition that is to be seen to hold, or not to.
struct ScenarioTarget: Hashable {
  let part: CoverageWalk.Part
  let truth: Bool

  func isMet(by walk: CoverageWalk) -> Bool { (truth ? walk.seenTrue : walk.seenFalse).contains(part) }
}

/// Looks in the cells of a list of lines for cases in which each part of each condition is asked, and holds or not.
struct ScenarioSearch {
  /// What is known of a case, as far as it matters; a value that is `unknown` must not be told.
  typealias Known = [(unknown: Unknown, value: Value)]

  private(set) var found: [(target: ScenarioTarget, known: Known)] = []
  private var space: CellSpace
  private var truths: [Formula: TruthCells] = [:]

  private static let work = 400_000

  /// - Parameter condition: What has to hold for the lines to be asked at all.
  init?(
    _ lines: [(condition: Formula?, rule: RuleID)], areOrdered: Bool, where condition: Formula?, _ program: Program
  ) {
    let conditions = lines.compactMap(\.condition)
    guard !conditions.isEmpty, let space = CellSpace(conditions + (condition.map { [$0] } ?? []), program) else {
      return nil
    }
    self.space = space
    // All that is asked is cut into cells before anything is looked for.
    for formula in conditions + (condition.map { [$0] } ?? []) { learn(formula) }
    var guards = condition.map { [cells(of: $0, holding: true)] } ?? []
    for line in lines {
      guard let condition = line.condition else { continue }
      search(condition, line.rule, guards)
      if areOrdered { guards.append(cells(of: condition, holding: true).negated(self.space.counts)) }
    }
  }

  private mutating func learn(_ formula: Formula) {
    truths[formula] = space.truth(of: formula)
    switch formula {
    case .not(let content): learn(content)
    case .and(let left, let right), .or(let left, let right):
      learn(left)
      learn(right)
    default: break
    }
  }

  /// Where a condition is true, or where it is not.
  private func cells(of formula: Formula, holding: Bool) -> CellCondition {
    (holding ? truths[formula]?.holds : truths[formula]?.fails) ?? .never
  }

  /// What the first side decides, the second is not asked for.
  private mutating func search(_ formula: Formula, _ rule: RuleID, _ guards: [CellCondition]) {
    switch formula {
    case .not(let content): search(content, rule, guards)
    case .and(let left, let right):
      search(left, rule, guards)
      search(right, rule, guards + [cells(of: left, holding: true)])
    case .or(let left, let right):
      search(left, rule, guards)
      search(right, rule, guards + [cells(of: left, holding: false)])
    default:
      for wanted in [true, false] {
        let target = ScenarioTarget(part: CoverageWalk.Part(rule: rule, formula: formula), truth: wanted)
        note(target, guards + [cells(of: formula, holding: wanted)])
      }
    }
  }

  private mutating func note(_ target: ScenarioTarget, _ conditions: [CellCondition]) {
    var search = CellSearch(space.counts, work: Self.work)
    guard case .found(let point) = search.point(where: conditions), space.isExact(conditions) else { return }
    var attributes: Set<Int> = []
    for condition in conditions { condition.collect(attributes: &attributes) }
    let known = attributes.sorted().filter { $0 < space.unknowns.count }.map { attribute in
      (unknown: space.unknowns[attribute], value: space.values[attribute][point[attribute]])
    }
    found.append((target, known))
  }
}
