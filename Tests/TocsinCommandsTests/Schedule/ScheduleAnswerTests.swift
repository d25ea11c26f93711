import Foundation
import Testing

@testable import TocsinCommands

@Suite struct ScheduleAnswerTests {
  private func answer(_ line: String, language: String? = nil) throws -> [String: Any] {
    let answer = try #require(try answers(to: [line], language: language).first)
    #expect(answer["error"] == nil)
    return answer
  }

  @Test func `an answer is the line that the contract shows`() throws {
    let line =
      #"{"id":"1","release":"4.1","customer":{"plan":"Gold","theatre":"Europe"},"priority":"P1","opened":"2020-03-06T17:30:00+01:00"}"#
    let found = try #require(try answerLines(to: line).first)
    #expect(
      found.hasPrefix(
        #"{"id":"1","release":"4.1","desk":"open","page":false,"notify":"2020-03-06T18:00:00+01:00","#
          + #""respond":{"limit":"2020-03-07T09:30:00+01:00","strict":true},"#
          + #""escalation":[{"after":"2 business hours","role":"Team Leader","at":"2020-03-07T10:30:00+01:00"},"#))
    #expect(found.contains(#""languages":{"guaranteed":[],"optional":["Italian","#))
    #expect(found.contains(#"{"rule":"Sla: P1","file":"Rules/imagiclecare/4.1/guide.tocsin","line":"#))
    #expect(found.contains(#""source":{"document":"ImagicleCare guide, rel. 4.1","place":"#))
  }

  @Test func `an event is watched or refused, with the reason`() throws {
    let line = """
      {"event":"Crash of the VoIP stack on the UC Suite","opened":"2020-05-10T03:00:00+02:00",\
      "customer":{"plan":"Gold","theatre":"Europe","suite":"Summer 2019"}}
      """
    let refused = try answer(line)["refused"] as? [String: String]
    #expect(refused == ["reason": "suite older than Winter '20"])
    let taken = try answer(line.replacing("Summer 2019", with: "Winter 2020"))
    #expect((taken["respond"] as? [String: Any])?["limit"] as? String == "2020-05-11T10:00:00+02:00")
    let own = try answer(
      line.replacing(#""customer""#, with: #""system":{"suite":"Winter 2020"},"customer""#)
        .replacing(#","suite":"Summer 2019""#, with: ""))
    #expect(own["respond"] as? NSDictionary == taken["respond"] as? NSDictionary)
  }

  @Test func `a reported case is refused when the contract has ended`() throws {
    let line =
      #"{"customer":{"plan":"Gold","theatre":"Europe","contract_until":"2025-09-14"},"priority":"P1","opened":"2025-09-15T10:00:00+02:00"}"#
    #expect(
      try answer(line, language: "en")["refused"] as? [String: String] == ["reason": "the support contract has ended"])
  }

  @Test func `while a case waits without end, its limits are null and not left out`() throws {
    let line = """
      {"customer":{"plan":"Gold","theatre":"Europe"},"priority":"P2","opened":"2025-09-15T10:00:00+02:00",\
      "pauses":[{"from":"2025-09-15T11:00:00+02:00","on":"customer"}]}
      """
    let waiting = try answer(line)
    #expect((waiting["respond"] as? [String: Any])?["limit"] is NSNull)
    #expect((waiting["escalation"] as? [[String: Any]])?.count == 4)
  }

  @Test func `facts told as null are unknown, and what depends on them is said`() throws {
    let line =
      #"{"customer":{"plan":"Gold","theatre":"Europe","contract_until":null},"priority":"P2","opened":"2025-09-15T10:00:00+02:00"}"#
    #expect(try answer(line)["unknown"] as? [String] == ["customer.contract_until"])
  }
}
