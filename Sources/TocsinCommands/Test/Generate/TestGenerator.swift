import TocsinAnalysis
import TocsinEngine
import TocsinModel
import TocsinSource

/// Proposes tests of one release that see every part of every condition of its decisions, its policy and its events hold
/// and fail, as far as some case can be told in which it does.
///
/// The set is chosen greedily: each time the scenario that shows the most that none before it has shown. The smallest
/// possible set may be somewhat smaller.
struct TestGenerator {
  /// A scenario with what the rules said when it was played.
  private struct Played {
    var scenario: Scenario
    var met: Set<ScenarioTarget>
  }

  /// In the order in which they were chosen.
  private(set) var tests: [String] = []
  private(set) var met: Set<ScenarioTarget> = []
  private(set) var all: [ScenarioTarget] = []
  private var runner: TestRunner
  private let program: Program
  private let filler: ScenarioFiller
  private let bare: CoverageWalk
  private var played: [Played] = []

  init(_ program: Program, of rules: RuleSet) {
    runner = TestRunner(program, of: rules)
    self.program = runner.program
    filler = ScenarioFiller(program)
    bare = CoverageWalk(runner.program)
    let accepting = program.policy?.accept.first { $0.condition == nil }?.content
    let accepted = accepting.map { Formula.decision($0) }
    for (place, decision) in program.decisions.enumerated() {
      let lines = decision.answers.map { ($0.condition, $0.rule) }
      // What is refused is no case, and nothing more is asked about it.
      let needsCase = decision.subject == .case && DecisionID(place) != accepting
      look(
        for: lines, areOrdered: decision.takesFirst, asking: DecisionID(place), where: needsCase ? accepted : nil)
    }
    if let policy = program.policy {
      for list in policy.guardedLines {
        look(
          for: list.lines, areOrdered: true, asking: nil,
          where: list.name == "accept" || list.name == "watch" ? nil : accepted)
      }
    }
    for id in program.watchedEvents {
      if let event = program.events[id] { look(for: event) }
    }
    choose()
  }

  /// What is measured: in the cells of the conditions, and for signals that are compared with each other by trying small
  /// values.
  private mutating func look(for event: MonitoredEvent) {
    var signals: [SignalID] = []
    var wanted: [ScenarioTarget] = []
    var found: [(target: ScenarioTarget, known: ScenarioSearch.Known)] = []
    for case .measured(let formula, let asked, _)? in [event.raise, event.clear] {
      for signal in asked where !signals.contains(signal) { signals.append(signal) }
      wanted += targets(of: formula, event.rule)
      found += ScenarioSearch([(formula, event.rule)], areOrdered: false, where: nil, program)?.found ?? []
    }
    all += wanted
    for (target, known) in found where !met.contains(target) {
      for scenario in filler.scenarios(known, asking: nil, watching: event) {
        guard let walk = play(scenario), target.isMet(by: walk) else { continue }
        keep(scenario, walk)
        break
      }
    }
    for known in filler.smallValues(of: signals) where !met.isSuperset(of: wanted) {
      guard let scenario = filler.scenarios(known, asking: nil, watching: event).first, let walk = play(scenario),
        wanted.contains(where: { !met.contains($0) && $0.isMet(by: walk) })
      else { continue }
      keep(scenario, walk)
    }
  }

  private mutating func look(
    for lines: [(condition: Formula?, rule: RuleID)], areOrdered: Bool, asking decision: DecisionID?,
    where condition: Formula?
  ) {
    let wanted = Set(lines.flatMap { targets(of: $0.condition, $0.rule) })
    all += lines.flatMap { targets(of: $0.condition, $0.rule) }
    for guardingCondition in condition == nil ? [nil] : [condition, nil] where !wanted.isSubset(of: met) {
      let search = ScenarioSearch(lines, areOrdered: areOrdered, where: guardingCondition, program)
      for (target, known) in search?.found ?? [] where !met.contains(target) {
        for scenario in filler.scenarios(known, asking: decision) {
          guard let walk = play(scenario), target.isMet(by: walk) else { continue }
          keep(scenario, walk)
          break
        }
      }
    }
    if !wanted.isSubset(of: met) { trySingleFacts(lines.compactMap(\.condition), wanted, asking: decision) }
  }

