import Foundation
import Testing

@testable import TocsinCommands

@Suite struct RequestErrorTests {
  private static let good =
    #"{"id":1,"customer":{"plan":"Gold","theatre":"Europe"},"priority":"P2","opened":"2025-09-15T10:00:00+02:00"}"#

  private func error(in line: String) throws -> [String: Any] {
    let answer = try #require(try answers(to: [line]).first)
    return try #require(answer["error"] as? [String: Any])
  }

  @Test(arguments: [
    (#"{"customer":{"plna":"Gold"},"opened":"2025-09-15T10:00:00Z","priority":"P1"}"#, "customer.plna", "plan"),
    (#"{"customer":{"plan":"Godl"},"opened":"2025-09-15T10:00:00Z","priority":"P1"}"#, "customer.plan", "Gold"),
    (#"{"custmer":{},"opened":"2025-09-15T10:00:00Z","priority":"P1"}"#, "custmer", "customer"),
    (#"{"opened":"2025-09-15T10:00:00Z","priority":"P1","chanel":"Email"}"#, "chanel", "channel"),
    (#"{"release":"5.1","opened":"2025-09-15T10:00:00Z","priority":"P1"}"#, "release", "4.1"),
    (#"{"opened":"2025-09-15T10:00:00Z","priority":"P11"}"#, "priority", "P1"),
    (
      #"{"opened":"2025-09-15T10:00:00Z","priority":"P1","pauses":[{"from":"2025-09-15T10:00:00Z","on":"custommer"}]}"#,
      "pauses[0].on", "customer"
    ),
    (
      #"{"opened":"2025-09-15T10:00:00Z","priority":"P1","changes":[{"at":"2025-09-15T10:00:00Z","priorty":"P1"}]}"#,
      "changes[0]", "priority"
    ),
  ])
  func `a misspelt name is an error at its field, with the nearest name`(
    line: String, field: String, nearest: String
  ) throws {
    let error = try error(in: line)
    #expect(error["field"] as? String == field)
    #expect(error["nearest"] as? String == nearest)
  }

  @Test(arguments: [
    (#"{"priority":"P1"}"#, "opened", "expected the instant of the opening, found none"),
    (#"{"opened":"2025-09-15T10:00:00Z"}"#, "priority", "expected `priority` or `event`, found none"),
    (
      #"{"opened":"2025-09-15","priority":"P1"}"#, "opened",
      "expected an instant such as `2025-03-03T08:00:00+01:00`, found `2025-09-15`"
    ),
    (
      #"{"opened":"2025-09-15T10:00:00Z","priority":"P1","level":1.5}"#, "level",
      "expected a whole number, found a number with a fraction"
    ),
    (
      #"{"opened":"2025-09-15T10:00:00Z","priority":"P1","customer":{"asia_pacific":"perhaps"}}"#,
      "customer.asia_pacific", "expected `true` or `false`, found `perhaps`"
    ),
    (
      #"{"opened":"2025-09-15T10:00:00Z","priority":"P1","customer":{"suite":"2020"}}"#, "customer.suite",
      "expected a member of `Season` and a year, as in `Winter 2020`, found `2020`"
    ),
    (
      #"{"opened":"2025-09-15T10:00:00Z","priority":"P1","customer":{"zone":"Europe/Atlantis"}}"#, "customer.zone",
      "expected the name of a time zone such as `Europe/Rome`, found `Europe/Atlantis`"
    ),
    (
      #"{"opened":"2025-09-15T10:00:00Z","priority":"P1","customer":[]}"#, "customer",
      "expected an object with facts, found an array"
    ),
    (
      #"{"opened":"2025-09-15T10:00:00Z","priority":"P1","holidays":["Easter"]}"#, "holidays[0]",
      "expected a date such as `2025-12-25`, found `Easter`"
    ),
    (
      #"{"opened":"2025-09-15T10:00:00Z","priority":"P1","changes":[{"at":"2025-09-14T10:00:00Z","priority":"P2"}]}"#,
      "changes[0].at", "expected an instant after the opening, found `2025-09-14T10:00:00Z`"
    ),
  ])
  func `a field that is missing or of the wrong kind says what was expected and found`(
    line: String, field: String, message: String
  ) throws {
    let error = try error(in: line)
    #expect(error["field"] as? String == field)
    #expect(error["message"] as? String == message)
  }

  @Test func `what the rules cannot answer is said in their words`() throws {
    let line = #"{"customer":{"plan":"Gold","theatre":"RestOfWorld"},"opened":"2025-09-15T10:00:00Z","priority":"P1"}"#
    #expect(
      try error(in: line)["message"] as? String == "the desk of the case needs `customer.zone`, which nobody told")
    let early = RequestErrorTests.good.replacing("2025-09-15", with: "2019-09-15")
    #expect(try error(in: early)["message"] as? String == "no release takes cases opened on 2019-09-15")
  }

  @Test func `a bad line has its own answer, with its number and id, and the rest go on`() throws {
    let lines = [RequestErrorTests.good, #"{"id":{"a":[1]},"plan""#, "", "[]", RequestErrorTests.good]
    let found = try answerLines(to: lines.joined(separator: "\r\n"))
    #expect(found.count == 4)
    #expect(found.first == found.last)
    #expect(found[1].hasPrefix(#"{"id":{"a":[1]},"error":{"line":2,"column":"#))
    #expect(found[2].hasPrefix(#"{"id":null,"error":{"line":4,"#))
  }

  @Test func `names are matched whatever their capitals, and by the label of any language`() throws {
    let plain = try answers(to: [RequestErrorTests.good]).first
    for other in ["p2", "P2 High", "p2 alta"] {
      let line = RequestErrorTests.good.replacing(#""P2""#, with: "\"\(other)\"").replacing("Gold", with: "gold")
      #expect(try answers(to: [line]).first as NSDictionary? == plain as NSDictionary?)
    }
  }
}
