/// A holiday that returns, or dates listed once.
public struct Feast: Sendable, Hashable {
  /// How the date of a feast is found in a year.
  public enum Day: Sendable, Hashable {
    /// The same day of the same month; a day the month lacks in some year (29 February) gives none in that year.
    case fixed(month: Int, day: Int)
    /// A weekday of a month, counted from its beginning: `week` 1 is the first.
    case nth(week: Int, weekday: Weekday, month: Int)
    /// The last such weekday of a month.
    case last(weekday: Weekday, month: Int)
    /// So many days after Easter Sunday of the Gregorian calendar; negative before.
    case easter(days: Int)
    /// All dates from the first to the last, whatever the year. An observed-day rule does not move them.
    case listed(ClosedRange<CivilDate>)
  }

  /// The day on which a feast is kept when it falls on a weekend.
  public enum ObservedRule: Sendable, Hashable {
    /// Saturday moves to the Friday before, Sunday to the Monday after.
    case nearestWeekday
    /// Saturday and Sunday move to the Monday after.
    case followingMonday
  }

  /// How the date is found.
  public var day: Day
  /// Where the feast moves from a weekend; nil when it stays. A moved feast leaves its own date an ordinary one.
  public var observed: ObservedRule?
  /// The first year that has the feast, counted by its own date; nil when it was always kept.
  public var fromYear: Int?
  /// The last year that has the feast, counted by its own date; nil when it goes on.
  public var toYear: Int?

  /// A feast kept on a day, by default in every year and on that very date.
  public init(_ day: Day, observed: ObservedRule? = nil, fromYear: Int? = nil, toYear: Int? = nil) {
    self.day = day
    self.observed = observed
    self.fromYear = fromYear
    self.toYear = toYear
  }

  /// The dates on which the feast of a year is kept; an observed 1 January may lie in the year before.
  public func dates(ofYear year: Int) -> [CivilDate] {
    guard year >= max(fromYear ?? 1, 1), year <= min(toYear ?? 9999, 9999) else { return [] }
    if case .listed(let range) = day { return dates(of: range, inYear: year) }
    guard let number = dayNumber(inYear: year) else { return [] }
    return [CivilDate(dayNumber: observedDay(number))]
  }

  private func dayNumber(inYear year: Int) -> Int? {
    switch day {
    case .fixed(let month, let day): return CivilDate(year: year, month: month, day: day)?.dayNumber
    case .nth(let week, let weekday, let month):
      guard week >= 1, week <= 5, let first = CivilDate(year: year, month: month, day: 1) else { return nil }
      let day = 1 + (weekday.rawValue - first.weekday.rawValue + 7) % 7 + (week - 1) * 7
      return CivilDate(year: year, month: month, day: day)?.dayNumber
    case .last(let weekday, let month):
      guard let last = CivilDate(year: year, month: month, day: daysInMonth(month, ofYear: year)) else { return nil }
      return last.dayNumber - (last.weekday.rawValue - weekday.rawValue + 7) % 7
    case .easter(let days):
      guard abs(days.clamped(to: -400...400)) <= 366 else { return nil }
      return easterDayNumber(ofYear: year) + days
    case .listed: return nil
    }
  }

  private func observedDay(_ number: Int) -> Int {
    switch (observed, Weekday(dayNumber: number)) {
    case (.nearestWeekday, .saturday): number - 1
    case (.nearestWeekday, .sunday), (.followingMonday, .sunday): number + 1
    case (.followingMonday, .saturday): number + 2
    default: number
    }
  }

  private func dates(of range: ClosedRange<CivilDate>, inYear year: Int) -> [CivilDate] {
    let newYear = TocsinTime.dayNumber(year: year, month: 1, day: 1)
    let newYearsEve = TocsinTime.dayNumber(year: year, month: 12, day: 31)
    let first = max(range.lowerBound.dayNumber, newYear)
    let last = min(range.upperBound.dayNumber, newYearsEve)
    return first <= last ? (first...last).map(CivilDate.init(dayNumber:)) : []
  }
}

extension Comparable {
  func clamped(to range: ClosedRange<Self>) -> Self { min(max(self, range.lowerBound), range.upperBound) }
}
