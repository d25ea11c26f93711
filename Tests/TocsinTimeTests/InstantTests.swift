import Foundation
import Testing
import TocsinTime

struct InstantTests {
  @Test(arguments: [
    ("1970-01-01T00:00:00Z", 0), ("2025-03-03T08:00:00+01:00", 1_740_985_200_000),
    ("2025-03-03T08:00:00.250+01:00", 1_740_985_200_250), ("2025-03-03t07:00:00z", 1_740_985_200_000),
    ("2025-03-03T07:00:00.2Z", 1_740_985_200_200), ("2025-03-03T07:00:00.25Z", 1_740_985_200_250),
    ("2025-03-03T07:00:00.250999999Z", 1_740_985_200_250), ("1969-12-31T23:59:59.999Z", -1),
    ("2025-03-03T07:00:00-00:00", 1_740_985_200_000), ("2024-02-29T23:59:59-23:59", 1_709_337_539_000),
    ("0001-01-01T00:00:00Z", -62_135_596_800_000), ("9999-12-31T23:59:59.999Z", 253_402_300_799_999),
  ])
  func `a timestamp is read to the millisecond`(text: String, milliseconds: Int64) throws {
    #expect(try Instant.parse(rfc3339: text).milliseconds == milliseconds)
  }

  @Test(arguments: [
    ("", "expected a digit at character 1"),
    ("2025", "expected `-` at character 5"),
    ("2025-03-03", "expected `T` between date and time at character 11"),
    ("2025-03-03 08:00:00Z", "expected `T` between date and time at character 11"),
    ("2025-3-03T08:00:00Z", "expected a digit at character 7"),
    ("2025-03-03T08:00Z", "expected `:` at character 17"),
    ("2025-03-03T08:00:00", "expected `Z` or an offset such as `+01:00` at character 20"),
    ("2025-03-03T08:00:00.Z", "expected a digit at character 21"),
    ("2025-03-03T08:00:00+0100", "expected `:` at character 23"),
    ("2025-03-03T08:00:00Zulu", "expected nothing more after the offset at character 21"),
    ("2025-03-03T08:00:00+01:0", "expected a digit at character 25"),
    ("2025-02-29T08:00:00Z", "there is no such date"), ("2025-13-01T08:00:00Z", "there is no such date"),
    ("2025-00-10T08:00:00Z", "there is no such date"), ("2025-04-31T08:00:00Z", "there is no such date"),
    ("2025-03-03T24:00:00Z", "there is no such time of day"), ("2025-03-03T08:60:00Z", "there is no such time of day"),
    ("2016-12-31T23:59:60Z", "leap seconds (`:60`) are not supported"),
    ("2025-03-03T08:00:61Z", "there is no such time of day"),
    ("2025-03-03T08:00:00.1234567890Z", "a fraction of a second has at most nine digits"),
    ("2025-03-03T08:00:00+24:00", "there is no such offset from UTC"),
    ("0000-03-03T08:00:00Z", "the year 0000 is not supported"),
    ("0001-01-01T00:00:00+00:01", "the instant lies outside the years 0001 to 9999"),
    ("9999-12-31T23:59:59-00:01", "the instant lies outside the years 0001 to 9999"),
    ("２０25-03-03T08:00:00Z", "expected a digit at character 1"),
  ])
  func `a text that is no timestamp is refused with a reason`(text: String, reason: String) {
    let error = #expect(throws: TimestampError.self) { try Instant.parse(rfc3339: text) }
    #expect(error?.description == reason)
  }

  @Test func `a timestamp inside a line is read where it stands`() throws {
    let line = Array(#"{"time":"2025-03-03T08:00:00Z"}"#.utf8)
    #expect(try Instant.parse(rfc3339: line[9..<29]).description == "2025-03-03T08:00:00Z")
  }

  @Test(arguments: [
    (0, "1970-01-01T00:00:00.005Z"), (3600, "1970-01-01T01:00:00.005+01:00"),
    (-12_600, "1969-12-31T20:30:00.005-03:30"), (2996, "1970-01-01T00:49:00.005+00:49"),
    (-59, "1970-01-01T00:00:00.005Z"), (86_400, "1970-01-01T23:59:00.005+23:59"),
  ])
  func `an instant prints with an offset of whole minutes`(offset: Int, text: String) throws {
    let instant = Instant(milliseconds: 5)
    #expect(instant.rfc3339(offset: offset) == text)
    #expect(try Instant.parse(rfc3339: text) == instant)
  }

  @Test func `the bounds of time print in UTC when the local year cannot be written`() {
    #expect(Instant.distantFuture.rfc3339(offset: 3600) == "9999-12-31T23:59:59.999Z")
    #expect(Instant.distantPast.rfc3339(offset: -3600) == "0001-01-01T00:00:00Z")
  }

  @Test func `printing and reading agree with Foundation and with each other`() throws {
    var random = RandomSource(seed: 3)
    let format = Date.ISO8601FormatStyle(includingFractionalSeconds: true)
    for _ in 0..<2000 {
      let range = Instant.distantPast.milliseconds / 1000...Instant.distantFuture.milliseconds / 1000
      let instant = Instant(seconds: Int64.random(in: range, using: &random))
      // Foundation changes to the Julian calendar before 1582.
      if instant.seconds > -12_000_000_000 {
        let expected = Date(timeIntervalSince1970: Double(instant.seconds)).formatted(format)
        #expect(expected == instant.description.dropLast() + ".000Z")
      }
      let offset = Int.random(in: -1439...1439, using: &random) * 60
      #expect(try Instant.parse(rfc3339: instant.rfc3339(offset: offset)) == instant)
    }
  }

  @Test func `arithmetic stops at the bounds`() {
    #expect(Instant(milliseconds: .max) == .distantFuture)
    #expect(Instant(seconds: .min) == .distantPast)
    #expect(Instant.distantFuture.adding(milliseconds: .max) == .distantFuture)
    #expect(Instant.distantPast.adding(milliseconds: .min) == .distantPast)
    #expect(Instant.distantPast.milliseconds(since: .distantFuture) < 0)
  }

  @Test func `seconds are rounded towards the past`() {
    #expect(Instant(milliseconds: -1).seconds == -1)
    #expect(Instant(milliseconds: 1999).seconds == 1)
  }
}

struct TimestampFuzzTests {
  @Test func `damaged timestamps are refused or read, and what is read prints as the same instant`() throws {
    var random = RandomSource(seed: 13)
    let letters = Array("0123456789-+:.TtZz \0".utf8)
    for _ in 0..<20_000 {
      var bytes = Array("2024-02-29T23:59:59.250+01:30".utf8)
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        let index = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0...3, using: &random) {
        case 0: bytes.remove(at: index)
        case 1: bytes.removeSubrange(index...)
        default: bytes[index] = letters.randomElement(using: &random) ?? 0
        }
        if bytes.isEmpty { break }
      }
      guard let instant = try? Instant.parse(rfc3339: bytes[...]) else { continue }
      #expect(try Instant.parse(rfc3339: instant.rfc3339(offset: 5400)) == instant)
    }
  }
}
