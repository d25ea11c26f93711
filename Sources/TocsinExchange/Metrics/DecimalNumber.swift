/// A number as it is written in decimal: `magnitude` times ten to the power of `exponent`.
///
/// It keeps nineteen digits, as many as 64 bits always hold; further ones are cut off.
struct DecimalNumber: Hashable, Sendable {
  private static let greatestMagnitude: UInt64 = 1_000_000_000_000_000_000
  /// Beyond any exponent that matters, and far from overflow.
  private static let greatestExponent = 100_000

  var isNegative: Bool
  var magnitude: UInt64
  var exponent: Int

  init(isNegative: Bool = false, magnitude: UInt64, exponent: Int) {
    self.isNegative = isNegative
    self.magnitude = magnitude
    self.exponent = exponent
  }

  /// Reads digits with an optional sign, point and exponent; nil when these bytes are something else.
  init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    var index = 0
    self.init(magnitude: 0, exponent: 0)
    if let sign = bytes.first, sign == 0x2B || sign == 0x2D {
      isNegative = sign == 0x2D
      index = 1
    }
    let start = index
    var point: Int?
    while index < bytes.count {
      let digit = bytes[index] &- 0x30
      if digit <= 9 {
        append(digit, isFraction: point != nil)
      } else if bytes[index] == 0x2E, point == nil {
        point = index
      } else {
        break
      }
      index += 1
    }
    guard index - start > (point == nil ? 0 : 1) else { return nil }
    if index < bytes.count {
      guard bytes[index] | 0x20 == 0x65 else { return nil }
      guard let power = Self.exponent(UnsafeBufferPointer(rebasing: bytes[(index + 1)...])) else { return nil }
      exponent += power
    }
  }

  private mutating func append(_ digit: UInt8, isFraction: Bool) {
    if magnitude < Self.greatestMagnitude {
      magnitude = magnitude * 10 + UInt64(digit)
      if isFraction { exponent -= 1 }
    } else if !isFraction {
      exponent = min(exponent + 1, Self.greatestExponent)
    }
  }

  private static func exponent(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var index = 0
    var isNegative = false
    if let sign = bytes.first, sign == 0x2B || sign == 0x2D {
      isNegative = sign == 0x2D
      index = 1
    }
    guard index < bytes.count else { return nil }
    var power = 0
    while index < bytes.count {
      let digit = bytes[index] &- 0x30
      guard digit <= 9 else { return nil }
      power = min(power * 10 + Int(digit), greatestExponent)
      index += 1
    }
    return isNegative ? -power : power
  }

  // MARK: - Counting

  var isZero: Bool { magnitude == 0 }

  /// The value times ten to the power of `places`, halves rounded away from zero; nil when it does not fit.
  func scaled(_ places: Int) -> Int64? {
    Self.quotient(self, DecimalNumber(magnitude: 1, exponent: 0), places)
  }

  /// One value divided by another that is not zero, times ten to the power of `places`, halves rounded away from zero.
  static func quotient(_ left: DecimalNumber, _ right: DecimalNumber, _ places: Int) -> Int64? {
    guard !left.isZero else { return 0 }
    var (over, under) = (UInt128(left.magnitude), UInt128(right.magnitude))
    let power = left.exponent - right.exponent + places
    if power >= 0 {
      guard let product = product(over, power) else { return nil }
      over = product
    } else {
      guard let product = product(under, -power) else { return 0 }
      under = product
    }
    return rounded(over, under, isNegative: left.isNegative != right.isNegative)
  }

  /// One value less another, times ten to the power of `places`, halves rounded away from zero.
  static func difference(_ left: DecimalNumber, _ right: DecimalNumber, _ places: Int) -> Int64? {
    let exponent = min(left.exponent, right.exponent)
    guard let first = left.units(exponent), let second = right.units(exponent) else { return nil }
    let (units, overflow) = first.subtractingReportingOverflow(second)
    guard !overflow else { return nil }
    let power = exponent + places
    if power >= 0 {
      guard let product = product(units.magnitude, power) else { return nil }
      return rounded(product, 1, isNegative: units < 0)
    }
    guard let divisor = product(1, -power) else { return 0 }
    return rounded(units.magnitude, divisor, isNegative: units < 0)
  }

  /// Whether one value is greater than another.
  static func > (left: DecimalNumber, right: DecimalNumber) -> Bool {
    if left.isZero || right.isZero || left.isNegative != right.isNegative { return left.sign > right.sign }
    guard let first = left.units(min(left.exponent, right.exponent)) else { return !left.isNegative }
    guard let second = right.units(min(left.exponent, right.exponent)) else { return right.isNegative }
    return first > second
  }

  private var sign: Int { isZero ? 0 : isNegative ? -1 : 1 }

  /// How often ten to the power of `exponent` goes into it.
  private func units(_ exponent: Int) -> Int128? {
    guard !isZero else { return 0 }
    guard let product = Self.product(UInt128(magnitude), self.exponent - exponent), let units = Int128(exactly: product)
    else { return nil }
    return isNegative ? -units : units
  }

  private static func product(_ value: UInt128, _ power: Int) -> UInt128? {
    guard value > 0 else { return 0 }
    var value = value
    for _ in 0..<max(power, 0) {
      let (product, overflow) = value.multipliedReportingOverflow(by: 10)
      if overflow { return nil }
      value = product
    }
    return value
  }

  private static func rounded(_ over: UInt128, _ under: UInt128, isNegative: Bool) -> Int64? {
    guard under > 0 else { return nil }
    let (quotient, rest) = over.quotientAndRemainder(dividingBy: under)
    let magnitude = rest >= under - rest ? quotient + 1 : quotient
    guard let value = Int64(exactly: magnitude) else { return nil }
    return isNegative ? -value : value
  }
}
