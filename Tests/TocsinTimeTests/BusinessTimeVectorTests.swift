import Testing
import TocsinTime

struct BusinessTimeVectorTests {
  /// The tags whose vectors agree with the conventions of Tocsin.
  static let shared: Set<String> = [
    "deadline_at_closing:early", "zero_amount:next_open", "zero_days:next_open", "dst_boundary:compatible",
    "dst_gap:shift_forward", "dst_gap:boundary_shift", "dst_overlap:first", "overnight_belongs_to_start_day",
  ]

  /// By file: how many vectors pass, and how many are left out under which tag.
  static let expected: [String: (passed: Int, leftOut: [String: Int])] = [
    "backward.jsonl": (105, ["business_day:biz": 1]),
    "biz.jsonl": (103, ["business_day:biz": 1, "deadline_at_closing:late": 1]),
    "business_time.jsonl": (46, [:]),
    "businesstimedelta.jsonl": (17, [:]),
    "generated.jsonl": (200, [:]),
    "misc_sources.jsonl": (57, [:]),
    "pauses.jsonl": (29, ["deadline_at_closing:late": 1, "source_rounds_to_minutes": 1]),
    "working_hours.jsonl": (66, ["business_day:keep_time": 4, "zero_days:keep": 1]),
  ]

  @Test(arguments: expected.keys.sorted())
  func `every vector of a file passes or is left out under a named tag`(file: String) throws {
    var passed: [String: Int] = [:]
    var leftOut: [String: Int] = [:]
    for vector in try vectors(in: file) {
      if let tag = vector.tags.first(where: { !isShared($0) }) {
        leftOut[tag, default: 0] += 1
        continue
      }
      passed[vector.convention ?? "none", default: 0] += try check(vector) ? 1 : 0
    }
    print(file, "passed", passed.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", "))
    print(file, "left out", leftOut.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", "))
    #expect(passed.values.reduce(0, +) == Self.expected[file]?.passed)
    #expect(leftOut == Self.expected[file]?.leftOut)
  }

  func isShared(_ tag: String) -> Bool {
    Self.shared.contains(tag) || meanings(tag).contains("norm_clamp") || meanings(tag).contains("cob")
  }

  func meanings(_ tag: String) -> [String] {
    guard tag.hasPrefix("business_day:") else { return [] }
    return tag.dropFirst("business_day:".count).split(separator: "|").map(String.init)
  }

  func check(_ vector: BusinessTimeVector) throws -> Bool {
    var hours = OpenHours(try vector.hours())
    let start = try vector.instant(vector.start)
    let end = try vector.instant(vector.end)
    let pauses = try vector.pauseList()
    switch vector.op {
    case "between":
      let seconds = try hours.openTime(from: start, to: end, pauses: pauses)
      #expect(seconds == vector.expected_seconds.map { $0 * 1000 }, "\(vector.source)")
      return seconds == vector.expected_seconds.map { $0 * 1000 }
    case "add_hours":
      let amount = try required(vector.amount_seconds) * 1000
      let result =
        amount < 0
        ? try hours.latestStart(before: start, budget: -amount, pauses: pauses)
        : try hours.deadline(from: start, budget: amount, pauses: pauses)
      #expect(result == end, "\(vector.source)")
      return result == end
    default: return try checkDays(vector, &hours, start, end)
    }
  }

  func checkDays(_ vector: BusinessTimeVector, _ hours: inout OpenHours, _ start: Instant, _ end: Instant) throws
    -> Bool
  {
    let days = try required(vector.days)
    let meanings = vector.tags.flatMap(meanings)
    var results: [Instant?] = []
    // Without a tag all conventions agree but for the close of business, which is another question.
    if meanings.isEmpty || meanings.contains("norm_clamp") {
      results.append(try hours.sameTime(afterBusinessDays: days, from: start))
    }
    if meanings.contains("cob") { results.append(try hours.closeOfBusinessDay(days, from: start)) }
    #expect(results.allSatisfy { $0 == end }, "\(vector.source) \(results)")
    return results.allSatisfy { $0 == end }
  }
}
