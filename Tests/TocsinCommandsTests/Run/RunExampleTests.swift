import Foundation
import Testing

/// The weekend that the shipped rules come with, as it was read and approved. With `RECORD=1` in the environment it is
/// written anew, and the test fails.
@Suite struct RunExampleTests {
  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  private static let rules = root.appending(path: "Rules/imagiclecare").path
  private static let example = root.appending(path: "Rules/imagiclecare/example")

  private static func call(_ more: String...) -> [String] {
    ["run", rules, example.appending(path: "events.jsonl").path, "--customers"]
      + [example.appending(path: "customers.jsonl").path] + more
  }

  /// The output, with the paths of the rules as they are in the project, and without what changes with every word of
  /// them: the lines of the statements and the content hash.
  private static func run(_ more: String...) throws -> String {
    let run = try ToolRun(call() + more)
    #expect(run.code == 0)
    #expect(run.errors == "")
    return plain(run.output)
  }

  private static func plain(_ output: String) -> String {
    output.replacing(root.path + "/", with: "").replacing(/,"line":\d+(,"source"|})/) { String($0.1) }
      .replacing(/,"rules":"[0-9a-f]{12}"}/, with: "}")
  }

  @Test(arguments: ["weekend.jsonl", "weekend.txt"]) func `The example`(name: String) throws {
    let found = try name.hasSuffix("txt") ? Self.run("--timeline") : Self.run()
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Expected/run/" + name)
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try found.write(to: file, atomically: true, encoding: .utf8)
      Issue.record("recorded anew; read what has changed")
    }
    let expected = try String(contentsOf: file, encoding: .utf8)
    for (line, other) in zip(found.split(separator: "\n"), expected.split(separator: "\n")) { #expect(line == other) }
    #expect(found.count == expected.count)
  }

  @Test func `The diary speaks the language that is asked for`() throws {
    let english = try Self.run("--timeline", "--language", "en")
    #expect(english.contains("Friday 2025-03-28\n"))
    #expect(english.contains("K-101 is to be answered on Monday 2025-03-31 at 18:00 CEST\n"))
    #expect(english.contains("iris (K-102) refused (the support contract has ended)\n"))
    #expect(english.contains("On-call technician is paged for K-111 in English\n"))
    #expect(english.contains("event-1 closed (the condition is over)\n"))
    let italian = try Self.run("--timeline", "--language", "it")
    #expect(italian.contains("venerdì 2025-03-28\n"))
    #expect(italian.contains("K-101: presa in carico dovuta lunedì 2025-03-31 alle 18:00 CEST\n"))
    #expect(italian.contains("iris (K-102): rifiutato (il contratto di assistenza è scaduto)\n"))
    #expect(italian.contains("Tecnico reperibile è chiamato per K-111 in inglese\n"))
    #expect(italian.contains("event-1 chiuso (la condizione è cessata)\n"))
    #expect(italian.contains("riga 11 respinta: "))
  }

  @Test func `A language that the rules do not have is refused with those they have`() throws {
    let run = try ToolRun(Self.call("--language", "de"))
    #expect(run.code == 2)
    #expect(run.errors.contains("found `de`\nhelp: they are written in en, it\n"))
  }

  @Test func `A rejected line counts when that is asked for`() throws {
    #expect(try ToolRun(Self.call("--strict")).code == 1)
  }

  @Test func `Each action has an identity of its own, and each line is an object`() throws {
    let lines = try Self.run().split(separator: "\n")
    let identities = try lines.map { line in
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      return try #require(object?["id"] as? String)
    }
    #expect(Set(identities).count == identities.count)
  }

  /// The same events from standard input, in an envelope each.
  @Test func `Events can come as CloudEvents`() throws {
    let events = try String(contentsOf: Self.example.appending(path: "events.jsonl"), encoding: .utf8)
    let wrapped = try events.split(separator: "\n").map { line in
      var data = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      var envelope: [String: Any] = ["specversion": "1.0", "source": "/example", "datacontenttype": "application/json"]
      for name in ["type", "time", "id"] { envelope[name] = data.removeValue(forKey: name) }
      envelope["data"] = data
      return String(decoding: try JSONSerialization.data(withJSONObject: envelope), as: UTF8.self)
    }
    let customers = Self.example.appending(path: "customers.jsonl").path
    let run = try ToolRun(["run", Self.rules, "-c", customers], input: wrapped.joined(separator: "\n"))
    #expect(Self.plain(run.output) == (try Self.run()))
  }
}
