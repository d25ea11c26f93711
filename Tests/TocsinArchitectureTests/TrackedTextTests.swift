import Foundation
import Testing

/// The project's text stands on its own: it names no machine it was written on and no means it was written with.
@Suite struct TrackedTextTests {
  /// Spelt with dots between, so that this list does not find itself.
  static let words = [
    "c·laude", "a·nthropic", "c·hatgpt", "o·penai", "c·opilot", "g·emini", "l·lm", "l·lms", "s·ubagent",
  ]
  static let phrases = [
    "language ·model", "a·i-generated", "a·i assistant", "a·s an a·i", "this ·session", "my ·session", "a h·elper ses",
    "previous ·session", "the ·prompt",
  ]
  static let folders = ["/w·ork/", "/h·ome/", "/r·oot/", "/U·sers/", "/t·mp/", "C:\\U·sers"]

  static let paths = Project.paths().filter { path in
    !["jsonl", "tzif"].contains(String(path.split(separator: ".").last ?? ""))
  }

  static let texts = paths.map { (path: $0, text: Project.text($0)) }

  @Test func `every file of the project is read`() {
    #expect(Self.paths.contains("Package.swift") && Self.paths.contains("Grammar.md"))
    #expect(Self.texts.count { !$0.text.isEmpty } > 200)
  }

  @Test func `no file names a folder of one machine`() {
    for (path, text) in Self.texts {
      for folder in Self.folders.map(Self.joined) where text.contains(folder) {
        Issue.record("\(path) holds `\(folder)`")
      }
    }
    #expect(Self.joined("a·b") == "ab")
  }

  @Test func `no file tells how it was made`() {
    for (path, text) in Self.texts {
      let lower = text.lowercased()
      for phrase in Self.phrases.map(Self.joined) where lower.contains(phrase) {
        Issue.record("\(path) holds `\(phrase)`")
      }
      let found = Set(lower.split { !$0.isLetter }.map(String.init))
      for word in Self.words.map(Self.joined) where found.contains(word) { Issue.record("\(path) holds `\(word)`") }
    }
    #expect(!Self.texts.isEmpty)
  }

  private static func joined(_ spelt: String) -> String { spelt.replacingOccurrences(of: "·", with: "") }
}
