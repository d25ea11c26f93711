import TocsinAnalysis
import TocsinEvaluation
import TocsinModel

/// Answers that are something of the case: two ways to compute one may come to the same for some cases, or for all.
struct SymbolicAnswers {
  private let diagram: OutcomeDiagram
  private var cases: ComparedCases { diagram.cases }

  private static let mostTried = 20_000

  init(_ diagram: OutcomeDiagram) { self.diagram = diagram }

  /// The first case whose outcomes really differ; nil when the answers are the same wherever they were tried.
  func example(of outcomes: OutcomeDiagram.Outcomes, among examples: [[Int?]]) -> [Int?]? {
    let formulas = [outcomes.old.formula, outcomes.new.formula].compactMap { $0 }
    guard !formulas.isEmpty else { return examples.first ?? [] }
    let slots = Set(formulas.flatMap(\.facts))
    let attributes = cases.unknowns.indices.filter { place in
      if case .fact(let slot) = cases.unknowns[place] { slots.contains(slot) } else { cases.unknowns[place] == .today }
    }
    guard let example = examples.first, let place = diagram.outcomes(of: example) else { return nil }
    var tried = 0
    return filled(example, attributes[...], outcomes, at: place, &tried)
  }

  private func filled(
    _ cells: [Int?], _ attributes: ArraySlice<Int>, _ outcomes: OutcomeDiagram.Outcomes,
    at place: OutcomeDiagram.Outcomes, _ tried: inout Int
  ) -> [Int?]? {
    guard let attribute = attributes.first else {
      tried += 1
      guard diagram.outcomes(of: cells) == place else { return nil }
      let (old, new) = (value(outcomes.old, cells, .old), value(outcomes.new, cells, .new))
      guard let old, let new, old != .unknown, new != .unknown else { return nil }
      return old == cases.correspondence.canonical(new) ? nil : cells
    }
    // What the example has already comes first.
    let others = cases.values[attribute].indices.filter {
      !cases.isUnknown($0, of: attribute) && $0 != cells[attribute]
    }
    for cell in [cells[attribute]].compactMap({ $0 }) + others {
      guard tried < Self.mostTried else { return nil }
      var cells = cells
      cells[attribute] = cell
      if let found = filled(cells, attributes.dropFirst(), outcomes, at: place, &tried) { return found }
    }
    return nil
  }

  private func value(_ outcome: Outcome, _ cells: [Int?], _ side: Side) -> Value? {
    switch outcome {
    case .value(let value): return value
    case .computed(let formula, _):
      guard let situation = cases.situation(cells, on: side) else { return nil }
      var trace = Trace()
      return cases.evaluators[side]?.value(of: formula, in: situation, trace: &trace)
    default: return nil
    }
  }
}

extension Outcome {
  fileprivate var formula: Formula? { if case .computed(let formula, _) = self { formula } else { nil } }
}

extension Formula {
  /// Whether it is told by what rules write, not by its value: it asks the case alone.
  var isSymbolic: Bool {
    var asks = false
    var isPlain = true
    visit { part in
      switch part {
      case .fact, .today: asks = true
      case .constant, .add, .subtract, .yearsStarted: break
      default: isPlain = false
      }
    }
    return asks && isPlain
  }
}
