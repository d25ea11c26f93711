import Testing
import TocsinTime

struct ZoneTests {
  let source = SystemZoneSource()

  func civil(_ date: String, _ time: String) throws -> CivilTime {
    CivilTime(date: try required(CivilDate(date)), time: try required(TimeOfDay(time)))
  }

  @Test(arguments: [
    ("Europe/Rome", "2025-07-01T12:00:00Z", 7200, "CEST"), ("Europe/Rome", "2025-03-30T00:59:59Z", 3600, "CET"),
    ("Europe/Rome", "2025-03-30T01:00:00Z", 7200, "CEST"), ("Europe/Rome", "2450-07-01T12:00:00Z", 7200, "CEST"),
    ("Australia/Lord_Howe", "2025-01-01T00:00:00Z", 39_600, "+11"),
    ("Australia/Lord_Howe", "2060-07-01T00:00:00Z", 37_800, "+1030"),
    ("America/New_York", "1883-01-01T00:00:00Z", -17_762, "LMT"),
    ("Asia/Kolkata", "2099-01-01T00:00:00Z", 19_800, "IST"),
    ("Etc/UTC", "9999-12-31T23:59:59Z", 0, "UTC"),
  ])
  func `an offset is in force at an instant`(name: String, at: String, offset: Int, abbreviation: String) throws {
    let zone = try Zone(named: name, from: source)
    let instant = try Instant.parse(rfc3339: at)
    #expect(zone.offset(at: instant) == offset)
    #expect(zone.abbreviation(at: instant) == abbreviation)
  }

  @Test func `a skipped local time is read with the offset before the gap`() throws {
    let rome = try Zone(named: "Europe/Rome", from: source)
    #expect(rome.instant(of: try civil("2025-03-30", "02:30")).description == "2025-03-30T01:30:00Z")
    #expect(rome.civilTime(at: try Instant.parse(rfc3339: "2025-03-30T01:30:00Z")).description == "2025-03-30 03:30")
    let saoPaulo = try Zone(named: "America/Sao_Paulo", from: source)
    #expect(saoPaulo.instant(of: try civil("2018-11-04", "00:00")).description == "2018-11-04T03:00:00Z")
    let apia = try Zone(named: "Pacific/Apia", from: source)
    #expect(apia.instant(of: try civil("2011-12-30", "12:00")).description == "2011-12-30T22:00:00Z")
  }

  @Test func `a local time that occurs twice means the first`() throws {
    let rome = try Zone(named: "Europe/Rome", from: source)
    #expect(rome.instant(of: try civil("2025-10-26", "02:30")).description == "2025-10-26T00:30:00Z")
    #expect(rome.instant(of: try civil("2025-10-26", "03:00")).description == "2025-10-26T02:00:00Z")
  }

  @Test func `midnight at the end of a day is midnight at the beginning of the next`() throws {
    let rome = try Zone(named: "Europe/Rome", from: source)
    #expect(rome.instant(of: try civil("2025-03-29", "24:00")) == rome.instant(of: try civil("2025-03-30", "00:00")))
  }

  @Test func `a rule may say that daylight saving never ends`() throws {
    let zone = try Zone(tzif: zoneData(rule: "EST5EDT,0/0,J365/25"), name: "always")
    for day in 0..<1500 {
      let instant = Instant(seconds: 1_700_000_000 + Int64(day) * 86_400)
      #expect(zone.offset(at: instant) == -14_400 && zone.isDaylightSaving(at: instant))
    }
  }

  @Test func `a rule may change on the day before, as in Greenland`() throws {
    let zone = try Zone(tzif: zoneData(rule: "<-02>2<-01>,M3.5.0/-1,M10.5.0/0"), name: "Nuuk")
    #expect(zone.offset(at: try Instant.parse(rfc3339: "2025-03-30T00:59:59Z")) == -7200)
    #expect(zone.offset(at: try Instant.parse(rfc3339: "2025-03-30T01:00:00Z")) == -3600)
    #expect(zone.offset(at: try Instant.parse(rfc3339: "2025-10-26T00:59:59Z")) == -3600)
    #expect(zone.offset(at: try Instant.parse(rfc3339: "2025-10-26T01:00:00Z")) == -7200)
  }

