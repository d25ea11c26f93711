import Foundation
import Testing
import TocsinTime

/// Foundation carries its own copy of the time zone database, which makes it an oracle.
struct ZoneOracleTests {
  static let zones = [
    "Europe/Rome", "Europe/Dublin", "Europe/London", "Europe/Istanbul", "Europe/Moscow", "America/New_York",
    "America/St_Johns", "America/Sao_Paulo", "America/Nuuk", "America/Santiago", "America/Havana", "America/Asuncion",
    "America/Caracas", "Asia/Beirut", "Asia/Gaza", "Asia/Dubai", "Asia/Kolkata", "Asia/Kathmandu", "Asia/Tehran",
    "Asia/Pyongyang", "Asia/Tokyo", "Africa/Cairo", "Africa/Casablanca", "Africa/Windhoek", "Antarctica/Troll",
    "Australia/Lord_Howe", "Australia/Sydney", "Australia/Adelaide", "Pacific/Apia", "Pacific/Kwajalein",
    "Pacific/Chatham", "Pacific/Norfolk", "Pacific/Kiritimati",
  ]

  static let seed: UInt64 = 20_260_917

  static var versions: String {
    let system = try? String(contentsOfFile: "/usr/share/zoneinfo/tzdata.zi", encoding: .utf8)
    let line = system?.prefix { $0 != "\n" } ?? "unknown"
    return "system tzdata \(line), Foundation \(TimeZone.timeZoneDataVersion), seed \(seed)"
  }

  /// Half of the instants are random, the other half are close to a change of offset.
  static func instants(_ oracle: TimeZone, _ random: inout RandomSource) -> [Int64] {
    let years1950to2100 = Int64(-631_152_000)..<4_102_444_800
    var result: [Int64] = []
    for _ in 0..<300 {
      let second = Int64.random(in: years1950to2100, using: &random)
      result.append(second)
      guard let next = oracle.nextDaylightSavingTimeTransition(after: Date(timeIntervalSince1970: Double(second)))
      else {
        continue
      }
      let change = Int64(next.timeIntervalSince1970)
      result += [change - 1, change, change + Int64.random(in: -7200...7200, using: &random)]
    }
    return result.filter(years1950to2100.contains)
  }

  @Test(arguments: zones)
  func `offsets agree with Foundation`(name: String) throws {
    let zone = try Zone(named: name, from: SystemZoneSource())
    let oracle = try required(TimeZone(identifier: name))
    var random = RandomSource(seed: Self.seed)
    for second in Self.instants(oracle, &random) {
      let expected = oracle.secondsFromGMT(for: Date(timeIntervalSince1970: Double(second)))
      let offset = zone.offset(at: Instant(seconds: second))
      try #require(offset == expected, "\(name) at \(second): \(Self.versions)")
    }
  }

  @Test(arguments: zones)
  func `local times agree with a search through the offsets of Foundation`(name: String) throws {
    let zone = try Zone(named: name, from: SystemZoneSource())
    let oracle = try required(TimeZone(identifier: name))
    var random = RandomSource(seed: Self.seed)
    for second in Self.instants(oracle, &random).prefix(400) {
      let local = second + Int64(oracle.secondsFromGMT(for: Date(timeIntervalSince1970: Double(second))))
      for local in [local, local + 1800, local - 1800, local + 3600] {
        let day = (Double(local) / 86_400).rounded(.down)
        let time = try required(TimeOfDay(milliseconds: (Int(local) - Int(day) * 86_400) * 1000))
        let civil = CivilTime(date: CivilDate(dayNumber: Int(day)), time: time)
        let expected = Self.firstSecond(showing: local, oracle)
        try #require(zone.instant(of: civil).seconds == expected, "\(name) \(civil): \(Self.versions)")
      }
    }
  }

  /// Tries the offsets in use around a local time; if it is skipped, the last one before the gap.
  static func firstSecond(showing local: Int64, _ oracle: TimeZone) -> Int64 {
    func offset(_ second: Int64) -> Int64 {
      Int64(oracle.secondsFromGMT(for: Date(timeIntervalSince1970: Double(second))))
    }
    let around = stride(from: local - 97_200, through: local + 97_200, by: 21_600)
    let candidates = Set(around.map(offset)).map { local - $0 }.filter { $0 + offset($0) == local }
    if let first = candidates.min() { return first }
    var early = local - 97_200
    var late = local + 97_200
    while late - early > 1 {
      let middle = (early + late) / 2
      if middle + offset(middle) < local { early = middle } else { late = middle }
    }
    return local - offset(early)
  }

  @Test func `the versions of the time zone data are printed`() {
    print(Self.versions)
  }
}
