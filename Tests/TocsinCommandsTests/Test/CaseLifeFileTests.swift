import Foundation
import Testing

@testable import TocsinCommands

/// The life of a case as rule files write and test it.
@Suite struct CaseLifeFileTests {
  private static let words = """
    choice Team { Lead  Boss  Night }
    choice Spoken { English }
    scale Urgency, highest first { High  Low }
    facts case { priority Urgency }
    calendar Main "Main" {
      zone Europe/Rome
      standard Mon-Fri 09:00-18:00
    }
    table Ladder {
      | Urgency | 2 hours | 4 hours |
      | High    | Lead    | Boss    |
      | Low     | -       | Lead    |
    }

    """

  private static let policy = """
    policy Support for case {
      desk         Main, open standard
      clock        elapsed time
      respond      by 8 hours
      escalate     to Ladder(priority) after its headings, at next opening when priority is High
      escalate     to Ladder(priority) after its headings
      page         Night in English at closing when priority is High
      reopened     restarts
      acknowledged stops escalate
      acknowledged lasts 1 hour when priority is High
      warn         at 50% of respond, 30 minutes before respond
    }

    """

  private static let tests = """
    test "what is urgent and unanswered is handed over, what is not is not" {
      zone Europe/Rome
      given customer acme { }
      Fri 2025-03-07 16:30  acme reports High as first
      Fri 2025-03-07 16:30  acme reports Low as second
      Fri 2025-03-07 18:00  expect first: page Night in English at Fri 2025-03-07 18:00
      expect second: no page
      expect first: Lead at Mon 2025-03-10 09:00, Boss at Mon 2025-03-10 09:00
      expect second: Lead at Fri 2025-03-07 20:30
    }
    test "nobody is paged for what is in hand" {
      zone Europe/Rome
      given customer acme { }
      Fri 2025-03-07 16:30  acme reports High
      Fri 2025-03-07 17:30  acknowledged
      Fri 2025-03-07 18:30  expect no page
      Mon 2025-03-10 18:00  expect page Night at Mon 2025-03-10 18:00
    }
    test "an acknowledgement ends, and what it stopped comes" {
      zone Europe/Rome
      given customer acme { }
      Fri 2025-03-07 09:00  acme reports High
      Fri 2025-03-07 10:30  acknowledged
      expect Lead at Fri 2025-03-07 11:30, Boss at Fri 2025-03-07 13:00
      Fri 2025-03-07 12:00  acknowledged
      expect Boss at Fri 2025-03-07 13:00
    }
    test "a reopened case begins anew" {
      zone Europe/Rome
      given customer acme { }
      Fri 2025-03-07 09:00  acme reports Low
      Fri 2025-03-07 10:00  resolved
      Fri 2025-03-07 12:00  reopened
      expect response by Fri 2025-03-07 20:00
    }

    """

  @Test func `rule files test the life of a case`() throws {
    let run = try ToolRun(["test", "-"], input: Self.words + Self.policy + Self.tests)
    #expect(run.code == 0, "\(run.output)\(run.errors)")
    #expect(run.output.contains("4 passed, 0 failed"), "\(run.output)")
  }

  @Test(arguments: [
    ("at closing when priority is High", "at closing when priority is Low", "expected  first: page Night"),
    (", at next opening", "", "expected  first: Lead at Mon 2025-03-10 09:00"),
    ("lasts 1 hour", "lasts 2 hours", "expected  Lead at Fri 2025-03-07 11:30"),
    ("restarts", "continues", "expected  response by Fri 2025-03-07 20:00"),
  ]) func `and notice when it changes`(line: String, other: String, said: String) throws {
    let rules = Self.words + Self.policy.replacing(line, with: other) + Self.tests
    let run = try ToolRun(["test", "-"], input: rules)
    #expect(run.code == 1 && run.output.contains(said), "\(run.output)\(run.errors)")
  }

  @Test func `a what-if names who is paged at closing time`() throws {
    let rules = Self.words + Self.policy
    let story = try ToolRun(["schedule", "-", "-p", "High", "-o", "2025-03-07T16:30:00+01:00"], input: rules)
    let said = "the desk closes: Night is paged, in English, unless the case was acknowledged"
    #expect(story.output.contains(said), "\(story.errors)")
    let folder = try TemporaryFolder()
    let file = folder.url.appending(path: "rules.tocsin")
    try rules.write(to: file, atomically: true, encoding: .utf8)
    let answers = try ["High", "Low"].map { priority in
      let line = #"{"priority":"\#(priority)","opened":"2025-03-07T16:30:00+01:00"}"#
      return try ToolRun(["schedule", file.path, "--json"], input: line + "\n")
    }
    #expect(
      answers[0].output.contains(#""closing":{"page":"Night","at":"2025-03-07T18:00:00+01:00"}"#),
      "\(answers[0].output)\(answers[0].errors)")
    #expect(answers[1].code == 0 && !answers[1].output.contains("closing"))
  }

  @Test(arguments: [
    "acknowledged for 2 hours", "acknowledged lasts High", "warn at 2 hours of respond", "warn at 50% before respond",
    "warn at 0% of respond", "page Night at noon", "reopened again", "changed facts move priority",
    "changed facts move nothing when priority is High", "reopened continues when priority is High",
    "escalate to Ladder(priority) after its headings, at next closing",
  ]) func `a slip is said`(line: String) throws {
    let policy = Self.policy.replacing("page ", with: "\(line)\n  page ")
    let run = try ToolRun(["check", "-"], input: Self.words + policy)
    #expect(run.code == 1 && (run.output + run.errors).contains("error[E"), "\(run.output)\(run.errors)")
  }
}
