import Testing
import TocsinFormatter
import TocsinSource
import TocsinSyntax

/// What a file says, told without the module under test.
struct Meaning: Equatable {
  /// The tree as it prints, without its places.
  let tree: String
  let comments: [String]
  let words: [[UInt8]]

  init(_ text: SourceText) {
    let file = parse(text, file: SourceFileID(0))
    // Keys of withdrawn rows are held as they were written, with their spaces.
    let printed = String(describing: file.tree).replacing(/[0-9]+\.\.<[0-9]+/, with: "")
    tree = printed.filter { !$0.isWhitespace }
    comments = file.tokens.filter { $0.kind == .comment }.map { comment in
      text.text(in: comment.range).replacing(/\s+$/, with: "")
    }
    words = file.tokens.filter { !$0.kind.isTrivia }.map { Array(text.bytes[$0.range.indices]) }
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
