import TocsinTime

/// The oracle: every minute of some weeks is marked open or closed, paused or running, and questions are answered by
/// counting minutes. It shares nothing with the table but the zone.
struct MinuteRaster {
  static let days = 120
  let hours: CalendarHours
  let origin: Int64
  var open = [Bool](repeating: false, count: days * 1440)
  var paused = [Bool](repeating: false, count: days * 1440)

  init(_ hours: CalendarHours, around first: CivilDate, pauses: [(start: Instant, end: Instant?)] = []) {
    self.hours = hours
    let start = first.adding(days: -Self.days / 3)
    origin = Int64(start.dayNumber) * 1440
    for offset in -2...Self.days + 2 {
      for (opening, closing) in openings(on: start.adding(days: offset)) {
        for minute in opening..<closing where open.indices.contains(minute) { open[minute] = true }
      }
    }
    for pause in pauses {
      let end = pause.end.map(minute) ?? paused.count
      for minute in stride(from: minute(pause.start), to: end, by: 1) where paused.indices.contains(minute) {
        paused[minute] = true
      }
    }
  }

  func minute(_ instant: Instant) -> Int { Int(instant.milliseconds / 60_000 - origin) }

  func instant(_ minute: Int) -> Instant { Instant(milliseconds: (Int64(minute) + origin) * 60_000) }

  func openings(on date: CivilDate) -> [(opening: Int, closing: Int)] {
    guard hours.zone.hasDate(date) else { return [] }
    let isHoliday = hours.holidayDates.contains(date)
    let windows = hours.special[date] ?? (isHoliday ? hours.holidayWindows : hours.week[date.weekday] ?? [])
    return windows.compactMap { window in
      let endDate = window.end > window.start ? date : date.adding(days: 1)
      let opening = hours.zone.instant(of: CivilTime(date: date, time: window.start))
      let closing = hours.zone.instant(of: CivilTime(date: endDate, time: window.end))
      return opening < closing ? (minute(opening), minute(closing)) : nil
    }
  }

  func runs(_ minute: Int) -> Bool { open[minute] && !paused[minute] }

  func openMinutes(from start: Instant, to end: Instant) -> Int {
    (minute(start)..<max(minute(start), minute(end))).count(where: runs)
  }

  /// Nil when the raster ends first.
  func deadline(from start: Instant, minutes budget: Int) -> Instant? {
    var remaining = budget
    for minute in minute(start)..<open.count {
      if budget == 0, open[minute] { return instant(minute) }
      if runs(minute) { remaining -= 1 }
      if budget > 0, remaining == 0 { return instant(minute + 1) }
    }
    return nil
  }

  func latestStart(before deadline: Instant, minutes budget: Int) -> Instant? {
    var remaining = budget
    for minute in (0..<minute(deadline)).reversed() {
      if budget == 0, open[minute] { return instant(minute + 1) }
      if runs(minute) { remaining -= 1 }
      if budget > 0, remaining == 0 { return instant(minute) }
    }
    return nil
  }

  func nextClosing(after start: Instant) -> Instant? {
    let from = minute(start)
    return (from + 1..<open.count).first { open[$0 - 1] && !open[$0] }.map(instant)
  }

  /// Whether the clock stands still just before and at an instant.
  func waits(at instant: Instant) -> Bool { paused[minute(instant) - 1] && paused[minute(instant)] }

  /// Walks the dates after that of an instant one by one.
  func closeOfBusinessDay(_ count: Int, from start: Instant) -> Instant? {
    var date = hours.zone.civilTime(at: start).date
    var remaining = abs(count)
    while remaining > 0 {
      date = date.adding(days: count < 0 ? -1 : 1)
      guard let closing = openings(on: date).map(\.closing).max() else {
        if abs(date.days(since: hours.zone.civilTime(at: start).date)) > 50 { return nil }
        continue
      }
      guard closing < open.count else { return nil }
      if !waits(at: instant(closing)) { remaining -= 1 }
      if remaining == 0 { return instant(closing) }
    }
    return nil
  }
}
