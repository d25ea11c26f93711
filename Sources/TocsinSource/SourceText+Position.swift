/// A place as people and editors count it. All three numbers begin at one.
public struct Position: Hashable, Sendable, Comparable {
  /// The line.
  public let line: Int
  /// The column, in Unicode scalars.
  public let column: Int
  /// The column, in UTF-16 code units (editors that count from zero subtract one).
  public let utf16Column: Int

  /// A place on a line.
  public init(line: Int, column: Int, utf16Column: Int) {
    self.line = line
    self.column = column
    self.utf16Column = utf16Column
  }

  /// By line, then by column.
  public static func < (left: Position, right: Position) -> Bool {
    (left.line, left.utf16Column) < (right.line, right.utf16Column)
  }
}

extension SourceText {
  /// The number, from one, of the line that holds the byte at `offset`; beyond the end it is the last line.
  public func line(of offset: UInt32) -> Int {
    var low = 0
    var high = lineStarts.count
    while low < high {
      let middle = low + (high - low) / 2
      if lineStarts[middle] <= offset { low = middle + 1 } else { high = middle }
    }
    return max(low, 1)
  }

  /// Where the byte at `offset` stands; an offset beyond the end is taken as the end.
  public func position(of offset: UInt32) -> Position {
    let line = line(of: offset)
    let target = min(Int(offset), bytes.count)
    var index = Int(lineStarts[line - 1])
    var column = 1
    var utf16Column = 1
    while index < target {
      let step = UTF8Decoding.step(in: bytes, at: index, before: bytes.count)
      index += step.length
      if index > target { break }
      column += 1
      utf16Column += step.scalar.value > 0xFFFF ? 2 : 1
    }
    return Position(line: line, column: column, utf16Column: utf16Column)
  }

  /// The offset an editor means by a line and a UTF-16 column, both from one. Columns beyond the line give its end,
  /// lines beyond the text give the end of the text.
  public func offset(line: Int, utf16Column: Int) -> UInt32 {
    guard line >= 1 else { return lineStarts[0] }
    guard line <= lineStarts.count else { return range.end }
    let content = lineRange(line)
    var index = Int(content.start)
    var column = 1
    while index < Int(content.end), column < utf16Column {
      let step = UTF8Decoding.step(in: bytes, at: index, before: Int(content.end))
      index += step.length
      column += step.scalar.value > 0xFFFF ? 2 : 1
    }
    return UInt32(clamping: index)
  }

  /// The bytes of a line, counted from one, without its end; the empty range at the end for a line that is not there.
  public func lineRange(_ line: Int) -> SourceRange {
    guard line >= 1, line <= lineStarts.count else { return SourceRange(at: range.end) }
    let start = Int(lineStarts[line - 1])
    var end = line < lineStarts.count ? Int(lineStarts[line]) : bytes.count
    if line < lineStarts.count {
      if end > start, bytes[end - 1] == 0x0A { end -= 1 }
      if end > start, bytes[end - 1] == 0x0D { end -= 1 }
    }
    return SourceRange(start..<max(start, end))
  }

  /// The text of a line, counted from one, without its end.
  public func lineText(_ line: Int) -> String { text(in: lineRange(line)) }

  /// The text in a range, brought inside the bounds; bytes that are not UTF-8 read as U+FFFD.
  public func text(in range: SourceRange) -> String {
    let indices = range.indices.clamped(to: bytes.indices)
    return String(decoding: bytes[indices], as: UTF8.self)
  }
}
