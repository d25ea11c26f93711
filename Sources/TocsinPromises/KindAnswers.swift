import TocsinAnalysis
import TocsinEvaluation
import TocsinModel

/// What the rules for deadlines come to for a kind of case, as numbers: kinds with the same numbers have the same
/// deadlines at the same desk.
struct KindAnswers {
  /// A condition or a value, numbered by what it comes to, or, where more than facts decides that, by the facts.
  private struct Asked {
    let facts: CellGrid.Part
    var answers: GridAnswers?

    /// Notes its number; nil where facts alone do not say what it comes to.
    mutating func ask(at index: Int, _ kinds: CaseKinds, _ way: inout [Int]) -> Value? {
      let number = answers?.number(at: index, in: kinds.situation(at: index))
      way.append(number ?? facts.number(at: index))
      return number.flatMap { answers?.answers[$0].value }
    }
  }

  private struct Line {
    var condition: Asked?
    var contents: [Asked]
  }

  /// Lines of which the first that holds counts.
  private struct List {
    let part: CellGrid.Part
    var lines: [Line]
    /// Of each combination of facts; -1 for one that was not asked for.
    var numbers: [Int32]
    var numberOfWay: [[Int]: Int] = [:]
  }

  private let kinds: CaseKinds
  private let evaluator: Evaluator
  private var lists: [List] = []
  private let priority: CellGrid.Part

  init(_ policy: Policy, _ kinds: CaseKinds, _ evaluator: Evaluator) {
    (self.kinds, self.evaluator) = (kinds, evaluator)
    priority = CellGrid.Part(kinds.grid, kinds.attributes(of: evaluator.program.prioritySlot.map { [.fact($0)] } ?? []))
    for targets in [policy.notify, policy.respond] {
      add(targets.map { line in ([line.condition], [line.content].compactMap { $0 }) }, asAnswers: true)
    }
    // Which rules a row rests on depends on the columns that are asked.
    add(policy.escalate.map { ([$0.condition], [$0.content.roles, $0.content.amounts]) }, asAnswers: false)
    let clocks = policy.clock.map { line in
      (
        [line.condition] + line.content.exceptions.map(\.condition),
        [line.content.clock] + line.content.exceptions.map(\.content)
      )
    }
    add(clocks, asAnswers: true)
  }

  /// The first condition is that of the line; the others are asked when it holds.
  private mutating func add(_ lines: [(conditions: [Formula?], contents: [Formula])], asAnswers: Bool) {
    let formulas = lines.flatMap { $0.conditions.compactMap { $0 } + $0.contents }
    let part = CellGrid.Part(kinds.grid, kinds.attributes(of: formulas))
    let list = lines.map { line in
      Line(
        condition: (line.conditions.first ?? nil).map { asked($0, isCondition: true) },
        contents: line.conditions.dropFirst().compactMap { $0 }.map { asked($0, isCondition: true) }
          + line.contents.map { asAnswers ? asked($0, isCondition: false) : Asked(facts: facts(of: $0)) })
    }
    lists.append(List(part: part, lines: list, numbers: [Int32](repeating: -1, count: part.count)))
  }

  private func facts(of formula: Formula) -> CellGrid.Part {
    CellGrid.Part(kinds.grid, kinds.attributes(of: [formula]))
  }

  private func asked(_ formula: Formula, isCondition: Bool) -> Asked {
    var survey = FormulaSurvey(evaluator.program)
    survey.add(formula)
    var asksAmount = false
    formula.visit { if case .amountKind = $0 { asksAmount = true } }
    guard !asksAmount, survey.unknowns.allSatisfy(\.isFact) else { return Asked(facts: facts(of: formula)) }
    return Asked(
      facts: facts(of: formula),
      answers: GridAnswers(formula, isCondition: isCondition, evaluator, kinds.space, kinds.grid))
  }

  mutating func numbers(at index: Int) -> [Int] {
    [priority.number(at: index)] + lists.indices.map { number(of: $0, at: index) }
  }

  private mutating func number(of list: Int, at index: Int) -> Int {
    let place = lists[list].part.number(at: index)
    let known = Int(lists[list].numbers[place])
    if known >= 0 { return known }
    let way = way(through: list, at: index)
    let number = lists[list].numberOfWay[way] ?? lists[list].numberOfWay.count
    lists[list].numberOfWay[way] = number
    lists[list].numbers[place] = Int32(clamping: number)
    return number
  }

  /// The numbers of all that is asked, up to the line that counts.
  private mutating func way(through list: Int, at index: Int) -> [Int] {
    var way: [Int] = []
    for line in lists[list].lines.indices {
      var holds: Value? = .boolean(true)
      if lists[list].lines[line].condition != nil {
        holds = lists[list].lines[line].condition?.ask(at: index, kinds, &way)
      }
      if let holds, holds != .boolean(true) { continue }
      for place in lists[list].lines[line].contents.indices {
        _ = lists[list].lines[line].contents[place].ask(at: index, kinds, &way)
      }
      if holds != nil { break }
    }
    return way
  }
}
