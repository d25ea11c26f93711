import Foundation
import Testing

/// Why a case is as it is: what opened it, how its deadlines were counted, what comes next.
@Suite struct CaseReasonsTests {
  static let opened =
    #"{"type":"case.open","time":"2025-03-07T17:30:00+01:00","case":"K","customer":"acme","priority":"U1"}"#
  static let tick = #"{"type":"tick","time":"2025-03-10T09:15:00+01:00"}"#

  static func explain(_ lines: [String], _ name: String, _ more: String...) throws -> ToolRun {
    let events = ReasonRules.scene + lines.map { ReasonRules.line($0, system: "acme-1") + "\n" }.joined()
    let folder = try TemporaryFolder(["rules.tocsin": ReasonRules.text, "events.jsonl": events])
    return try ToolRun(
      ["explain", folder.path("rules.tocsin"), folder.path("events.jsonl"), "--case", name] + more)
  }

  @Test func `the hours of the desk are walked up to the deadline`() throws {
    let run = try Self.explain([Self.opened, Self.tick], "K")
    #expect(run.code == 0 && run.errors == "")
    let expected = """
      K of acme, Mon 2025-03-10 09:15 CET: open, U1
        it was reported Fri 2025-03-07 17:30 CET, with the priority U1
        next the response is late, after Mon 2025-03-10 10:30 CET

      Watch: U1, for the desk Rome (standard), in the time of Europe/Rome

      Fri 2025-03-07 17:30 CET  opened; the desk is open
      Mon 2025-03-10 10:30 CET  response by this instant  2 business hours of the desk Rome (standard)  [1][2]
      """
    #expect(run.output.hasPrefix(expected))
    let walk = """
      how the response is counted
        2 business hours of the desk Rome (standard), from Fri 2025-03-07 17:30 CET, when it was opened
        Fri 2025-03-07 17:30 CET to Fri 2025-03-07 18:00 CET counts 30 minutes
        Fri 2025-03-07 18:00 CET to Mon 2025-03-10 09:00 CET the desk is closed
        Mon 2025-03-10 09:00 CET to Mon 2025-03-10 10:30 CET counts 1 hour 30 minutes
        due Mon 2025-03-10 10:30 CET

      """
    #expect(run.output.hasSuffix(walk))
    let page = try String(contentsOf: Project.folder("").appending(path: "README.md"), encoding: .utf8)
    #expect(page.contains("```text\n\(walk)```\n"))
  }

  @Test func `pauses are taken out of the walk`() throws {
    let wait = #"{"type":"case.wait","time":"2025-03-07T17:40:00+01:00","case":"K","on":"customer"}"#
    let resume = #"{"type":"case.resume","time":"2025-03-10T09:10:00+01:00","case":"K","on":"customer"}"#
    let run = try Self.explain([Self.opened, wait, resume, Self.tick], "K")
    let walk = """
      how the response is counted
        2 business hours of the desk Rome (standard), from Fri 2025-03-07 17:30 CET, when it was opened
        Fri 2025-03-07 17:30 CET to Fri 2025-03-07 17:40 CET counts 10 minutes
        Fri 2025-03-07 17:40 CET to Mon 2025-03-10 09:10 CET is a pause
        Mon 2025-03-10 09:10 CET to Mon 2025-03-10 11:00 CET counts 1 hour 50 minutes
        due Mon 2025-03-10 11:00 CET

      """
    #expect(run.output.hasSuffix(walk))
    let waiting = try Self.explain([Self.opened, wait, Self.tick], "K")
    #expect(waiting.output.contains("  nothing comes next: it waits, and its clocks stand still\n"))
    let left = "since Fri 2025-03-07 17:40 CET it is paused, and nobody knows until when: 1 hour 50 minutes are left\n"
    #expect(waiting.output.hasSuffix("counts 10 minutes\n  " + left))
  }

  @Test func `what was known when an event opened it is told, and when it was closed`() throws {
    let run = try Self.explain(
      ["10:00 disk 8 volume=C:", "10:10 disk 25 volume=C:", "11:00 disk 30 volume=C:"], "event-2")
    #expect(run.code == 0)
    let expected = """
      event-2 of acme, Mon 2025-03-03 11:00 CET: closed, U2
        it was opened Mon 2025-03-03 10:05 CET by an event, with the priority U2
        what was known then
          DiskLow (U2) for acme-1 volume=C:, Mon 2025-03-03 10:05 CET: raised
            it has been raised since Mon 2025-03-03 10:05 CET
            it belongs to the case event-2
            what raises it
              disk is 8 %, less than 10 % is asked for: holds
            what ends it
              disk is 8 %, more than 20 % is asked for: does not hold
        it was closed Mon 2025-03-03 10:20 CET: what was due after that no longer is

      """
    #expect(run.output.hasPrefix(expected))
  }

  @Test func `it is said in Italian`() throws {
    let run = try Self.explain([Self.opened, Self.tick], "K", "--language", "it")
    #expect(run.output.contains("  è stato segnalato ven 2025-03-07 17:30 CET, con la priorità U1\n"))
    #expect(run.output.contains("come si conta la presa in carico\n"))
    #expect(run.output.contains("  da lun 2025-03-10 09:00 CET a lun 2025-03-10 10:30 CET conta 1 ora 30 minuti\n"))
  }

  @Test func `a case that is not there yet is said with the nearest that is`() throws {
    let run = try Self.explain([Self.opened, Self.tick], "L")
    #expect(run.code == 1)
    #expect(run.errors.hasPrefix("error: there is no case `L` up to that time\n"))
    let early = try Self.explain([Self.opened, Self.tick], "K", "--at", "2025-03-07T17:00:00+01:00")
    #expect(early.code == 1)
  }

  @Test(arguments: [["--label", "a=b"], ["--event", "Bad"], ["--system", "acme-1"]])
  func `what does not go with a case is refused`(options: [String]) throws {
    let run = try ToolRun(["explain", "R", "E", "--case", "K"] + options)
    #expect(run.code == 2)
    #expect(run.errors.contains("`--case`"))
  }
}
