import TocsinSource
import TocsinSyntax

/// A parsed text and how it looks to people.
struct Reading {
  let source: SourceText
  let file: ParsedFile

  init(_ text: String) { self.init(bytes: Array(text.utf8)) }

  init(bytes: [UInt8]) {
    source = SourceText(name: "care.tocsin", bytes: bytes)
    file = parse(source, file: SourceFileID(0))
  }

  /// What the findings say, each with its place and snippet.
  var shown: String { TextRenderer().render(file.diagnostics, in: SourceMap([source])) }

  var codes: [String] { file.diagnostics.map(\.code.text) }

  /// Whether the tokens, one after the other, cover each byte of the text once.
  var givesItsTextBack: Bool {
    var offset: UInt32 = 0
    for token in file.tokens {
      guard token.range.start == offset else { return false }
      offset = token.range.end
    }
    return offset == source.range.end
  }
}
