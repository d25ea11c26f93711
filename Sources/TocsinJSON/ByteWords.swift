/// Looks at eight bytes at once.
enum ByteWords {
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highs: UInt64 = 0x8080_8080_8080_8080

  /// How many of the eight bytes at `pointer` are plain inside a JSON string: ASCII, no control, quote or backslash.
  @inline(__always)
  static func plainPrefix(at pointer: UnsafeRawPointer) -> Int {
    let word = UInt64(littleEndian: pointer.loadUnaligned(as: UInt64.self))
    let quote = word ^ (ones &* 0x22)
    let escape = word ^ (ones &* 0x5C)
    // Each test is exact for its lowest byte, which is the only one that is asked for.
    let control = (word &- ones &* 0x20) & ~word
    let special = ((quote &- ones) & ~quote) | ((escape &- ones) & ~escape) | control | word
    return (special & highs).trailingZeroBitCount >> 3
  }

  /// Texts of one length up to this have the same fingerprint only when they are the same.
  static let exactCount = 8

  /// A number that differs for most texts.
  @inline(__always)
  static func fingerprint(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    guard let base = bytes.baseAddress else { return 0 }
    let count = bytes.count
    let word: UInt64
    switch count {
    case 8...:
      let first = base.loadUnaligned(as: UInt64.self)
      let last = (base + (count - 8)).loadUnaligned(as: UInt64.self)
      word = count == 8 ? first : first ^ (last << 23 | last >> 41)
    case 4...:
      let first = base.loadUnaligned(as: UInt32.self)
      word = UInt64(first) | UInt64((base + (count - 4)).loadUnaligned(as: UInt32.self)) << 32
    case 2...:
      let first = base.loadUnaligned(as: UInt16.self)
      word = UInt64(first) | UInt64((base + (count - 2)).loadUnaligned(as: UInt16.self)) << 16
    case 1: word = UInt64(base.load(as: UInt8.self))
    default: word = 0
    }
    return word ^ (UInt64(truncatingIfNeeded: count) &* 0x9E37_79B9_7F4A_7C15)
  }
}
