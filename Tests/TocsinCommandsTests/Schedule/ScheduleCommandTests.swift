import Foundation
import Testing

@testable import TocsinCommands

@Suite struct ScheduleCommandTests {
  private let rules = ShippedRules.root.appending(path: "Rules/imagiclecare").path()

  private func schedule(_ arguments: String..., input: String = "") throws -> ToolRun {
    try ToolRun(["schedule", rules] + arguments, input: input)
  }

  @Test func `one case is told as a story: times of the desk, what is counted, and the statements`() throws {
    let run = try schedule(
      "--fact", "plan=Gold", "--fact", "theatre=Europe", "--priority", "P1", "--opened", "2020-03-06T17:30:00+01:00")
    #expect(run.code == 0)
    let lines = run.output.split(separator: "\n").map(String.init)
    #expect(
      lines.first
        == "ImagicleCare 4.1: P1 Critical, for the desk Europe (standard, extended), in the time of Europe/Rome")
    #expect(lines.contains("Fri 2020-03-06 17:30 CET  opened; the desk is open"))
    let response = lines.first { $0.contains("response before this instant") }
    #expect(response?.hasPrefix("Sat 2020-03-07 09:30 CET") == true)
    #expect(response?.contains("< 60 minutes of the desk Europe (standard, extended)") == true)
    #expect(lines.contains { $0.contains("Sla: P1: ImagicleCare guide, rel. 4.1") })
  }

  @Test func `the customer's own clock stands beside the desk's`() throws {
    let run = try schedule(
      "-f", "plan=Gold", "-f", "theatre=RestOfWorld", "-f", "customer.zone=Asia/Kolkata", "-p", "P1", "-o",
      "2025-02-14T09:30:00+04:00", "-l", "en")
    #expect(run.output.contains("Fri 2025-02-14 10:30 +04  (Fri 2025-02-14 12:00 IST)  response before this instant"))
  }

  @Test func `waiting and changes of priority stand in the story where they happen`() throws {
    let run = try schedule(
      "-f", "plan=Platinum", "-f", "theatre=Europe", "-p", "P1", "-o", "2025-06-15T23:00:00+02:00", "--pause",
      "2025-06-15T23:20:00+02:00/2025-06-16T00:05:00+02:00/customer", "--change", "2025-06-16T12:00:00+02:00/P2",
      "-l", "en")
    let lines = run.output.split(separator: "\n").map(String.init)
    let order = [
      "On-call technician is paged", "waiting on customer begins", "response before", "the desk opens",
      "priority becomes P2",
    ]
    .map { words in lines.firstIndex { $0.contains(words) } }
    #expect(order.allSatisfy { $0 != nil })
    #expect(order.compactMap { $0 } == order.compactMap { $0 }.sorted())
    #expect(run.output.contains("as P1 Critical"))
  }

  @Test func `the story speaks the language that is asked for`() throws {
    let run = try schedule(
      "-f", "plan=Platinum", "-f", "theatre=Europe", "-p", "P1", "-o", "2025-06-15T23:00:00+02:00", "-l", "it")
    #expect(
      run.output.hasPrefix(
        "ImagicleCare 5.0: P1 Critica, per la sede Europa (standard, extended), ora di Europe/Rome\n"))
    #expect(run.output.contains("dom 2025-06-15 23:00 CEST  Tecnico reperibile è chiamato, in inglese"))
    #expect(run.output.contains("presa in carico prima di questo momento    < 60 minuti, giorno e notte"))
    #expect(run.output.contains("interviene Support Regional Manager        2 ore lavorative della sede Europa ("))
    #expect(run.output.contains("nessuna notifica è promessa\n"))
    #expect(run.output.contains("\nsi basa su\n"))
    let refused = try schedule(
      "-f", "plan=Gold", "-f", "theatre=Europe", "-f", "paid=no", "-p", "P1", "-o", "2025-06-15T23:00:00+02:00", "-l",
      "it")
    #expect(refused.output.hasPrefix("rifiutato: il canone concordato non è pagato\n"))
  }

  @Test(arguments: [
    (["--priority", "P1"], 2, "expected `--opened` for one case, or `--json` for many, found neither"),
    (
      ["--json", "--priority", "P1"], 2,
      "expected either `--json` or flags for one case, found `--json` and `--priority`"
    ),
    (
      ["-o", "yesterday"], 2,
      "expected an instant such as 2020-03-06T17:30:00+01:00 after `--opened`, found `yesterday`"
    ),
    (["-o", "2025-09-15T10:00:00Z", "-f", "plan"], 2, "expected NAME=VALUE after `--fact`, found `plan`"),
    (["-o", "2025-09-15T10:00:00Z", "-p", "P1", "-f", "paln=Gold"], 1, "help: the nearest is `plan`"),
    (["-o", "2025-09-15T10:00:00Z", "-p", "P1", "-l", "de"], 2, "expected a language of the rules, found `de`"),
    (["-o", "2025-09-15T10:00:00Z", "-p", "P1", "-f", "plan=Gold"], 1, "needs `customer.theatre`, which nobody told"),
    (["--json", "/nowhere.jsonl"], 2, "cannot open `/nowhere.jsonl`: there is no such file"),
  ])
  func `a call that cannot be answered says why, and its exit code tells whose fault it is`(
    arguments: [String], code: Int32, message: String
  ) throws {
    let run = try ToolRun(["schedule", rules] + arguments)
    #expect(run.code == code)
    #expect(run.errors.contains(message))
    #expect(run.output.isEmpty)
  }

  @Test func `with --strict a request in error shows in the exit code`() throws {
    let bad = #"{"id":1}"# + "\n"
    #expect(try schedule("--json", input: bad).code == 0)
    #expect(try schedule("--json", "--strict", input: bad).code == 1)
    #expect(try schedule("--json", "-", input: bad).output.hasPrefix(#"{"id":1,"error":"#))
  }
}
