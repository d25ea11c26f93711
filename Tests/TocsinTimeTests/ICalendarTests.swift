import Foundation
import Testing

@testable import TocsinTime

@Suite struct ICalendarTests {
  @Test func `the public holidays that the program holidays wrote for a country`() throws {
    // Written by python-holidays 0.109 (its ICalExporter); the dates are those of the federal calendar.
    let calendar = try ICalendar(Self.file("germany.ics"))
    #expect(
      try Self.dates(calendar, "2025-01-01", "2026-12-31") == [
        "2025-01-01", "2025-04-18", "2025-04-21", "2025-05-01", "2025-05-29", "2025-06-09", "2025-10-03", "2025-12-25",
        "2025-12-26", "2026-01-01", "2026-04-03", "2026-04-06", "2026-05-01", "2026-05-14", "2026-05-25", "2026-10-03",
        "2026-12-25", "2026-12-26",
      ])
    #expect(try Self.dates(calendar, "2025-12-26", "2026-01-01") == ["2025-12-26", "2026-01-01"])
  }

  @Test func `the feasts of a house that the program icalendar wrote`() throws {
    // Written by python-icalendar 7.3.0: rules, a span, a count, an exception, times, a duration and a cancelled day.
    let calendar = try ICalendar(Self.file("house.ics"))
    #expect(
      try Self.dates(calendar, "2024-01-01", "2024-12-31") == [
        "2024-01-01", "2024-03-01", "2024-05-27", "2024-09-02", "2024-11-05",
      ])
    #expect(
      try Self.dates(calendar, "2025-01-01", "2026-03-31") == [
        "2025-01-01", "2025-03-03", "2025-05-02", "2025-05-26", "2025-06-30", "2025-07-01", "2025-09-01", "2025-12-24",
        "2025-12-25", "2025-12-26", "2025-12-27", "2025-12-28", "2025-12-29", "2025-12-30", "2025-12-31", "2026-01-01",
        "2026-01-02", "2026-03-01",
      ])
    #expect(try Self.dates(calendar, "2028-09-01", "2028-12-31") == ["2028-09-04", "2028-11-07"])
  }

  @Test func `yearly rules return as the program dateutil counts them out`() throws {
    // Written by python-dateutil 2.9.0: a start, a rule and its dates from 2020 to 2028.
    let lines = String(decoding: try Self.file("yearly-rules.txt"), as: UTF8.self).split(separator: "\n")
    #expect(lines.count == 150)
    for line in lines {
      let parts = line.split(separator: " ").map(String.init)
      let calendar = try ICalendar(Self.event("DTSTART;VALUE=DATE:\(parts[0])\nRRULE:\(parts[1])"))
      let expected = parts[2] == "-" ? [] : parts[2].split(separator: ",").map(String.init)
      #expect(try Self.dates(calendar, "2020-01-01", "2028-12-31") == expected, "\(line)")
    }
  }

  @Test func `times are read on the clock of the calendar that asks`() throws {
    let night = try ICalendar(Self.event("DTSTART:20241231T230000Z\nDTEND:20250101T230000Z"))
    let rome = try Zone(named: "Europe/Rome", from: SystemZoneSource())
    #expect(try Self.dates(night, "2024-01-01", "2025-12-31", in: rome) == ["2025-01-01"])
    #expect(try Self.dates(night, "2024-01-01", "2025-12-31") == ["2024-12-31", "2025-01-01"])
    let local = try ICalendar(Self.event("DTSTART;TZID=\"Asia/Tokyo\":20250315T000000\nDURATION:P1DT12H"))
    #expect(try Self.dates(local, "2025-01-01", "2025-12-31", in: rome) == ["2025-03-15", "2025-03-16"])
  }

  @Test(arguments: [
    ("", 1, "expected `BEGIN:VCALENDAR`"),
    ("<html>", 1, "expected a name, a colon and a value"),
    ("BEGIN:VEVENT\nEND:VEVENT", 1, "expected `BEGIN:VCALENDAR`"),
    ("BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VCALENDAR", 3, "`END:VCALENDAR` stands where `END:VEVENT` is expected"),
    ("BEGIN:VCALENDAR\n", 1, "`BEGIN:VCALENDAR` has no `END:VCALENDAR`"),
    ("BEGIN:VCALENDAR\nX;A=\"b:c\nEND:VCALENDAR", 2, "a quote is opened and not closed"),
  ]) func `a file that is no calendar is refused with its line`(text: String, line: Int, reason: String) {
    #expect(throws: ICalendarError.self) { try ICalendar(Array(text.utf8)) }
    #expect(Self.failure(Array(text.utf8)) == "\(line): \(reason)")
  }

  @Test(arguments: [
    ("X:1", "2: the event `Fête` does not say when it starts (DTSTART)"),
    ("DTSTART:20250230", "4: DTSTART of the event `Fête` is `20250230`, which is no date such as `20251225`"),
    ("DTSTART:20250101\nDTSTART:20250102", "5: the event `Fête` says DTSTART twice"),
    ("DTSTART:20250102\nDTEND:20250101", "5: the event `Fête` ends before it starts"),
    ("DTSTART:20250102\nDURATION:1D", "5: DURATION of the event `Fête` is `1D`, which is no length such as `PT24H`"),
    ("DTSTART:20250101\nRECURRENCE-ID:20250101", "5: the event `Fête` says RECURRENCE-ID, which is not read here"),
    (
      "DTSTART:20250101\nRRULE:FREQ=WEEKLY",
      "5: the event `Fête` returns by `FREQ=WEEKLY`, and only yearly rules are read here"
    ),
    (
      "DTSTART:20250101\nRRULE:FREQ=YEARLY;BYSETPOS=1",
      "5: the event `Fête` returns by `BYSETPOS=1`, and only yearly rules are read here"
    ),
    (
      "DTSTART:20250101\nRDATE;VALUE=PERIOD:20250101T000000Z/P1D",
      "5: RDATE of the event `Fête` is `20250101T000000Z/P1D`, which is no date such as `20251225`"
    ),
  ]) func `what is not read is said with the event, never left out`(lines: String, reason: String) {
    #expect(Self.failure(Self.event(lines)) == reason)
  }

  @Test func `bytes that were changed, cut or doubled never end the reading badly`() throws {
    let known = try #require(CivilDate("2020-01-01"))...(try #require(CivilDate("2030-12-31")))
    var random = RandomSource(seed: 5545)
    for file in ["germany.ics", "house.ics"] {
      let whole = Array(try Self.file(file).prefix(1500))
      for _ in 0..<400 {
        var bytes = whole
        for _ in 0..<Int.random(in: 1...6, using: &random) {
          let place = Int.random(in: bytes.indices, using: &random)
          switch Int.random(in: 0..<4, using: &random) {
          case 0: bytes[place] = UInt8.random(in: .min ... .max, using: &random)
          case 1: bytes.remove(at: place)
          case 2: bytes.insert(contentsOf: "9;:,=T\n".utf8, at: place)
          default: bytes.insert(bytes[place], at: place)
          }
        }
        for bytes in [bytes, bytes + Array("\nEND:VEVENT\nEND:VCALENDAR\n".utf8)] {
          let calendar = try? ICalendar(bytes)
          let dates = try? calendar?.dates(within: known, in: .utc)
          #expect(dates?.allSatisfy { known.contains($0.lowerBound) && known.contains($0.upperBound) } ?? true)
        }
      }
    }
  }

  @Test func `work is bounded`() {
    let often = Self.event("DTSTART:00010101\nRRULE:FREQ=YEARLY;COUNT=999999;BYDAY=MO,TU,WE,TH,FR,SA,SU")
    #expect(Self.failure(often)?.contains("returns too often") == true)
    #expect(Self.failure(Array(repeating: 0x20, count: ICalendar.greatestSize + 1))?.contains("4 megabytes") == true)
    let long = Self.event("DTSTART:20250101\nDURATION:P" + String(repeating: "999999W", count: 500))
    #expect(Self.failure(long) == nil)
  }

  /// A calendar with one event, which begins on its second line.
  private static func event(_ lines: String) -> [UInt8] {
    let text = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:F\u{EA}te\n\(lines)\nEND:VEVENT\nEND:VCALENDAR\n"
    return Array(text.replacingOccurrences(of: "\n", with: "\r\n").utf8)
  }

  private static func failure(_ bytes: [UInt8]) -> String? {
    do {
      let all = CivilDate.distantPast ... .distantFuture
      _ = try ICalendar(bytes).dates(within: all, in: .utc)
      return nil
    } catch {
      return "\(error.line): \(error)"
    }
  }

  private static func dates(
    _ calendar: ICalendar, _ from: String, _ until: String, in zone: Zone = .utc
  ) throws -> [String] {
    let known = try #require(CivilDate(from))...(try #require(CivilDate(until)))
    return try calendar.dates(within: known, in: zone).flatMap { stretch in
      (0...stretch.upperBound.days(since: stretch.lowerBound)).map { stretch.lowerBound.adding(days: $0).description }
    }
  }

  private static func file(_ name: String) throws -> [UInt8] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Vectors")
    return Array(try Data(contentsOf: folder.appending(path: name)))
  }
}
