import Testing
import TocsinTime

/// Damaged zone data gives an error or a zone that answers, never a trap.
struct ZoneFuzzTests {
  static let names = ["Europe/Rome", "America/Nuuk", "Australia/Lord_Howe", "Asia/Tokyo", "Africa/Casablanca"]

  @Test(arguments: names)
  func `data cut off anywhere is refused`(name: String) throws {
    let bytes = try SystemZoneSource().tzif(named: name)
    for count in 0..<bytes.count - 1 {
      #expect(throws: ZoneError.self) { try Zone(tzif: Array(bytes.prefix(count)), name: name) }
    }
  }

  @Test(arguments: names)
  func `data with damaged bytes is refused or answers`(name: String) throws {
    let bytes = try SystemZoneSource().tzif(named: name)
    var random = RandomSource(seed: 7)
    var refused = 0
    for _ in 0..<1000 {
      var damaged = bytes
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        // Counts, the last changes and the footer are where damage matters most.
        let place = [44, damaged.count, 120].randomElement(using: &random) ?? 44
        let index = Bool.random(using: &random) ? place - 1 : damaged.count - 1
        damaged[Int.random(in: 0...max(index, 0), using: &random)] = UInt8.random(in: 0...255, using: &random)
      }
      guard let zone = try? Zone(tzif: damaged, name: name) else {
        refused += 1
        continue
      }
      ask(zone, &random)
    }
    #expect(refused > 0)
  }

  func ask(_ zone: Zone, _ random: inout RandomSource) {
    let instants = (0..<4).map { _ in Instant(milliseconds: Int64.random(in: .min ... .max, using: &random)) }
    let years = (0..<4).map { _ in Instant(seconds: Int64.random(in: -4_000_000_000...9_000_000_000, using: &random)) }
    for instant in instants + years + [.distantPast, .distantFuture] {
      let civil = zone.civilTime(at: instant)
      let there = zone.instant(of: civil)
      #expect(abs(there.milliseconds(since: instant)) <= 8 * 86_400_000)
      _ = zone.abbreviation(at: instant)
    }
  }

  static let rules = [
    "CET-1CEST,M3.5.0,M10.5.0/3", "<-02>2<-01>,M3.5.0/-1,M10.5.0/0", "EST5EDT,0/0,J365/25",
    "IST-1GMT0,M10.5.0,M3.5.0/1", "<+1030>-10:30<+11>-11,M10.1.0,M4.1.0", "AAA0BBB,J60/167,J1/-167",
    "AAA24BBB,365/167:59:59,0/-167:59:59", "<+0330>-3:30", "XXX3",
  ]

  @Test(arguments: rules)
  func `a rule in the footer is read and damaged rules do not trap`(rule: String) throws {
    let zone = try Zone(tzif: zoneData(rule: rule), name: rule)
    var random = RandomSource(seed: 11)
    ask(zone, &random)
    let letters = Array("ABM,J/.:-+<>0123456789 \n".utf8)
    for _ in 0..<1000 {
      var damaged = Array(rule.utf8)
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        let index = Int.random(in: 0..<damaged.count, using: &random)
        let letter = letters.randomElement(using: &random) ?? 0
        if Bool.random(using: &random) { damaged[index] = letter } else { damaged.insert(letter, at: index) }
      }
      let text = String(decoding: damaged, as: UTF8.self)
      if let zone = try? Zone(tzif: zoneData(rule: text), name: text) { ask(zone, &random) }
    }
  }
}

/// TZif data without changes, so that the rule in the footer speaks for all time.
func zoneData(rule: String) -> [UInt8] {
  func header(types: UInt8, characters: UInt8) -> [UInt8] {
    Array("TZif2".utf8) + [UInt8](repeating: 0, count: 15 + 19) + [types, 0, 0, 0, characters]
  }
  let block: [UInt8] = [0, 0, 0, 0, 0, 0] + Array("UTC\0".utf8)
  return header(types: 1, characters: 4) + block + header(types: 1, characters: 4) + block + Array("\n\(rule)\n".utf8)
}
