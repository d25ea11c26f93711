import TocsinTime

/// An instant as it was written: with an offset, or on the clock of a calendar still to be found.
enum WrittenInstant: Sendable {
  case exact(Instant)
  case local(CivilTime)

  /// `2025-03-03T08:00:00+01:00`, or `2025-03-03 08:00` on the calendar's clock.
  init(_ text: String, field: String) throws(RequestError) {
    if let local = WrittenInstant.local(text) {
      self = .local(local)
      return
    }
    do {
      self = .exact(try Instant.parse(rfc3339: WrittenInstant.withSeconds(text)))
    } catch {
      throw .wrong(
        field,
        expected: "an instant such as `2025-03-03T08:00:00+01:00`, or `2025-03-03 08:00` on the calendar's clock",
        found: "`\(text)`", help: error.description)
    }
  }

  /// People leave the seconds out; the standard does not.
  private static func withSeconds(_ text: String) -> String {
    let minutes = "2025-03-03T08:00".count
    let rest = text.dropFirst(minutes)
    guard let next = rest.first, "+-Zz".contains(next) else { return text }
    return text.prefix(minutes) + ":00" + rest
  }

  private static func local(_ text: String) -> CivilTime? {
    let parts = text.split(maxSplits: 1, omittingEmptySubsequences: false) { $0 == " " || $0 == "T" || $0 == "t" }
    guard parts.count == 2, let date = CivilDate(String(parts[0])), let time = TimeOfDay(String(parts[1])) else {
      return nil
    }
    return CivilTime(date: date, time: time)
  }

  func instant(in zone: Zone) -> Instant {
    switch self {
    case .exact(let instant): instant
    case .local(let civil): zone.instant(of: civil)
    }
  }

  /// What clocks that are changed make of a local time.
  enum Oddity: Sendable {
    /// No clock shows it: read with the offset before the change.
    case skipped(CivilTime)
    /// Clocks show it twice: the first is meant.
    case twice(CivilTime)
  }

  func oddity(in zone: Zone) -> Oddity? {
    guard case .local(let civil) = self else { return nil }
    let instant = zone.instant(of: civil)
    // The end of a day and the beginning of the next are written differently.
    guard zone.instant(of: zone.civilTime(at: instant)) == instant, civil.time != .endOfDay else { return nil }
    if zone.civilTime(at: instant) != civil { return .skipped(civil) }
    let step = Int64(zone.offset(at: instant) - zone.offset(at: instant.adding(milliseconds: 10_800_000))) * 1000
    guard step > 0, zone.civilTime(at: instant.adding(milliseconds: step)) == civil else { return nil }
    return .twice(civil)
  }
}
