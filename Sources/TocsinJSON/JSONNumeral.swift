/// A number as it is written in a text that is being scanned: `mantissa` times ten to the power of `exponent`.
public struct JSONNumeral {
  /// The bytes of the number; they may be used only as long as they stay where they are.
  public let raw: UnsafeBufferPointer<UInt8>
  /// The offset of the first of them in the text.
  public let offset: Int
  /// Whether it begins with a minus sign.
  public let isNegative: Bool
  let mantissa: UInt64
  let exponent: Int
  /// Whether no digit was lost because there were more than 64 bits hold.
  let isExact: Bool

  /// Whether it is written without fraction and exponent.
  public var isPlainInteger: Bool { raw.allSatisfy { $0 == 0x2D || ($0 >= 0x30 && $0 <= 0x39) } }

  /// The value when it is a whole number of 64 bits, however written (`3`, `3.0`, `3e0`).
  public var integer: Int64? { scaled(by: 0) }

  /// The value in millionths when it is a whole number of them and fits 64 bits: `4.2` is 4,200,000.
  public var millionths: Int64? { scaled(by: 6) }

  /// The nearest binary fraction, or nil when it is beyond the largest one.
  public var double: Double? {
    if isExact, mantissa < 1 << 53, exponent >= -22, exponent <= 22 {
      // Both factors are exact, so that the one rounding is the right one.
      let power = Self.powers[abs(exponent)]
      let value = exponent < 0 ? Double(mantissa) / power : Double(mantissa) * power
      return isNegative ? -value : value
    }
    guard let value = Double(String(decoding: raw, as: UTF8.self)), value.isFinite else { return nil }
    return value
  }

  private func scaled(by places: Int) -> Int64? {
    if mantissa == 0 { return isExact ? 0 : nil }
    guard isExact else { return nil }
    var value = mantissa
    var power = exponent + places
    while power > 0 {
      let (product, overflow) = value.multipliedReportingOverflow(by: 10)
      if overflow { return nil }
      value = product
      power -= 1
    }
    while power < 0 {
      let (quotient, remainder) = value.quotientAndRemainder(dividingBy: 10)
      if remainder != 0 { return nil }
      value = quotient
      power += 1
    }
    guard let magnitude = Int64(exactly: value) else {
      return isNegative && value == UInt64(1) << 63 ? Int64.min : nil
    }
    return isNegative ? 0 - magnitude : magnitude
  }

  private static let powers: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20,
    1e21, 1e22,
  ]
}
