/// A day of the week, Monday first, as in ISO 8601.
public enum Weekday: Int, Sendable, Hashable, Comparable, CaseIterable {
  /// The first day of the week.
  case monday = 0
  /// The day after Monday.
  case tuesday
  /// The day after Tuesday.
  case wednesday
  /// The day after Wednesday.
  case thursday
  /// The day after Thursday.
  case friday
  /// The day after Friday.
  case saturday
  /// The last day of the week.
  case sunday

  /// Whether `left` comes before `right` in a week that begins on Monday.
  public static func < (left: Weekday, right: Weekday) -> Bool { left.rawValue < right.rawValue }

  init(dayNumber: Int) {
    self = Weekday(rawValue: weekdayNumber(dayNumber: dayNumber)) ?? .monday
  }
}
