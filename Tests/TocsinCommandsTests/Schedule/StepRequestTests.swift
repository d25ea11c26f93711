import Foundation
import Testing

@testable import TocsinCommands

@Suite struct StepRequestTests {
  private static let shipped = Project.folder("Rules/advanced-services").path

  private static let rules = """
    rulebook House { languages en, de }
    choice Owner { Us  Them "The others" de "Die anderen" }
    holidays Feasts {
      imported "feasts.ics"
      known from 2025-01-01 until 2025-12-31
    }
    calendar Desk {
      zone      Asia/Dubai
      standard  Mon-Fri 09:00-18:00
      holidays  Feasts
    }
    process MoveIn "Moving in" de "Einzug" {
      | Step "No." de "Nr." | Title                        | Owner    | Deliverable | Target            |
      | 1                   | "Keys" de "Schl\u{FC}ssel"   | Us       | -           | < 8 hours         |
      | 2                   | "Furniture" de "M\u{F6}bel"  | Us, Them | "A room"    | 3 business days   |
      | 3                   | "Party" de "Feier"           | -        | -           | best effort       |
      desk  Desk, open standard
      clock Clocks(amount).Clock
    }
    table Clocks not printed {
      | amount                         | Clock             |
      | minutes, hours, business hours | desk time         |
      | business days                  | same time of day  |
    }
    """

  private static let feasts = """
    BEGIN:VCALENDAR
    BEGIN:VEVENT
    SUMMARY:Midsummer
    DTSTART;VALUE=DATE:20250603
    END:VEVENT
    END:VCALENDAR
    """

  private func answers(_ path: String, _ lines: String...) throws -> [String] {
    let run = try ToolRun(["schedule", path, "--json"], input: lines.joined(separator: "\n") + "\n")
    #expect(run.errors == "")
    return run.output.split(separator: "\n").map(String.init)
  }

  @Test func `a step that was reached is due on the clock of its desk`() throws {
    let found = try answers(
      Self.shipped, #"{"id":7,"process":"Engagement","step":7,"reached":"2025-06-09T10:00:00+02:00"}"#,
      #"{"process":"Engagement","step":1,"reached":"2025-06-09T10:00:00+02:00"}"#)
    #expect(
      found.first?.hasPrefix(
        #"{"id":7,"release":"","process":"Engagement","step":7,"due":{"limit":"2025-06-23T18:00:00+02:00","strict":false},"#
          + #""because":[{"rule":"Engagement: 7","#) == true)
    #expect(found.last?.contains(#""step":1,"due":null,"because":[{"rule":"Engagement: 1","#) == true)
  }

  @Test func `one step is told as a story`() throws {
    let run = try ToolRun([
      "schedule", Self.shipped, "--step", "Engagement.7", "--at", "2025-06-09T08:00:00Z", "--language", "it",
    ])
    #expect(run.code == 0)
    let lines = run.output.split(separator: "\n").map(String.init)
    #expect(lines.first == "AdvancedServices: Engagement 7, Pianificazione delle attivit\u{E0}")
    #expect(lines.contains("lun 2025-06-09 10:00 CEST  il passo \u{E8} raggiunto"))
    #expect(
      lines.contains(
        "lun 2025-06-23 18:00 CEST  dovuto entro questo momento: circa 10 giorni lavorativi, fino alla chiusura della sede Europa (standard)"
      ))
    let english = try ToolRun([
      "schedule", Self.shipped, "--step", "Engagement.7", "--at", "2025-06-09T08:00:00Z", "--language", "en",
    ])
    #expect(
      english.output.contains(
        "Mon 2025-06-23 18:00 CEST  due by this instant: about 10 business days, to closing time of the desk Europe (standard)"
      ))
  }

