/// One file of rules: its name and its bytes, with the places where lines begin.
/// Lines end with LF, CRLF or a lone CR. The bytes need not be valid UTF-8.
public struct SourceText: Sendable {
  /// Offsets are 32 bits wide, so a text holds at most this many bytes.
  public static let maximumByteCount = Int(UInt32.max)

  /// What people call the text: most often a path.
  public let name: String
  /// The text itself, as it was read.
  public let bytes: [UInt8]
  /// The offset of each line's first byte; never empty. A byte order mark belongs to no line.
  public let lineStarts: [UInt32]

  /// A text of which bytes beyond `maximumByteCount` are left off; `SourceText.checked` refuses such a text instead.
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes.count > Self.maximumByteCount ? Array(bytes.prefix(Self.maximumByteCount)) : bytes
    self.lineStarts = Self.lineStarts(of: self.bytes)
  }

  /// A text from a string, held as UTF-8.
  public init(name: String, text: String) {
    self.init(name: name, bytes: Array(text.utf8))
  }

  /// A text read from outside.
  /// - Throws: `SourceTooLarge` when an offset into it would not fit 32 bits.
  public static func checked(name: String, bytes: [UInt8]) throws(SourceTooLarge) -> SourceText {
    guard bytes.count <= maximumByteCount else { throw SourceTooLarge(name: name, byteCount: bytes.count) }
    return SourceText(name: name, bytes: bytes)
  }

  /// The number of lines; an empty text has one.
  public var lineCount: Int { lineStarts.count }

  /// The whole text.
  public var range: SourceRange { SourceRange(0..<bytes.count) }

  private static func lineStarts(of bytes: [UInt8]) -> [UInt32] {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    var starts: [UInt32] = [bytes.starts(with: mark) ? 3 : 0]
    bytes.withUnsafeBufferPointer { bytes in
      var index = 0
      let end = bytes.count
      while index < end {
        let byte = bytes[index]
        index += 1
        guard byte == 0x0A || byte == 0x0D else { continue }
        if byte == 0x0D, index < end, bytes[index] == 0x0A { continue }
        starts.append(UInt32(clamping: index))
      }
    }
    return starts
  }
}

/// A text too long for 32-bit offsets.
public struct SourceTooLarge: Error, Hashable, CustomStringConvertible {
  /// The name of the text.
  public let name: String
  /// How many bytes it has.
  public let byteCount: Int

  /// The reason, in plain words.
  public var description: String {
    "`\(name)` has \(byteCount) bytes, and a file of rules may have at most \(SourceText.maximumByteCount)"
  }
}
