import TocsinSource
import TocsinSyntax

/// A file as its author wrote it: words in phrases, and where each line breaks.
struct WrittenFile {
  let text: SourceText
  /// All tokens but spaces, line ends and comments.
  let words: [Token]
  let phrases: [Phrase]
  let lines: [WrittenLine]
  /// What some words are in the shape of the file, by the place of the word.
  let marks: [Int: Landmark.Kind]

  init(_ text: SourceText, _ file: ParsedFile) {
    self.text = text
    words = file.tokens.filter { !$0.kind.isTrivia }
    let kinds = Dictionary(file.landmarks.map { ($0.start, $0.kind) }) { first, _ in first }
    var marks: [Int: Landmark.Kind] = [:]
    for (place, word) in words.enumerated() { marks[place] = kinds[word.range.start] }
    self.marks = marks
    phrases = Phrase.all(words, marks)
    lines = WrittenLine.all(file.tokens)
  }

  func word(_ place: Int) -> Token? { words.indices.contains(place) ? words[place] : nil }
}

/// The head of a declaration, or one line of its block; it may go on over several lines of text.
struct Phrase {
  /// What is declared, such as a table.
  let declared: Word?
  /// Whether it is the head.
  let isHead: Bool
  /// How many blocks begin before it.
  let block: Int
  /// The places of its words; braces of blocks belong to no phrase.
  let words: Range<Int>

  fileprivate static func all(_ words: [Token], _ marks: [Int: Landmark.Kind]) -> [Phrase] {
    let places = marks.keys.sorted()
    let ends = places.dropFirst() + [words.count]
    var phrases: [Phrase] = []
    var declared: Word?
    var block = 0
    for (start, end) in zip(places, ends) {
      switch marks[start] {
      case .opening, .closing: block += 1
      case .declaration:
        declared = words[start..<end].lazy.map(\.word).first { $0 != .change && $0 != .replace } ?? nil
        phrases.append(Phrase(declared: declared, isHead: true, block: block, words: start..<end))
      case .line: phrases.append(Phrase(declared: declared, isHead: false, block: block, words: start..<end))
      case nil: break
      }
    }
    return phrases
  }
}

/// One line of text on which something stands.
struct WrittenLine {
  /// The places of its words; empty when a comment stands alone.
  let words: Range<Int>
  let comment: Token?
  /// Whether an empty line stands before it.
  let followsBlank: Bool

  fileprivate static func all(_ tokens: [Token]) -> [WrittenLine] {
    var lines: [WrittenLine] = []
    var first = 0
    var next = 0
    var followsBlank = false
    for part in tokens.split(omittingEmptySubsequences: false, whereSeparator: { $0.kind == .newline }) {
      next += part.count { !$0.kind.isTrivia }
      let comment = part.last { $0.kind == .comment }
      if first == next, comment == nil {
        followsBlank = true
        continue
      }
      lines.append(WrittenLine(words: first..<next, comment: comment, followsBlank: followsBlank))
      first = next
      followsBlank = false
    }
    return lines
  }
}