  @Test func `targets run on imported holidays, by whatever clock the rules choose`() throws {
    let folder = try TemporaryFolder(["rules.tocsin": Self.rules, "feasts.ics": Self.feasts])
    let found = try answers(
      folder.path, #"{"process":"MoveIn","step":1,"reached":"2025-06-02T17:00:00+04:00"}"#,
      #"{"process":"MoveIn","step":2,"reached":"2025-06-02T12:00:00+04:00"}"#,
      #"{"process":"MoveIn","step":2,"reached":"2025-06-02T12:00:00+04:00","holidays":[]}"#,
      #"{"process":"MoveIn","step":3,"reached":"2025-06-02T12:00:00+04:00"}"#)
    try #require(found.count == 4)
    #expect(found[0].contains(#""due":{"limit":"2025-06-04T16:00:00+04:00","strict":true}"#))
    #expect(found[1].contains(#""due":{"limit":"2025-06-06T12:00:00+04:00","strict":false}"#))
    #expect(found[2].contains(#""due":{"limit":"2025-06-05T12:00:00+04:00","strict":false}"#))
    #expect(found[3].contains(#""due":null"#))
  }

  @Test func `a process prints as a table, in each language`() throws {
    let folder = try TemporaryFolder(["rules.tocsin": Self.rules, "feasts.ics": Self.feasts])
    let english = try ToolRun(["table", folder.path, "move-in", "--format", "csv"])
    #expect(
      english.output == """
        No.,Title,Owner,Deliverable,Target
        1,Keys,Us,,< 8 hours
        2,Furniture,"Us, The others",A room,3 business days
        3,Party,,,best effort

        """)
    let german = try ToolRun(["table", folder.path, "MoveIn", "--format", "csv", "--language", "de"])
    #expect(german.output.hasPrefix("Nr.,Title,Owner,Deliverable,Target\n1,Schl\u{FC}ssel,Us,,"))
    #expect(try ToolRun(["table", folder.path, "--list"]).output.contains("move-in  Moving in"))
  }

  @Test func `a release changes a step, withdraws another and replaces a process`() throws {
    let folder = try TemporaryFolder([
      "old/rules.tocsin": Self.rules, "old/feasts.ics": Self.feasts,
      "new/rules.tocsin": """
      rulebook House 2 { builds on "../old" languages en, de }
      """.replacing("\" languages", with: "\"\n languages") + """

        change process MoveIn {
          | Step | Title                      |
          | 2    | "Chairs" de "St\u{FC}hle"  |
          withdraw 3
          printed Step, Title
        }
        """,
    ])
    let changed = try ToolRun(["table", folder.path("new"), "move-in", "--format", "csv"])
    #expect(changed.errors == "")
    #expect(changed.output == "No.,Title\n1,Keys\n2,Chairs\n")
  }

  @Test(arguments: [
    (#"{"process":"Engagment","step":7,"reached":"2025-06-09T10:00:00+02:00"}"#, "the nearest is `Engagement`"),
    (#"{"process":"Engagement","step":9,"reached":"2025-06-09T10:00:00+02:00"}"#, "expected a step from 1 to 8"),
    (#"{"process":"Engagement","step":"7"}"#, "expected the number of a step, found `7`"),
    (#"{"process":"Engagement","step":7}"#, "expected the instant at which the step was reached"),
    (#"{"step":7,"reached":"2025-06-09T10:00:00+02:00"}"#, "expected the name of a process"),
    (
      #"{"process":"Engagement","step":7,"reached":"2025-06-09T10:00:00+02:00","priority":"P1"}"#,
      "expected either a case or a step of a process"
    ),
    (#"{"process":"Engagement","step":7,"reached":"2035-06-09T10:00:00+02:00"}"#, "does not reach that far"),
  ]) func `a request about a step that cannot be answered says why`(line: String, reason: String) throws {
    #expect(try answers(Self.shipped, line).first?.contains(reason) == true)
  }

  @Test(arguments: [
    (["--step", "Engagement"], "expected PROCESS.NUMBER after `--step`"),
    (["--step", "Engagement.7"], "expected `--at` with `--step`"),
    (
      ["--step", "Engagement.7", "--at", "2025-06-09T10:00:00Z", "--priority", "P1"],
      "expected either `--step` or a case"
    ),
  ]) func `a call about a step that makes no sense is refused`(arguments: [String], reason: String) throws {
    let run = try ToolRun(["schedule", Self.shipped] + arguments)
    #expect(run.code != 0 && run.errors.contains(reason), "\(run.errors)")
  }
}
