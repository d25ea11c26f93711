/// A stretch of a day during which a desk is open, half-open: a request at its end is outside.
///
/// A window whose end is at or before its start ends on the next date and belongs to the date it starts on.
public struct Window: Sendable, Hashable {
  /// The local time at which the desk opens.
  public var start: TimeOfDay
  /// The local time at which the desk closes.
  public var end: TimeOfDay

  /// 00:00 to 24:00.
  public static let wholeDay = Window(from: .midnight, to: .endOfDay)

  /// Open from one local time to another.
  public init(from start: TimeOfDay, to end: TimeOfDay) {
    self.start = start
    self.end = end
  }

  /// Milliseconds after the midnight that begins the date.
  var milliseconds: Range<Int64> {
    let untilMidnight = end > start ? 0 : Int64(TimeOfDay.millisecondsPerDay)
    return Int64(start.milliseconds)..<(Int64(end.milliseconds) + untilMidnight)
  }
}

/// When a desk is open: the hours of a calendar, with the layers that apply already chosen and joined.
///
/// On a date with special hours only these apply; on a holiday without special hours only the holiday windows; on any
/// other date those of its weekday. Windows of one date may overlap each other and those of the next: they are joined.
public struct CalendarHours: Sendable, Hashable {
  /// The zone of all local dates and times.
  public var zone: Zone
  /// The windows of each weekday; a weekday that is not there is closed.
  public var week: [Weekday: [Window]]
  /// The windows of every holiday; empty when holidays are closed.
  public var holidayWindows: [Window]
  /// The sets of holidays.
  public var holidays: [HolidaySet]
  /// Single dates that are holidays too.
  public var holidayDates: Set<CivilDate>
  /// The windows of single dates, whatever else they are.
  public var special: [CivilDate: [Window]]
  /// The first and last local date for which the data is known. The end of a holiday set's knowledge comes on top.
  public var horizon: ClosedRange<CivilDate>

  /// A calendar, by default without holidays and special hours, and known for ever.
  public init(
    zone: Zone, week: [Weekday: [Window]], holidayWindows: [Window] = [], holidays: [HolidaySet] = [],
    holidayDates: Set<CivilDate> = [], special: [CivilDate: [Window]] = [:],
    horizon: ClosedRange<CivilDate> = .distantPast ... .distantFuture
  ) {
    self.zone = zone
    self.week = week
    self.holidayWindows = holidayWindows
    self.holidays = holidays
    self.holidayDates = holidayDates
    self.special = special
    self.horizon = horizon
  }

  /// A desk that never closes.
  public static func always(zone: Zone = .utc) -> CalendarHours {
    CalendarHours(zone: zone, week: Dictionary(uniqueKeysWithValues: Weekday.allCases.map { ($0, [.wholeDay]) }))
  }

  /// The last date for which hours and all holidays are known.
  public var knownUntil: CivilDate {
    holidays.reduce(horizon.upperBound) { min($0, $1.knownUntil ?? $0) }
  }

  /// Whether no date whatever has a window.
  public var neverOpens: Bool {
    week.values.allSatisfy(\.isEmpty) && special.values.allSatisfy(\.isEmpty)
      && (holidayWindows.isEmpty || !hasHolidays)
  }

  /// Whether every date is open from 00:00 to 24:00.
  public var neverCloses: Bool {
    Weekday.allCases.allSatisfy { week[$0].map(fillDay) ?? false } && special.values.allSatisfy(fillDay)
      && (fillDay(holidayWindows) || !hasHolidays)
  }

  private var hasHolidays: Bool { !holidayDates.isEmpty || !holidays.allSatisfy(\.feasts.isEmpty) }

  private func fillDay(_ windows: [Window]) -> Bool {
    var filledUntil: Int64 = 0
    for window in windows.map(\.milliseconds).sorted(by: { $0.lowerBound < $1.lowerBound }) {
      guard window.lowerBound <= filledUntil else { break }
      filledUntil = max(filledUntil, window.upperBound)
    }
    return filledUntil >= Int64(TimeOfDay.millisecondsPerDay)
  }
}
