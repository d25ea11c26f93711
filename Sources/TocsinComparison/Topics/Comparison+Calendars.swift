import TocsinModel
import TocsinTime

/// When a desk is open.
extension Comparison {
  mutating func compareCalendars() {
    for (name, before, after) in pairs(old.calendars, new.calendars, \.name) {
      let subject = Difference.Subject(kind: "calendar", name: name)
      guard let (before, after) = both(.hours, subject, before, after) else { continue }
      compare(.word, subject, .texts(before.labels), .texts(after.labels))
      func aspect(_ part: Difference.Part...) -> Difference.Subject {
        Difference.Subject(kind: "calendar", name: name, parts: part)
      }
      compare(.hours, aspect(.aspect("zone")), .words([before.zone.name]), .words([after.zone.name]))
      compare(.word, aspect(.aspect("zone")), .texts(before.zoneLabels), .texts(after.zoneLabels))
      for (layer, one, other) in pairs(before.layers, after.layers, \.name) {
        guard let (one, other) = both(.hours, aspect(.layer(layer)), one, other) else { continue }
        for day in Weekday.allCases {
          windows(aspect(.layer(layer), .weekday(day)), one.week[day] ?? [], other.week[day] ?? [])
        }
        windows(aspect(.layer(layer), .aspect("holidays")), one.holidayWindows, other.holidayWindows)
      }
      for date in Set(before.special.keys).union(after.special.keys).sorted() {
        compare(
          .hours, aspect(.date(date)), before.special[date].map(Outcome.windows) ?? .nothing,
          after.special[date].map(Outcome.windows) ?? .nothing)
      }
      compareHolidays(before, after, name)
    }
  }

  private mutating func windows(_ subject: Difference.Subject, _ old: [Window], _ new: [Window]) {
    compare(.hours, subject, .windows(old.joined), .windows(new.joined))
  }

  /// By date, as far as both know them.
  private mutating func compareHolidays(_ before: CalendarDefinition, _ after: CalendarDefinition, _ name: String) {
    let (old, new) = (before.holidayDates, after.holidayDates)
    var subject = Difference.Subject(kind: "calendar", name: name)
    subject.parts = [.aspect("known until")]
    compare(
      .holidays, subject, .value(.date(before.knownUntil)), .value(.date(after.knownUntil)))
    subject.parts = [.aspect("known from")]
    compare(
      .holidays, subject, .value(.date(before.horizon.lowerBound)), .value(.date(after.horizon.lowerBound)))
    let known = max(before.horizon.lowerBound, after.horizon.lowerBound)...
    let last = min(before.knownUntil, after.knownUntil)
    let gone = old.subtracting(new).filter { known.contains($0) && $0 <= last }.sorted()
    let added = new.subtracting(old).filter { known.contains($0) && $0 <= last }.sorted()
    guard !gone.isEmpty || !added.isEmpty else { return }
    subject.parts = []
    compare(
      .holidays, subject, gone.isEmpty ? .nothing : .words(gone.map(\.description)),
      added.isEmpty ? .nothing : .words(added.map(\.description)))
  }
}

extension CalendarDefinition {
  /// The last date for which hours and all holidays are known.
  var knownUntil: CivilDate { holidays.reduce(horizon.upperBound) { min($0, $1.knownUntil ?? $0) } }

  /// Within a hundred years at most.
  var holidayDates: Set<CivilDate> {
    let first = max(horizon.lowerBound.year, 2000)
    let last = min(knownUntil.year, first + 100)
    guard first <= last else { return [] }
    return Set((first...last).flatMap { year in holidays.flatMap { $0.dates(inYear: year) } })
  }
}

extension [Window] {
  /// The same hours in one way, however many windows they are written as.
  fileprivate var joined: [Window] {
    var result: [Window] = []
    for window in sorted(by: { ($0.start, $0.end) < ($1.start, $1.end) }) {
      guard let last = result.last, last.end > last.start, window.end > window.start, window.start <= last.end else {
        result.append(window)
        continue
      }
      result[result.count - 1] = Window(from: last.start, to: Swift.max(last.end, window.end))
    }
    return result
  }
}