  @Test func `a day numbered with J does not count 29 February, one without does`() throws {
    let february = try Zone(tzif: zoneData(rule: "AAA0BBB,J59/0,90/0"), name: "J59")
    #expect(february.offset(at: try Instant.parse(rfc3339: "2024-02-27T23:59:59Z")) == 0)
    #expect(february.offset(at: try Instant.parse(rfc3339: "2024-02-28T00:00:00Z")) == 3600)
    let zone = try Zone(tzif: zoneData(rule: "AAA0BBB,J60/0,90/0"), name: "days")
    #expect(zone.offset(at: try Instant.parse(rfc3339: "2024-02-29T23:59:59Z")) == 0)
    #expect(zone.offset(at: try Instant.parse(rfc3339: "2024-03-01T00:00:00Z")) == 3600)
    #expect(zone.offset(at: try Instant.parse(rfc3339: "2025-03-01T00:00:00Z")) == 3600)
    #expect(zone.offset(at: try Instant.parse(rfc3339: "2024-03-30T22:59:59Z")) == 3600)
    #expect(zone.offset(at: try Instant.parse(rfc3339: "2024-03-30T23:00:00Z")) == 0)
    #expect(zone.offset(at: try Instant.parse(rfc3339: "2025-03-31T23:00:00Z")) == 0)
  }

  @Test(arguments: [
    "AA0", "CET-1CEST", "CET-1CEST,M3.5.0", "CET-1CEST,M13.5.0,M10.5.0", "CET-1CEST,M3.6.0,M10.5.0", "CET-25",
    "CET-1CEST,M3.5.7,M10.5.0", "CET-1CEST,J0,M10.5.0", "CET-1CEST,366,M10.5.0", "CET-1CEST,M3.5.0/168,M10.5.0",
    "CET-1CEST,M3.5.0,M10.5.0/3x", "<CET-1", "CET", "CET-1:60",
  ])
  func `a footer that is no rule is refused`(rule: String) throws {
    let error = #expect(throws: ZoneError.self) { try Zone(tzif: zoneData(rule: rule), name: "damaged") }
    #expect(error?.description.hasPrefix("the data of zone `damaged` is malformed: the rule in its footer ") == true)
  }

  @Test(arguments: ["", "/etc/passwd", "../passwd", "Europe/../../passwd", "Europe\0Rome"])
  func `a name that leads outside the database is refused`(name: String) {
    #expect(throws: ZoneError.invalidName(name)) { try source.tzif(named: name) }
  }

  @Test(arguments: ["Europe/Roma", "Europe", "Europe/Rome/City", "rome"])
  func `a name the database does not know is refused`(name: String) {
    #expect(throws: ZoneError.unknownZone(name)) { try source.tzif(named: name) }
  }

  @Test func `a file of the database that is no zone is refused`() throws {
    #expect(throws: ZoneError.malformed("zone.tab", "it does not begin with `TZif`")) {
      try Zone(named: "zone.tab", from: source)
    }
  }

  @Test func `a missing database says what to install`() {
    let missing = SystemZoneSource(folder: "/nowhere/zoneinfo")
    let error = #expect(throws: ZoneError.self) { try missing.tzif(named: "Europe/Rome") }
    #expect(
      error?.description
        == "there is no time zone database at `/nowhere/zoneinfo`: install the package `tzdata`, or set TZDIR to its folder"
    )
  }

  @Test func `UTC needs no database`() {
    #expect(Zone.utc.offset(at: .distantFuture) == 0)
    #expect(Zone.utc.abbreviation(at: .distantPast) == "UTC")
  }
}
