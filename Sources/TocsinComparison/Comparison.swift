import TocsinAnalysis
import TocsinEvaluation
package import TocsinModel

/// What two programs say otherwise, found from what they mean, never from how they are written.
package struct Comparison {
  package let correspondence: Correspondence
  /// By topic, then in the order of the old rules.
  package private(set) var differences: [Difference] = []
  /// What has too many cases to be looked at.
  package private(set) var undecided: [Difference.Subject] = []
  let evaluators: [Side: Evaluator]
  private var sameness: SameMeaning

  /// Both programs have got their numbers from one vocabulary.
  package init(old: Program, new: Program) {
    correspondence = Correspondence(old: old, new: new)
    sameness = SameMeaning(correspondence)
    evaluators = [.old: Evaluator(old, namesPresumed: true), .new: Evaluator(new, namesPresumed: true)]
    comparePolicies()
    compareCalendars()
    compareEvents()
    compareSignals()
    compareSilences()
    compareDecisions()
    compareProcesses()
    compareTables()
    compareWords()
    let order = Dictionary(
      uniqueKeysWithValues: Difference.Topic.allCases.enumerated().map { ($0.element, $0.offset) })
    differences = differences.enumerated()
      .sorted { (order[$0.element.topic] ?? 0, $0.offset) < (order[$1.element.topic] ?? 0, $1.offset) }
      .map(\.element)
  }

  var old: Program { correspondence.old }
  var new: Program { correspondence.new }

  mutating func add(_ difference: Difference) { differences.append(difference) }

  /// Something that is the same for all cases.
  mutating func compare(
    _ topic: Difference.Topic, _ subject: Difference.Subject, _ old: Outcome, _ new: Outcome
  ) {
    guard !correspondence.isSame(old, new) else { return }
    add(
      Difference(topic: topic, change: correspondence.change(old, new), subject: subject, old: old, new: new))
  }

  // MARK: - Cases

  /// The outcomes of all cases of one question; nil when they are the same for certain, or cannot be looked at.
  ///
  /// - Parameter plain: what outcomes are made of beside what the formulas say.
  mutating func diagram(
    _ subject: Difference.Subject, _ formulas: (Program) -> [Formula],
    besides plain: (Program) -> [Outcome] = { _ in [] },
    question: @escaping OutcomeDiagram.Question
  ) -> OutcomeDiagram? {
    let asked: [Side: [Formula]] = [.old: formulas(old), .new: formulas(new)]
    return diagram(subject, asked, isSameBesides: plain(old) == plain(new), question: question)
  }

  /// - Parameter answered: what answers are computed from; cases are not told apart by it.
  mutating func diagram(
    _ subject: Difference.Subject, _ asked: [Side: [Formula]], answered: [Side: [Formula]] = [:],
    isSameBesides: Bool = true, question: @escaping OutcomeDiagram.Question
  ) -> OutcomeDiagram? {
    let all = asked.merging(answered) { $0 + $1 }
    if isSameBesides, sameness.holds(all[.old] ?? [], all[.new] ?? []) { return nil }
    guard let cases = ComparedCases(all, correspondence, evaluators) else {
      undecided.append(subject)
      return nil
    }
    let diagram = OutcomeDiagram(asked, cases, question: question)
    if !diagram.isComplete { undecided.append(subject) }
    return diagram
  }

  mutating func compare(
    _ topic: Difference.Topic, _ subject: Difference.Subject, in diagram: OutcomeDiagram?,
    part: (OutcomeDiagram.Outcomes) -> OutcomeDiagram.Outcomes = { $0 }
  ) {
    guard let diagram else { return }
    let regions = DiagramRegions(diagram, part: part)
    for found in regions.found {
      guard let first = found.outcomes.first else { continue }
      let examples = SymbolicAnswers(diagram)
      guard let example = examples.example(of: first, among: found.examples) else { continue }
      add(
        Difference(
          topic: topic, change: correspondence.change(first.old, first.new), subject: subject,
          regions: regions.regions(found.boxes), old: .one(of: found.outcomes.map(\.old)),
          new: .one(of: found.outcomes.map(\.new)), example: regions.told(example)))
    }
  }

  // MARK: - Names

  /// Things of both sides, by name: those of the old rules in their order, then what is new.
  func pairs<Thing>(_ old: [Thing], _ new: [Thing], _ name: (Thing) -> String) -> [(String, old: Thing?, new: Thing?)] {
    var others: [String: Thing] = [:]
    for thing in new { others[name(thing)] = thing }
    let known = Set(old.map(name))
    return old.map { (name($0), old: $0, new: others[name($0)]) }
      + new.filter { !known.contains(name($0)) }.map { (name($0), old: nil, new: $0) }
  }

  /// Says that one side lacks it; nil then.
  mutating func both<Thing>(
    _ topic: Difference.Topic, _ subject: Difference.Subject, _ old: Thing?, _ new: Thing?
  ) -> (Thing, Thing)? {
    if let old, let new { return (old, new) }
    add(
      Difference(
        topic: topic, change: old == nil ? .added : .removed, subject: subject,
        old: old == nil ? .absent : .flag(true), new: new == nil ? .absent : .flag(true)))
    return nil
  }
}

extension Correspondence {
  /// Which way something has changed, where there is one.
  func change(_ old: Outcome, _ new: Outcome) -> Difference.Change {
    switch (old, new) {
    case (.nothing, _), (.absent, _): .added
    case (_, .nothing), (_, .absent): .removed
    case (.limit(let old), .limit(let new)): change(old, new)
    case (.steps(let old), .steps(let new)):
      if old.isEmpty { .added } else if new.isEmpty { .removed } else { change(old[0], new[0]) }
    default: .otherwise
    }
  }

  private func change(_ old: Outcome.Limit, _ new: Outcome.Limit) -> Difference.Change {
    guard old.clock == new.clock, old.amount.unit.isCounted(like: new.amount.unit), old.amount != new.amount else {
      return .otherwise
    }
    let lengths = [old.amount, new.amount].map { $0.milliseconds ?? $0.businessDays.map(Int64.init) ?? 0 }
    return lengths[0] == lengths[1] ? .otherwise : lengths[0] < lengths[1] ? .later : .earlier
  }
}

extension Amount.Unit {
  fileprivate func isCounted(like other: Amount.Unit) -> Bool { (self == .businessDay) == (other == .businessDay) }
}
