import Foundation
import Testing

@testable import TocsinCommands

/// What is explained from a state folder is what is explained from the lines that led to it, and nothing there changes.
@Suite struct StateReasonsTests {
  private let folder: TemporaryFolder
  private var rules: String { folder.path("rules.tocsin") }
  private var state: String { folder.path("state") }

  init() throws {
    folder = try TemporaryFolder(["rules.tocsin": RunRules.text, "events.jsonl": StateStream.text])
  }

  private func run(_ lines: some Sequence<String>) throws {
    let run = try ToolRun(["run", rules, "--state", state, "--sync", "none"], input: StateStream.text(lines))
    #expect(run.code == 0)
  }

  private func explain(_ options: [String]) throws -> ToolRun {
    try ToolRun(["explain", rules, "--state", state] + options)
  }

  /// The same from the lines.
  private func plain(_ options: [String]) throws -> ToolRun {
    try ToolRun(["explain", rules, folder.path("events.jsonl")] + options)
  }

  /// Every file of the state folder.
  private func files() throws -> [String: Data] {
    let names = try FileManager.default.subpathsOfDirectory(atPath: state)
    return Dictionary(
      uniqueKeysWithValues: names.map { ($0, FileManager.default.contents(atPath: state + "/" + $0) ?? Data()) })
  }

  private static let questions = [
    ["--case", "K-0"], ["--case", "K-3", "--format", "json"], ["--case", "event-1"],
    ["--case", "K-5", "--at", "2025-03-03T12:00:00Z"], ["--case", "K-2", "--at", "2025-03-03T09:06:00Z"],
    ["--event", "DiskLow", "--system", "acme-1"],
    ["--event", "DiskLow", "--system", "acme-1", "--at", "2025-03-03T08:40:00Z"],
    ["--event", "Crash", "--system", "acme-1", "--label", "x=y"],
    ["--event", "DiskLow", "--system", "acme-1", "--at", "2025-03-09T08:40:00Z", "--format", "json"],
  ]

  @Test func `it says what the lines say`() throws {
    try run(StateStream.lines)
    for question in Self.questions {
      let (found, expected) = (try explain(question), try plain(question))
      #expect(found.output == expected.output && found.code == expected.code, "\(question)")
      #expect(found.errors == expected.errors && !(found.output + found.errors).isEmpty, "\(question)")
    }
  }

  @Test func `nothing in the folder changes, not even a record that was cut off`() throws {
    try run(StateStream.lines.prefix(20))
    let name = try #require(try files().keys.filter { $0.hasPrefix("journal-") }.min())
    for snapshot in try files().keys where snapshot.hasPrefix("snapshot-") {
      try FileManager.default.removeItem(atPath: state + "/" + snapshot)
    }
    try FileManager.default.removeItem(atPath: state + "/lock")
    let journal = try #require(try files()[name])
    try journal.dropLast(5).write(to: URL(filePath: state + "/" + name))
    let before = try files()
    let found = try explain(["--case", "K-2"])
    #expect(found.code == 0 && found.output.hasPrefix("K-2 of acme, ") && found.errors == "")
    #expect(try files() == before)
  }

  @Test(.timeLimit(.minutes(5))) func `a run goes on meanwhile`() throws {
    let (input, output) = (Pipe(), Pipe())
    let numbers = (input.fileHandleForReading.fileDescriptor, output.fileHandleForWriting.fileDescriptor)
    let arguments = ["run", rules, "--state", state, "--sync", "none", "--snapshot", "5"]
    let thread = Thread {
      _ = runTool(arguments: arguments, streams: CommandStreams(input: numbers.0, output: numbers.1))
    }
    thread.start()
    var explained = 0
    for line in StateStream.lines {
      try input.fileHandleForWriting.write(contentsOf: Data((line + "\n").utf8))
      usleep(5_000)
      guard FileManager.default.fileExists(atPath: state + "/lock") else { continue }
      let found = try explain(["--case", "K-0"])
      #expect(found.code == 0 || found.errors.contains("no case `K-0`") || found.errors.contains("no time"), "\(found)")
      explained += found.code == 0 ? 1 : 0
    }
    try input.fileHandleForWriting.close()
    while !thread.isFinished { usleep(1000) }
    try output.fileHandleForWriting.close()
    let lines = try #require(try output.fileHandleForReading.readToEnd()).split(separator: 0x0A)
    #expect(explained > 5)
    #expect(try lines.count == ToolRun(["run", rules], input: StateStream.text).output.split(separator: "\n").count)
  }

