/// A line of input.
package struct InputLine {
  /// Which line it is, from one.
  package let number: Int
  /// The line without its end. The bytes stay there only until the input is asked for more.
  package let bytes: UnsafeBufferPointer<UInt8>
  /// Whether the line was over the limit; then it was passed over and `bytes` is empty.
  package let isTooLong: Bool
}

/// Reads a descriptor in blocks and hands out lines where they lie, each as soon as it is complete.
/// Lines end with LF or CRLF; the last one needs no end.
package struct ByteInput: ~Copyable {
  /// What asking for a line gave.
  package enum Reading {
    case line(InputLine)
    case end
    /// No complete line within the time that was allowed.
    case nothingYet
  }

  package static let blockSize = 64 * 1024
  package static let greatestLine = 16 * 1024 * 1024

  private let descriptor: Int32
  private let ownsDescriptor: Bool
  private let lineLimit: Int
  private var buffer: UnsafeMutableRawBufferPointer
  private var start = 0
  private var searched = 0
  private var end = 0
  private var lineNumber = 0
  private var isSkipping = false
  private var isAtEnd = false
  /// A descriptor that ends any waiting when there is something to read; negative: there is none.
  package var alarm: Int32 = -1

  /// Reads a descriptor that stays open afterwards, such as 0 for standard input.
  package init(descriptor: Int32, lineLimit: Int = greatestLine) {
    self.init(descriptor: descriptor, owned: false, lineLimit: lineLimit)
  }

  /// Opens a file; it is closed with the value. The path `-` is standard input.
  package init(path: String, lineLimit: Int = greatestLine) throws(StreamError) {
    let isStandard = path == "-"
    let descriptor = isStandard ? 0 : try SystemCalls.openForReading(path)
    self.init(descriptor: descriptor, owned: !isStandard, lineLimit: lineLimit)
  }

  private init(descriptor: Int32, owned: Bool, lineLimit: Int) {
    self.descriptor = descriptor
    self.ownsDescriptor = owned
    self.lineLimit = max(0, lineLimit)
    buffer = .allocate(byteCount: Self.blockSize, alignment: 8)
  }

  deinit {
    buffer.deallocate()
    if ownsDescriptor { SystemCalls.shut(descriptor) }
  }

  /// The next line, or nil after the last. Waits until there is one.
  package mutating func nextLine() throws(StreamError) -> InputLine? {
    while true {
      switch try next(milliseconds: -1) {
      case .line(let line): return line
      case .end: return nil
      case .nothingYet: continue
      }
    }
  }

  /// The next line if it is there or comes with the next bytes. With a limit of zero or more it looks at the
  /// descriptor once, so that a caller with a deadline can ask again with the time that is left; likewise with an alarm.
  package mutating func next(milliseconds: Int32) throws(StreamError) -> Reading {
    while true {
      if let line = bufferedLine() { return .line(line) }
      if isAtEnd { return .end }
      makeRoom()
      switch try SystemCalls.receive(descriptor, into: room, milliseconds: milliseconds, alarm: alarm) {
      case .bytes(let count): end += count
      case .end: isAtEnd = true
      case .nothingYet: return .nothingYet
      }
      if milliseconds >= 0 {
        if let line = bufferedLine() { return .line(line) }
        return isAtEnd ? .end : .nothingYet
      }
    }
  }

  /// Shows the lines that have been read already, up to some bytes, without taking them.
  mutating func lookAhead(bytes limit: Int = 1 << 20, _ show: (InputLine) throws -> Void) rethrows {
    let before = (start, searched, lineNumber, isSkipping)
    defer { (start, searched, lineNumber, isSkipping) = before }
    while start - before.0 < limit, let line = bufferedLine() { try show(line) }
  }

  /// Everything that is left.
  /// - Throws: `StreamError.tooLarge` when that is more than the limit.
  package mutating func readAll(limit: Int) throws(StreamError) -> [UInt8] {
    var bytes = Array(buffer[start..<end])
    start = end
    searched = end
    while !isAtEnd {
      makeRoom()
      switch try SystemCalls.receive(descriptor, into: room, milliseconds: -1) {
      case .bytes(let count): bytes.append(contentsOf: buffer[end..<end + count])
      case .end: isAtEnd = true
      case .nothingYet: continue
      }
      if bytes.count > limit { throw StreamError.tooLarge(limit: limit) }
    }
    return bytes
  }

  // MARK: - The buffer

  private var room: UnsafeMutableRawBufferPointer { UnsafeMutableRawBufferPointer(rebasing: buffer[end...]) }

  private mutating func bufferedLine() -> InputLine? {
    if let place = SystemCalls.lineFeed(in: UnsafeRawBufferPointer(rebasing: buffer[searched..<end])) {
      return line(before: searched + place, next: searched + place + 1)
    }
    searched = end
    if end - start > lineLimit + 1 { isSkipping = true }
    if isSkipping {
      start = end
    }
    guard isAtEnd, start < end || isSkipping else { return nil }
    return line(before: end, next: end)
  }

  private mutating func line(before stop: Int, next: Int) -> InputLine {
    var stop = stop
    if stop > start, buffer[stop - 1] == 0x0D { stop -= 1 }
    let isTooLong = isSkipping || stop - start > lineLimit
    let bytes = UnsafeRawBufferPointer(rebasing: buffer[isTooLong ? stop..<stop : start..<stop])
    lineNumber += 1
    isSkipping = false
    start = next
    searched = next
    return InputLine(number: lineNumber, bytes: bytes.assumingMemoryBound(to: UInt8.self), isTooLong: isTooLong)
  }

  /// Moves an unfinished line to the front, or doubles the buffer when it fills it.
  private mutating func makeRoom() {
    if start == end {
      start = 0
      end = 0
    } else if end == buffer.count {
      if start > 0 {
        buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: buffer[start..<end]))
      } else {
        let larger = UnsafeMutableRawBufferPointer.allocate(byteCount: buffer.count * 2, alignment: 8)
        larger.copyMemory(from: UnsafeRawBufferPointer(buffer))
        buffer.deallocate()
        buffer = larger
      }
      end -= start
      start = 0
    } else {
      return
    }
    searched = end
  }
}
