import Testing

/// The tool's own words say the same in every language that it speaks.
@Suite struct PhraseTests {
  struct Pair: CustomStringConvertible {
    let path: String
    let english: String
    let italian: String
    var description: String { "\(path): \(english) / \(italian)" }
  }

  /// Both texts, on one line each or on several, with quotes in them or without.
  nonisolated(unsafe) private static let written =
    /Phrase\(\s*en:\s+("""[\s\S]*?"""|"(?:[^"\\]|\\.)*"),\s*it:\s+("""[\s\S]*?"""|"(?:[^"\\]|\\.)*")\s*\)/

  static let pairs: [Pair] = Project.sources.flatMap { file in
    file.text.matches(of: written).map { match in
      Pair(path: file.path, english: String(match.1), italian: String(match.2))
    }
  }

  @Test func `every phrase is found`() {
    let count = Project.sources.map { $0.text.matches(of: /Phrase\(\s*en:/).count }.reduce(0, +)
    #expect(Self.pairs.count == count)
    #expect(count > 80)
  }

  @Test func `both languages take the same arguments, and neither is empty`() {
    for pair in Self.pairs {
      #expect(Self.arguments(pair.english) == Self.arguments(pair.italian), "\(pair)")
      #expect(pair.english.count > 2 && pair.italian.count > 2, "\(pair)")
    }
  }

  /// Each as often as it stands there.
  private static func arguments(_ text: String) -> [Substring] {
    text.matches(of: /\{(\d)\}/).map(\.1).sorted()
  }
}
