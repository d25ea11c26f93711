import Foundation
import Testing

@testable import TocsinCommands

@Suite struct DutyCommandTests {
  private let rules = ShippedRules.root.appending(path: "Rules/imagiclecare").path()

  private func duty(_ arguments: String...) throws -> ToolRun { try ToolRun(["duty", rules] + arguments) }

  private func json(_ arguments: String...) throws -> [String: Any] {
    let run = try ToolRun(["duty", rules] + arguments + ["--json"])
    #expect(run.code == 0, "\(run.errors)")
    return try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any] ?? [:]
  }

  private func rows(_ object: [String: Any], _ key: String) -> [[String: Any]] { object[key] as? [[String: Any]] ?? [] }

  /// The row of the kind of case with these members.
  private func row(_ rows: [[String: Any]], _ members: [String: String]) throws -> [String: Any] {
    try #require(
      rows.first { row in
        let own = row["for"] as? [String: [String]] ?? [:]
        return members.allSatisfy { own[$0.key]?.contains($0.value) ?? false }
      })
  }

  @Test func `before the extended hours one plan finds the technician, and the others nobody`() throws {
    let object = try json("--at", "2025-03-08T08:00:00+01:00")
    let reach = rows(object, "reach")
    let theatre = ["customer.theatre": "Europe"]
    let paged = try row(reach, ["customer.plan": "Platinum", "case.priority": "P1"].merging(theatre) { $1 })
    #expect(paged["reached"] as? String == "page")
    #expect(paged["role"] as? String == "OnCall" && paged["language"] as? String == "English")
    let other = try row(reach, ["customer.plan": "Platinum", "case.priority": "P2"].merging(theatre) { $1 })
    #expect(other["reached"] as? String == "nobody" && other["opens"] as? String == "2025-03-08T09:00:00+01:00")
    let basic = try row(reach, ["customer.plan": "Basic"].merging(theatre) { $1 })
    #expect(basic["opens"] as? String == "2025-03-10T09:00:00+01:00")
    #expect((basic["for"] as? [String: [String]])?["case.priority"]?.count == 4)
    let languages = basic["languages"] as? [String: [String]]
    #expect(languages?["guaranteed"] == ["English", "Italian"])
    #expect(languages?["optional"] == ["French", "Spanish", "German", "Portuguese"])
    #expect((object["presumed"] as? [String: String])?["customer.asia_pacific"] == "no")
  }

  @Test func `what matters and nobody told is named, and telling it answers`() throws {
    let unknown = try row(rows(try json("--at", "2025-03-10T08:00Z"), "reach"), ["customer.theatre": "RestOfWorld"])
    #expect(unknown["unknown"] as? [String] == ["customer.zone"])
    let told = try json("--at", "2025-03-10T08:00Z", "--fact", "zone=Asia/Kolkata")
    let row = try row(rows(told, "reach"), ["customer.theatre": "RestOfWorld"])
    #expect(row["calendar"] as? String == "MiddleEastMonFri" && row["reached"] as? String == "desk")
    #expect(row["unknown"] == nil)
  }

  @Test func `a desk is listed with its hours and for whom it is open`() throws {
    let desks = rows(try json("--at", "2025-03-08T10:00:00+01:00", "--fact", "theatre=Europe"), "desks")
    let gold = try row(desks, ["customer.plan": "Gold"])
    #expect(gold["desk"] as? String == "open" && gold["closes"] as? String == "2025-03-08T18:00:00+01:00")
    #expect(try row(desks, ["customer.plan": "Basic"])["opens"] as? String == "2025-03-10T09:00:00+01:00")
    #expect(desks.count == 2)
  }

  @Test func `the release in force then answers, or the one that is named`() throws {
    let older = try json("--at", "2023-03-08T22:00:00+01:00", "--fact", "plan=Platinum", "--fact", "theatre=Europe")
    #expect(older["release"] as? String == "4.1")
    let row = try row(rows(older, "reach"), ["case.priority": "P2"])
    #expect(row["reached"] as? String == "page")
    #expect(try json("--at", "2023-03-08T22:00:00+01:00", "--release", "5.0")["release"] as? String == "5.0")
  }

  @Test func `people read it in their language, with the headings of the rules`() throws {
    let facts = ["--fact", "plan=Platinum", "--fact", "theatre=Europe", "--at", "2025-03-08T08:00:00+01:00"]
    let english = try ToolRun(["duty", rules, "--language", "en"] + facts).output
    #expect(english.contains("Europe  standard, extended  closed  Sat 2025-03-08 09:00 CET\n"))
    #expect(english.contains("  On-call technician, in English "))
    #expect(english.contains("presumed: customer.asia_pacific no, case.level 2\n"))
    let italian = try ToolRun(["duty", rules, "--language", "it"] + facts).output
    #expect(italian.contains("Priorità"))
    #expect(italian.contains("Tecnico reperibile, in inglese"))
    #expect(italian.contains("nessuno fino a sab 2025-03-08 09:00 CET"))
  }

  @Test func `hours that make no difference now do not tell cases apart`() throws {
    let output = try duty("--at", "2025-03-10T10:00:00+01:00", "--language", "en", "--fact", "theatre=Europe").output
    #expect(output.contains("the desk Europe until Mon 2025-03-10 18:00 CET"))
    #expect(output.matches(of: /the desk Europe/).count == 1)
  }

  @Test(arguments: [
    ([], 2, "expected `--at` with the instant"),
    (["--at", "noon"], 2, "after `--at`, found `noon`"),
    (["--at", "2025-03-08 08:00"], 2, "help: add the offset: desks are in several zones"),
    (["--at", "2025-03-08T08:00:00Z", "--fact", "plan"], 2, "expected NAME=VALUE after `--fact`, found `plan`"),
    (["--at", "2025-03-08T08:00:00Z", "--fact", "paln=Gold"], 1, "help: the nearest is `plan`"),
    (["--at", "2025-03-08T08:00:00Z", "--fact", "plan=Glod"], 1, "help: the nearest is `Gold`"),
    (["--at", "2025-03-08T08:00:00Z", "--fact", "priority=P9"], 1, "expected `P1`, `P2`, `P3` or `P4`, found `P9`"),
    (["--at", "2025-03-08T08:00:00Z", "--language", "de"], 2, "they are written in en, it"),
    (["--at", "1999-03-08T08:00:00Z"], 1, "no release of the rules is in force on 1999-03-08"),
  ])
  func `a call that cannot be answered says why`(arguments: [String], code: Int32, message: String) throws {
    let run = try ToolRun(["duty", rules] + arguments)
    #expect(run.code == code)
    #expect(run.errors.contains(message), "\(run.errors)")
    #expect(run.output.isEmpty)
  }

  @Test func `beyond what the calendars know every row says so`() throws {
    let run = try duty("--at", "2031-03-08T08:00:00Z", "--language", "en", "--fact", "theatre=Europe")
    #expect(run.code == 0)
    #expect(run.output.contains("depends on 2031-03-08, and what calendar `Europe` knows does not reach that far"))
  }

  @Test func `too many kinds of cases are not gone through, and facts can be fixed`() throws {
    let members = (1...50).map { "M\($0)" }.joined(separator: " ")
    let folder = try TemporaryFolder([
      "a.tocsin": """
      rulebook Care { languages en }
      choice Plan { \(members) }
      choice Place { \(members) }
      scale Urgency, highest first { High Low }
      facts customer {
        plan Plan
        place Place
      }
      facts case {
        priority Urgency
      }
      calendar Main {
        zone Europe/Rome
        standard Mon-Fri 09:00-18:00
      }
      table Desks {
        | Plan | Desk |
        | any  | Main |
      }
      table Layers {
        | Place | Hours    |
        | any   | standard |
      }
      policy Support for case {
        desk Desks(plan).Desk, open Layers(place).Hours
      }
      """
    ])
    let run = try ToolRun(["duty", folder.path, "--at", "2025-03-10T08:00:00Z"])
    #expect(run.code == 1, "\(run.errors)")
    #expect(run.errors.contains("expected at most 2000 kinds of cases, found 5000"))
    #expect(run.errors.contains("fix some facts with `--fact NAME=VALUE`: customer.plan (50), customer.place (50)"))
    let fixed = try ToolRun(["duty", folder.path, "--at", "2025-03-10T08:00:00Z", "--fact", "plan=M7"])
    #expect(fixed.code == 0, "\(fixed.errors)")
  }

  @Test func `cases that differ in one dimension only are joined`() {
    let groups = [0, 1].flatMap { first in
      [0, 1, 2].map { DutyGroup(members: [[first], [$0]], answer: first == 1 && $0 == 2) }
    }
    let joined = DutyGroup.joined(groups)
    #expect(joined.map(\.members) == [[[0], [0, 1, 2]], [[1], [0, 1]], [[1], [2]]])
  }
}
