import Testing
import TocsinCompiler
import TocsinEvaluation
import TocsinModel
import TocsinSource
import TocsinTime

@testable import TocsinAnalysis

/// What is said of rules is true of the evaluator's answers.
@Suite struct FindingTests {
  private static let words = """
    choice Plan { Small  Large  Huge }
    scale Priority, highest first { High  Middle  Low }
    facts customer {
      plan   Plan
      until  date
      vip    yes or no, presumed no
    }
    facts case {
      priority  Priority
      level     count
    }
    signal free  percent  per system, volume
    signal load  count    per system

    """

  private static func program(_ text: String) throws -> Program {
    let file = SourceText(name: "rules.tocsin", bytes: Array((words + text).utf8))
    let compilation = compile([file], zones: SystemZoneSource())
    return try #require(compilation.rules?.programs.first, "\(compilation.diagnostics)")
  }

  private static func lines(_ lines: String) throws -> (LineProof, Decision, Program) {
    let program = try program("decision Asked for case, first that holds {\n\(lines)\n}\n")
    let decision = try #require(program.decisions.first)
    return (LineProof(decision.answers.map(\.condition), areOrdered: true, program), decision, program)
  }

  @Test func `A line that several others hide is found with the fewest of them, and a case to show it`() throws {
    let (proof, decision, program) = try Self.lines(
      """
      yes  when level > 100
      yes  when plan is Small and level < 5
      no   when plan is Small and level >= 5
      yes  when vip
      no   when plan is Small and vip
      no   otherwise
      """)
    #expect(proof.isComplete)
    guard case .hidden(line: 4, by: let hiding, let example)? = proof.findings.first else {
      Issue.record("found \(proof.findings)")
      return
    }
    #expect(proof.findings.count == 1 && hiding == [3])
    let told = try #require(example)
    #expect(told.words(program) == "plan Small, vip yes")
    var situation = Situation()
    for value in told.values { situation = situation.with(value.value, for: value.unknown) }
    var trace = Trace()
    let evaluator = Evaluator(program)
    let own = try #require(decision.answers[4].condition)
    #expect(evaluator.condition(own, in: situation, trace: &trace) == true)
    #expect(evaluator.decide(DecisionID(0), in: situation).rule != decision.answers[4].rule)
  }

  @Test func `Lines hide another together that none hides alone`() throws {
    let (proof, _, _) = try Self.lines(
      """
      yes  when level < 5
      yes  when level > 50
      no   when level >= 5 and level <= 50 and plan is Small
      no   when plan is Small and level is known
      yes  otherwise
      """)
    let hidden = proof.findings.compactMap { if case .hidden(let line, let by, _) = $0 { (line, by) } else { nil } }
    #expect(hidden.map(\.0) == [3] && hidden.first?.1 == [0, 1, 2])
  }

  @Test func `What nobody told is a case of its own`() throws {
    let (proof, _, _) = try Self.lines(
      """
      yes  when level < 5
      no   when level >= 5
      no   otherwise
      """)
    #expect(proof.findings.isEmpty)
    let (known, _, _) = try Self.lines(
      """
      yes  when vip
      no   when not vip
      no   otherwise
      """)
    #expect(known.findings.count == 1)
    guard case .hidden(line: 2, by: [0, 1], _)? = known.findings.first else {
      Issue.record("found \(known.findings)")
      return
    }
  }

  @Test func `Of parts that contradict each other only those are named`() throws {
    let (proof, decision, program) = try Self.lines(
      """
      yes  when vip and level < 3 and plan is Small and level > 5
      yes  when until < 2025-03-01 and until > today and today > 2025-04-01
      no   otherwise
      """)
    _ = decision
    #expect(proof.findings.count == 2)
    let parts = proof.findings.map { finding -> [String] in
      if case .neverHolds(_, let parts) = finding { parts.map(program.words(of:)) } else { [] }
    }
    #expect(parts[0] == ["level < 3", "level > 5"])
    #expect(parts[1].count == 3)
  }

  private static func events(_ text: String) throws -> ([EventProof.Finding], Program) {
    let program = try program(text)
    let proof = EventProof(program)
    #expect(proof.isComplete)
    return (proof.findings, program)
  }

