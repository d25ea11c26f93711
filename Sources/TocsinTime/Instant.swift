/// A moment, counted in milliseconds since 1970-01-01T00:00:00Z, without leap seconds.
///
/// Every value lies between `distantPast` and `distantFuture` (the years 0001 to 9999). Whatever would fall outside is
/// moved to the nearer bound, so that arithmetic on instants never overflows.
public struct Instant: Sendable, Hashable, Comparable {
  /// Milliseconds since 1970-01-01T00:00:00Z; negative before.
  public let milliseconds: Int64

  static let firstMillisecond: Int64 = -62_135_596_800_000
  static let lastMillisecond: Int64 = 253_402_300_799_999

  /// 0001-01-01T00:00:00Z, the earliest instant there is.
  public static let distantPast = Instant(unchecked: firstMillisecond)
  /// 9999-12-31T23:59:59.999Z, the latest instant there is.
  public static let distantFuture = Instant(unchecked: lastMillisecond)

  /// The instant `milliseconds` after 1970-01-01T00:00:00Z, moved to the nearer bound when it lies outside.
  public init(milliseconds: Int64) {
    self.milliseconds = min(max(milliseconds, Instant.firstMillisecond), Instant.lastMillisecond)
  }

  /// The instant `seconds` after 1970-01-01T00:00:00Z, moved to the nearer bound when it lies outside.
  public init(seconds: Int64) {
    let product = seconds.multipliedReportingOverflow(by: 1000)
    self.init(milliseconds: product.overflow ? (seconds < 0 ? .min : .max) : product.partialValue)
  }

  init(unchecked milliseconds: Int64) { self.milliseconds = milliseconds }

  /// This instant moved by `amount` milliseconds, at most to the bounds.
  public func adding(milliseconds amount: Int64) -> Instant {
    let sum = milliseconds.addingReportingOverflow(amount)
    return Instant(milliseconds: sum.overflow ? (amount < 0 ? .min : .max) : sum.partialValue)
  }

  /// The milliseconds from `other` to this instant; negative when this one is earlier.
  public func milliseconds(since other: Instant) -> Int64 { milliseconds - other.milliseconds }

  /// Whole seconds since 1970-01-01T00:00:00Z, rounded towards the past.
  public var seconds: Int64 { milliseconds.quotientRoundedDown(by: 1000) }

  /// Whether `left` comes before `right`.
  public static func < (left: Instant, right: Instant) -> Bool { left.milliseconds < right.milliseconds }
}

extension Instant: CustomStringConvertible {
  /// RFC 3339 in UTC, as in `2025-03-03T08:00:00Z`.
  public var description: String { rfc3339() }
}

extension Int64 {
  /// The quotient by a positive divisor, rounded towards negative infinity.
  func quotientRoundedDown(by divisor: Int64) -> Int64 {
    let quotient = self / divisor
    return self % divisor < 0 ? quotient - 1 : quotient
  }
}

extension Int {
  /// The quotient by a positive divisor, rounded towards negative infinity.
  func quotientRoundedDown(by divisor: Int) -> Int { Int(Int64(self).quotientRoundedDown(by: Int64(divisor))) }
}
