/// Reads scalars out of bytes that need not be valid UTF-8.
package enum UTF8Decoding {
  /// One scalar and the number of bytes it takes.
  package struct Step: Sendable {
    package let scalar: Unicode.Scalar
    package let length: Int
    package let isValid: Bool
  }

  /// The scalar that starts at `offset`, looking at no byte at or after `end`.
  /// A byte that starts no scalar is U+FFFD, as is the longest beginning of one (Unicode 16.0, section 3.9).
  package static func step(in bytes: [UInt8], at offset: Int, before end: Int) -> Step {
    let end = min(end, bytes.count)
    guard offset >= 0, offset < end else { return Step(scalar: "\u{FFFD}", length: 1, isValid: false) }
    let first = bytes[offset]
    if first < 0x80 { return Step(scalar: Unicode.Scalar(first), length: 1, isValid: true) }
    guard let shape = shape(first) else { return Step(scalar: "\u{FFFD}", length: 1, isValid: false) }
    var value = UInt32(first & shape.mask)
    var length = 1
    var allowed = shape.second
    while length < shape.length {
      guard offset + length < end, allowed.contains(bytes[offset + length]) else {
        return Step(scalar: "\u{FFFD}", length: length, isValid: false)
      }
      value = value << 6 | UInt32(bytes[offset + length] & 0x3F)
      allowed = 0x80...0xBF
      length += 1
    }
    guard let scalar = Unicode.Scalar(value) else { return Step(scalar: "\u{FFFD}", length: length, isValid: false) }
    return Step(scalar: scalar, length: length, isValid: true)
  }

  /// How many bytes follow a first byte, and which second bytes may (RFC 3629, section 4).
  private static func shape(_ first: UInt8) -> (length: Int, mask: UInt8, second: ClosedRange<UInt8>)? {
    switch first {
    case 0xC2...0xDF: (2, 0x1F, 0x80...0xBF)
    case 0xE0: (3, 0x0F, 0xA0...0xBF)
    case 0xED: (3, 0x0F, 0x80...0x9F)
    case 0xE1...0xEF: (3, 0x0F, 0x80...0xBF)
    case 0xF0: (4, 0x07, 0x90...0xBF)
    case 0xF1...0xF3: (4, 0x07, 0x80...0xBF)
    case 0xF4: (4, 0x07, 0x80...0x8F)
    default: nil
    }
  }
}
