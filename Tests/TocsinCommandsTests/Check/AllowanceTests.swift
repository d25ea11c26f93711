import Testing
import TocsinSource

@testable import TocsinCommands

/// Comments that let findings stand, and files of findings that are known.
@Suite struct AllowanceTests {
  private static func rules(_ lines: String) -> String {
    """
    choice Plan { Small  Large }
    facts case {
      plan  Plan
      vip   yes or no
    }
    decision Discount for case, first that holds {
      yes  when plan is Small
    \(lines)
      no   otherwise
    }

    """
  }

  private static let hidden = "  no   when plan is Small and vip"

  private static func codes(_ lines: String, _ options: [String] = []) throws -> [String] {
    let folder = try TemporaryFolder(["rules.tocsin": rules(lines)])
    let run = try ToolRun(["lint", folder.path("rules.tocsin")] + options)
    let codes = run.output.matches(of: /(?:warning|error|note)\[([EW]\d+)\]/).map { String($0.1) }
    #expect(run.code == (codes.isEmpty ? 0 : 1))
    return codes
  }

  @Test func `A finding is allowed on its line and on the next, by its code and with a reason`() throws {
    #expect(try Self.codes(Self.hidden) == ["W0803"])
    #expect(try Self.codes(Self.hidden + "  # allow W0803: kept for the audit") == [])
    #expect(try Self.codes("  # allow W0803, W0801: kept for the audit\n\n  # see above\n" + Self.hidden) == [])
    #expect(try Self.codes(Self.hidden + "  # allow customers to ask: W0803") == ["W0803"])
    #expect(try Self.codes(Self.hidden + "  # allow W0801: another") == ["W0803", "W0871"])
    #expect(try Self.codes(Self.hidden + "  # allow W0803:") == ["W0803", "W0870"])
    #expect(try Self.codes(Self.hidden + "  # allow W0999: unknown") == ["W0803", "W0870"])
    #expect(try Self.codes(Self.hidden + "  # allow E0404: an error") == ["W0803", "W0870"])
    #expect(try Self.codes(Self.hidden + "  # allow W0803 until tomorrow: no date") == ["W0803", "W0870"])
  }

  @Test func `What is allowed until a day is shown again after it`() throws {
    let line = Self.hidden + "  # allow W0803 until 2025-03-31: kept for the audit"
    #expect(try Self.codes(line, ["--on", "2025-03-31"]) == [])
    #expect(try Self.codes(line, ["--on", "2025-04-01"]) == ["W0803", "W0872"])
    let wrong = try ToolRun(["lint", "--on", "soon", "."])
    #expect(wrong.code == 2 && wrong.errors.contains("expected a date such as `2025-03-31` after `--on`, found `soon`"))
  }

  @Test func `Checking does not call a comment needless that is about a proof`() throws {
    let folder = try TemporaryFolder([
      "proof/rules.tocsin": Self.rules(Self.hidden + "  # allow W0803: kept for the audit"),
      "unused/rules.tocsin": "let hold = 5 minutes  # allow W0902: for next year\n" + Self.rules(Self.hidden),
    ])
    #expect(try ToolRun(["check", folder.path("proof/rules.tocsin")]).code == 0)
    let unused = try ToolRun(["check", folder.path("unused/rules.tocsin")])
    #expect(unused.code == 0, "\(unused.output)")
  }

  @Test func `Known findings do not count, wherever they have moved, and those that are gone are named`() throws {
    let folder = try TemporaryFolder(["rules.tocsin": Self.rules(Self.hidden)])
    let (rules, known) = (folder.path("rules.tocsin"), folder.path("known.txt"))
    #expect(try ToolRun(["lint", rules, "--write-baseline", known]).code == 0)
    #expect(try ToolRun(["lint", rules, "--baseline", known]).code == 0)
    let moved = "# A comment more.\n\n" + Self.rules("  no   \"by hand\"   when plan is Small  and  vip  # as it was")
    try folder.write(moved, to: "rules.tocsin")
    #expect(try ToolRun(["lint", rules, "--baseline", known]).code == 0)
    try folder.write(Self.rules(Self.hidden + "\n  no   when plan is Small and not vip"), to: "rules.tocsin")
    let more = try ToolRun(["lint", rules, "--baseline", known])
    #expect(more.code == 1 && more.output.hasSuffix("1 warning in 1 file\n"), "\(more.output)")
    try folder.write(Self.rules("  no   when plan is Large and vip"), to: "rules.tocsin")
    let mended = try ToolRun(["lint", rules, "--baseline", known])
    #expect(mended.code == 1 && mended.output.contains("warning[W0871]: nothing is left to allow"), "\(mended.output)")
  }
}
