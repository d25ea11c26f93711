import TocsinModel
import TocsinTime

/// When a desk is open and closed in some year.
struct DeskYear: Sendable {
  let openings: [Range<Instant>]
  let closings: [Range<Instant>]
  /// Milliseconds.
  let openTime: Int64

  /// A desk that never opens or never closes has no such year.
  init?(_ hours: CalendarHours, from first: CivilDate) {
    var desk = OpenHours(hours)
    let end = hours.zone.instant(of: CivilTime(date: first.adding(days: 365), time: .midnight))
    var now = hours.zone.instant(of: CivilTime(date: first, time: .midnight))
    var (openings, closings): ([Range<Instant>], [Range<Instant>]) = ([], [])
    while now < end {
      guard let opening = try? desk.nextOpening(atOrAfter: now), let closing = try? desk.nextClosing(after: opening)
      else { break }
      if now < opening { closings.append(now..<opening) }
      openings.append(opening..<closing)
      now = closing
    }
    guard !openings.isEmpty, !closings.isEmpty else { return nil }
    (self.openings, self.closings) = (openings, closings)
    openTime = openings.reduce(0) { $0 + $1.length }
  }

  var longestClosing: Range<Instant>? { closings.dropFirst().max { $0.length < $1.length } ?? closings.first }

  /// Moments of every kind in its first weeks: when it opens, just before it closes, and in between while it is closed.
  var moments: [Instant] {
    openings.prefix(10).flatMap { [$0.lowerBound, $0.upperBound.adding(milliseconds: -60_000)] }
      + closings.prefix(10).map(\.middle)
  }
}

extension Range<Instant> {
  var length: Int64 { upperBound.milliseconds(since: lowerBound) }
  /// On a whole hour, when it is long enough.
  var middle: Instant {
    let hours = length / 2 / 3_600_000
    return lowerBound.adding(milliseconds: hours > 0 ? hours * 3_600_000 : length / 2)
  }
}

extension Zone {
  func noon(of date: CivilDate) -> Instant {
    instant(of: CivilTime(date: date, time: .midnight)).adding(milliseconds: 43_200_000)
  }
}

extension Program {
  /// From here on there is a year of which every calendar knows the holidays, if there is one; the release is in force.
  var firstKnownDay: CivilDate {
    let ordinary = CivilDate(dayNumber: 20_089)
    let first = calendars.map(\.horizon.lowerBound).max() ?? .distantPast
    let last = calendars.map { $0.hours(layers: []).knownUntil }.min() ?? .distantFuture
    let wanted = max(first, inForce.map(\.from) ?? ordinary)
    return max(first, min(max(wanted, ordinary), last.adding(days: -500)))
  }
}