  @Test func `Events that overlap, leave a value out, or cannot be raised`() throws {
    let (findings, program) = try Self.events(
      """
      event Low   { priority Low
        when free < 20% }
      event Full  { priority High
        when free < 5% }
      event Busy  { priority Low
        when load > 10 and load < 20 }
      event Hot   { priority High
        when load > 20 }
      event Odd   { priority Low
        when load < 3 and load > 4 }
      event Any   { priority Low
        when average of free over 5 minutes < 30% or average of free over 5 minutes >= 30% }
      """)
    let found = findings.map { finding -> String in
      func name(_ event: EventID) -> String { program.events[event]?.name ?? "" }
      return switch finding {
      case .neverRaised(let event, let parts): "never \(name(event)) \(parts.map(program.words(of:)))"
      case .alwaysRaised(let event): "always \(name(event))"
      case .overlap(let one, let two, let example): "both \(name(one)) \(name(two)) \(example.words(program))"
      case .gap(let one, let two, let example): "gap \(name(one)) \(name(two)) \(example.words(program))"
      }
    }
    #expect(
      found == [
        #"never Odd ["load < 3", "load > 4"]"#, "always Any", "both Low Full free 4%",
        "gap Busy Hot load 20",
      ])
  }

  @Test func `Levels, replacing and suppressing events, and events of other volumes do not overlap`() throws {
    let (findings, _) = try Self.events(
      """
      event Low   { priority Low
        when free < 20% }
      event Full  { priority High
        when free < 5%
        replaces Low }
      event Warm  { priority Low when load > 10
        priority High when load > 20 }
      """)
    #expect(findings.isEmpty)
  }
}

/// What makes no difference, and what is not known for long enough.
@Suite struct UsageTests {
  private static func compiled(_ text: String) throws -> RuleSet {
    let compilation = compile([SourceText(name: "rules.tocsin", bytes: Array(text.utf8))], zones: SystemZoneSource())
    return try #require(compilation.rules, "\(compilation.diagnostics)")
  }

  @Test func `A fact that a decision asks for nothing is found, and the answers are the same`() throws {
    let rules = try Self.compiled(
      """
      choice Plan { Small  Large }
      facts case {
        plan   Plan
        vip    yes or no
        level  count
        since  date
      }
      decision Free for case {
        yes  when plan is Small and (vip or level > 3)
        yes  when plan is Small and not vip and level <= 3
        no   when plan is Large and level > 3
        no   when plan is Large and since is known and level <= 3
        no   when plan is Large and since is unknown and level <= 3
      }

      """)
    let program = try #require(rules.programs.first)
    let decision = try #require(program.decisions.first)
    var questions = try #require(Questions(decision.answers.compactMap(\.condition), program))
    let proof = AttributeProof(decision, decision.answers, program, asking: &questions)
    #expect(proof.isComplete)
    #expect(proof.findings.map { $0.unknown.name(program) } == ["vip", "level", "since"])
    for finding in proof.findings {
      for plan in program.choices.values.flatMap(\.members) {
        let answers = finding.values.map { value -> Value in
          var situation = Situation().with(.boolean(true), for: fact("vip", program)).with(
            .number(0), for: fact("level", program))
          situation = situation.with(.member(plan), for: fact("plan", program)).with(value, for: finding.unknown)
          return Evaluator(program).decide(DecisionID(0), in: situation).value
        }
        #expect(answers.count == 2 && answers[0] == answers[1] && answers[0] != .unknown)
      }
    }
  }

  private func fact(_ name: String, _ program: Program) -> Unknown {
    .fact(program.facts.values.first { $0.name == name }?.slot ?? FactSlot(subject: .case, index: 99))
  }

