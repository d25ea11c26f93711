/// Why a text is not a timestamp, and where the trouble begins.
public struct TimestampError: Error, Hashable, CustomStringConvertible {
  /// What is wrong with the text.
  public enum Reason: Hashable, Sendable {
    /// The text ends too early, goes on after the offset, or a character is not the one RFC 3339 asks for here.
    case expected(Expected)
    /// The year is 0000.
    case year
    /// There is no such month or no such day in it.
    case date
    /// Hours above 23, or minutes or seconds above 59.
    case timeOfDay
    /// A second numbered 60: leap seconds are not counted.
    case leapSecond
    /// A fraction of more than nine digits.
    case longFraction
    /// An offset of 24 hours or more, or with 60 minutes or more.
    case offset
    /// The instant lies outside the years 0001 to 9999 once the offset is taken off.
    case outOfRange
  }

  /// What RFC 3339 asks for at a place.
  public enum Expected: String, Hashable, Sendable {
    /// A decimal digit.
    case digit = "a digit"
    /// The hyphen between the parts of a date.
    case hyphen = "`-`"
    /// The letter between date and time of day.
    case dateSeparator = "`T` between date and time"
    /// The colon between the parts of a time of day or offset.
    case colon = "`:`"
    /// `Z` or a signed offset such as `+01:00`.
    case offset = "`Z` or an offset such as `+01:00`"
    /// Nothing more.
    case end = "nothing more after the offset"
  }

  /// What is wrong.
  public let reason: Reason
  /// The number of bytes before the place where it goes wrong.
  public let position: Int

  /// The reason as one sentence, without a capital or a final stop.
  public var description: String {
    switch reason {
    case .expected(let expected): "expected \(expected.rawValue) at character \(position + 1)"
    case .year: "the year 0000 is not supported"
    case .date: "there is no such date"
    case .timeOfDay: "there is no such time of day"
    case .leapSecond: "leap seconds (`:60`) are not supported"
    case .longFraction: "a fraction of a second has at most nine digits"
    case .offset: "there is no such offset from UTC"
    case .outOfRange: "the instant lies outside the years 0001 to 9999"
    }
  }
}
