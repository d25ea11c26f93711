import TocsinEvaluation
package import TocsinModel
package import TocsinSource

/// Everything that can be proved of a release without running it.
package struct Analysis: Sendable {
  /// What was found, in the order of the rules. Nothing here keeps rules from being used.
  package private(set) var diagnostics: [Diagnostic] = []
  private let program: Program

  /// The findings about all releases of some rulebooks; releases that share a line may share findings.
  package static func findings(in ruleSets: [RuleSet]) -> [Diagnostic] {
    let programs = ruleSets.flatMap(\.current)
    return programs.flatMap { Analysis($0).diagnostics } + UnusedDeclarations(programs).findings
  }

  init(_ program: Program) {
    self.program = program
    for decision in program.decisions { prove(decision) }
    if let policy = program.policy { prove(policy) }
    let events = EventProof(program)
    for finding in events.findings { note(finding) }
    if !events.isComplete { noteUndecided("the events", program.policy?.rule) }
  }

  private mutating func prove(_ decision: Decision) {
    // What holds otherwise is asked last wherever it is written.
    let lines = decision.answers.filter { $0.condition != nil } + decision.answers.filter { $0.condition == nil }
    let conditions = lines.compactMap(\.condition)
    guard !conditions.isEmpty else { return }
    let owner: FindingText = "decision `\(decision.name)`"
    guard var questions = Questions(conditions, program) else {
      return noteUndecided("the lines of the \(owner)", lines.first?.rule)
    }
    let proof = LineProof(lines.map(\.condition), areOrdered: decision.takesFirst, asking: &questions)
    note(proof, owner, lines.map { ($0.condition, $0.rule) })
    proveAttributes(of: decision, lines, &questions)
  }

  /// What lines that are never reached ask for makes no difference either, and is not said again.
  private mutating func proveAttributes(
    of decision: Decision, _ lines: [Decision.Answer], _ questions: inout Questions
  ) {
    let places = Set(lines.compactMap { place($0.rule) })
    guard !diagnostics.contains(where: { places.contains($0.place) }) else { return }
    for finding in AttributeProof(decision, lines, program, asking: &questions).findings {
      report(
        ProofMessages.noDifference(
          finding.unknown.name(program), decision.name,
          values: finding.values.map { program.written($0, as: finding.unknown) }, at: place(decision.rule)))
    }
  }

  private mutating func prove(_ policy: Policy) {
    func lines<Content>(_ lines: [Policy.Guarded<Content>]) -> [(Formula?, RuleID)] {
      lines.map { ($0.condition, $0.rule) }
    }
    let lists = [
      lines(policy.desk), lines(policy.clock), lines(policy.notify), lines(policy.respond), lines(policy.escalate),
      lines(policy.page), lines(policy.pageAtClosing), lines(policy.acknowledgedLasts), lines(policy.warn),
      lines(policy.languages),
    ]
    for (name, targets) in [("respond", policy.respond), ("notify", policy.notify)] {
      guard let proof = TargetProof(targets, program) else { continue }
      for finding in proof.findings { note(finding, of: name) }
      if !proof.isComplete { noteUndecided("the targets of `\(name)`", targets.first?.rule) }
    }
    for list in lists { prove("policy `\(policy.name)`", list, areOrdered: true) }
    for clock in policy.clock {
      prove("policy `\(policy.name)`", lines(clock.content.exceptions), areOrdered: true, areWhole: false)
    }
  }

  /// - Parameter areWhole: whether each condition is that of a line, which can be removed with it.
  private mutating func prove(
    _ owner: FindingText, _ lines: [(condition: Formula?, rule: RuleID)], areOrdered: Bool, areWhole: Bool = true
  ) {
    guard lines.contains(where: { $0.condition != nil }) else { return }
    note(LineProof(lines.map(\.condition), areOrdered: areOrdered, program), owner, lines, areWhole: areWhole)
  }

  private mutating func note(
    _ proof: LineProof, _ owner: FindingText, _ lines: [(condition: Formula?, rule: RuleID)], areWhole: Bool = true
  ) {
    for finding in proof.findings {
      switch finding {
      case .neverHolds(let line, let parts):
        let place = place(lines[line].rule)
        report(
          ProofMessages.neverHolds(parts.map(program.words(of:)), at: place, line: areWhole ? place : nil))
      case .alwaysHolds(let line): report(ProofMessages.alwaysHolds(at: place(lines[line].rule)))
      case .hidden(let line, let others, let example):
        let place = place(lines[line].rule)
        report(
          ProofMessages.hidden(
            isOtherwise: lines[line].condition == nil, by: others.compactMap { self.place(lines[$0].rule) },
            case: example?.words(program), at: place, line: areWhole ? place : nil))
      }
    }
    if !proof.isComplete { noteUndecided("the lines of the \(owner)", lines.first?.rule) }
  }

  private mutating func note(_ finding: TargetProof.Finding, of clock: String) {
    report(
      ProofMessages.slowerThanLess(
        program.name(of: finding.urgent), program.name(of: finding.lesser),
        finding.amounts.map { $0 == .nothing ? "no target" : "\(program.written($0))" }, clock,
        case: finding.example.words(program), at: place(finding.rule)))
  }

  private mutating func note(_ finding: EventProof.Finding) {
    func name(_ event: EventID) -> String { program.events[event]?.name ?? "?" }
    func place(_ event: EventID) -> SourcePlace? { program.events[event].flatMap { self.place($0.rule) } }
    switch finding {
    case .neverRaised(let event, let parts):
      report(ProofMessages.neverRaised(name(event), parts.map(program.words(of:)), at: place(event)))
    case .alwaysRaised(let event): report(ProofMessages.alwaysRaised(name(event), at: place(event)))
    case .overlap(let first, let second, let example):
      report(
        ProofMessages.overlap(
          name(first), name(second), case: example.words(program), at: place(second), other: place(first)))
    case .gap(let first, let second, let example):
      report(
        ProofMessages.gap(
          name(first), name(second), case: example.words(program), at: place(second), other: place(first)))
    }
  }

  private mutating func noteUndecided(_ what: FindingText, _ rule: RuleID?) {
    report(ProofMessages.undecided(what, at: rule.flatMap(place)))
  }

  private func place(_ rule: RuleID) -> SourcePlace? {
    program.rules.indices.contains(rule.index) ? program.rules[rule.index].place : nil
  }

  private mutating func report(_ diagnostic: Diagnostic?) {
    if let diagnostic { diagnostics.append(diagnostic) }
  }
}
