import TocsinEvaluation
package import TocsinModel

/// Where a condition holds and where it does not; elsewhere it is unknown.
package struct TruthCells: Hashable, Sendable {
  package var holds: CellCondition
  package var fails: CellCondition

  var negated: TruthCells { TruthCells(holds: fails, fails: holds) }
}

/// Conditions by cells. What they say of a cell is what the evaluator says of its value.
extension CellSpace {
  /// So many points of what one comparison asks for are asked one by one.
  private static let mostPoints = 20_000

  package mutating func truth(of formula: Formula) -> TruthCells {
    switch formula {
    case .not(let content): return truth(of: content).negated
    case .and(let left, let right):
      let (left, right) = (truth(of: left), truth(of: right))
      return TruthCells(holds: .every([left.holds, right.holds]), fails: .some([left.fails, right.fails]))
    case .or(let left, let right):
      let (left, right) = (truth(of: left), truth(of: right))
      return TruthCells(holds: .some([left.holds, right.holds]), fails: .every([left.fails, right.fails]))
    default:
      guard let decision = formula.firstDecision, formula.replacing(decision, by: .constant(.unknown)) != formula
      else { return tabulated(formula) }
      return truth(of: formula, byLinesOf: decision)
    }
  }

  /// A decision answers by one of its lines: the condition is that of the line and what is asked of its value.
  private mutating func truth(of formula: Formula, byLinesOf id: DecisionID) -> TruthCells {
    guard evaluator.program.decisions.indices.contains(id.index) else { return tabulated(formula) }
    let decision = evaluator.program.decisions[id.index]
    var holds: [CellCondition] = []
    var fails: [CellCondition] = []
    var before: [CellCondition] = []
    func add(_ value: Formula, where guards: [CellCondition], in space: inout CellSpace) {
      let asked = space.truth(of: formula.replacing(id, by: value))
      holds.append(.every(guards + [asked.holds]))
      fails.append(.every(guards + [asked.fails]))
    }
    for line in decision.answers {
      guard let condition = line.condition else { continue }
      let own = truth(of: condition).holds
      add(line.value, where: [own] + (decision.takesFirst ? before : []), in: &self)
      before.append(own.negated(counts))
    }
    let otherwise = decision.answers.first { $0.condition == nil }?.value
    add(otherwise ?? .constant(.unknown), where: before, in: &self)
    return TruthCells(holds: .some(holds), fails: .some(fails))
  }

  /// Asks about every point of what a condition depends on.
  private mutating func tabulated(_ formula: Formula) -> TruthCells {
    var survey = FormulaSurvey(evaluator.program)
    survey.add(formula)
    let attributes = survey.unknowns.compactMap { unknowns.firstIndex(of: $0) }
    let points = attributes.reduce(1) { $0 > Self.mostPoints ? $0 : $0 * values[$1].count }
    guard attributes.count == survey.unknowns.count, points <= Self.mostPoints, !formula.asksWhatNobodyLists else {
      return opaqueTruth(of: formula)
    }
    var situation = Situation()
    return truth(of: formula, over: attributes[...], in: &situation)
  }

  private mutating func opaqueTruth(of formula: Formula) -> TruthCells {
    let attribute = opaqueAttribute(of: formula)
    var (yes, no) = (CellSet(of: 3), CellSet(of: 3))
    yes.insert(0)
    no.insert(1)
    return TruthCells(holds: .within(attribute: attribute, yes), fails: .within(attribute: attribute, no))
  }

  /// - Parameter situation: what is known of the other attributes; of these it may be anything.
  private func truth(
    of formula: Formula, over attributes: ArraySlice<Int>, in situation: inout Situation
  ) -> TruthCells {
    guard let attribute = attributes.first else {
      var trace = Trace()
      switch evaluator.condition(formula, in: situation, trace: &trace) {
      case true?: return TruthCells(holds: .always, fails: .never)
      case false?: return TruthCells(holds: .never, fails: .always)
      case nil: return TruthCells(holds: .never, fails: .never)
      }
    }
    var parts: [(truth: TruthCells, cells: CellSet)] = []
    for (cell, value) in values[attribute].enumerated() {
      situation.put(value, for: unknowns[attribute])
      let truth = truth(of: formula, over: attributes.dropFirst(), in: &situation)
      let known = parts.firstIndex { $0.truth == truth }
      if known == nil { parts.append((truth, CellSet(of: counts[attribute]))) }
      parts[known ?? parts.count - 1].cells.insert(cell)
    }
    func joined(_ part: (TruthCells) -> CellCondition) -> CellCondition {
      guard parts.count > 1 else { return parts.first.map { part($0.truth) } ?? .never }
      return .some(parts.map { .every([.within(attribute: attribute, $0.cells), part($0.truth)]) })
    }
    return TruthCells(holds: joined(\.holds), fails: joined(\.fails))
  }
}

extension Formula {
  /// The first decision that it asks, itself and not by way of another.
  fileprivate var firstDecision: DecisionID? {
    var found: DecisionID?
    visit { if case .decision(let id) = $0, found == nil { found = id } }
    return found
  }

  /// What depends on more than what a survey lists.
  fileprivate var asksWhatNobodyLists: Bool {
    var asks = false
    visit { part in
      switch part {
      case .amountKind, .local, .decided: asks = true
      default: break
      }
    }
    return asks
  }
}
