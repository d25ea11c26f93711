import Foundation
import TocsinTime

/// One line of the vector files; see Vectors/README.md.
struct BusinessTimeVector: Decodable {
  var source: String
  var op: String
  var zone: String
  var week: [String: [[String]]]
  var holidays: [String]
  var special: [String: [[String]]]?
  var pauses: [[String?]]?
  var start: String
  var end: String
  var amount_seconds: Int64?
  var days: Int?
  var expected_seconds: Int64?
  var convention: String?

  var tags: [String] { convention?.split(separator: ";").map(String.init) ?? [] }

  func hours() throws -> CalendarHours {
    let names = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
    var hours = CalendarHours(zone: try Zone(named: zone, from: SystemZoneSource()), week: [:])
    for (name, day) in zip(names, Weekday.allCases) { hours.week[day] = try windows(week[name] ?? []) }
    hours.holidayDates = Set(try holidays.map { try required(CivilDate($0)) })
    for (date, pairs) in special ?? [:] { hours.special[try required(CivilDate(date))] = try windows(pairs) }
    return hours
  }

  func pauseList() throws -> Pauses {
    Pauses(
      try (pauses ?? []).map { pair in
        (start: try instant(try required(pair[0])), end: try pair[1].map(instant))
      })
  }

  func instant(_ text: String) throws -> Instant { try Instant.parse(rfc3339: text) }

  private func windows(_ pairs: [[String]]) throws -> [Window] {
    try pairs.map { Window(from: try required(TimeOfDay($0[0])), to: try required(TimeOfDay($0[1]))) }
  }
}

struct Missing: Error {}

func required<Value>(_ value: Value?) throws -> Value {
  guard let value else { throw Missing() }
  return value
}

/// A file beside the tests.
func testFile(_ path: String, from file: String = #filePath) throws -> Data {
  try Data(contentsOf: URL(fileURLWithPath: file).deletingLastPathComponent().appending(path: path))
}

func vectors(in file: String) throws -> [BusinessTimeVector] {
  let lines = try testFile("Vectors/\(file)").split(separator: UInt8(ascii: "\n"))
  return try lines.map { try JSONDecoder().decode(BusinessTimeVector.self, from: Data($0)) }
}
