import Foundation
import Testing

/// How deadlines were counted, for every clock and whatever moved them.
@Suite struct WalkTextTests {
  private static let rules = """
    rulebook Watch "Watch" {
      in force   from 2025-01-01
      languages  en, it
    }
    choice Team { Lead  Boss }
    scale Urgency, highest first { U1  U2 }
    facts customer { large yes or no }
    facts case { priority Urgency }
    holidays Few { 2025-03-06
      known from 2025-01-01 until 2025-12-31 }
    calendar Rome {
      zone Europe/Rome
      standard Mon-Fri 09:00-18:00
      holidays Few
    }
    table Ladder {
      | Urgency | 2 hours | 1 business day |
      | U1      | Lead    | Boss           |
      | U2      | -       | Boss           |
    }
    table Times {
      | Urgency | Answer          |
      | U1      | < 60 minutes    |
      | U2      | 2 business days |
    }
    table Clocks {
      | amount         | Clock        |
      | minutes, hours | elapsed time |
      | business hours | desk time    |
      | business days  | close of day |
    }
    policy Support for case {
      desk      Rome, open standard
      clock     Clocks(amount).Clock
      respond   by Times(priority).Answer
      escalate  to Ladder(priority) after its headings, at next opening
      pause     respond, escalate while waiting on customer
      acknowledged stops escalate
      acknowledged lasts 1 business hour
    }
    """

  private static let scene = """
    {"type":"customer","time":"2025-03-03T08:00:00+01:00","customer":"acme"}
    {"type":"case.open","time":"2025-03-04T17:00:00+01:00","case":"K","customer":"acme","priority":"U2"}

    """

  static func explain(_ lines: [String], _ more: String...) throws -> ToolRun {
    let events = scene + lines.map { $0 + "\n" }.joined()
    let folder = try TemporaryFolder(["rules.tocsin": rules, "events.jsonl": events])
    return try ToolRun(["explain", folder.path("rules.tocsin"), folder.path("events.jsonl"), "--case", "K"] + more)
  }

  private static func line(_ time: String, _ type: String, _ fields: String = "") -> String {
    #"{"type":"case.\#(type)","time":"2025-03-\#(time):00+01:00","case":"K"\#(fields)}"#
  }

