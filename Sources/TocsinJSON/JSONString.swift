/// A string inside a text that is being scanned: its bytes between the quotes, not copied.
/// It may be used only as long as those bytes stay where they are.
public struct JSONString {
  /// The bytes between the quotes as they are written; valid UTF-8 with valid escapes.
  public let raw: UnsafeBufferPointer<UInt8>
  /// The offset of the first of them in the text.
  public let offset: Int
  /// Whether a backslash occurs, so that `raw` is not the text it stands for.
  public let hasEscapes: Bool
  /// Equal for equal texts and most often different for different ones: a start for a hash table, but easy to forge.
  public let fingerprint: UInt64

  @inline(__always)
  init(raw: UnsafeBufferPointer<UInt8>, offset: Int, hasEscapes: Bool) {
    self.raw = raw
    self.offset = offset
    self.hasEscapes = hasEscapes
    fingerprint =
      hasEscapes ? Self.escapedFingerprint(raw) : ByteWords.fingerprint(UnsafeRawBufferPointer(raw))
  }

  /// The text it stands for.
  public var text: String {
    hasEscapes ? String(decoding: Self.unescaped(raw), as: UTF8.self) : String(decoding: raw, as: UTF8.self)
  }

  /// The bytes of the text it stands for, as UTF-8.
  public var bytes: [UInt8] { hasEscapes ? Self.unescaped(raw) : Array(raw) }

  /// Calls `body` with the bytes of the text it stands for; they are copied only when there are escapes.
  public func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) throws -> Result) rethrows -> Result {
    hasEscapes ? try Self.unescaped(raw).withUnsafeBufferPointer(body) : try body(raw)
  }

  /// Whether it stands for exactly these bytes.
  public static func == (left: JSONString, right: String) -> Bool {
    left.withBytes { $0.elementsEqual(right.utf8) }
  }

  /// Whether both stand for the same bytes; to be asked when the fingerprints are equal.
  func isSame(as other: JSONString) -> Bool {
    if !hasEscapes, !other.hasEscapes, raw.count == other.raw.count, raw.count <= ByteWords.exactCount { return true }
    return withBytes { mine in other.withBytes { mine.elementsEqual($0) } }
  }

  @inline(never)
  private static func escapedFingerprint(_ raw: UnsafeBufferPointer<UInt8>) -> UInt64 {
    unescaped(raw).withUnsafeBytes { ByteWords.fingerprint($0) }
  }

  /// The escapes were checked when the string was scanned; whatever would still be wrong reads as U+FFFD.
  private static func unescaped(_ raw: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(raw.count)
    var index = 0
    while index < raw.count {
      let byte = raw[index]
      guard byte == 0x5C, index + 1 < raw.count else {
        result.append(byte)
        index += 1
        continue
      }
      guard raw[index + 1] == 0x75 else {
        result.append(plain(raw[index + 1]))
        index += 2
        continue
      }
      var value = JSONScanner.hexadecimal(raw, at: index + 2) ?? 0xFFFD
      index = min(index + 6, raw.count)
      if value & 0xFC00 == 0xD800, let second = JSONScanner.hexadecimal(raw, at: index + 2) {
        value = 0x10000 + (value & 0x3FF) << 10 + second & 0x3FF
        index = min(index + 6, raw.count)
      }
      result += Array(String(Character(Unicode.Scalar(value) ?? "\u{FFFD}")).utf8)
    }
    return result
  }

  private static func plain(_ letter: UInt8) -> UInt8 {
    switch letter {
    case 0x62: 0x08
    case 0x66: 0x0C
    case 0x6E: 0x0A
    case 0x72: 0x0D
    case 0x74: 0x09
    default: letter
    }
  }
}
