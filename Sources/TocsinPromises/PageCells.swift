import TocsinAnalysis
import TocsinEvaluation
import TocsinModel

/// For which cases somebody is paged at the opening, and which cases the rules take at all.
struct PageCells {
  private var questions: Questions
  private let isPaged: CellCondition
  /// Holds of every case that the rules may take.
  private let isTaken: CellCondition
  /// Found before, by what was known.
  private var unpagedPoints: [[CellCondition]: [Int]?] = [:]

  /// Nil when the conditions cannot be listed.
  init?(_ policy: Policy, _ program: Program) {
    let pages = policy.page.map { $0.condition ?? .constant(.boolean(true)) }
    let accepted = policy.accept.first.flatMap { $0.condition == nil ? [Formula.decision($0.content)] : nil } ?? []
    guard var questions = Questions(pages + accepted, program) ?? Questions(pages, program) else { return nil }
    let knowsTaken = accepted.allSatisfy { CellSpace([$0] + pages, program) != nil }
    isPaged = .some(pages.map { questions.truth(of: $0).holds })
    isTaken = .every(knowsTaken ? accepted.map { questions.truth(of: $0).holds } : [])
    self.questions = questions
  }

  var isComplete: Bool { !questions.hasGivenUp }

  /// Whether a case of which so much is known may be taken; false only when it is proved that none is.
  mutating func mayBeTaken(_ known: CaseExample) -> Bool {
    !questions.areContradictory(cells(of: known) + [isTaken, questions.space.everythingIsTold])
  }

  /// The same case with what makes that nobody is paged while the desk is closed.
  mutating func unpaged(_ known: CaseExample) -> CaseExample? {
    let cells = cells(of: known)
    let conditions = cells + [questions.negated(isPaged), isTaken, questions.space.everythingIsTold]
    let found = unpagedPoints[cells] ?? questions.example(conditions + closed)
    unpagedPoints[cells] = .some(found)
    guard let point = found else { return nil }
    return known.joined(
      with: CaseExample(questions.space, point, attributes: asked(in: Array(questions.space.unknowns.indices))))
  }

  /// Each pair of neighbours of a scale of which only the lower is paged, with a case.
  mutating func inversions(_ program: Program) -> [PromiseProof.Finding] {
    var found: [PromiseProof.Finding] = []
    for unknown in questions.space.unknowns {
      guard let scale = program.scale(of: unknown) else { continue }
      for (lower, higher) in zip(scale, scale.dropFirst()) {
        guard let example = onlyLower(.member(lower), .member(higher), of: unknown) else { continue }
        found.append(
          .lesserGetsMore(
            PromiseProof.Inversion(
              higher: higher, lower: lower, gift: .page, rule: program.policy?.page.first?.rule ?? RuleID(0),
              example: example)))
      }
    }
    return found
  }

  private mutating func onlyLower(_ lower: Value, _ higher: Value, of unknown: Unknown) -> CaseExample? {
    let space = questions.space
    guard let low = space.cell(of: lower, for: unknown), let high = space.cell(of: higher, for: unknown)
    else { return nil }
    let unpaged = questions.negated(isPaged).assuming(high, space.counts)
    let conditions = [isPaged.assuming(low, space.counts), unpaged, space.everythingIsTold] + closed
    guard let point = questions.example(conditions) else { return nil }
    let others = asked(in: space.unknowns.indices.filter { space.unknowns[$0] != unknown })
    return CaseExample(space, point, attributes: others)
  }

  private var closed: [CellCondition] {
    [questions.space.cell(of: .boolean(false), for: .deskIsOpen)].compactMap { $0 }
  }

  private func cells(of known: CaseExample) -> [CellCondition] {
    known.values.compactMap { questions.space.cell(of: $0.value, for: $0.unknown) }
  }

  /// What pages ask; what else decides whether it is taken goes without saying.
  private func asked(in attributes: [Int]) -> Set<Int> {
    var asked: Set<Int> = []
    isPaged.collect(attributes: &asked)
    return asked.intersection(attributes)
  }
}