  private func targets(of condition: Formula?, _ rule: RuleID) -> [ScenarioTarget] {
    (condition?.smallestConditions ?? []).flatMap { formula in
      [true, false].map { ScenarioTarget(part: CoverageWalk.Part(rule: rule, formula: formula), truth: $0) }
    }
  }

  /// Where conditions cannot be cut into cells, cases that differ in one fact are tried.
  private mutating func trySingleFacts(
    _ conditions: [Formula], _ wanted: Set<ScenarioTarget>, asking decision: DecisionID?
  ) {
    var slots: [FactSlot] = []
    for slot in conditions.flatMap(\.facts) where !slots.contains(slot) { slots.append(slot) }
    for slot in slots {
      for value in filler.values(of: slot) {
        for scenario in filler.scenarios([(.fact(slot), value)], asking: decision) {
          guard let walk = play(scenario), wanted.contains(where: { !met.contains($0) && $0.isMet(by: walk) })
          else { continue }
          keep(scenario, walk)
        }
      }
    }
  }

  private mutating func keep(_ scenario: Scenario, _ walk: CoverageWalk) {
    let shown = Set(walk.seenTrue.map { ScenarioTarget(part: $0, truth: true) })
      .union(walk.seenFalse.map { ScenarioTarget(part: $0, truth: false) })
    met.formUnion(shown)
    played.append(Played(scenario: scenario, met: shown))
  }

  /// What the rules were asked; nil when the test could not expect anything.
  private mutating func play(_ scenario: Scenario) -> CoverageWalk? {
    var coverage: CoverageWalk? = bare
    var scene = runner.scene(of: scenario.test(in: program, at: blank), coverage: &coverage)
    guard ScenarioWriter(program).expectations(scenario, &scene) != nil else { return nil }
    return scene.coverage
  }

  private var blank: Test { Test(title: "", place: program.policy.map(place) ?? firstPlace) }

  private func place(_ policy: Policy) -> SourcePlace { place(policy.rule) ?? firstPlace }

  private func place(_ rule: RuleID) -> SourcePlace? {
    program.rules.indices.contains(rule.index) ? program.rules[rule.index].place : nil
  }

  private var firstPlace: SourcePlace {
    program.rules.first?.place ?? SourcePlace(file: SourceFileID(0), range: SourceRange(at: 0))
  }

  private mutating func choose() {
    met = met.intersection(all)
    var open = met
    while !open.isEmpty {
      // Of several that show as much the first counts.
      var best: (place: Int, count: Int)?
      for (place, candidate) in played.enumerated() {
        let count = candidate.met.intersection(open).count
        if count > best?.count ?? 0 { best = (place, count) }
      }
      guard let best else { return }
      let gained = played[best.place].met.intersection(open)
      open.subtract(gained)
      write(played[best.place].scenario, showing: gained)
    }
  }

  /// Leaves out what was only assumed and does not matter.
  private mutating func write(_ scenario: Scenario, showing gained: Set<ScenarioTarget>) {
    var scenario = scenario
    for slot in scenario.assumed.sorted(by: { $0.order < $1.order }) where slot != program.prioritySlot {
      var less = scenario
      less.facts[slot] = nil
      if let walk = play(less), gained.allSatisfy({ $0.isMet(by: walk) }) { scenario = less }
    }
    var coverage: CoverageWalk?
    var scene = runner.scene(of: scenario.test(in: program, at: blank), coverage: &coverage)
    let writer = ScenarioWriter(program)
    guard let expectations = writer.expectations(scenario, &scene) else { return }
    tests.append(writer.text(scenario, number: tests.count + 1, expectations))
  }
}

extension FactSlot {
  fileprivate var order: String { "\(subject.name).\(index + 1_000_000)" }
}
