import Foundation
import Testing

@testable import TocsinCommands

/// A run with a state folder goes on where the one before it ended.
@Suite struct RunStateTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder(["rules.tocsin": RunRules.text]) }

  private func run(_ input: String, _ options: String...) throws -> ToolRun {
    try ToolRun(["run", folder.path("rules.tocsin"), "--state", folder.path("state")] + options, input: input)
  }

  private func plain() throws -> String {
    let run = try ToolRun(["run", folder.path("rules.tocsin")], input: StateStream.text)
    #expect(run.code == 0 && !run.output.contains("rejected"))
    return run.output
  }

  private func files(_ prefix: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path("state")).filter { $0.hasPrefix(prefix) }.sorted()
  }

  @Test func `A run in pieces says what one run says, with the same ids`() throws {
    let whole = try plain()
    #expect(whole.split(separator: "\n").count >= 40)
    var pieces = ""
    for start in stride(from: 0, to: StateStream.lines.count, by: 7) {
      let part = try run(StateStream.text(StateStream.lines[start...].prefix(7)), "--snapshot", "3")
      #expect(part.code == 0 && part.errors == "")
      pieces += part.output
    }
    #expect(pieces == whole)
  }

  @Test func `Lines told again have no second effect`() throws {
    let first = try run(StateStream.text)
    #expect(try first.output == plain())
    let second = try run(StateStream.text)
    #expect(second.output == "" && second.code == 0)
  }

  @Test func `What was rejected is counted on`() throws {
    #expect(try run("nonsense\n").output.contains(#""id":"r-1","line":1"#))
    #expect(try run("\nnonsense\n").output.contains(#""id":"r-3","line":3"#))
  }

  @Test func `Customers are told at every start, and what follows from new facts is said`() throws {
    try folder.write(
      #"{"type":"customer","customer":"acme"}"# + "\n" + #"{"type":"system","customer":"acme","system":"acme-1"}"#
        + "\n",
      to: "customers.jsonl")
    let customers = folder.path("customers.jsonl")
    let first = try run(StateStream.text(StateStream.lines[2...5]), "--customers", customers)
    let second = try run(StateStream.text(StateStream.lines[6...9]), "--customers", customers)
    #expect(first.code == 0 && second.code == 0)
    #expect(!(first.output + second.output).contains("rejected"))
    #expect(second.output.contains(#""case":"K-1""#))
  }

  @Test func `Damage stops the start with its place, and consent goes on without what follows`() throws {
    _ = try run(StateStream.text(StateStream.lines.prefix(9)))
    let name = try #require(try files("journal-").first)
    for snapshot in try files("snapshot-") {
      try FileManager.default.removeItem(atPath: folder.path("state/" + snapshot))
    }
    let path = folder.path("state/" + name)
    var bytes = try Data(contentsOf: URL(filePath: path))
    bytes[300] ^= 4
    try bytes.write(to: URL(filePath: path))
    let refused = try run("")
    #expect(refused.code == 2)
    #expect(refused.errors.contains("`\(path)` is damaged at byte ") && refused.errors.contains("--repair"))
    let repaired = try run("", "--repair")
    #expect(repaired.code == 0)
    #expect(repaired.errors.contains("warning: `\(path)` is damaged at byte "))
    #expect(try files("journal-").contains(name + ".damaged"))
    #expect(try run(StateStream.text).code == 0)
  }

  @Test func `A folder that cannot be made, and calls that make no sense, are refused`() throws {
    let rules = folder.path("rules.tocsin")
    let file = try ToolRun(["run", rules, "--state", rules + "/state"])
    #expect(file.code == 2 && file.errors.contains("cannot use the state folder"))
    for (options, expected) in [
      (["--deliver", "cat"], "expected `--state FOLDER` with `--deliver`"),
      (["--state", "s", "--timeline"], "expected one of `--state` and `--timeline`"),
      (["--state", "s", "--sync", "often"], "every"),
    ] {
      let run = try ToolRun(["run", rules] + options)
      #expect(run.code == 2 && run.errors.contains(expected), "\(run.errors)")
    }
  }
}
