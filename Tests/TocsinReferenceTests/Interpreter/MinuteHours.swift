import TocsinTime

/// Instants are whole minutes since 1970 wherever nothing comes in between.
extension BinaryInteger {
  static var never: Self { 1 << 40 }
  var minutes: Int { Int(self) / 60_000 }
  var milliseconds: Int64 { Int64(self) * 60_000 }
  var instant: Instant { Instant(milliseconds: milliseconds) }
}

/// Opening hours of some weeks, minute by minute.
struct MinuteHours: Sendable {
  let zone: Zone
  private let known: Range<Int>
  /// Of each minute that is known.
  private var open: [Bool]
  /// The open stretches of each date, apart from each other.
  private var windows: [Int: [Range<Int>]] = [:]

  init(_ hours: CalendarHours, from start: Int, days count: Int = 40) {
    (zone, known) = (hours.zone, start..<start + count * 1440)
    open = Array(repeating: false, count: known.count)
    let feasts = hours.holidays.flatMap { set in (2024...2027).flatMap { set.dates(inYear: $0) } }
    for day in start / 1440 - 2...start / 1440 + count + 1 {
      let date = CivilDate(dayNumber: day)
      let isHoliday = feasts.contains(date) || hours.holidayDates.contains(date)
      let ordinary = isHoliday ? hours.holidayWindows : hours.week[date.weekday] ?? []
      let stretches = (hours.special[date] ?? ordinary).compactMap { window in
        let (from, to) = (window.start.milliseconds.minutes, window.end.milliseconds.minutes)
        let opening = minute(ofLocal: day * 1440 + from)
        let closing = minute(ofLocal: day * 1440 + to + (to <= from ? 1440 : 0))
        return opening < closing ? opening..<closing : nil
      }
      for minute in stretches.joined() where known.contains(minute) { open[minute - start] = true }
      windows[day] = stretches.sorted { $0.lowerBound < $1.lowerBound }
    }
  }

  func minutes(from minute: Int) -> Range<Int> { minute..<max(minute, known.upperBound) }
  func isOpen(_ minute: Int) -> Bool { known.contains(minute) && open[minute - known.lowerBound] }
  func local(_ minute: Int) -> Int { minute + zone.offset(at: minute.instant) / 60 }

  /// A time that clocks skip is read as before they were put forward; of one that they show twice the first is meant.
  func minute(ofLocal time: Int) -> Int {
    let offsets = [time - 1440, time + 1440].map { local($0) - $0 }
    return offsets.map { time - $0 }.filter { local($0) == time }.min() ?? time - offsets[0]
  }

  func opening(atOrAfter minute: Int) -> Int? { minutes(from: minute).first(where: isOpen) }

  /// The last closing time of a date on which the desk opens.
  func closing(ofDay day: Int) -> Int? { windows[day]?.map(\.upperBound).max() }

  /// When it closes for the day: neither for a break nor at midnight where it stays open.
  var closings: [Int] { windows.keys.compactMap(closing).filter { known.contains($0) && !isOpen($0) } }

  /// The dates after that of a minute on which the desk opens, those of which it is said that they count.
  func day(_ count: Int, after day: Int, where counts: (Int) -> Bool) -> Int? {
    windows.keys.sorted().filter { day < $0 && closing(ofDay: $0).map(counts) ?? false }.dropFirst(count - 1).first
  }

  /// The date whose opening hours hold a minute.
  func openDay(of minute: Int) -> Int? {
    let day = local(minute) / 1440
    return [day, day - 1].first { windows[$0]?.contains { $0.contains(minute) } ?? false }
  }

  /// A minute, or where the desk is closed then the next opening of the date, or else its last closing.
  func moved(_ minute: Int, intoDay day: Int) -> Int {
    windows[day]?.first { minute <= $0.upperBound }.map { max(minute, $0.lowerBound) } ?? closing(ofDay: day) ?? minute
  }
}
