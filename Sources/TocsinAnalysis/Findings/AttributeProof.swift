import TocsinModel

/// What a decision asks for without its answer ever depending on it.
struct AttributeProof {
  struct Finding: Hashable {
    let unknown: Unknown
    /// Two values that lead to the same answer, as all do.
    let values: [Value]
  }

  private(set) var findings: [Finding] = []
  private(set) var isComplete = true

  init(_ decision: Decision, _ program: Program) {
    let lines = decision.answers.filter { $0.condition != nil } + decision.answers.filter { $0.condition == nil }
    let conditions = lines.compactMap(\.condition)
    guard !conditions.isEmpty else { return }
    guard var search = Questions(conditions, program) else {
      isComplete = false
      return
    }
    var survey = FormulaSurvey(program)
    for line in lines { survey.add(line.value) }
    let answers = Self.answers(lines, decision.takesFirst, &search)
    let asked = Set(
      answers.flatMap { cells -> Set<Int> in
        var attributes: Set<Int> = []
        cells.collect(attributes: &attributes)
        return attributes
      })
    for attribute in asked.sorted() where attribute < search.space.unknowns.count {
      let unknown = search.space.unknowns[attribute]
      guard !survey.unknowns.contains(unknown), !Self.matters(attribute, answers, &search) else { continue }
      let values = search.space.values[attribute].filter { $0 != .unknown }
      findings.append(Finding(unknown: unknown, values: Array(values.prefix(2))))
    }
    if search.hasGivenUp { isComplete = false }
  }

  /// Where each of the different answers is given.
  private static func answers(
    _ lines: [Decision.Answer], _ takesFirst: Bool, _ search: inout Questions
  ) -> [CellCondition] {
    var order: [Formula] = []
    var cells: [Formula: [CellCondition]] = [:]
    var before: [CellCondition] = []
    for line in lines {
      let own = line.condition.map { search.truth(of: $0).holds } ?? .always
      if cells[line.value] == nil { order.append(line.value) }
      let isGuarded = takesFirst || line.condition == nil
      cells[line.value, default: []].append(.every([own] + (isGuarded ? before : [])))
      before.append(search.negated(own))
    }
    return order.map { .some(cells[$0] ?? []) }
  }

  /// Whether two cases that differ in nothing else have different answers, or that cannot be said.
  private static func matters(_ attribute: Int, _ answers: [CellCondition], _ search: inout Questions) -> Bool {
    let (values, unknown) = (search.space.values[attribute], search.space.unknowns[attribute])
    let cells = values.filter { $0 != .unknown }.compactMap { search.space.cell(of: $0, for: unknown) }
    guard let first = cells.first else { return true }
    let (counts, known) = (search.space.counts, search.space.everythingIsKnown)
    for answer in answers {
      let here = answer.assuming(first, counts)
      for other in cells.dropFirst() {
        let there = answer.assuming(other, counts)
        if here != there, !search.areContradictory([known, here, search.negated(there)]) { return true }
        if here != there, !search.areContradictory([known, there, search.negated(here)]) { return true }
      }
    }
    return false
  }
}
