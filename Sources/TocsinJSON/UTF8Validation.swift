/// Checks UTF-8 (RFC 3629, section 4): shortest forms only, no surrogates, nothing above U+10FFFF.
enum UTF8Validation {
  /// The number of bytes of the scalar at `offset`, or zero when they are not UTF-8.
  static func length(of bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Int {
    guard offset >= 0, offset < bytes.count else { return 0 }
    let first = bytes[offset]
    if first < 0x80 { return 1 }
    let rest = bytes.count - offset
    switch first {
    case 0xC2...0xDF: return rest >= 2 && isRest(bytes[offset + 1]) ? 2 : 0
    case 0xE0...0xEF:
      guard rest >= 3, isRest(bytes[offset + 1]), isRest(bytes[offset + 2]) else { return 0 }
      if first == 0xE0, bytes[offset + 1] < 0xA0 { return 0 }
      return first == 0xED && bytes[offset + 1] > 0x9F ? 0 : 3
    case 0xF0...0xF4:
      guard rest >= 4, isRest(bytes[offset + 1]), isRest(bytes[offset + 2]), isRest(bytes[offset + 3]) else { return 0 }
      if first == 0xF0, bytes[offset + 1] < 0x90 { return 0 }
      return first == 0xF4 && bytes[offset + 1] > 0x8F ? 0 : 4
    default: return 0
    }
  }

  /// The first byte that is not UTF-8, or nil.
  static func firstInvalid(in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var index = 0
    while index < bytes.count {
      let length = length(of: bytes, at: index)
      if length == 0 { return index }
      index += length
    }
    return nil
  }

  private static func isRest(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }
}
