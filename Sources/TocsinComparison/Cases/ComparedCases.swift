import TocsinAnalysis
import TocsinEvaluation
import TocsinModel

/// The cases that one question of two programs tells apart: what both depend on, each thing cut into values within which
/// neither can tell two cases apart.
struct ComparedCases {
  let correspondence: Correspondence
  let unknowns: [Unknown]
  /// In the names of the old rules; `unknown` is the last of those that nobody may have told.
  let values: [[Value]]
  /// What each is presumed to be on either side; unknown when they differ.
  let presumed: [Value]
  let evaluators: [Side: Evaluator]

  /// Nil when the values of something cannot be listed.
  init?(_ formulas: [Side: [Formula]], _ correspondence: Correspondence, _ evaluators: [Side: Evaluator]) {
    self.correspondence = correspondence
    self.evaluators = evaluators
    var unknowns: [Unknown] = []
    var comparisons: [FormulaSurvey.Comparison] = []
    for side in Side.allCases {
      var survey = FormulaSurvey(correspondence.program(side))
      for formula in formulas[side] ?? [] {
        // What counts years has to be asked about several of them.
        survey.add(formula.countsYears ? .compare(.less, formula, .constant(.number(3_000_000))) : formula)
      }
      guard !survey.isUnreadable, survey.weight < FormulaSurvey.greatestWeight else { return nil }
      unknowns += survey.unknowns.filter { !unknowns.contains($0) }
      comparisons += survey.comparisons.map { comparison in
        var comparison = comparison
        if side == .new { comparison.constants = comparison.constants.map(correspondence.canonical) }
        return comparison
      }
    }
    let samples = Side.allCases.map { SampleValues(comparisons, correspondence.program($0)) }
    var values: [[Value]] = []
    var presumed: [Value] = []
    for unknown in unknowns {
      guard let old = samples[0].values(of: unknown), let new = samples[1].values(of: unknown) else { return nil }
      var list = old
      for value in new.map(correspondence.canonical) where !list.contains(value) { list.append(value) }
      guard !list.isEmpty else { return nil }
      let presumption = Self.presumption(unknown, correspondence)
      if case .fact = unknown, presumption == .unknown { list.append(.unknown) }
      values.append(list)
      presumed.append(presumption)
    }
    (self.unknowns, self.values, self.presumed) = (unknowns, values, presumed)
  }

  private static func presumption(_ unknown: Unknown, _ correspondence: Correspondence) -> Value {
    guard case .fact(let slot) = unknown else { return .unknown }
    switch (correspondence.old.facts[slot]?.presumed, correspondence.new.facts[slot]?.presumed) {
    case (let old?, let new?): return old == correspondence.canonical(new) ? old : .unknown
    case (let only?, nil): return only
    case (nil, let only?): return correspondence.canonical(only)
    case (nil, nil): return .unknown
    }
  }

  /// What one side sees of a case of which some cells are chosen; nil when it does not have such a case.
  func situation(_ cells: [Int?], on side: Side) -> Situation? {
    var situation = Situation()
    for (attribute, cell) in cells.enumerated() {
      guard let cell, values[attribute][cell] != .unknown else { continue }
      guard let value = correspondence.value(values[attribute][cell], on: side) else { return nil }
      situation = situation.with(value, for: unknowns[attribute])
    }
    return situation
  }

  func isUnknown(_ cell: Int, of attribute: Int) -> Bool { values[attribute][cell] == .unknown }

  /// The cell that an example shows, of some that lead to the same.
  func example(among cells: [Int], of attribute: Int) -> Int {
    cells.first { values[attribute][$0] == presumed[attribute] && presumed[attribute] != .unknown }
      ?? cells.first { !isUnknown($0, of: attribute) } ?? cells.first ?? 0
  }
}

extension Formula {
  fileprivate var countsYears: Bool { if case .yearsStarted = self { true } else { false } }
}
