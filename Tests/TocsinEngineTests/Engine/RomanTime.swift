import TocsinTime

/// Instants on the clock of Rome.
enum RomanTime {
  private static let zone = try? Zone(named: "Europe/Rome", from: SystemZoneSource())

  static func offset(at instant: Instant) -> Int { zone?.offset(at: instant) ?? 3600 }

  static func instant(_ date: String, _ clock: String) -> Instant? {
    let seconds = clock.split(separator: ":").count == 2 ? clock + ":00" : clock
    guard let winter = try? Instant.parse(rfc3339: "\(date)T\(seconds)+01:00") else { return nil }
    return winter.adding(milliseconds: Int64(3600 - offset(at: winter)) * 1000)
  }

  static func text(_ instant: Instant) -> String { instant.rfc3339(offset: offset(at: instant)) }
}
