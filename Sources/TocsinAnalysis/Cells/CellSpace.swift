package import TocsinEvaluation
package import TocsinModel

/// What some formulas depend on, each thing cut into cells within which they cannot tell two values apart.
package struct CellSpace {
  package let unknowns: [Unknown]
  /// A value for each cell; `unknown` is one of its own.
  package let values: [[Value]]
  /// For conditions that cannot be cut into cells there are cells for yes, no and unknown behind the others.
  private var opaque: [Formula: Int] = [:]
  /// How many cells each attribute has.
  package private(set) var counts: [Int]
  /// A fact that was not chosen yet is unknown to it, whatever it is presumed to be.
  let evaluator: Evaluator
  /// Those for which it matters whether anybody knows them.
  private let early: Set<Unknown>

  /// Nil when something the formulas ask for cannot be listed.
  package init?(_ formulas: [Formula], _ program: Program) {
    evaluator = Evaluator(program, namesPresumed: false, presumes: false)
    var survey = FormulaSurvey(program)
    for formula in formulas { survey.add(formula) }
    guard !survey.isUnreadable, survey.weight < FormulaSurvey.greatestWeight else { return nil }
    let samples = SampleValues(survey.comparisons, program)
    unknowns = survey.unknowns
    early = survey.early
    var values: [[Value]] = []
    for unknown in unknowns {
      guard var list = samples.values(of: unknown), !list.isEmpty else { return nil }
      if Self.mayBeUnknown(unknown, program) { list.append(.unknown) }
      values.append(list)
    }
    self.values = values
    counts = values.map(\.count)
  }

  /// What is presumed is never unknown. Dates and desks are known where they are asked, and a condition on signals is
  /// only asked when each has a value.
  private static func mayBeUnknown(_ unknown: Unknown, _ program: Program) -> Bool {
    guard case .fact(let slot) = unknown else { return false }
    return program.facts[slot]?.presumed == .unknown
  }

  /// Whether a point of the space is a case that can be told.
  package func isExact(_ conditions: [CellCondition]) -> Bool {
    var attributes: Set<Int> = []
    for condition in conditions { condition.collect(attributes: &attributes) }
    return attributes.allSatisfy { $0 < unknowns.count }
  }

  /// Only cases of which everything is known, but for what conditions ask to be known or not.
  package var everythingIsKnown: CellCondition { known { !early.contains($0) } }

  /// Only cases of which everything is known.
  package var everythingIsTold: CellCondition { known { _ in true } }

  private func known(_ isMeant: (Unknown) -> Bool) -> CellCondition {
    .every(
      values.indices.compactMap { attribute in
        guard let place = values[attribute].firstIndex(of: .unknown), isMeant(unknowns[attribute]) else { return nil }
        var cells = CellSet(of: values[attribute].count)
        cells.insert(place)
        return CellCondition.within(attribute: attribute, cells).negated(counts)
      })
  }

  mutating func opaqueAttribute(of formula: Formula) -> Int {
    if let known = opaque[formula] { return known }
    opaque[formula] = counts.count
    counts.append(3)
    return counts.count - 1
  }

  /// That an attribute has a value, where the space tells it apart from others.
  package func cell(of value: Value, for unknown: Unknown) -> CellCondition? {
    guard let attribute = unknowns.firstIndex(of: unknown), let cell = values[attribute].firstIndex(of: value)
    else { return nil }
    var cells = CellSet(of: values[attribute].count)
    cells.insert(cell)
    return .within(attribute: attribute, cells)
  }

  /// The case that a point stands for.
  package func situation(at point: [Int]) -> Situation {
    var situation = Situation()
    for (attribute, unknown) in unknowns.enumerated() where point.indices.contains(attribute) {
      let value = values[attribute][point[attribute]]
      if value != .unknown { situation.put(value, for: unknown) }
    }
    return situation
  }
}