  @Test func `what was before the older snapshot is not there any more, and that is said`() throws {
    try run(StateStream.lines.prefix(20))
    try run(StateStream.lines[20..<29])
    try run(StateStream.lines.dropFirst(29))
    let early = ["--event", "DiskLow", "--system", "acme-1", "--at", "2025-03-03T08:10:00Z"]
    let found = try explain(early)
    #expect(found.code == 2 && found.output == "")
    let expected = "error: `\(state)` goes back to 2025-03-03T11:35:00Z only: what was before is in a snapshot, "
    #expect(found.errors.hasPrefix(expected), "\(found.errors)")
    #expect(found.errors.contains("help: name a time from then on with `--at`\nhelp: or explain from the recorded"))
    let late = ["--event", "DiskLow", "--system", "acme-1", "--at", "2025-03-03T11:36:00Z"]
    #expect(try explain(late).output == plain(late).output)
    // What opened it is not known any more, all else is.
    let opened = try explain(["--case", "event-1"])
    #expect(opened.code == 0)
    #expect(
      opened.output.contains(
        "    what was known then is not in the state folder any more: it goes back to Mon 2025-03-03 12:35 CET\n"))
    let json = try explain(["--case", "event-1", "--format", "json"]).output
    #expect(json.contains(#""known_since":"2025-03-03T12:35:00+01:00""#), "\(json)")
  }

  @Test func `other rules are refused, with the place of those that hold`() throws {
    try run(StateStream.lines.prefix(9))
    try folder.write(RunRules.text + "\n# changed\n", to: "rules.tocsin")
    let refused = try explain(["--case", "K-0"])
    #expect(refused.code == 2 && refused.output == "")
    #expect(refused.errors.contains("expected the rules that hold in the state folder, with the content hash "))
    let copy = try #require(refused.errors.firstMatch(of: /a copy of their files is in `([^`]+)`/)).1
    let found = try ToolRun(["explain", String(copy), "--state", state, "--case", "K-0"])
    #expect(found.code == 0 && found.output.hasPrefix("K-0 of acme, "), "\(found)")
  }

  @Test func `rules that changed meanwhile leave a case those it was opened under`() throws {
    try run(StateStream.lines.prefix(9))
    let faster = RunRules.text.replacing("respond by 2 business hours", with: "respond by 1 business hour")
    try folder.write(faster, to: "rules.tocsin")
    // A run that was ended: without its snapshot the change is in the journal.
    try run(StateStream.lines.dropFirst(9))
    let newest = try #require(try files().keys.filter { $0.hasPrefix("snapshot-") }.max())
    for _ in 0..<2 {
      let (old, new) = (try explain(["--case", "K-1"]), try explain(["--case", "K-9"]))
      #expect(old.output.contains("\n  2 business hours of the desk Rome (standard), from "), "\(old)")
      #expect(new.output.contains("\n  1 business hour of the desk Rome (standard), from "), "\(new)")
      let early = try explain(["--event", "DiskLow", "--system", "acme-1", "--at", "2025-03-03T08:40:00Z"])
      #expect(early.code == 0 && early.output.contains("it belongs to the case event-1"), "\(early)")
      try? FileManager.default.removeItem(atPath: state + "/" + newest)
    }
    try folder.write(RunRules.text, to: "rules.tocsin")
    #expect(try explain(["--case", "K-1"]).errors.contains("expected the rules that hold in the state folder"))
  }

  @Test func `alerts of another system act again as alerts`() throws {
    let rules =
      RunRules.text + "\nsignal slow yes or no per system { from alert Slow }\n"
      + "event IsSlow { priority U2\n  when slow }\n"
    try folder.write(rules, to: "rules.tocsin")
    try folder.write(
      #"{"type":"customer","customer":"acme"}"# + "\n" + #"{"type":"system","customer":"acme","system":"acme-1"}"#
        + "\n", to: "customers.jsonl")
    let alert = #"{"status":"firing","startsAt":"2025-03-03T10:00:00Z","labels":{"alertname":"Slow"}}"#
    let told = try ToolRun(
      [
        "run", self.rules, "--state", state, "--customers", folder.path("customers.jsonl"), "--input", "alertmanager",
        "--system", "acme-1",
      ], input: #"{"alerts":[\#(alert)],"version":"4"}"# + "\n")
    #expect(told.code == 0 && told.output.contains("case.opened"), "\(told)")
    let question = ["--event", "IsSlow", "--system", "acme-1"]
    #expect(try explain(question).output.contains("raised\n"))
    let early = try explain(question + ["--at", "2025-03-03T09:00:00Z"])
    #expect(early.output.contains("not raised\n"), "\(early)")
    #expect(try explain(["--case", "event-1"]).output.contains("slow is yes, yes is asked for: holds"))
  }

  @Test func `a folder that is none, holds nothing or is damaged is said to be so`() throws {
    let missing = try explain(["--case", "K-0"])
    #expect(missing.code == 2 && missing.errors.contains("cannot read the state folder: `\(state)`: there is no such"))
    #expect(!FileManager.default.fileExists(atPath: state))
    try FileManager.default.createDirectory(atPath: state, withIntermediateDirectories: true)
    #expect(try explain(["--case", "K-0"]).errors.hasPrefix("error: no line of the events was taken"))
    try run(StateStream.lines.prefix(9))
    let name = try #require(try files().keys.filter { $0.hasPrefix("journal-") }.min())
    var journal = try #require(try files()[name])
    journal[90] ^= 1
    try journal.write(to: URL(filePath: state + "/" + name))
    for snapshot in try files().keys where snapshot.hasPrefix("snapshot-") {
      try FileManager.default.removeItem(atPath: state + "/" + snapshot)
    }
    let damaged = try explain(["--case", "K-0"])
    #expect(damaged.code == 2 && damaged.errors.contains("is damaged at byte 68"), "\(damaged.errors)")
  }

  @Test(
    arguments: [
      (["R", "E", "--state", "S", "--case", "K"], "expected one of `--state` and `EVENTS`, found both"),
      (["R", "--state", "S", "-c", "C", "--case", "K"], "expected one of `--state` and `--customers`, found both"),
      (["R", "--state", "S"], "`--state` needs `--event NAME` or `--case NAME`"),
    ] as [([String], String)])
  func `a call that says two things is refused`(words: [String], message: String) throws {
    let run = try ToolRun(["explain"] + words)
    #expect(run.code == 2)
    #expect(run.errors.hasPrefix("error: \(message)\n"))
  }
}
