import Foundation
import Testing

@testable import TocsinCommands

/// Tests with a table, expected reasons, and `expect nothing else`.
@Suite struct TestTableTests {
  private static let rules = """
    choice Team { Lead  Boss  Night }
    choice Spoken { English }
    choice Plan { Small  Large }
    scale Urgency, highest first { High  Low }
    facts customer { plan Plan }
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
    policy Support for case {
      desk      Main, open standard
      clock     elapsed time
      respond   by 8 hours when plan is Large
      escalate  to Ladder(priority) after its headings
      page      Night in English at closing when priority is High
      warn      at 50% of respond
    }
    signal bad yes or no per system
    event Bad {
      priority  High
      when      bad
    }

    """

  private static let table = """
    test "answers are in time" {
      zone Europe/Rome
      | told  | urgent | due                  | who  | called               | paged                |
      | Large | High   | Sat 2025-03-08 00:30 | Lead | Fri 2025-03-07 18:30 | Fri 2025-03-07 18:00 |
      | Large | Low    | Sat 2025-03-08 00:30 | Lead | Fri 2025-03-07 20:30 | -                    |
      | Small | Low    | -                    | Boss | -                    | -                    |
      given customer acme { plan told }
      Fri 2025-03-07 16:30  acme reports urgent
      expect response by due, who at called
      Fri 2025-03-07 21:00  expect page at paged
    }

    """

  private func run(_ tests: String, _ arguments: String...) throws -> ToolRun {
    try ToolRun(["test", "-"] + arguments, input: Self.rules + tests)
  }

  @Test func `each row is played, and reported under its own cells`() throws {
    let run = try run(Self.table, "--list")
    #expect(run.code == 0, "\(run.output)\(run.errors)")
    #expect(
      run.output == """
        passed  answers are in time [Large, High]
        passed  answers are in time [Large, Low]
        passed  answers are in time [Small, Low]
        3 passed, 0 failed

        """)
  }

  /// Each cell matters: with another value in it, the row fails and no other.
  @Test(arguments: [
    ("| Large | High   | Sat 2025-03-08 00:30", "| Large | High   | Sat 2025-03-08 01:30", "[Large, High]"),
    ("| Lead | Fri 2025-03-07 20:30", "| Boss | Fri 2025-03-07 20:30", "[Large, Low]"),
    ("| Lead | Fri 2025-03-07 20:30 | -", "| Lead | Fri 2025-03-07 20:30 | Fri 2025-03-07 18:00", "[Large, Low]"),
    ("| Fri 2025-03-07 18:30 | Fri 2025-03-07 18:00", "| Fri 2025-03-07 18:30 | -", "[Large, High]"),
    ("| Boss | -", "| Lead | -", "[Small, Low]"),
    ("| Small | Low    | - ", "| Small | Low    | Sat 2025-03-08 00:30 ", "[Small, Low]"),
  ]) func `a row that is not so fails alone`(cell: String, other: String, row: String) throws {
    #expect(Self.table.contains(cell))
    let run = try run(Self.table.replacing(cell, with: other))
    #expect(run.code == 1 && run.output.contains("2 passed, 1 failed"), "\(run.output)\(run.errors)")
    #expect(run.output.contains("FAILED  answers are in time \(row)"), "\(run.output)")
  }

  @Test func `a line happens at the moment of its row, or not at all`() throws {
    let run = try run(
      """
      test "somebody is told in time, or the desk closes" {
        zone Europe/Rome
        | answered             | pages |
        | -                    | 1     |
        | Fri 2025-03-07 17:00 | 0     |
        given customer acme { plan Small }
        Fri 2025-03-07 16:30  acme reports High
        at answered  acknowledged
        Fri 2025-03-07 19:00  expect no page
      }
      """, "--list")
    #expect(run.code == 1 && run.output.contains("FAILED  somebody is told in time, or the desk closes [-]"))
    #expect(run.output.contains("passed  somebody is told in time, or the desk closes [Fri 2025-03-07 17:00]"))
  }

  private static let night = """
    test "a night" {
      zone Europe/Rome
      given customer acme { plan Large }
      given system acme_1 of acme { }
      Fri 2025-03-07 16:30  acme_1 signals bad yes
      expect Bad High because "Bad"
      expect nothing else
      Fri 2025-03-07 18:00  time passes
      expect page Night because "Support: page"
      expect Lead at Fri 2025-03-07 18:30 because "Ladder: High"
      Fri 2025-03-07 21:00  expect warning at Fri 2025-03-07 20:30, Boss
      expect nothing else
      Sat 2025-03-08 01:00  expect response missed at Sat 2025-03-08 00:30
      expect nothing else
      Sat 2025-03-08 02:00  acme_1 signals bad no
      expect case closed, nothing else
    }
    """

  @Test func `all that happens can be expected, with its reason`() throws {
    let run = try run(Self.night)
    #expect(run.code == 0, "\(run.output)\(run.errors)")
  }

  @Test(arguments: [
    ("expect Bad High because \"Bad\"", "expect desk open", "actual    Bad High at Fri 2025-03-07 16:30"),
    ("expect page Night because \"Support: page\"", "expect desk open", "actual    page Night in English at Fri"),
    ("expect Lead at Fri 2025-03-07 18:30 because \"Ladder: High\"", "expect desk open", "actual    Lead at Fri"),
    ("expect warning at Fri 2025-03-07 20:30, Boss", "expect Boss", "actual    warning at Fri 2025-03-07 20:30"),
    ("expect response missed at Sat 2025-03-08 00:30", "expect desk open", "actual    response missed at Sat"),
    ("expect case closed, nothing else", "expect nothing else", "actual    case closed at Sat 2025-03-08 02:00"),
    ("because \"Support: page\"", "because \"Support: notify\"", "actual    page Night in English at Fri 2025-03-07"),
    ("because \"Ladder: High\"", "because \"Ladder: Low\"", "because \"Ladder: High\""),
  ]) func `what was not expected is listed`(line: String, other: String, said: String) throws {
    #expect(Self.night.contains(line))
    let run = try run(Self.night.replacing(line, with: other))
    #expect(run.code == 1 && run.output.contains(said), "\(run.output)\(run.errors)")
  }

  /// The manuals' examples, beside the rules that they are about.
  @Test(arguments: ["README.md", "Grammar.md"]) func `the example of a manual passes`(page: String) throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..").standardized
    let lines = try String(contentsOf: root.appending(path: page), encoding: .utf8).split(
      separator: "\n", omittingEmptySubsequences: false)
    let start = try #require(lines.firstIndex { $0.contains("test \"Each plan is answered in its time\" {") })
    let indent = lines[start].prefix { $0 == " " }
    let end = try #require(lines[start...].firstIndex { $0 == indent + "}" })
    let folder = try TemporaryFolder()
    let copy = folder.url.appending(path: "Rules")
    try FileManager.default.copyItem(at: root.appending(path: "Rules"), to: copy)
    try lines[start...end].joined(separator: "\n").write(
      to: copy.appending(path: "imagiclecare/4.1/tests-example.tocsin"), atomically: true, encoding: .utf8)
    let run = try ToolRun(["test", copy.path, "--run", "Each plan is answered in its time"])
    #expect(run.code == 0 && run.output == "2 passed, 0 failed\n", "\(run.output)\(run.errors)")
  }
}
