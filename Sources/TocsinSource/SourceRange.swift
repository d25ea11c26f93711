/// A half-open pair of byte offsets into one source text: `start` is inside, `end` is not.
public struct SourceRange: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The offset of the first byte, counted from zero.
  public let start: UInt32
  /// The offset after the last byte; never below `start`.
  public let end: UInt32

  /// A range from `start` to before `end`; an `end` below `start` gives the empty range at `start`.
  @inlinable
  public init(start: UInt32, end: UInt32) {
    self.start = start
    self.end = end < start ? start : end
  }

  /// The same from array indices; values that do not fit an offset are brought to the nearest that does.
  @inlinable
  public init(_ bytes: Range<Int>) {
    self.init(start: Self.offset(bytes.lowerBound), end: Self.offset(bytes.upperBound))
  }

  /// `UInt32(clamping:)` takes fifteen times as long in code that is not optimised, and tokens have two each.
  @inlinable
  static func offset(_ index: Int) -> UInt32 {
    index <= 0 ? 0 : index >= 0xFFFF_FFFF ? .max : UInt32(truncatingIfNeeded: index)
  }

  /// The empty range before the byte at `offset`.
  @inlinable
  public init(at offset: UInt32) {
    self.init(start: offset, end: offset)
  }

  /// The number of bytes.
  @inlinable
  public var length: UInt32 { end - start }

  /// Whether no byte lies inside.
  @inlinable
  public var isEmpty: Bool { start == end }

  /// The range as array indices; they may lie outside a text the range was not made for.
  @inlinable
  public var indices: Range<Int> { Int(start)..<Int(end) }

  /// Whether the byte at `offset` lies inside.
  @inlinable
  public func contains(_ offset: UInt32) -> Bool { start <= offset && offset < end }

  /// The smallest range that covers both.
  @inlinable
  public func joined(with other: SourceRange) -> SourceRange {
    SourceRange(start: min(start, other.start), end: max(end, other.end))
  }

  /// By start; of two that start together the shorter comes first.
  @inlinable
  public static func < (left: SourceRange, right: SourceRange) -> Bool {
    (left.start, left.end) < (right.start, right.end)
  }

  /// The offsets as `start..<end`.
  public var description: String { "\(start)..<\(end)" }
}

/// Names one text of a `SourceMap`.
public struct SourceFileID: Hashable, Sendable, Comparable {
  /// The place of the text in its map, counted from zero.
  public let index: UInt32

  /// The identity of the text at `index`; it need not exist.
  @inlinable
  public init(_ index: UInt32) {
    self.index = index
  }

  /// In the order the texts were added.
  @inlinable
  public static func < (left: SourceFileID, right: SourceFileID) -> Bool { left.index < right.index }
}

/// A range of bytes in one of several texts.
public struct SourcePlace: Hashable, Sendable, Comparable {
  /// The text.
  public let file: SourceFileID
  /// The bytes in it.
  public let range: SourceRange

  /// The bytes of `range` in `file`.
  @inlinable
  public init(file: SourceFileID, range: SourceRange) {
    self.file = file
    self.range = range
  }

  /// By file, then by range.
  @inlinable
  public static func < (left: SourcePlace, right: SourcePlace) -> Bool {
    (left.file, left.range) < (right.file, right.range)
  }
}
