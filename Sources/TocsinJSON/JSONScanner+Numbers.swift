extension JSONScanner {
  /// Reads a number (RFC 8259, section 6).
  public mutating func number() throws(JSONError) -> JSONNumeral {
    skipWhiteSpace()
    let start = index
    let isNegative = index < bytes.count && bytes[index] == 0x2D
    if isNegative { index += 1 }
    var digits = Digits()
    if index < bytes.count, bytes[index] == 0x30 {
      index += 1
      guard nextDigit() == nil else { throw JSONError.leadingZero(at: index - 1) }
    } else {
      guard nextDigit() != nil else { throw unexpected(isNegative ? "a digit" : "a number") }
      while let digit = nextDigit() {
        if !digits.take(digit) { digits.exponent += 1 }
        index += 1
      }
    }
    if index < bytes.count, bytes[index] == 0x2E {
      index += 1
      guard nextDigit() != nil else { throw unexpected("a digit") }
      while let digit = nextDigit() {
        if digits.take(digit) { digits.exponent -= 1 }
        index += 1
      }
    }
    if index < bytes.count, bytes[index] | 0x20 == 0x65 {
      index += 1
      digits.exponent += try exponent()
    }
    return JSONNumeral(
      raw: UnsafeBufferPointer(rebasing: bytes[start..<index]), offset: start, isNegative: isNegative,
      mantissa: digits.mantissa, exponent: digits.exponent, isExact: digits.isExact)
  }

  private struct Digits {
    var mantissa: UInt64 = 0
    var exponent = 0
    var isExact = true

    /// Takes one more digit; false when there is no room for it.
    mutating func take(_ digit: UInt8) -> Bool {
      guard mantissa <= (UInt64.max - 9) / 10 else {
        if digit != 0 { isExact = false }
        return false
      }
      mantissa = mantissa * 10 + UInt64(digit)
      return true
    }
  }

  private func nextDigit() -> UInt8? {
    guard index < bytes.count else { return nil }
    let digit = bytes[index] &- 0x30
    return digit <= 9 ? digit : nil
  }

  /// The power of ten behind the `e`. Beyond a million every value is zero or out of reach, so the rest is not counted.
  private mutating func exponent() throws(JSONError) -> Int {
    var isNegative = false
    if index < bytes.count, bytes[index] == 0x2B || bytes[index] == 0x2D {
      isNegative = bytes[index] == 0x2D
      index += 1
    }
    guard nextDigit() != nil else { throw unexpected("a digit") }
    var value = 0
    while let digit = nextDigit() {
      if value < 1_000_000 { value = value * 10 + Int(digit) }
      index += 1
    }
    return isNegative ? -value : value
  }
}
