import TocsinSource
import TocsinSyntax

/// Other names for everything that a rulebook declares, and for its labels.
struct Renaming {
  /// What stands before every text.
  static let mark = "¤ "

  /// The new names turn the order of the old ones around, so that nothing can rest on the alphabet.
  let newNames: [String: String]

  init(_ declared: DeclaredNames) {
    let names = declared.names.sorted().reversed().enumerated()
    newNames = Dictionary(uniqueKeysWithValues: names.map { ($1, "W\(1_000 + $0)x") })
  }

  /// The same rules in other words.
  func renamed(_ text: SourceText) -> SourceText {
    let tokens = parse(text, file: SourceFileID(0)).tokens.filter { $0.kind != .space && $0.kind != .comment }
    var place = Place()
    var bytes: [UInt8] = []
    var copied = 0
    for (index, token) in tokens.enumerated() {
      let written = text.text(in: token.range)
      place.enter(token, written)
      let before = index > 0 ? text.text(in: tokens[index - 1].range) : ""
      let after = tokens.indices.contains(index + 1) ? text.text(in: tokens[index + 1].range) : ""
      let earlier = index > 1 ? text.text(in: tokens[index - 2].range) : ""
      let new: String? =
        switch token.kind {
        case .name where place.isOwn(written, token, after: before, before: after): newNames[written]
        case .text where before != "import" && !(before == "on" && earlier == "builds"):
          "\"" + Self.mark + renamedPieces(written.dropFirst())
        default: nil
        }
      guard let new else { continue }
      bytes += text.bytes[copied..<Int(token.range.start)] + Array(new.utf8)
      copied = Int(token.range.end)
    }
    return SourceText(name: text.name, bytes: bytes + text.bytes[copied...])
  }

  /// What is computed inside a text speaks of names as well.
  private func renamedPieces(_ text: Substring) -> String {
    String(text).replacing(/\{[^}]*\}/) { piece in
      piece.output.replacing(/\w+/) { word in newNames[String(word.output)] ?? String(word.output) }
    }
  }

  /// A name as it is told in facts, signals or answers: `disk.free` has two.
  func renamed(_ name: String) -> String {
    name.split(separator: ".").map { newNames[String($0)] ?? String($0) }.joined(separator: ".")
  }

  /// Answers in the old words again. Where a text was capitalised for printing, its mark took the capital.
  func restored(_ text: String) -> String {
    var restored = text
    for (old, new) in newNames { restored = restored.replacing(new, with: old) }
    return restored.replacing(Self.mark, with: "")
  }
}

/// Where in a file a token stands, as far as the same word means something else elsewhere.
private struct Place {
  private var declaration = ""
  private var depth = 0

  mutating func enter(_ token: Token, _ written: String) {
    if depth == 0, token.kind == .name, token.startsLine || ["change", "replace"].contains(declaration) {
      declaration = written
    }
    if token.kind == .leftBrace { depth += 1 }
    if token.kind == .rightBrace { depth -= 1 }
  }

  /// Whether a word stands for what the rulebook calls so, and not for a word of the language.
  func isOwn(_ word: String, _ token: Token, after before: String, before after: String) -> Bool {
    if before == "/" || after == "/" { return false }
    guard let meaning = token.word else { return true }
    switch meaning {
    case .zone:
      return declaration == "facts" && token.startsLine || before == "to" || declaration == "test" && depth > 1
    case .ends: return before != "waiting"
    case .desk: return before == "let" || declaration == "table" && after == "."
    default: return true
    }
  }
}
