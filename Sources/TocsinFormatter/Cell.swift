import TocsinSource
import TocsinSyntax

/// A piece of a line, and how many columns it takes on a screen.
struct Cell {
  private(set) var bytes: [UInt8] = []
  private(set) var width = 0

  init() {}

  init(_ text: String) { add(Array(text.utf8)) }

  /// Words as they are written, with the spaces between them.
  init(_ words: Range<Int>, of phrase: Phrase, in file: WrittenFile) {
    let spacing = Spacing(file: file)
    for place in words {
      if place > words.lowerBound, spacing.isApart(place, in: phrase) { add(spaces: 1) }
      add(file.bytes(of: place))
    }
  }

  mutating func add(_ more: [UInt8]) {
    bytes += more
    width += Self.width(of: more)
  }

  mutating func add(_ cell: Cell) {
    bytes += cell.bytes
    width += cell.width
  }

  mutating func add(spaces count: Int) {
    guard count > 0 else { return }
    bytes += Array(repeating: 0x20, count: count)
    width += count
  }

  mutating func pad(to whole: Int) { add(spaces: whole - width) }

  /// Signs that only steer how others are drawn take no room.
  private static func width(of bytes: [UInt8]) -> Int {
    if bytes.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return bytes.count }
    let drawn = String(decoding: bytes, as: UTF8.self).unicodeScalars.filter {
      $0.properties.generalCategory != .format
    }
    return VisibleText.width(of: String(String.UnicodeScalarView(drawn)))
  }
}

extension WrittenFile {
  func bytes(of place: Int) -> [UInt8] {
    guard let word = word(place) else { return [] }
    return Array(text.bytes[word.range.indices.clamped(to: text.bytes.indices)])
  }
}
