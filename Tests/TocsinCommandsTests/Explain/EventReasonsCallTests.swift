import Foundation
import Testing

/// Calls of `tocsin explain` about a recorded stream: what it says besides the reasons.
@Suite struct EventReasonsCallTests {
  @Test func `the statement it rests on is named with its place`() throws {
    let run = try ReasonRules.explain(["10:00 bad true"], "Bad", at: "10:00", system: "dull-1")
    let plain = run.output.replacing(/\(\S*\/rules\.tocsin:\d+\)/, with: "(rules.tocsin)")
    #expect(plain.contains("\nit rests on\n[1] Bad (rules.tocsin)\n[2] Support: watch (rules.tocsin)\n"))
    #expect(plain.hasSuffix("[3] Watched: not watched (rules.tocsin)\n"))
  }

  @Test func `it is said in Italian`() throws {
    let run = try ReasonRules.explain(
      ["10:00 disk 8.5 volume=C:"], "DiskLow", at: "10:03", ["--language", "it"])
    let expected = """
      DiskLow (U2) per acme-1 volume=C:, lun 2025-03-03 10:03 CET: non attivo
        la sua condizione vale da lun 2025-03-03 10:00 CET e deve valere per 5 minuti: sarà attivo lun 2025-03-03 10:05 CET se continua
        disk è 8.5 %, è richiesto meno di 10 %: vale

      si basa su
      """
    #expect(run.output.hasPrefix(expected))
  }

  @Test func `lines that are rejected do not end the replay`() throws {
    let lines = ["12:00 bad nonsense", "2025-03-03T13:00:00+01:00 other 5", "10:00 bad true", "11:00 bad false"]
    let run = try ReasonRules.explain(lines, "Bad", at: "10:30")
    #expect(run.output.contains("10:30 CET: raised\n"))
  }

  @Test func `before a release is in force nothing is raised`() throws {
    let customers = """
      {"type":"customer","customer":"acme"}
      {"type":"system","system":"acme-1","customer":"acme"}
      """
    let folder = try TemporaryFolder(["customers.jsonl": customers])
    let run = try ReasonRules.explain(
      [], "Bad", at: "2024-03-03T10:00:00+01:00", ["--customers", folder.path("customers.jsonl")])
    #expect(run.code == 0)
    #expect(
      run.output == """
        Bad for acme-1, Sun 2024-03-03 09:00 UTC: not raised
          no release of the rules is in force for acme-1

        """)
  }

  @Test func `reasons come as JSON too`() throws {
    let run = try ReasonRules.explain(["10:00 bad true"], "Bad", at: "10:00", ["--format", "json"])
    let answer = try #require(JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    #expect(answer["schema"] as? String == "urn:tocsin:reasons:1")
    #expect(answer["event"] as? String == "Bad")
    #expect(answer["time"] as? String == "2025-03-03T09:00:00Z")
    let standing = try #require((answer["standings"] as? [[String: Any]])?.first)
    #expect(standing["raised"] as? Bool == true)
    #expect(standing["phase"] as? String == "raised")
    #expect(standing["priority"] as? String == "U1")
    #expect(standing["case"] as? String == "event-2")
    #expect((standing["rule"] as? [String: Any])?["rule"] as? String == "Bad")
    #expect((standing["reasons"] as? [String])?.last == "bad is yes, yes is asked for: holds")
  }

  @Test func `the call that the front page shows answers`() throws {
    let root = Project.folder("")
    let page = try String(contentsOf: root.appending(path: "README.md"), encoding: .utf8)
    let call = try #require(page.split(separator: "\n").first { $0.contains(" tocsin explain Rules/") })
    let words = call.split(separator: " ").map(String.init)
    let start = try #require(words.firstIndex(of: "explain"))
    let run = try ToolRun(words[start...].map { $0.hasPrefix("Rules/") ? root.appending(path: $0).path : $0 })
    #expect(run.code == 0 && run.errors == "")
    #expect(run.output.contains("for brenta-1 volume=C:, Fri 2025-03-28 09:36 CET: not raised\n"))
    #expect(run.output.contains("it is raised Fri 2025-03-28 09:39 CET if that goes on\n"))
    #expect(run.output.contains("disk.free is 4 %, less than 5 % is asked for: holds\n"))
  }

  @Test(
    arguments: [
      ("Badd", "acme-1", [], "the rules have no event `Badd`\nhelp: the nearest is `Bad`"),
      ("Bad", "acme-2", [], "there is no system `acme-2` up to that time\nhelp: the nearest is `acme-1`"),
      (
        "DiskLow", "acme-1", ["--label", "volum=C:"],
        "`DiskLow` is not told apart by the label `volum`\nhelp: its labels are volume"
      ),
      (
        "Bad", "acme-1", ["--label", "volume=C:"],
        "`Bad` is not told apart by the label `volume`\nhelp: it has no labels"
      ),
    ] as [(String, String, [String], String)])
  func `what does not exist is said with the nearest that does`(
    event: String, system: String, options: [String], message: String
  ) throws {
    let run = try ReasonRules.explain([], event, at: "10:00", system: system, options)
    #expect(run.code == 1)
    #expect(run.output == "")
    #expect(run.errors == "error: \(message)\n")
  }

  @Test(
    arguments: [
      (["R", "E", "--event", "Bad"], "`--event` needs the system it is about: `--system NAME`"),
      (
        ["R", "--event", "Bad", "--system", "a"],
        "expected rules and recorded events before the options, `RULES EVENTS`, or rules and `--state FOLDER`"
      ),
      (["R", "E"], "expected `--event NAME` or `--case NAME` with rules and events, found none"),
      (["E0404", "--at", "now"], "`--at` needs `--event NAME` or `--case NAME`"),
      (
        ["R", "E", "--event", "Bad", "--system", "a", "--at", "now"],
        "expected a time such as `2025-03-03T10:00:00+01:00` after `--at`, found `now`"
      ),
      (
        ["R", "E", "--event", "Bad", "--system", "a", "--label", "C"],
        "expected a label such as `volume=C:` after `--label`, found `C`"
      ),
      (
        ["-", "-", "--event", "Bad", "--system", "a"],
        "standard input can be read as one of RULES, EVENTS and --customers only"
      ),
    ] as [([String], String)])
  func `a call that lacks something is told what`(words: [String], message: String) throws {
    let run = try ToolRun(["explain"] + words)
    #expect(run.code == 2)
    #expect(run.errors.hasPrefix("error: \(message)\n"))
  }
}
