import Testing
import TocsinCommands

/// The calls that the pages show are calls that the tool takes.
@Suite struct CommandDocumentationTests {
  struct Call: CustomStringConvertible {
    let place: String
    let words: [String]
    /// In prose a call may be told in part.
    var isWhole = true
    var description: String { "\(place): tocsin \(words.joined(separator: " "))" }
  }

  /// Shown ahead of being built.
  static let planned: Set<String> = ["lsp"]

  /// From blocks of shell, and from words in backticks that begin with the tool's name.
  static let calls: [Call] = Page.all.flatMap { page in
    let inBlocks = page.blocks.filter { $0.language == "sh" }.flatMap { block in
      block.text.split(separator: "\n").compactMap { call(String($0), "\(page.path):\(block.line)") }
    }
    let inProse = page.prose.enumerated().flatMap { number, line in
      line.matches(of: /`([^`]+)`/).compactMap { match in
        match.1.hasPrefix("tocsin ") ? call(String(match.1), "\(page.path):\(number + 1)", isWhole: false) : nil
      }
    }
    return inBlocks + inProse
  }

  private static func call(_ line: String, _ place: String, isWhole: Bool = true) -> Call? {
    let words = line.split(separator: " ").map(String.init)
    guard let tool = words.firstIndex(of: "tocsin") else { return nil }
    let own = words[(tool + 1)...].prefix { !["|", ">", "<", "&&"].contains($0) }
    return Call(place: place, words: Array(own), isWhole: isWhole)
  }

  static var commands: [String: CommandSpecification] {
    let specifications = Tool.groups.flatMap(\.commands).map(\.specification)
    return Dictionary(uniqueKeysWithValues: specifications.map { ($0.name.replacing("tocsin ", with: ""), $0) })
  }

  @Test func `the pages show calls`() {
    #expect(Self.calls.count > 5)
    #expect(Self.commands["check"] != nil)
    #expect(Self.call("FOO=1 swift run tocsin check a | less", "here")?.words == ["check", "a"])
  }

  @Test func `every call names a command, and flags that it takes`() {
    for call in Self.calls {
      guard let name = call.words.first, !name.hasPrefix("-"), name.allSatisfy(\.isLowercase) else { continue }
      guard let specification = Self.commands[name] else {
        #expect(Self.planned.contains(name), "\(call)")
        continue
      }
      for word in call.words.dropFirst() where word.hasPrefix("-") && word.count > 1 {
        let flag = String(word.drop { $0 == "-" }.prefix { $0 != "=" })
        #expect(specification.option(named: flag) != nil, "\(call): \(word)")
      }
    }
    #expect(!Self.calls.isEmpty)
  }

  @Test func `a call in a block of shell is one that the tool can read`() {
    for call in Self.calls where call.isWhole {
      guard let specification = call.words.first.flatMap({ Self.commands[$0] }) else { continue }
      #expect(throws: Never.self, "\(call)") { try specification.parse(Array(call.words.dropFirst())) }
    }
    #expect(!Self.commands.isEmpty)
  }

  @Test func `the table of commands is that of the tool`() throws {
    let page = try #require(Page.all.first { $0.path == "README.md" })
    let rows = page.prose.compactMap { $0.firstMatch(of: /^\| `([a-z]+) [^`]*` \|/).map { String($0.1) } }
    for name in Self.commands.keys where !rows.isEmpty { #expect(rows.contains(name), "the table lacks \(name)") }
    for name in rows { #expect(Self.commands[name] != nil || Self.planned.contains(name), "there is no \(name)") }
    #expect(!rows.isEmpty)
  }
}
