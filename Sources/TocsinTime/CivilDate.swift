/// A date of the Gregorian calendar, reckoned backwards beyond its introduction, from 0001-01-01 to 9999-12-31.
///
/// A date has no zone. Days added beyond the bounds stop at the nearer bound.
public struct CivilDate: Sendable, Hashable, Comparable {
  /// Days since 1970-01-01; negative before.
  public let dayNumber: Int

  static let firstDayNumber = -719_162
  static let lastDayNumber = 2_932_896

  /// 0001-01-01, the earliest date there is.
  public static let distantPast = CivilDate(dayNumber: firstDayNumber)
  /// 9999-12-31, the latest date there is.
  public static let distantFuture = CivilDate(dayNumber: lastDayNumber)

  /// The date `dayNumber` days after 1970-01-01, moved to the nearer bound when it lies outside.
  public init(dayNumber: Int) {
    self.dayNumber = min(max(dayNumber, CivilDate.firstDayNumber), CivilDate.lastDayNumber)
  }

  /// The date with this year (1 to 9999), month (1 to 12) and day, or nil when there is no such date.
  public init?(year: Int, month: Int, day: Int) {
    guard year >= 1, year <= 9999, month >= 1, month <= 12 else { return nil }
    guard day >= 1, day <= daysInMonth(month, ofYear: year) else { return nil }
    dayNumber = TocsinTime.dayNumber(year: year, month: month, day: day)
  }

  /// The year, from 1 to 9999.
  public var year: Int { civil(dayNumber: dayNumber).year }
  /// The month, from 1 to 12.
  public var month: Int { civil(dayNumber: dayNumber).month }
  /// The day of the month, from 1 to 31.
  public var day: Int { civil(dayNumber: dayNumber).day }
  /// The day of the week.
  public var weekday: Weekday { Weekday(dayNumber: dayNumber) }

  /// The date so many days later, or earlier when `days` is negative, at most at the bounds.
  public func adding(days: Int) -> CivilDate {
    let sum = dayNumber.addingReportingOverflow(days)
    return CivilDate(dayNumber: sum.overflow ? (days < 0 ? .min : .max) : sum.partialValue)
  }

  /// The days from `other` to this date; negative when this one is earlier.
  public func days(since other: CivilDate) -> Int { dayNumber - other.dayNumber }

  /// Whether `left` comes before `right`.
  public static func < (left: CivilDate, right: CivilDate) -> Bool { left.dayNumber < right.dayNumber }
}

extension CivilDate: LosslessStringConvertible {
  /// Reads ISO 8601 `YYYY-MM-DD`; nil when the text is anything else or there is no such date.
  public init?(_ text: String) {
    self.init(ascii: Array(text.utf8)[...])
  }

  /// Reads ISO 8601 `YYYY-MM-DD` that fills `bytes` entirely; nil when it is anything else or there is no such date.
  public init?(ascii bytes: ArraySlice<UInt8>) {
    let text = Array(bytes)
    guard text.count == 10, text[4] == UInt8(ascii: "-"), text[7] == UInt8(ascii: "-") else { return nil }
    guard let year = decimal(text[0..<4]), let month = decimal(text[5..<7]), let day = decimal(text[8..<10]) else {
      return nil
    }
    self.init(year: year, month: month, day: day)
  }

  /// ISO 8601, as in `2025-03-03`.
  public var description: String {
    var bytes: [UInt8] = []
    appendDate(dayNumber: dayNumber, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// The number written by at most nine decimal digits, or nil when there is anything else or nothing.
func decimal(_ digits: some Collection<UInt8>) -> Int? {
  guard !digits.isEmpty, digits.count <= 9 else { return nil }
  var result = 0
  for digit in digits {
    guard digit &- 48 <= 9 else { return nil }
    result = result * 10 + Int(digit &- 48)
  }
  return result
}
