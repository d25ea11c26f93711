import TocsinCompiler
import TocsinSource
import TocsinSyntax

/// What holds for the findings of every compilation.
enum Findings {
  /// Nobody reads more.
  static let most = 1_000

  /// Those with a place, a second place or a change that lies outside its file.
  static func strays(of compilation: Compilation) -> [Diagnostic] {
    compilation.diagnostics.filter { diagnostic in
      let edits = diagnostic.help.flatMap(\.edits).map(\.place)
      return ([diagnostic.place] + diagnostic.labels.map(\.place) + edits).contains { place in
        guard let text = compilation.sources[place.file] else { return true }
        return place.range.start > place.range.end || place.range.end > text.range.end
      }
    }
  }
}

enum TokenCover {
  /// Whether the tokens, one after the other, cover each byte of the text once.
  static func isWhole(_ tokens: [Token], of text: SourceText) -> Bool {
    var offset: UInt32 = 0
    for token in tokens {
      guard token.range.start == offset, token.range.end > offset else { return false }
      offset = token.range.end
    }
    return offset == text.range.end
  }
}
