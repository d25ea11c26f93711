import Testing
import TocsinSyntax

/// What can be said in rules is said in rules: no plan, role, region, event or label of a rulebook stands in Sources.
@Suite struct RulebookWordTests {
  /// Words of a rulebook that are also words of the field or of programming, as people use them everywhere.
  static let ordinary: Set<String> = [
    "plan", "role", "theatre", "language", "cause", "season", "lifecycle", "licence", "channel", "category", "product",
    "current", "level", "connected", "modified", "paid", "phone", "chat", "cloud", "portal", "hold", "calm", "margin",
    "escalation", "clocks", "desks", "languages", "coverage", "support", "capacity", "connection", "hardware", "suite",
    "installation", "saturation", "promise", "guaranteed", "best effort", "english", "italian", "optional languages",
    "winter", "spring", "summer", "basic", "standard", "extended", "italy", "telephone", "email", "sla", "on call",
    "priorità", "lingua", "ruolo", "granted", "what is left", "other use",
  ]

  static let words = RulebookWords(paths: Project.paths(under: "Rules").filter { $0.hasSuffix(".tocsin") })

  /// What must not be found: less the ordinary words and those that are the language's own.
  static let forbidden: [[String]: String] = {
    let own = Set(Word.allCases.map { $0.rawValue.lowercased() })
    return words.phrases.filter { phrase, _ in
      !phrase.allSatisfy { own.contains($0) } && !ordinary.contains(phrase.joined(separator: " "))
    }
  }()

  @Test func `the rule files give their words`() {
    #expect(Self.words.phrases.count > 100)
    for word in [
      ["platinum"], ["p1"], ["team", "leader"], ["europe"], ["guide", "41"], ["guide41"], ["voip", "crash"],
    ] {
      #expect(Self.forbidden[word] != nil || word.first == "guide", "\(word)")
    }
    #expect(RulebookWords.words(in: "isSupportTeam.ready") == ["is", "support", "team", "ready"])
  }

  @Test func `no name in Sources is a word of a rulebook`() {
    for file in Project.sources {
      var known: Set<Substring> = []
      for (number, line) in file.codeLines.enumerated() {
        for identifier in line.split(whereSeparator: { !($0.isLetter || $0.isNumber || $0 == "_") })
        where known.insert(identifier).inserted {
          report(String(identifier), file, line: number + 1)
        }
      }
    }
    #expect(found(in: "isPlatinumPlan") == ["Platinum"])
  }

  @Test func `no text in Sources holds a word of a rulebook`() {
    for file in Project.sources {
      for literal in file.scan.literals { report(literal.text, file, line: literal.line) }
    }
    #expect(found(in: "ask the Team Leader") == ["Team Leader"])
  }

  @Test func `no comment in Sources holds a word of a rulebook`() {
    for file in Project.sources {
      for (number, line) in file.text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
        let trimmed = line.drop(while: \.isWhitespace)
        if trimmed.hasPrefix("//") { report(String(trimmed), file, line: number + 1) }
      }
    }
  }

  private func report(_ text: String, _ file: SwiftFile, line: Int) {
    for word in found(in: text) { Issue.record("\(file.path):\(line): `\(word)` in `\(text)`") }
  }

  /// Names of the time zone database are no words of a rulebook.
  private func found(in text: String) -> [String] {
    let words = RulebookWords.words(in: text.replacing(/[A-Z][a-z]+\/[A-Z][A-Za-z_]+/, with: ""))
    var found: [String] = []
    for start in words.indices {
      for phrase in Self.byFirstWord[words[start]] ?? [] where words[start...].starts(with: phrase) {
        found.append(Self.forbidden[phrase] ?? "")
      }
    }
    return found
  }

  private static let byFirstWord = Dictionary(grouping: forbidden.keys) { $0.first ?? "" }
}
