import Foundation
import Testing

@testable import TocsinCommands

@Suite struct DiffCommandTests {
  private let rules = ShippedRules.root.appending(path: "Rules/imagiclecare").path()
  private let example = ShippedRules.root.appending(path: "Rules/imagiclecare/example").path()

  private static let head = """
    rulebook Harbour { languages en }
    choice Ship { Ferry Barge }
    scale Priority, highest first { Red Green }
    facts customer { ship Ship }
    facts case { priority Priority }
    calendar Quay { zone Etc/UTC
      standard Mon-Fri 08:00-18:00
    }

    """

  private func harbour(_ targets: String) -> String {
    Self.head + """
      policy Pilots for case {
        desk Quay, open standard
        clock desk time
      \(targets)
      }

      """
  }

  private static let plain = "  respond by 2 business hours when ship is Ferry\n  respond by 4 business hours"

  private func diff(_ old: String, _ new: String, _ arguments: String...) throws -> ToolRun {
    let folder = try TemporaryFolder(["old/rules.tocsin": old, "new/rules.tocsin": new])
    let paths = ["old", "new"].map { folder.url.appending(path: $0).path() }
    return try ToolRun(["diff"] + paths + arguments)
  }

  @Test func `a later answer is told for the cases that it is for, with one of them`() throws {
    let later = "  respond by 3 business hours when ship is Ferry\n  respond by 4 business hours"
    let run = try diff(harbour(Self.plain), harbour(later))
    #expect(run.code == 1, "\(run.errors)")
    #expect(
      run.output == """
        Harbour: from the old rules to the new rules

        How fast cases are answered
          later: 2 business hours -> 3 business hours
            for: ship: Ferry
            for instance: ship Ferry

        """)
  }

  @Test func `comments, lines in another order, other files and other spaces mean the same`() throws {
    let folder = try TemporaryFolder([
      "old/rules.tocsin": harbour(Self.plain),
      "new/words.tocsin": "# Words.\n" + Self.head,
      "new/policy.tocsin": """
      policy Pilots for case {
        respond   by 2 business hours   when ship is one of Ferry  # the ferries
        respond   by 4 business hours   when ship is Barge
        clock     desk time
        desk      Quay, open standard
      }
      """,
    ])
    let paths = ["old", "new"].map { folder.url.appending(path: $0).path() }
    let run = try ToolRun(["diff"] + paths)
    #expect(run.code == 0, "\(run.errors)")
    #expect(run.output == "no difference in meaning\n")
  }

  @Test func `the other way round every difference is the other way round`() throws {
    let later = "  respond by 3 business hours when ship is Ferry\n  respond best effort"
    let there = try differences(diff(harbour(Self.plain), harbour(later), "--format", "json").output)
    let back = try differences(diff(harbour(later), harbour(Self.plain), "--format", "json").output)
    #expect(there.count == 2)
    #expect(Set(there.map { [$0["old"], $0["new"]] }) == Set(back.map { [$0["new"], $0["old"]] }))
    #expect(Set(there.map { $0["change"] }) == ["later", "removed"])
    #expect(Set(back.map { $0["change"] }) == ["earlier", "added"])
  }

  private func differences(_ text: String) throws -> [[String: String]] {
    let object = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    let comparisons = object?["comparisons"] as? [[String: Any]] ?? []
    return comparisons.flatMap { $0["differences"] as? [[String: Any]] ?? [] }.map {
      $0.compactMapValues { $0 as? String }
    }
  }

  @Test func `between the shipped releases each way tells the same`() throws {
    let there = try differences(
      ToolRun(["diff", rules, "--from", "4.1", "--to", "5.0", "--format", "json", "--language", "en"]).output)
    let back = try differences(
      ToolRun(["diff", rules, "--from", "5.0", "--to", "4.1", "--format", "json", "--language", "en"]).output)
    #expect(there.count > 80 && there.count == back.count)
    let swapped: [String: String] = ["later": "earlier", "earlier": "later", "added": "removed", "removed": "added"]
    func key(_ difference: [String: String], isBack: Bool) -> String {
      let change = difference["change"] ?? ""
      return [difference["topic"] ?? "", difference["kind"] ?? "", isBack ? swapped[change] ?? change : change].joined(
        separator: " ")
    }
    #expect(there.map { key($0, isBack: false) }.sorted() == back.map { key($0, isBack: true) }.sorted())
  }

  @Test func `the JSON is as its schema says`() throws {
    let schema = try ToolRun(["schema", "diff"])
    #expect(schema.code == 0)
    let validator = try JSONSchemaValidator(schema.output)
    let run = try ToolRun([
      "diff", rules, "--from", "4.1", "--to", "5.0", "--format", "json", "--events", example + "/events.jsonl",
      "--customers", example + "/customers.jsonl",
    ])
    #expect(run.code == 1, "\(run.errors)")
    #expect(validator.mistake(in: run.output, by: "report") == nil)
  }

  @Test func `what was recorded is counted under both`() throws {
    let run = try ToolRun([
      "diff", rules, "--from", "4.1", "--to", "5.0", "--language", "en", "--events", example + "/events.jsonl",
      "--customers", example + "/customers.jsonl",
    ])
    #expect(run.output.contains("Of what was recorded, these would have gone otherwise"))
    #expect(run.output.contains("escalations: "))
    let same = try ToolRun([
      "diff", rules, rules, "--language", "en", "--events", example + "/events.jsonl", "--customers",
      example + "/customers.jsonl",
    ])
    #expect(same.code == 0 && same.output == "no difference in meaning\n", "\(same.errors)")
  }

  @Test func `a folder against itself says nothing`() throws {
    for folder in ["imagiclecare", "leaflet", "advanced-services"] {
      let path = ShippedRules.root.appending(path: "Rules/" + folder).path()
      let run = try ToolRun(["diff", path, path, "--language", "en"])
      #expect(run.code == 0 && run.output == "no difference in meaning\n", "\(folder): \(run.output) \(run.errors)")
    }
  }

  @Test(arguments: [
    (["diff", "Rules"], "expected a second folder"), (["diff", "a", "b", "c"], "`c`"),
    (["diff", "-", "-"], "read twice"), (["diff", "a", "b", "--customers", "c"], "needs `--events FILE`"),
  ])
  func `a call that says too little is told so`(arguments: [String], message: String) throws {
    let run = try ToolRun(arguments)
    #expect(run.code == 2)
    #expect(run.errors.contains(message), "\(run.errors)")
  }

  @Test func `releases that one side lacks are named`() throws {
    let one = harbour(Self.plain).replacing(
      "rulebook Harbour { languages en }", with: "rulebook Harbour 1 { in force from 2025-01-01 }")
    let two = harbour(Self.plain).replacing(
      "rulebook Harbour { languages en }", with: "rulebook Harbour 2 { in force from 2026-01-01 }")
    let old = try TemporaryFolder(["1/a.tocsin": one])
    let new = try TemporaryFolder(["1/a.tocsin": one, "2/a.tocsin": two])
    let run = try ToolRun(["diff", old.url.path(), new.url.path()])
    #expect(run.code == 1)
    #expect(run.output == "the release 2 is new\n", "\(run.output) \(run.errors)")
  }
}
