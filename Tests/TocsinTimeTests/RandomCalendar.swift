import TocsinTime

/// Makes calendars, starts and pauses at whole minutes, in zones and seasons that change their clocks.
struct RandomCalendar {
  var random: RandomSource

  /// Zones with a date shortly before a change of offset.
  static let changes = [
    ("Europe/Rome", "2026-03-25"), ("Europe/Rome", "2026-10-21"), ("America/New_York", "2025-10-30"),
    ("Australia/Lord_Howe", "2026-04-02"), ("Australia/Lord_Howe", "2025-10-01"), ("America/Sao_Paulo", "2017-10-11"),
    ("America/Sao_Paulo", "2018-02-14"), ("Asia/Beirut", "2022-03-23"), ("Africa/Cairo", "2024-04-23"),
    ("Africa/Casablanca", "2026-02-12"), ("Pacific/Apia", "2011-12-27"), ("America/Nuuk", "2023-03-22"),
    ("America/Havana", "2025-10-30"), ("America/Goose_Bay", "2010-11-04"), ("Asia/Dubai", "2026-07-01"),
  ]

  init(seed: UInt64) { random = RandomSource(seed: seed) }

  mutating func pick(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }

  mutating func hours() throws -> (hours: CalendarHours, first: CivilDate) {
    let (name, date) = Self.changes[pick(0...Self.changes.count - 1)]
    let first = try required(CivilDate(date))
    var hours = CalendarHours(zone: try Zone(named: name, from: SystemZoneSource()), week: [:])
    for day in Weekday.allCases where pick(0...3) > 0 { hours.week[day] = try windows() }
    if pick(0...1) == 0 { hours.holidayWindows = try windows() }
    for _ in 0..<pick(0...3) { hours.holidayDates.insert(first.adding(days: pick(-3...20))) }
    for _ in 0..<pick(0...3) { hours.special[first.adding(days: pick(-3...20))] = try windows() }
    hours.week[.tuesday] = [try window()]
    return (hours, first)
  }

  mutating func windows() throws -> [Window] {
    if pick(0...7) == 0 { return [.wholeDay] }
    var windows: [Window] = []
    for _ in 0..<pick(0...3) { windows.append(try window()) }
    return windows
  }

  mutating func window() throws -> Window {
    Window(
      from: try required(TimeOfDay(milliseconds: pick(0...96) * 900_000)),
      to: try required(TimeOfDay(milliseconds: pick(0...96) * 900_000)))
  }

  /// An instant in the days after a date, on a whole minute.
  mutating func instant(after first: CivilDate, days: Int) -> Instant {
    Instant(seconds: Int64(first.dayNumber) * 86_400 + Int64(pick(0...days * 1440)) * 60)
  }

  mutating func intervals(after first: CivilDate) -> [(start: Instant, end: Instant?)] {
    var intervals: [(start: Instant, end: Instant?)] = []
    for _ in 0..<pick(0...4) {
      let start = instant(after: first, days: 12)
      intervals.append((start, start.adding(milliseconds: Int64(pick(0...3000)) * 60_000)))
    }
    if pick(0...5) == 0 { intervals.append((instant(after: first, days: 20), nil)) }
    return intervals
  }
}