  static let worse = line("04T20:30", "priority", #","priority":"U1""#)
  static let known = line("04T20:40", "acknowledge")

  @Test func `business days are walked date by date, and a step waits for the opening`() throws {
    let run = try Self.explain([])
    let walks = """

      how the response is counted
        2 business days, to closing time of the desk Rome (standard), from Tue 2025-03-04 17:00 CET, when it was opened
        Wed 2025-03-05 counts 1 business day
        Thu 2025-03-06 the desk does not open, by exception
        Fri 2025-03-07 counts 1 business day
        due Fri 2025-03-07 18:00 CET

      how step 2 of U2, to Boss, is counted
        1 business day, to closing time of the desk Rome (standard), from Tue 2025-03-04 17:00 CET, when it was opened
        Wed 2025-03-05 counts 1 business day
        the desk is closed then: it waits until it opens, Fri 2025-03-07 09:00 CET
        due Fri 2025-03-07 09:00 CET

      """
    #expect(run.code == 0 && run.output.hasSuffix(walks), "\(run.output)")
    let next = "  nobody was brought in so far\n  next Boss is brought in, Fri 2025-03-07 09:00 CET\n"
    #expect(run.output.contains(next))
  }

  @Test func `what a change of priority and an acknowledgement have moved is told in order`() throws {
    let run = try Self.explain([Self.worse, Self.known, Self.line("05T10:30", "wait", #","on":"customer""#)])
    let walks = """

      how the response is counted
        < 60 minutes, day and night, from Tue 2025-03-04 17:00 CET, when it was opened
        Tue 2025-03-04 17:00 CET to Tue 2025-03-04 18:00 CET counts 1 hour
        that was past when the priority was changed: it is due at the change, Tue 2025-03-04 20:30 CET
        due Tue 2025-03-04 20:30 CET

      how step 1 of U1, to Lead, is counted
        2 hours, day and night, from Tue 2025-03-04 17:00 CET, when it was opened
        Tue 2025-03-04 17:00 CET to Tue 2025-03-04 19:00 CET counts 2 hours
        the desk is closed then: it waits until it opens, Wed 2025-03-05 09:00 CET
        an acknowledgement holds it back until it ends, Wed 2025-03-05 10:00 CET
        due Wed 2025-03-05 10:00 CET

      how step 2 of U1, to Boss, is counted
        1 business day, to closing time of the desk Rome (standard), from Tue 2025-03-04 17:00 CET, when it was opened
        since Wed 2025-03-05 10:30 CET it is paused, and nobody knows until when: 1 business day are left

      """
    #expect(run.code == 0 && run.output.hasSuffix(walks), "\(run.output)")
    #expect(run.output.contains("  its priority was changed to U1 Tue 2025-03-04 20:30 CET\n"))
    let lasts = "  it was acknowledged Tue 2025-03-04 20:40 CET, which lasts until Wed 2025-03-05 10:00 CET\n"
    #expect(run.output.contains(lasts))
    #expect(run.output.contains("  Lead was brought in, Wed 2025-03-05 10:00 CET: step 1 of U1\n"))
  }

  @Test func `it is said in Italian`() throws {
    let run = try Self.explain([Self.worse, Self.known], "--language", "it")
    #expect(run.output.contains("\ncome si conta il passo 1 di U1, a Lead\n"))
    #expect(run.output.contains("  la sede è chiusa: si attende che apra, mer 2025-03-05 09:00 CET\n"))
    #expect(run.output.contains("  una presa in carico lo trattiene finché dura, mer 2025-03-05 10:00 CET\n"))
    #expect(run.output.contains("  mer 2025-03-05 conta 1 giorno lavorativo\n"))
  }

  @Test(arguments: [
    [], [worse], [worse, known], [worse, known, line("05T10:30", "wait", #","on":"customer""#)],
    [line("05T10:30", "wait", #","on":"customer""#), line("06T10:30", "resume")], [line("05T10:30", "resolve")],
    [line("05T10:30", "resolve"), line("05T11:30", "reopen"), known],
  ]) func `the same as JSON is what its schema says`(lines: [String]) throws {
    let schema = try JSONSchemaValidator(try ToolRun(["schema", "reasons"]).output)
    let run = try Self.explain(lines, "--format", "json")
    #expect(run.code == 0 && run.output.hasSuffix("}\n"))
    #expect(schema.mistake(in: run.output, by: "case") == nil, "\(run.output)")
    let answer = try #require(JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    let clocks = try #require(answer["clocks"] as? [[String: Any]])
    #expect(answer["schema"] as? String == schema.root["$id"] as? String && !clocks.isEmpty)
  }

  @Test func `each piece has its length in JSON, and the whole its moves`() throws {
    let run = try Self.explain([Self.worse, Self.known], "--format", "json")
    let answer = try #require(JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    let clocks = try #require(answer["clocks"] as? [[String: Any]])
    #expect(clocks.map { $0["of"] as? String } == ["respond", "escalate", "escalate"])
    let lead = try #require(clocks.dropFirst().first)
    #expect(lead["role"] as? String == "Lead" && lead["step"] as? Int == 1 && lead["priority"] as? String == "U1")
    let piece = try #require((lead["pieces"] as? [[String: Any]])?.first)
    #expect(piece["milliseconds"] as? Int == 7_200_000 && piece["is"] as? String == "counted")
    #expect(lead["end"] as? String == "2025-03-04T19:00:00+01:00")
    let moves = try #require(lead["moves"] as? [[String: Any]])
    #expect(moves.map { $0["by"] as? String } == ["opening", "acknowledgement"])
    #expect(lead["due"] as? String == "2025-03-05T10:00:00+01:00")
    #expect((answer["next"] as? [String: Any])?["what"] as? String == "acknowledgement ends")
  }

  @Test func `what is said of an event is what the schema says, and no other name is a schema`() throws {
    let schema = try JSONSchemaValidator(try ToolRun(["schema", "reasons"]).output)
    for (lines, event) in [(["10:00 bad true"], "Bad"), ([], "Bad"), (["10:00 disk 8 volume=C:"], "DiskLow")] {
      let run = try ReasonRules.explain(lines, event, at: "10:00", ["--format", "json"])
      #expect(run.code == 0 && schema.mistake(in: run.output, by: "event") == nil, "\(run.output)")
    }
    let lines = ["10:00 disk 8 volume=C:", "10:10 disk 25 volume=C:"]
    let raised = try CaseReasonsTests.explain(lines, "event-2", "--format", "json")
    #expect(raised.code == 0 && schema.mistake(in: raised.output, by: "case") == nil, "\(raised.output)")
    #expect(raised.output.contains(#""by":"event","priority":"U2","standings":[{"raised":true,"#))
    #expect(try ToolRun(["schema", "reason"]).code == 2)
  }
}
