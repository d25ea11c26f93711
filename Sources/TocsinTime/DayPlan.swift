/// What a calendar says about each date, prepared for looking up many dates.
struct DayPlan: Sendable {
  let zone: Zone
  /// The dates for which the data is known, as day numbers.
  let horizon: Range<Int>
  let neverOpens: Bool
  let neverCloses: Bool

  /// By weekday, Monday first: milliseconds after the midnight that begins the date.
  private let week: [[Range<Int64>]]
  private let holidayWindows: [Range<Int64>]
  private let special: [Int: [Range<Int64>]]
  private let holidaySets: [HolidaySet]
  private let holidayDates: Set<CivilDate>

  init(_ hours: CalendarHours) {
    zone = hours.zone
    neverOpens = hours.neverOpens
    neverCloses = hours.neverCloses
    // Two days within the bounds of time, every zone's midnight is an instant.
    let bounds = CivilDate.firstDayNumber + 2...CivilDate.lastDayNumber - 2
    let first = hours.horizon.lowerBound.dayNumber.clamped(to: bounds)
    horizon = first..<max(first, hours.knownUntil.dayNumber.clamped(to: bounds) + 1)
    week = Weekday.allCases.map { (hours.week[$0] ?? []).map(\.milliseconds) }
    holidayWindows = hours.holidayWindows.map(\.milliseconds)
    special = Dictionary(
      hours.special.map { ($0.key.dayNumber, $0.value.map(\.milliseconds)) }, uniquingKeysWith: { first, _ in first })
    holidaySets = hours.holidays
    holidayDates = hours.holidayDates
  }

  /// The holidays between two dates, as day numbers.
  func holidays(_ days: ClosedRange<Int>) -> Set<Int> {
    var result = Set(holidayDates.lazy.map(\.dayNumber).filter(days.contains))
    for year in civil(dayNumber: days.lowerBound).year...civil(dayNumber: days.upperBound).year {
      for holidaySet in holidaySets { result.formUnion(holidaySet.dates(inYear: year).lazy.map(\.dayNumber)) }
    }
    return result
  }

  func windows(onDay day: Int, holidays: Set<Int>) -> [Range<Int64>] {
    if !special.isEmpty, let windows = special[day] { return windows }
    return holidays.contains(day) ? holidayWindows : week[weekdayNumber(dayNumber: day)]
  }

  /// The open intervals of one date in UTC milliseconds, in order, those that touch joined.
  func openings(onDay day: Int, holidays: Set<Int>) -> [Range<Int64>] {
    guard horizon.contains(day) else { return [] }
    var clock = LocalClock(zone)
    var openings: [Range<Int64>] = []
    addOpenings(ofDay: day, holidays: holidays, clock: &clock, to: &openings)
    return joined(openings.sorted { $0.lowerBound < $1.lowerBound })
  }

  /// Adds the open intervals of one date in UTC milliseconds, as they are declared.
  ///
  /// A window whose ends fall together or cross in a daylight saving change is none, and so is every window of a date
  /// that a change of the date line skipped.
  func addOpenings(
    ofDay day: Int, holidays: Set<Int>, clock: inout LocalClock, to openings: inout [Range<Int64>]
  ) {
    let windows = windows(onDay: day, holidays: holidays)
    guard !windows.isEmpty else { return }
    let midnight = Int64(day) * 86_400_000
    guard clock.milliseconds(ofLocal: midnight) < clock.milliseconds(ofLocal: midnight + 86_400_000) else { return }
    for window in windows {
      let open = clock.milliseconds(ofLocal: midnight + window.lowerBound)
      let close = clock.milliseconds(ofLocal: midnight + window.upperBound)
      if open < close { openings.append(open..<close) }
    }
  }
}

/// The union of intervals in order of their starts.
func joined(_ intervals: [Range<Int64>]) -> [Range<Int64>] {
  var result: [Range<Int64>] = []
  result.reserveCapacity(intervals.count)
  for interval in intervals {
    if let last = result.last, last.upperBound >= interval.lowerBound {
      result[result.count - 1] = last.lowerBound..<max(last.upperBound, interval.upperBound)
    } else {
      result.append(interval)
    }
  }
  return result
}

/// Converts local times to UTC; quick when they follow each other, since changes of offset are rare.
struct LocalClock {
  private let zone: Zone
  private var segment = ZoneSegment(start: .max, end: .max, type: 0)
  private var offset: Int64 = 0

  init(_ zone: Zone) { self.zone = zone }

  mutating func milliseconds(ofLocal local: Int64) -> Int64 {
    let earliest = local.quotientRoundedDown(by: 1000) - Int64(LocalTimeType.offsets.upperBound) - 1
    if earliest < segment.start || earliest >= segment.end {
      segment = zone.data.segment(at: earliest)
      offset = Int64(zone.data.types[segment.type].offset)
    }
    if (local - offset * 1000).quotientRoundedDown(by: 1000) < segment.end { return local - offset * 1000 }
    return zone.milliseconds(ofLocal: local)
  }
}
