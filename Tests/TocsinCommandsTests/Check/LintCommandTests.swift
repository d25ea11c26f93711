import Testing

@testable import TocsinCommands

/// `tocsin lint` shows what is proved beside what checking finds.
@Suite struct LintCommandTests {
  @Test func `What is proved is shown with a case, and counts as a finding`() throws {
    let text = """
      choice Plan { Small  Large }
      facts case {
        plan  Plan
        vip   yes or no
      }
      decision Discount for case, first that holds {
        yes  when plan is Small
        no   when plan is Small and vip
        no   otherwise
      }

      """
    let folder = try TemporaryFolder(["rules.tocsin": text])
    let lint = try ToolRun(["lint", folder.path("rules.tocsin")])
    #expect(lint.code == 1)
    #expect(lint.output.contains("warning[W0803]: this line is never reached: the line above holds wherever it does"))
    #expect(
      lint.output.contains("= example: of a case with plan Small, vip yes a line above decides"), "\(lint.output)")
    #expect(lint.output.contains("asked before it"))
    #expect(lint.output.hasSuffix("1 warning in 1 file\n"))
    let check = try ToolRun(["check", folder.path("rules.tocsin")])
    #expect(check.code == 0)
    let sarif = try ToolRun(["lint", folder.path("rules.tocsin"), "--format", "sarif"])
    #expect(sarif.code == 1 && sarif.output.contains(#""ruleId": "W0803""#))
  }

  @Test func `Of rules with an error nothing is proved`() throws {
    let folder = try TemporaryFolder([
      "rules.tocsin": "decision Odd for case, first that holds {\n  yes when nothing_known\n}\n"
    ])
    let lint = try ToolRun(["lint", folder.path("rules.tocsin")])
    #expect(lint.code == 1 && lint.output.contains("error[") && !lint.output.contains("W08"))
  }
}
