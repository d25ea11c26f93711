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

  /// - Parameter lines: of the decision, in the order in which they are asked; `search` can ask their conditions.
  init(_ decision: Decision, _ lines: [Decision.Answer], _ program: Program, asking search: inout Questions) {
    var survey = FormulaSurvey(program)
    var asked: Set<Int> = []
    var guarded: [Line] = []
    for line in lines {
      survey.add(line.value)
      let holds = line.condition.map { search.truth(of: $0).holds } ?? .always
      holds.collect(attributes: &asked)
      guarded.append(Line(holds: holds, value: line.value, comesLast: decision.takesFirst || line.condition == nil))
    }
    var answers: [CellCondition]?
    for attribute in asked.sorted() where attribute < search.space.unknowns.count {
      let unknown = search.space.unknowns[attribute]
      guard !survey.unknowns.contains(unknown), !Self.isSeenToMatter(attribute, guarded, search) else { continue }
      answers = answers ?? Self.answers(guarded, search)
      guard !Self.matters(attribute, answers ?? [], &search) else { continue }
      let values = search.space.values[attribute].filter { $0 != .unknown }
      findings.append(Finding(unknown: unknown, values: Array(values.prefix(2))))
    }
    isComplete = !search.hasGivenUp
  }

  private struct Line {
    let holds: CellCondition
    let value: Formula
    /// It answers only where none of those before it holds.
    let comesLast: Bool
  }

  /// Where each of the different answers is given.
  private static func answers(_ lines: [Line], _ search: Questions) -> [CellCondition] {
    var order: [Formula] = []
    var cells: [Formula: [CellCondition]] = [:]
    var before: [CellCondition] = []
    for line in lines {
      if cells[line.value] == nil { order.append(line.value) }
      cells[line.value, default: []].append(.every([line.holds] + (line.comesLast ? before : [])))
      before.append(search.negated(line.holds))
    }
    return order.map { .some(cells[$0] ?? []) }
  }

  private static func answers(of lines: [Line], at point: [Int]) -> Set<Formula> {
    var answers: Set<Formula> = []
    var isAnswered = false
    for line in lines where !(line.comesLast && isAnswered) && line.holds.holds(at: point) {
      answers.insert(line.value)
      isAnswered = true
    }
    return answers
  }

  /// So many lines that ask for something mostly show that it matters.
  private static let mostTried = 16

  /// Whether a case in which one of the first lines that ask for it holds is answered otherwise with another value.
  private static func isSeenToMatter(_ attribute: Int, _ lines: [Line], _ questions: Questions) -> Bool {
    var search = questions
    let values = search.space.values[attribute]
    let cells = values.indices.filter { values[$0] != .unknown }
    let asking = lines.lazy.filter { line in
      var asked: Set<Int> = []
      line.holds.collect(attributes: &asked)
      return asked.contains(attribute)
    }
    for line in asking.prefix(mostTried) {
      guard var point = search.example([search.space.everythingIsTold, line.holds]) else { continue }
      let answers = cells.map { cell in
        point[attribute] = cell
        return Self.answers(of: lines, at: point)
      }
      if answers.contains(where: { $0 != answers.first }) { return true }
    }
    return false
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
