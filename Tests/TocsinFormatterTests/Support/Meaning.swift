import Testing
import TocsinFormatter
import TocsinSource
import TocsinSyntax

/// What a file says, told without the module under test.
struct Meaning: Equatable {
  /// The tree as it prints, without its places.
  let tree: [UInt8]
  let comments: [String]
  let words: [[UInt8]]

  init(_ text: SourceText) {
    let file = parse(text, file: SourceFileID(0))
    tree = Self.withoutPlaces(String(describing: file.tree))
    comments = file.tokens.filter { $0.kind == .comment }.map { comment in
      text.text(in: comment.range).replacing(/\s+$/, with: "")
    }
    words = file.tokens.filter { !$0.kind.isTrivia }.map { Array(text.bytes[$0.range.indices]) }
  }

  /// Ranges print as `12..<15`. Keys of withdrawn rows are held as they were written, so spaces go too;
  /// a tab prints as `\t`.
  private static func withoutPlaces(_ printed: String) -> [UInt8] {
    func isDigit(_ byte: UInt8?) -> Bool { byte.map { $0 >= 0x30 && $0 <= 0x39 } ?? false }
    var kept: [UInt8] = []
    var followsRange = false
    let dense = printed.unicodeScalars.filter { !$0.properties.isWhitespace }
    for byte in String(String.UnicodeScalarView(dense)).utf8 {
      if byte == UInt8(ascii: "t"), kept.last == UInt8(ascii: "\\") {
        kept.removeLast()
        continue
      }
      if followsRange, isDigit(byte) { continue }
      followsRange = false
      kept.append(byte)
      guard byte == UInt8(ascii: "<"), kept.suffix(3) == Array("..<".utf8)[...] else { continue }
      kept.removeLast(3)
      while isDigit(kept.last) { kept.removeLast() }
      followsRange = true
    }
    return kept
  }
}

extension FormattedFile {
  var text: SourceText? { if case .laidOut(let text) = self { text } else { nil } }
  var isUnreadable: Bool { if case .unreadable = self { true } else { false } }
  var meansAnother: Bool { if case .meansAnother = self { true } else { false } }
}

func layOut(_ text: SourceText) -> FormattedFile { formatted(text, file: SourceFileID(0)) }

/// The layout of a text that can be read; nil for others.
func layOut(_ text: String) -> String? {
  layOut(SourceText(name: "care.tocsin", text: text)).text.map { String(decoding: $0.bytes, as: UTF8.self) }
}

/// Expects a laid out file to say what it said before, and to stay as it is when it is laid out again. Files are long, so
/// that a failure names them and does not print them.
func expectKept(_ result: SourceText, _ written: SourceText, _ name: String) {
  let isSame = Meaning(result) == Meaning(written)
  #expect(isSame, "\(name)")
  let isStable = layOut(result).text?.bytes == result.bytes
  #expect(isStable, "\(name), laid out twice")
}
