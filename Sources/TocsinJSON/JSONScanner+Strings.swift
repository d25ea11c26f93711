extension JSONScanner {
  /// Reads a string.
  public mutating func string() throws(JSONError) -> JSONString {
    skipWhiteSpace()
    return try scanString()
  }

  mutating func scanString() throws(JSONError) -> JSONString {
    guard index < bytes.count, bytes[index] == 0x22, let base = bytes.baseAddress else {
      throw unexpected("a string")
    }
    let opening = index
    var place = index + 1
    var hasEscapes = false
    while true {
      while place + 8 <= bytes.count {
        let plain = ByteWords.plainPrefix(at: UnsafeRawPointer(base + place))
        place += plain
        if plain < 8 { break }
      }
      guard place < bytes.count else { throw JSONError.unclosedString(openedAt: opening, at: place) }
      let byte = bytes[place]
      if byte == 0x22 { break }
      if byte == 0x5C {
        hasEscapes = true
        place = try skipEscape(at: place, opening: opening)
      } else {
        place = try skipCharacter(byte, at: place)
      }
    }
    index = place + 1
    let raw = UnsafeBufferPointer(rebasing: bytes[opening + 1..<place])
    return JSONString(raw: raw, offset: opening + 1, hasEscapes: hasEscapes)
  }

  @inline(never)
  private func skipCharacter(_ byte: UInt8, at place: Int) throws(JSONError) -> Int {
    if byte < 0x20 { throw JSONError.controlCharacter(byte, at: place) }
    let length = UTF8Validation.length(of: bytes, at: place)
    guard length > 0 else { throw JSONError.invalidUTF8(byte, at: place) }
    return place + length
  }

  /// Checks an escape (RFC 8259, section 7) and gives the place behind it.
  @inline(never)
  private func skipEscape(at place: Int, opening: Int) throws(JSONError) -> Int {
    guard place + 1 < bytes.count else { throw JSONError.unclosedString(openedAt: opening, at: bytes.count) }
    switch bytes[place + 1] {
    case 0x22, 0x5C, 0x2F, 0x62, 0x66, 0x6E, 0x72, 0x74: return place + 2
    case 0x75: break
    default: throw JSONError.expected("an escape such as `\\n`", at: place + 1, in: bytes)
    }
    guard let value = Self.hexadecimal(bytes, at: place + 2) else {
      throw JSONError.expected("four hexadecimal digits", at: place + 2, in: bytes)
    }
    guard value & 0xF800 == 0xD800 else { return place + 6 }
    guard value < 0xDC00, place + 7 < bytes.count, bytes[place + 6] == 0x5C, bytes[place + 7] == 0x75,
      let second = Self.hexadecimal(bytes, at: place + 8), second & 0xFC00 == 0xDC00
    else { throw JSONError.loneSurrogate(at: place) }
    return place + 12
  }

  /// The value of four hexadecimal digits.
  static func hexadecimal(_ bytes: UnsafeBufferPointer<UInt8>, at place: Int) -> UInt32? {
    guard place >= 0, place + 4 <= bytes.count else { return nil }
    var value: UInt32 = 0
    for byte in bytes[place..<place + 4] {
      switch byte {
      case 0x30...0x39: value = value << 4 | UInt32(byte - 0x30)
      case 0x41...0x46: value = value << 4 | UInt32(byte - 0x37)
      case 0x61...0x66: value = value << 4 | UInt32(byte - 0x57)
      default: return nil
      }
    }
    return value
  }
}
