import Foundation
import Testing

@testable import TocsinCommands

/// What tests cover, and what they do not.
@Suite struct TestCoverageTests {
  private static let rules = """
    choice Team { Lead  Boss  Night }
    choice Plan { Small  Large }
    scale Urgency, highest first { High  Low }
    facts customer {
      plan Plan
      vip  yes or no, presumed no
    }
    facts case { priority Urgency }
    calendar Main "Main" {
      zone Europe/Rome
      standard Mon-Fri 09:00-18:00
    }
    table Ladder {
      | Urgency | 2 hours |
      | High    | Lead    |
      | Low     | Boss    |
    }
    table Printed {
      | Plan  | Note |
      | Small | "a"  |
      | Large | "b"  |
    }
    decision Served for case, first that holds {
      no   when plan is Small and not vip
      yes  otherwise
    }
    policy Support for case {
      accept    by Served
      desk      Main, open standard
      clock     elapsed time
      respond   by 8 hours when plan is Large or desk closed
      escalate  to Ladder(priority) after its headings
    }
    signal bad yes or no per system
    event Bad {
      priority  High
      when      bad
    }

    """

  private static let first = """
    test "a large plan" {
      zone Europe/Rome
      given customer acme { plan Large }
      Fri 2025-03-07 16:30  acme reports High
      expect response by Sat 2025-03-08 00:30
    }

    """

  private static let second = """
    test "the rest" {
      zone Europe/Rome
      given customer small { plan Small }
      given customer friend { plan Small, vip yes }
      given system friend_1 of friend { }
      Fri 2025-03-07 16:30  small reports Low
      expect refused
      Fri 2025-03-07 17:30  friend reports Low
      expect no response
      Fri 2025-03-07 19:30  friend reports Low as night
      expect night: response
      Fri 2025-03-07 20:00  friend_1 signals bad no
      Fri 2025-03-07 20:30  friend_1 signals bad yes
      expect Bad High
    }

    """

  private func run(_ tests: String, _ arguments: String...) throws -> ToolRun {
    try ToolRun(["test", "-", "--coverage"] + arguments, input: Self.rules + tests)
  }

  /// What is not covered, without the place.
  private func gaps(_ run: ToolRun) -> [String] {
    run.output.split(separator: "\n").compactMap { line in
      line.hasPrefix("not covered: ") ? line.split(separator: ": ", maxSplits: 2).last.map(String.init) : nil
    }
  }

  @Test func `what no test makes use of is named`() throws {
    let run = try run(Self.first)
    #expect(run.code == 0, "\(run.output)\(run.errors)")
    #expect(
      gaps(run) == [
        "`Ladder: Low` never decides", "`Served: line 1` never decides", "`plan is Small` never holds",
        "`vip` never holds", "`vip` never fails", "`plan is Large` never fails", "`desk open` never holds",
        "`desk open` never fails", "nothing asks `Bad`", "`bad` never holds", "`bad` never fails",
      ], "\(run.output)")
  }

  @Test func `what all tests together make use of is covered`() throws {
    let run = try run(Self.first + Self.second)
    #expect(run.code == 0 && gaps(run).isEmpty, "\(run.output)\(run.errors)")
    #expect(run.output.contains("100% of"))
  }

  @Test func `tests give the same results, looked at or not`() throws {
    let tests = Self.first + Self.second.replacing("expect Bad High", with: "expect Bad Low")
    let plain = try ToolRun(["test", "-", "--list"], input: Self.rules + tests)
    let covered = try run(tests, "--list")
    #expect(plain.code == 1 && covered.code == 1 && covered.output.hasPrefix(plain.output + "\ncoverage"))
  }

  @Test(arguments: [(0, 0), (54, 0), (55, 1), (100, 1)]) func `a share can be asked for`(least: Int, code: Int32) throws
  {
    let run = try run(Self.first, "--coverage-below", String(least))
    #expect(run.code == code, "\(run.output)")
  }

  @Test func `a share is of a hundred`() throws {
    let run = try run(Self.first, "--coverage-below", "101")
    #expect(run.code == 2 && run.errors.contains("0 to 100"))
  }

  @Test func `the same is written as JSON`() throws {
    let run = try run(Self.first, "--format", "json")
    let whole = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    let coverage = try #require(whole["coverage"] as? [String: Any])
    let file = try #require((coverage["files"] as? [[String: Any]])?.first)
    let lines = try #require(file["lines"] as? [String: Int])
    #expect(lines["all"] == 9 && lines["covered"] == 7, "\(run.output)")
    let regions = try #require(file["regions"] as? [String: Int])
    #expect(regions["all"] == 7 && regions["covered"] == 6, "\(run.output)")
    let missing = try #require(coverage["missing"] as? [[String: Any]])
    #expect(missing.count == 11 && missing[2]["never"] as? Bool == true && missing[2]["line"] as? Int == 24)
  }

  @Test func `the shipped rules are covered nearly whole`() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..").standardized
    let run = try ToolRun(["test", root.appending(path: "Rules").path, "--coverage-below", "95"])
    #expect(run.code == 0, "\(run.output)\(run.errors)")
    #expect(run.output.contains("\nall ") && run.output.contains("% of"))
  }
}
