import Foundation
import Testing

@testable import TocsinCommands

/// Lines of output handed to a command.
@Suite struct RunDeliveryTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder(["rules.tocsin": RunRules.text]) }

  private func run(_ command: String, _ input: String = StateStream.text) throws -> ToolRun {
    try ToolRun(
      ["run", folder.path("rules.tocsin"), "--state", folder.path("state"), "--deliver", command], input: input)
  }

  private func plain() throws -> String {
    try ToolRun(["run", folder.path("rules.tocsin")], input: StateStream.text).output
  }

  @Test func `The command gets every line once when it succeeds, and nothing goes to standard output`() throws {
    let run = try run("cat >> '\(folder.path("out"))'")
    #expect(run.code == 0 && run.output == "" && run.errors == "")
    #expect(try folder.text(of: "out") == plain())
  }

  @Test func `A command that fails gets the same lines again`() throws {
    let out = folder.path("out")
    let run = try run("cat >> '\(out)'; test -e '\(out).second' || { touch '\(out).second'; exit 3; }")
    #expect(run.code == 0)
    #expect(run.errors.contains("delivery failed (the command ended with 3), 1 times in a row"))
    let lines = try folder.text(of: "out").split(separator: "\n")
    let expected = try plain().split(separator: "\n")
    #expect(Set(lines) == Set(expected))
    #expect(lines.suffix(expected.count) == expected[...])
    #expect(lines.count > expected.count)
  }

  @Test(.timeLimit(.minutes(2))) func `What cannot be delivered is kept for the next run, with the same ids`() throws {
    let failing = try run("exit 1")
    #expect(failing.code == 1)
    #expect(failing.errors.contains("lines could not be delivered; they are kept"))
    let second = try run("cat >> '\(folder.path("out"))'", "")
    #expect(second.code == 0)
    #expect(try folder.text(of: "out") == plain())
  }

  @Test func `What follows a command that ended with success is never delivered again`() throws {
    let command = "cat >> '\(folder.path("out"))'"
    for start in stride(from: 0, to: StateStream.lines.count, by: 5) {
      #expect(try run(command, StateStream.text(StateStream.lines[start...].prefix(5))).code == 0)
    }
    #expect(try folder.text(of: "out") == plain())
  }
}
