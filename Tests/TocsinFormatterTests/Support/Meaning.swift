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
      var written = text.text(in: comment.range)
      while written.last == " " || written.last == "\t" { written.removeLast() }
      return written
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
