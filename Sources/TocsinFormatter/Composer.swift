import TocsinSource
import TocsinSyntax

/// Puts the lines of a file together, one after the other.
struct Composer {
  private static let step = 2

  private let file: WrittenFile
  private let phrases: [Phrase]
  private let shapes: [PhraseShape]
  /// The phrase of each word that is in one.
  private let phraseOfWord: [Int: Int]
  private var depth = 0

  init(_ file: WrittenFile) {
    self.file = file
    phrases = file.phrases
    shapes = file.phrases.map { PhraseShape($0, in: file) }
    var phraseOfWord: [Int: Int] = [:]
    for (number, phrase) in file.phrases.enumerated() {
      for place in phrase.words { phraseOfWord[place] = number }
    }
    self.phraseOfWord = phraseOfWord
  }

  mutating func line(_ written: WrittenLine) -> LaidOutLine {
    let marks = written.words.compactMap { file.marks[$0] }
    let closesBlock = file.marks[written.words.lowerBound] == .closing && !written.words.isEmpty
    let indentation = max(0, depth - (closesBlock ? 1 : 0)) * Self.step
    depth = max(0, depth + marks.count { $0 == .opening } - marks.count { $0 == .closing })
    let isDivided = marks.contains(.opening) || marks.contains(.closing)
    guard let number = phraseOfWord[written.words.lowerBound], !isDivided, marks.count < 2, !written.words.isEmpty
    else {
      let endsOpening = written.words.last.map { file.marks[$0] == .opening } ?? false
      return LaidOutLine(
        written: written, indentation: indentation, content: .whole(whole(written.words)), opensBlock: endsOpening,
        closesBlock: closesBlock)
    }
    let shape = shapes[number]
    let key = LaidOutLine.Key(block: phrases[number].block, style: shape.style)
    let content = content(of: written.words, phrases[number], shape)
    return LaidOutLine(written: written, indentation: indentation, content: content, key: key, gap: shape.gap)
  }

  private func content(of words: Range<Int>, _ phrase: Phrase, _ shape: PhraseShape) -> LaidOutLine.Content {
    if shape.style == .row, words == phrase.words { return .row(row(phrase)) }
    let starts = shape.columns.filter { words.contains($0) }
    let before = shape.columns.count { $0 < words.lowerBound }
    var line = ColumnLine(cells: [])
    if words.lowerBound > phrase.words.lowerBound {
      let begins = starts.first == words.lowerBound
      line.first = begins ? before + 1 : before
      line.inset = begins ? 0 : inset(before, phrase, shape)
    }
    var bounds = [words.lowerBound] + starts.filter { $0 > words.lowerBound }
    bounds.append(words.upperBound)
    line.cells = zip(bounds, bounds.dropFirst()).map { Cell($0..<$1, of: phrase, in: file) }
    return .columns(line)
  }

  /// How far the rest of a cell stands inside when it goes on in the next line.
  private func inset(_ column: Int, _ phrase: Phrase, _ shape: PhraseShape) -> Int {
    guard column > 0, shape.columns.indices.contains(column - 1) else {
      guard phrase.isHead, file.word(phrase.words.lowerBound)?.word == .withdraw else { return 2 * Self.step }
      return Cell(phrase.words.prefix(2), of: phrase, in: file).width + 1
    }
    let start = shape.columns[column - 1]
    guard let first = file.word(start), first.kind == .equal || first.word.map(Self.leading.contains) ?? false else {
      return 0
    }
    return Cell(start..<start + 1, of: phrase, in: file).width + 1
  }

  /// What a cell goes on under the word behind.
  private static let leading: Set<Word> = [.is, .when, .unless, .expect]

  /// A line on which a block begins or ends, or several phrases stand: no columns, two spaces between phrases.
  private func whole(_ words: Range<Int>) -> Cell {
    var cell = Cell()
    if let first = words.first, let number = phraseOfWord[first], first > phrases[number].words.lowerBound {
      cell.add(spaces: 2 * Self.step)
    }
    let spacing = Spacing(file: file)
    for place in words {
      if place > words.lowerBound {
        let isBesideBrace = file.marks[place - 1] == .opening || file.marks[place] == .closing
        let phrase = phraseOfWord[place].map { phrases[$0] }
        let isApart = isBesideBrace || file.marks[place] != nil || phrase.map { spacing.isApart(place, in: $0) } ?? true
        cell.add(spaces: file.marks[place] == .line && !isBesideBrace ? 2 : isApart ? 1 : 0)
      }
      cell.add(file.bytes(of: place))
    }
    return cell
  }

  private func row(_ phrase: Phrase) -> RowLine {
    let bars = phrase.words.filter { file.word($0)?.kind == .bar }
    let bounds = zip(bars, bars.dropFirst())
    let cells = bounds.enumerated().map { place, bound in
      parts(bound.0 + 1..<bound.1, phrase, isFirst: place == 0).map { Cell($0, of: phrase, in: file) }
    }
    let rest = (bars.last ?? phrase.words.lowerBound) + 1..<phrase.words.upperBound
    let source = rest.first { file.word($0)?.word == .source } ?? rest.upperBound
    let tail = [rest.lowerBound..<source, source..<rest.upperBound].filter { !$0.isEmpty }
    return RowLine(cells: cells, tail: tail.map { Cell($0, of: phrase, in: file) })
  }

  /// The first cell of a row can have a name and labels of which each is aligned with those above and below.
  private func parts(_ cell: Range<Int>, _ phrase: Phrase, isFirst: Bool) -> [Range<Int>] {
    guard isFirst, file.word(cell.lowerBound)?.kind != .text else { return [cell] }
    let texts = cell.filter { file.word($0)?.kind == .text }
    let starts = texts.enumerated().map { $0.offset == 0 ? $0.element : $0.element - 1 }
    let bounds = [cell.lowerBound] + starts + [cell.upperBound]
    return zip(bounds, bounds.dropFirst()).map { $0..<$1 }
  }
}
