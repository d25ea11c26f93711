import Foundation
import Testing
import TocsinJournal

@testable import TocsinCommands

/// Rules that change while a state folder lives: at a restart, under a run, and when what happened acts again.
@Suite struct RunReloadTests {
  private static let faster = RunRules.text.replacing("respond by 2 business hours", with: "respond by 1 business hour")
  /// New words before the old ones, and a fact of another type.
  private static let reworded =
    "choice Place { Here }\n"
    + RunRules.text.replacing("via      Via", with: "place    Place\n  via      Via")
    .replacing("lines   count", with: "lines   text")
  private static let stages = [RunRules.text, faster, reworded, RunRules.text + "\n# again\n"]
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder(["rules.tocsin": RunRules.text]) }

  private func run(_ lines: some Sequence<String>, state: String = "state", _ options: String...) throws -> ToolRun {
    let call = ["run", folder.path("rules.tocsin"), "--state", folder.path(state), "--sync", "none"]
    return try ToolRun(call + options, input: StateStream.text(lines))
  }

  /// The rules of each stage take the place of the last ones after so many lines each.
  private func staged(state: String, pieces: Int, _ options: String...) throws -> (output: String, said: [String]) {
    var output = ""
    var said: [String] = []
    let size = (StateStream.lines.count + Self.stages.count - 1) / Self.stages.count
    for (number, text) in Self.stages.enumerated() {
      try folder.write(text, to: "rules.tocsin")
      let lines = Array(StateStream.lines[(number * size)...].prefix(size))
      for start in stride(from: 0, to: lines.count, by: (size + pieces - 1) / pieces) {
        let part = try ToolRun(
          ["run", folder.path("rules.tocsin"), "--state", folder.path(state), "--sync", "none"] + options,
          input: StateStream.text(lines[start...].prefix((size + pieces - 1) / pieces)))
        #expect(part.code == 0)
        output += part.output
        if !part.errors.isEmpty { said.append(part.errors) }
      }
    }
    return (output, said)
  }

  @Test func `A restart with other rules changes them between two lines, and cases keep theirs`() throws {
    let whole = try staged(state: "whole", pieces: 1)
    #expect(whole.said.count == 3)
    #expect(whole.said.allSatisfy { $0.hasPrefix("tocsin: new rules; ") && $0.contains(" open cases under the rules") })
    #expect(Set(whole.output.matches(of: /"rules":"([0-9a-f]+)"/).map(\.1)).count >= 3)
    let parts = try staged(state: "parts", pieces: 4, "--snapshot", "3")
    #expect(parts.output == whole.output)
    #expect(parts.said == whole.said)
  }

  @Test func `A copy of rules that cases still follow must not get lost`() throws {
    _ = try run(StateStream.lines.prefix(9))
    try folder.write(Self.faster, to: "rules.tocsin")
    let copies = folder.path("state/rules")
    let copy = try #require(try FileManager.default.contentsOfDirectory(atPath: copies).first)
    try FileManager.default.moveItem(atPath: copies + "/" + copy, toPath: folder.path("aside"))
    let lost = try run([])
    #expect(lost.code == 2 && lost.errors.contains("cannot read the copy of earlier rules"), "\(lost.errors)")
    try FileManager.default.createDirectory(atPath: copies + "/" + copy, withIntermediateDirectories: false)
    try folder.write("+\trules.tocsin\trules.tocsin\n", to: "state/rules/\(copy)/files")
    try folder.write(Self.faster, to: "state/rules/\(copy)/rules.tocsin")
    let changed = try run([])
    #expect(changed.code == 2 && changed.errors.contains("expected a copy of the rules with the content hash \(copy)"))
  }

  @Test func `Another rulebook does not go on with the cases of this one`() throws {
    try folder.write("rulebook Care \"Care\" {\n  languages en\n}\n" + RunRules.text, to: "rules.tocsin")
    _ = try run(StateStream.lines.prefix(9))
    try folder.write("rulebook Help \"Help\" {\n  languages en\n}\n" + RunRules.text, to: "rules.tocsin")
    let refused = try run([])
    #expect(refused.code == 2)
    #expect(refused.errors.contains("expected the rules of `Care`, found those of `Help`"), "\(refused.errors)")
  }

  @Test func `Releases and files that others build on have their place in the copy`() throws {
    let head = "rulebook Care \"Care\" {\n  languages en\n"
    try folder.write(head + "}\n" + RunRules.text, to: "base/care.tocsin")
    try folder.write(head + "  builds on \"../base\"\n}\n", to: "new/care.tocsin")
    func care(_ lines: some Sequence<String>, _ state: String) throws -> ToolRun {
      try ToolRun(
        ["run", folder.path("new"), "--state", folder.path(state), "--sync", "none"], input: StateStream.text(lines))
    }
    let whole = try care(StateStream.lines, "plain")
    let first = try care(StateStream.lines.prefix(9), "state")
    try folder.write(head + "  builds on \"../base\"\n}\n# other\n", to: "new/care.tocsin")
    let second = try care(StateStream.lines.dropFirst(9), "state")
    #expect(second.errors.hasPrefix("tocsin: new rules; "))
    func hashless(_ text: String) -> String { text.replacing(/"rules":"[0-9a-f]+"/, with: "") }
    #expect(hashless(first.output + second.output) == hashless(whole.output))
  }

  /// Three changes of rules under a live run; `look` is called shortly before its end.
  private func run(_ live: LiveRun, _ options: [String], look: @escaping () throws -> Void) throws -> ToolRun {
    try live.tell(LiveRun.scene + LiveRun.report("K-1"))
    for (number, text) in Self.stages.dropFirst().enumerated() {
      let second = 20 * (number + 1)
      live.clock.after(Int64(second)) { _ in try live.folder.write(text, to: "rules/rules.tocsin") }
      live.clock.after(Int64(second + 10)) { _ in
        try live.tell(LiveRun.report("K-\(number + 2)", at: "10:00:\(second + 10)"))
      }
    }
    live.clock.after(3 * 3600 - 60) { _ in try look() }
    return try live.run(until: 3 * 3600, ["--watch"] + options)
  }

  /// What a folder that a run has holds.
  private static func content(of state: String, _ copy: String) throws -> StateFolder.Recovered {
    try FileManager.default.copyItem(atPath: state, toPath: copy)
    var recovered = StateFolder.Recovered()
    _ = try StateFolder(
      copy, hash: [UInt8](repeating: 0, count: 32), disk: SystemDisk(), repairs: false, recovered: &recovered)
    return recovered
  }

  @Test func `Under a live run rules change, and from the journal the same follows, wherever it was cut`() throws {
    let plain = try LiveRun()
    let whole = try run(plain, []) {}
    let live = try LiveRun()
    let state = live.folder.path("state")
    var found = StateFolder.Recovered()
    let kept = try run(live, ["--state", state, "--sync", "none"]) {
      found = try Self.content(of: state, live.folder.path("copy"))
    }
    let lines = whole.output.replacing(plain.folder.path("rules"), with: live.folder.path("rules"))
    #expect(kept.output == lines)
    #expect(kept.errors == whole.errors && kept.errors.split(separator: "\n").count >= 3)
    let journal = found.records.filter { record in
      if case .delivered? = StateRecord(kind: record.kind, record.content) { false } else { true }
    }
    let hash = try #require(found.hash)
    for count in stride(from: 1, through: journal.count, by: 1) {
      let cut = live.folder.path("cut-\(count)")
      try FileManager.default.createDirectory(atPath: cut, withIntermediateDirectories: false)
      try FileManager.default.copyItem(atPath: state + "/rules", toPath: cut + "/rules")
      try Self.write(journal.prefix(count), to: cut, hash)
      let run = try ToolRun(["run", live.folder.path("rules"), "--state", cut], input: "")
      #expect(run.code == 0 && lines.hasPrefix(run.output), "cut after \(count) records: \(run.output)")
      if count == journal.count { #expect(run.output.split(separator: "\n").count >= 10) }
    }
  }

  private static func write(_ journal: some Sequence<JournalRecord>, to path: String, _ hash: [UInt8]) throws {
    var recovered = StateFolder.Recovered()
    var folder = try StateFolder(path, hash: hash, disk: SystemDisk(), repairs: false, recovered: &recovered)
    for record in journal { try folder.append(record.kind, record.content) }
    try folder.commit()
  }
}
