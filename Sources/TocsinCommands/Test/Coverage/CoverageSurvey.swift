import TocsinAnalysis
import TocsinModel
import TocsinSource

/// Something that tests can cover, and where it stands. Releases that share it cover it together.
struct CoveragePoint: Hashable {
  enum Kind: String, CaseIterable { case declaration, line, condition }

  let kind: Kind
  let place: SourcePlace
  /// The name of the statement; for a condition also its words.
  let name: String
  /// For a condition: the truth to be seen.
  var truth: Bool?
}

/// What there is to cover in a release, and which of it was.
struct CoverageSurvey {
  /// In the order of the rules, each with whether it was covered.
  private(set) var points: [(point: CoveragePoint, isCovered: Bool)] = []
  /// Lists of lines in decisions and policies: of the lines that some case reaches, how many were reached.
  private(set) var regions: [Region] = []

  struct Region {
    let name: String
    let place: SourcePlace
    /// The lines that some case reaches.
    var reachable: Set<SourcePlace>
    var reached: Set<SourcePlace>
    /// Whether every line could be decided upon.
    let isComplete: Bool
  }

  private let program: Program
  private let walk: CoverageWalk

  init(_ walk: CoverageWalk) {
    program = walk.program
    self.walk = walk
    surveyTables()
    for (place, decision) in program.decisions.enumerated() {
      add(.declaration, decision.rule, walk.decisions.contains(place))
      for line in decision.answers { add(line.condition, line.rule) }
      let ordered = decision.answers.filter { $0.condition != nil } + decision.answers.filter { $0.condition == nil }
      addRegion("decision \(decision.name)", ordered.map { ($0.condition, $0.rule) }, areOrdered: decision.takesFirst)
    }
    for calendar in program.calendars { add(.declaration, calendar.rule, walk.used.contains(calendar.rule)) }
    for process in program.processes {
      add(.declaration, process.rule, process.steps.contains { walk.used.contains($0.rule) })
      for step in process.steps { add(.line, step.rule, walk.used.contains(step.rule)) }
    }
    for id in program.watchedEvents {
      guard let event = program.events[id] else { continue }
      add(.declaration, event.rule, walk.events.contains(id))
      for case .measured(let formula, _, _)? in [event.raise, event.clear] { addParts(formula, event.rule) }
    }
    if let policy = program.policy { survey(policy) }
  }

  /// Only rows that rules ask can decide anything; the others are there to be printed.
  private mutating func surveyTables() {
    let asked = program.askedRows
    for (place, table) in program.tables.enumerated() {
      guard let rows = asked[place], !rows.isEmpty else { continue }
      add(.declaration, table.rule, table.rows.contains { walk.used.contains($0.rule) })
      for row in rows.sorted() { add(.line, table.rows[row].rule, walk.used.contains(table.rows[row].rule)) }
    }
  }

  private mutating func survey(_ policy: Policy) {
    let lists = policy.guardedLines
    let isAsked = lists.contains { $0.lines.contains { walk.used.contains($0.rule) } }
    add(.declaration, policy.rule, isAsked)
    for list in lists {
      for line in list.lines { add(line.condition, line.rule) }
      addRegion("policy \(policy.name): \(list.name)", list.lines, areOrdered: true)
    }
  }

  private mutating func add(_ condition: Formula?, _ rule: RuleID) {
    add(.line, rule, walk.used.contains(rule))
    if let condition { addParts(condition, rule) }
  }

  private mutating func addParts(_ condition: Formula, _ rule: RuleID) {
    for formula in condition.smallestConditions {
      let part = CoverageWalk.Part(rule: rule, formula: formula)
      let words = program.words(of: formula)
      add(.condition, rule, walk.seenTrue.contains(part), words: words, truth: true)
      add(.condition, rule, walk.seenFalse.contains(part), words: words, truth: false)
    }
  }

  private mutating func add(
    _ kind: CoveragePoint.Kind, _ rule: RuleID, _ isCovered: Bool, words: String? = nil, truth: Bool? = nil
  ) {
    guard program.rules.indices.contains(rule.index) else { return }
    let reference = program.rules[rule.index]
    points.append(
      (CoveragePoint(kind: kind, place: reference.place, name: words ?? reference.name, truth: truth), isCovered))
  }

  private mutating func addRegion(
    _ name: String, _ lines: [(condition: Formula?, rule: RuleID)], areOrdered: Bool
  ) {
    guard let first = lines.first, program.rules.indices.contains(first.rule.index) else { return }
    let proof = LineProof(lines.map(\.condition), areOrdered: areOrdered, program)
    var dead: Set<Int> = []
    for finding in proof.findings {
      switch finding {
      case .neverHolds(let line, _), .hidden(let line, _, _): dead.insert(line)
      case .alwaysHolds: continue
      }
    }
    let live = lines.indices.filter { !dead.contains($0) && program.rules.indices.contains(lines[$0].rule.index) }
    let places = live.map { (program.rules[lines[$0].rule.index].place, walk.used.contains(lines[$0].rule)) }
    regions.append(
      Region(
        name: name, place: program.rules[first.rule.index].place, reachable: Set(places.map(\.0)),
        reached: Set(places.filter(\.1).map(\.0)), isComplete: proof.isComplete))
  }
}
