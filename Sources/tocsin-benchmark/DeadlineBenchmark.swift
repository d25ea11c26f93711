import TocsinTime

/// Deadlines in open time: a real zone, holidays, pauses allowed for, through the public interface.
struct DeadlineBenchmark {
  private static let count = 100_000
  private static let passes = 20
  private var starts: [Instant] = []
  private var hours: [Int64] = []
  private let holidays: [CivilDate]
  private let calendar: CalendarHours

  init() throws {
    var randomness = Randomness(seed: 11)
    let first: Int64 = 1_767_225_600
    for _ in 0..<Self.count {
      starts.append(Instant(seconds: first + Int64.random(in: 0..<545 * 86_400, using: &randomness)))
      hours.append([1, 4, 8, 16, 24, 40, 80].randomElement(using: &randomness) ?? 1)
    }
    let fixed = [(1, 1), (1, 6), (4, 25), (5, 1), (6, 2), (8, 15), (11, 1), (12, 8), (12, 25), (12, 26)]
    let easter = Feast(.easter(days: 1))
    holidays = (2026...2028).flatMap { year in
      fixed.compactMap { CivilDate(year: year, month: $0.0, day: $0.1) } + easter.dates(ofYear: year)
    }
    let window = TimeOfDay(hour: 9, minute: 0).flatMap { open in
      TimeOfDay(hour: 18, minute: 0).map { Window(from: open, to: $0) }
    }
    guard let window else { throw BenchmarkError("no opening hours") }
    let weekdays: [Weekday] = [.monday, .tuesday, .wednesday, .thursday, .friday]
    calendar = CalendarHours(
      zone: try Zone(named: "Europe/Rome", from: SystemZoneSource()),
      week: Dictionary(weekdays.map { ($0, [window]) }, uniquingKeysWith: { first, _ in first }),
      holidayDates: Set(holidays))
  }

  func run(against peer: String?) throws {
    var desk = OpenHours(calendar)
    var due = [Int64](repeating: 0, count: Self.count)
    try measure(&desk, into: &due)
    let checksum = due.reduce(0) { $0 + $1 / 1000 }
    guard let peer else {
      print("deadlines: \(shown(try measure(&desk, into: &due)))/s, checksum \(checksum)")
      return
    }
    let folder = try temporaryFolder()
    try write(zip(starts, hours).map { "\($0.seconds) \($1)\n" }.joined(), to: folder + "/starts")
    try write(holidays.map { "\($0)\n" }.joined(), to: folder + "/holidays")
    for _ in 0..<5 {
      let ours = try measure(&desk, into: &due)
      let said = try output(of: "'\(peer)' '\(folder)/starts' '\(folder)/holidays' bin")
      guard let theirs = Self.peerRate(in: said) else { throw BenchmarkError("the peer says: \(said)") }
      let same = said.contains("checksum \(checksum)") ? "same deadlines" : "OTHER DEADLINES"
      print("deadlines: \(shown(ours))/s, peer \(shown(theirs))/s, ratio \(shown(ours / theirs)), \(same)")
    }
  }

  @discardableResult
  private func measure(_ desk: inout OpenHours, into due: inout [Int64]) throws -> Double {
    let pauses = Pauses()
    return try measuredRate(of: Self.count * Self.passes, runs: 1) {
      for _ in 0..<Self.passes {
        for index in starts.indices {
          let instant = try desk.deadline(from: starts[index], budget: hours[index] * 3_600_000, pauses: pauses)
          due[index] = instant?.milliseconds ?? 0
        }
      }
    }
  }

  /// The number before `deadlines/s`.
  private static func peerRate(in text: String) -> Double? {
    let words = text.split(separator: " ")
    return words.firstIndex(of: "deadlines/s").flatMap { $0 > 0 ? Double(words[$0 - 1]) : nil }
  }
}
