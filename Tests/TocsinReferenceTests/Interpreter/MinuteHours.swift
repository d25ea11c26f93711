import TocsinTime

/// Opening hours of some weeks, minute by minute.
struct MinuteHours: Sendable {
  let zone: Zone
  /// Every minute since `start`, open or closed.
  private let start: Int
  private var open: [Bool]
  /// The open stretches of each date, apart from each other.
  private(set) var windows: [Int: [Range<Int>]] = [:]

  init(_ hours: CalendarHours, from start: Int, days count: Int = 40) {
    (zone, self.start) = (hours.zone, start)
    open = Array(repeating: false, count: count * 1440)
    let feasts = hours.holidays.flatMap { set in (2024...2027).flatMap { set.dates(inYear: $0) } }
    let holidays = Set(feasts).union(hours.holidayDates)
    for day in start / 1440 - 2...start / 1440 + count + 1 {
      let date = CivilDate(dayNumber: day)
      let ordinary = holidays.contains(date) ? hours.holidayWindows : hours.week[date.weekday] ?? []
      var stretches: [Range<Int>] = []
      for window in hours.special[date] ?? ordinary {
        let (from, to) = (window.start.milliseconds / 60_000, window.end.milliseconds / 60_000)
        let opening = minute(ofLocal: day * 1440 + from)
        let closing = minute(ofLocal: day * 1440 + to + (to <= from ? 1440 : 0))
        guard opening < closing else { continue }
        for minute in opening..<closing where open.indices.contains(minute - start) { open[minute - start] = true }
        stretches.append(opening..<closing)
      }
      windows[day] = stretches.sorted { $0.lowerBound < $1.lowerBound }
    }
  }

  func isKnown(_ minute: Int) -> Bool { open.indices.contains(minute - start) }
  func isOpen(_ minute: Int) -> Bool { isKnown(minute) && open[minute - start] }
  func local(_ minute: Int) -> Int { minute + zone.offset(at: Instant(milliseconds: Int64(minute) * 60_000)) / 60 }

  /// A time that clocks skip is read as before they were put forward; of one that they show twice the first is meant.
  func minute(ofLocal time: Int) -> Int {
    let offsets = [time - 1440, time + 1440].map { local($0) - $0 }
    return offsets.map { time - $0 }.filter { local($0) == time }.min() ?? time - offsets[0]
  }

  func opening(atOrAfter minute: Int) -> Int? { (minute..<start + open.count).first(where: isOpen) }

  /// The last closing time of a date on which the desk opens.
  func closing(ofDay day: Int) -> Int? { windows[day]?.map(\.upperBound).max() }

  /// Neither a break nor midnight at a desk that stays open.
  func closesForTheDay(at minute: Int) -> Bool {
    !isOpen(minute) && [0, 1].contains { closing(ofDay: local(minute) / 1440 - $0) == minute }
  }

  /// The dates after that of a minute on which the desk opens, those of which it is said that they count.
  func day(_ count: Int, after day: Int, where counts: (Int) -> Bool) -> Int? {
    let later = windows.keys.sorted().filter { day < $0 && closing(ofDay: $0).map(counts) ?? false }
    return later.indices.contains(count - 1) ? later[count - 1] : nil
  }

  /// The date whose opening hours hold a minute.
  func openDay(of minute: Int) -> Int? {
    let day = local(minute) / 1440
    return [day, day - 1].first { windows[$0]?.contains { $0.contains(minute) } ?? false }
  }

  /// A minute, or where the desk is closed then the next opening of the date, or else its last closing.
  func moved(_ minute: Int, intoDay day: Int) -> Int {
    let next = windows[day]?.first { minute <= $0.upperBound }
    return next.map { max(minute, $0.lowerBound) } ?? closing(ofDay: day) ?? minute
  }
}
