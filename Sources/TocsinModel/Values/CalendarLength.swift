package import TocsinTime

/// A length of the calendar: some months, which are not equally long, and some days.
public struct CalendarLength: Hashable, Sendable {
  /// A year is twelve of them.
  public var months: Int
  /// Beside the months.
  public var days: Int

  /// A length of some months and days.
  public init(months: Int = 0, days: Int = 0) {
    self.months = months
    self.days = days
  }

  /// Longer ones reach beyond every date.
  package static let greatest = 4_000_000

  /// The other way round.
  package var negated: CalendarLength { CalendarLength(months: -months, days: -days) }

  /// The fewest and the most days it can be, depending on where it begins.
  package var bounds: ClosedRange<Int> {
    // A month is 30.436875 days on average, and no run of months is three days longer or shorter than so many averages.
    let average = Int((Int64(months) * 30_436_875 / 1_000_000))
    return months == 0 ? days...days : (average + days - 3)...(average + days + 3)
  }
}

extension CivilDate {
  /// Months first, to the same day of the month or to its end where there is no such day, then days; nil for no date.
  package func adding(_ length: CalendarLength) -> CivilDate? {
    guard abs(length.months) <= CalendarLength.greatest, abs(length.days) <= CalendarLength.greatest else {
      return nil
    }
    guard let month = adding(months: length.months) else { return nil }
    let result = month.adding(days: length.days)
    return result.days(since: month) == length.days ? result : nil
  }

  private func adding(months: Int) -> CivilDate? {
    guard months != 0 else { return self }
    let sum = year * 12 + month - 1 + months
    guard sum >= 12 else { return nil }
    for day in stride(from: day, through: max(1, day - 3), by: -1) {
      if let date = CivilDate(year: sum / 12, month: sum % 12 + 1, day: day) { return date }
    }
    return nil
  }

  /// How many years have begun from this date until another: none when the other is not later.
  package func yearsStarted(until other: CivilDate) -> Int {
    guard other > self else { return 0 }
    var years = max(1, other.year - year)
    while years > 1, let end = adding(CalendarLength(months: (years - 1) * 12)), end >= other { years -= 1 }
    while let end = adding(CalendarLength(months: years * 12)), end < other { years += 1 }
    return years
  }
}
