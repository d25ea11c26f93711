import Testing

@testable import TocsinCommands

/// Reasons that a failing test shows come in the language that is asked for.
@Suite struct TestLanguageTests {
  private static let rules = """
    rulebook Care { languages it, en }
    choice Plan "Piano" en "Plan" { Small Large }
    scale Urgency "Urgenza" en "Urgency", highest first { High Low }
    facts customer {
      plan Plan
    }
    facts case {
      priority Urgency
    }
    calendar Main {
      zone Europe/Rome
      standard Mon-Fri 09:00-18:00
    }
    decision Served for case, first that holds {
      no "il piano è piccolo" en "the plan is small" when plan is Small
      yes "servito" en "served" otherwise
    }
    policy Support for case {
      accept by Served
      desk Main, open standard
      clock desk time
    }
    test "a small plan is served" {
      given customer acme { plan Small }
      Mon 2025-03-10 10:00  acme reports High
      expect Served is yes
      expect desk open
    }
    """

  private func run(_ arguments: String...) throws -> ToolRun {
    try ToolRun(["test", "-"] + arguments, input: Self.rules)
  }

  @Test func `the first language of the release, or the one that is asked for`() throws {
    let plain = try run()
    #expect(plain.code == 1, "\(plain.errors)")
    #expect(plain.output.contains("actual    Served is no \"il piano è piccolo\""))
    #expect(plain.output.contains("actual    refused \"il piano è piccolo\""))
    let english = try run("--language", "en")
    #expect(english.output.contains("actual    Served is no \"the plan is small\""))
    #expect(english.output.contains("actual    refused \"the plan is small\""))
  }

  @Test func `a language that the rules do not have is refused with those they have`() throws {
    let run = try run("--language", "de")
    #expect(run.code == 2)
    #expect(run.errors.contains("expected a language of the rules, found `de`\nhelp: they are written in en, it"))
  }
}
