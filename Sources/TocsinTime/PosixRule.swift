/// The rule a zone follows after its last recorded change: a POSIX TZ string, extended by RFC 9636.
struct PosixRule: Hashable, Sendable {
  var standard: LocalTimeType
  var daylight: Daylight?

  struct Daylight: Hashable, Sendable {
    var type: LocalTimeType
    var start: Moment
    var end: Moment
  }

  /// A moment of every year, in the local time in force before it.
  struct Moment: Hashable, Sendable {
    var day: Day
    /// Seconds after midnight, from -167 to 167 hours.
    var time: Int
  }

  enum Day: Hashable, Sendable {
    /// The day numbered 1 to 365; 29 February is never counted.
    case julian(Int)
    /// The day numbered 0 to 365; 29 February is counted.
    case zeroBased(Int)
    /// A weekday (Sunday is 0) of a month, in week 1 to 5, 5 being the last.
    case monthly(month: Int, week: Int, weekday: Int)
  }

  struct Change {
    var second: Int64
    var toDaylight: Bool
  }

  /// The end of the years whose changes are listed in advance: 2101-01-01T00:00:00Z.
  static let foreseenEnd: Int64 = 4_133_980_800

  /// The changes from one second to another in order, with some before and after these.
  ///
  /// A change may lie a week outside its year, hence two years more on each side. At one instant the end of daylight
  /// saving comes before the start of the next: that is how a rule says "always".
  func changes(from first: Int64, to last: Int64, _ daylight: Daylight) -> [Change] {
    let (firstYear, lastYear) = (year(of: first) - 2, year(of: last) + 2)
    var changes: [Change] = []
    changes.reserveCapacity((lastYear - firstYear + 1) * 2)
    for year in firstYear...lastYear {
      let start = daylight.start.localSecond(ofYear: year) - Int64(standard.offset)
      let end = daylight.end.localSecond(ofYear: year) - Int64(daylight.type.offset)
      changes.append(Change(second: start, toDaylight: true))
      changes.append(Change(second: end, toDaylight: false))
    }
    changes.sort { ($0.second, $0.toDaylight ? 1 : 0) < ($1.second, $1.toDaylight ? 1 : 0) }
    return changes
  }

  private func year(of second: Int64) -> Int {
    civil(dayNumber: Int((second + Int64(standard.offset)).quotientRoundedDown(by: 86_400))).year
  }
}

extension PosixRule.Moment {
  func localSecond(ofYear year: Int) -> Int64 {
    Int64(day.dayNumber(inYear: year)) * 86_400 + Int64(time)
  }
}

extension PosixRule.Day {
  func dayNumber(inYear year: Int) -> Int {
    let newYear = TocsinTime.dayNumber(year: year, month: 1, day: 1)
    switch self {
    case .julian(let day): return newYear + day - 1 + (day > 59 && isLeapYear(year) ? 1 : 0)
    case .zeroBased(let day): return newYear + day
    case .monthly(let month, let week, let weekday):
      let first = TocsinTime.dayNumber(year: year, month: month, day: 1)
      // Weekday numbers here begin on Monday, those of the rule on Sunday.
      let skipped = (weekday + 6 - weekdayNumber(dayNumber: first) + 7) % 7
      let day = skipped + (week - 1) * 7
      return first + (day < daysInMonth(month, ofYear: year) ? day : day - 7)
    }
  }
}