  @Test func `What no release asks is found once, and what one of them asks is not`() throws {
    let files = [
      (
        "common/words.tocsin",
        "rulebook Care common { }\nfacts case { asked count }\nfacts customer { idle count }\n"
          + "signal heard happens per system\nsignal unheard happens per system\n"
      ),
      ("1/care.tocsin", "rulebook Care 1 {\n builds on \"../common\"\n in force from 2024-01-01\n}\n"),
      (
        "2/care.tocsin",
        "rulebook Care 2 {\n builds on \"../common\"\n in force from 2025-01-01\n}\n"
          + "scale Priority, highest first { High }\nfacts contract { priority Priority }\n"
          + "decision Many for case {\n yes when asked > 3\n no otherwise\n}\n"
      ),
    ]
    let compilation = compile(
      files.map { SourceText(name: $0.0, bytes: Array($0.1.utf8)) }, zones: SystemZoneSource())
    #expect(!compilation.hasErrors, "\(compilation.diagnostics)")
    let messages = Analysis.findings(in: compilation.ruleSets).map(\.message)
    #expect(
      messages.sorted() == [
        "no event looks at the signal `heard`", "no event looks at the signal `unheard`",
        "no rule asks the fact `idle`",
        "no rule asks the fact `priority`",
      ])
  }

  @Test func `Holidays that end soon, or begin too late, are found`() throws {
    let rules = try Self.compiled(
      """
      rulebook Care 1 { in force from 2019-07-01 }
      choice Plan { Small }
      scale Priority, highest first { High }
      facts case { priority Priority }
      holidays Feasts {
        1 January
        known from 2019-01-01 until 2025-12-31
      }
      calendar Desk {
        zone      Europe/Rome
        standard  Mon-Fri 09:00-18:00
        holidays  Feasts
      }
      policy Support for case {
        desk     Desk, open standard
        clock    desk time
        respond  by 1 hour
      }

      """)
    func found(_ day: String) throws -> [String] {
      KnownDates.findings(in: [rules], on: try #require(CivilDate(day))).map(\.message)
    }
    #expect(try found("2025-07-03") == [])
    #expect(try found("2025-07-05") == ["the holidays of `Desk` are known until 2025-12-31 only"])
    #expect(try found("2027-01-01").count == 1)
  }
}

/// Targets of neighbours on the scale of urgency.
@Suite struct TargetProofTests {
  private static func findings(_ lines: String) throws -> [String] {
    let text = """
      choice Plan { Small  Large }
      scale Priority, highest first { High  Middle  Low }
      facts customer { plan Plan }
      facts case { priority Priority }
      calendar Desk {
        zone      Asia/Dubai
        standard  Mon-Fri 09:00-18:00
      }
      table Answers {
        | Priority | Small            | Large        |
        | High     | < 60 minutes     | < 45 minutes |
        | Middle   | < 2 business hours | < 30 minutes |
        | Low      | best effort      | best effort  |
      }
      policy Support for case {
        desk     Desk, open standard
        clock    elapsed time
      \(lines)
      }

      """
    let compilation = compile([SourceText(name: "rules.tocsin", bytes: Array(text.utf8))], zones: SystemZoneSource())
    let program = try #require(compilation.rules?.programs.first, "\(compilation.diagnostics)")
    let proof = try #require(TargetProof(program.policy?.respond ?? [], program))
    #expect(proof.isComplete)
    return proof.findings.map { finding in
      let amounts = finding.amounts.map(program.written).joined(separator: " after ")
      let (urgent, lesser) = (program.name(of: finding.urgent), program.name(of: finding.lesser))
      return
        "\(urgent) \(lesser) \(finding.example.words(program)): \(amounts) by \(program.rules[finding.rule.index].name)"
    }
  }

  @Test func `One cell that is later than the one below is found, with the plan that shows it`() throws {
    let found = try Self.findings("  respond by Answers(priority, plan)")
    #expect(found == ["High Middle plan Large: < 45 minutes after < 30 minutes by Answers: High"])
  }

  @Test func `Lines are compared too, and what cannot be compared is not`() throws {
    #expect(try Self.findings("  respond by 1 hour when priority is High\n  respond by 2 hours") == [])
    #expect(
      try Self.findings("  respond by 3 hours when priority is High\n  respond by 2 hours")
        == ["High Middle : 3 hours after 2 hours by Support: respond"])
    #expect(try Self.findings("  respond by 3 business hours when priority is High\n  respond by 2 hours") == [])
  }
}
