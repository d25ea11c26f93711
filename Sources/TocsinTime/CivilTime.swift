/// What calendar and clock on a wall show: a date and a time of day, without a zone.
///
/// The end of a day (24:00) and the beginning of the next (00:00) are the same moment but not equal values.
public struct CivilTime: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The date.
  public let date: CivilDate
  /// The time on that date.
  public let time: TimeOfDay

  /// The given time on the given date.
  public init(date: CivilDate, time: TimeOfDay) {
    self.date = date
    self.time = time
  }

  init(localMilliseconds: Int64) {
    let day = localMilliseconds.quotientRoundedDown(by: 86_400_000)
    date = CivilDate(dayNumber: Int(day))
    time = TimeOfDay(clamping: Int(localMilliseconds - day * 86_400_000))
  }

  /// Milliseconds since 1970-01-01 00:00 on the same clock, were it never changed.
  var localMilliseconds: Int64 { Int64(date.dayNumber) * 86_400_000 + Int64(time.milliseconds) }

  /// Date and time with a blank between, as in `2025-03-03 08:00`.
  public var description: String { "\(date) \(time)" }

  /// Whether `left` comes before `right` on the same clock.
  public static func < (left: CivilTime, right: CivilTime) -> Bool {
    (left.date, left.time) < (right.date, right.time)
  }
}
