import Foundation
import Testing

/// Section 15 of Grammar.md: each row is a file of the folder, and each file a row. With `RECORD=1` in the environment
/// the files are written anew, and the test fails.
@Suite struct ScenarioTests {
  private static let isRecording = ProcessInfo.processInfo.environment["RECORD"] == "1"

  @Test(arguments: Scenario.all) func `What the manual says of a situation happens`(scenario: Scenario) throws {
    let found = try scenario.played()
    #expect(found == scenario.text, "found:\n\(found)")
    #expect(found.contains("\n> ") || scenario.id.hasPrefix("nothing"), "something follows")
    if Self.isRecording { try scenario.write(found) }
  }

  @Test func `each row of the manual is a situation, and each situation a row`() throws {
    let rows = try ManualTable.rows(of: "## 15. Situations")
    let names = rows.map { $0[0].trimmingCharacters(in: ["`"]) }
    #expect(names.count >= 45 && Set(names).count == names.count)
    #expect(Set(names).symmetricDifference(Scenario.all.map(\.id)).sorted() == [])
    #expect(rows.filter { $0.count != 3 || $0[1].isEmpty || $0[2].isEmpty } == [])
  }
}
