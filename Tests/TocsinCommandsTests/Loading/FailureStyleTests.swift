import Testing
import TocsinModel

@testable import TocsinCommands

/// What people read is written in one style.
struct FailureStyleTests {
  private static let program = Program(rulebook: "Kitchen", release: "1", title: Labels(), languages: ["en"])

  private static let failures = [
    LoadingMessages.noSuchPath("Rulez", nearest: "Rules"), LoadingMessages.noRuleFile(inFolder: "Rules"),
    LoadingMessages.unreadable("a.tocsin", .tooLarge(limit: 9)),
    LoadingMessages.unreadable("a.tocsin", .cannotOpen(path: "a.tocsin", reason: "permission is denied")),
    LoadingMessages.unreadableFolder("Rules"), LoadingMessages.noRules(),
    LoadingMessages.severalRulebooks([(name: "Kitchen", place: "Rules/kitchen"), (name: "", place: "a.tocsin")]),
    TableMessages.noSuchTable("slaa", in: program), TableMessages.noTables(in: program),
    TableMessages.notPrinted("clocks", in: program), TableMessages.noSuchLanguage("fr", in: program),
  ]

  @Test(arguments: failures) func `a failure starts small, ends without a period and closes what it quotes`(
    failure: CommandFailure
  ) {
    for line in [failure.message] + failure.help {
      #expect(line.first?.isUppercase == false)
      #expect(!line.hasSuffix("."))
      #expect(line.count { $0 == "`" }.isMultiple(of: 2))
    }
  }

  @Test func `nothing in a failure moves the cursor of a terminal`() {
    #expect(!CommandFailure("expected `a`, found `\u{1B}[31m`").description.contains("\u{1B}"))
  }
}
