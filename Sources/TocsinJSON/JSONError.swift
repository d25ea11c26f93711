/// Why a text is not JSON, or not the JSON that was asked for.
public struct JSONError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The byte, counted from zero, at which it shows.
  public let offset: Int
  /// The reason in plain words: what was expected and what was found.
  public let reason: String

  /// A problem at a byte.
  public init(offset: Int, reason: String) {
    self.offset = offset
    self.reason = reason
  }

  /// The reason and the byte, counted from one.
  public var description: String { "\(reason) at byte \(offset + 1)" }
}

/// Every reason this module gives.
extension JSONError {
  static func expected(_ what: String, at offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> JSONError {
    JSONError(offset: offset, reason: "expected \(what), found \(found(at: offset, in: bytes))")
  }

  static func duplicateKey(_ key: String, at offset: Int) -> JSONError {
    JSONError(offset: offset, reason: "expected each key once, found `\(shown(key))` again")
  }

  static func tooDeep(limit: Int, at offset: Int) -> JSONError {
    JSONError(offset: offset, reason: "expected at most \(limit) objects and arrays inside each other, found more")
  }

  static func invalidUTF8(_ byte: UInt8, at offset: Int) -> JSONError {
    JSONError(offset: offset, reason: "expected UTF-8, found \(named(byte))")
  }

  static func controlCharacter(_ byte: UInt8, at offset: Int) -> JSONError {
    JSONError(offset: offset, reason: "expected control characters to be escaped, found \(named(byte))")
  }

  static func unclosedString(openedAt opening: Int, at offset: Int) -> JSONError {
    JSONError(
      offset: offset,
      reason: "expected `\"` to close the string opened at byte \(opening + 1), found the end of the text")
  }

  static func loneSurrogate(at offset: Int) -> JSONError {
    JSONError(offset: offset, reason: "expected both halves of a surrogate pair, found one")
  }

  static func leadingZero(at offset: Int) -> JSONError {
    JSONError(offset: offset, reason: "expected a number without leading zeros, found `0` before a digit")
  }

  private static func found(at offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> String {
    guard offset >= 0, offset < bytes.count else { return "the end of the text" }
    let first = bytes[offset]
    if isLetter(first) {
      let word = bytes[offset...].prefix(24).prefix(while: isLetter)
      return "`\(String(decoding: word, as: UTF8.self))`"
    }
    if first > 0x20, first < 0x7F { return "`\(String(UnicodeScalar(first)))`" }
    if first == 0x20 { return "a space" }
    if bytes[offset...].starts(with: [0xEF, 0xBB, 0xBF]) { return "a byte order mark" }
    let length = UTF8Validation.length(of: bytes, at: offset)
    guard first >= 0x80, length > 0 else { return named(first) }
    return "`\(String(decoding: bytes[offset..<offset + length], as: UTF8.self))`"
  }

  private static func named(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return "the byte 0x" + (digits.count < 2 ? "0" : "") + digits
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  private static func shown(_ key: String) -> String {
    key.unicodeScalars.count > 40 ? String(String.UnicodeScalarView(key.unicodeScalars.prefix(40))) + "…" : key
  }
}
