import Testing
import TocsinModel
import TocsinTime

@testable import TocsinEngine
@testable import TocsinEvaluation

@Suite struct CaseScheduleTests {
  @Test func `a request at closing time is outside, and its clock starts at the next opening`() throws {
    let answer = try HarbourCase(\.sail, \.high, opened: "2023-11-15 18:00").schedule()
    #expect(!answer.deskIsOpen)
    #expect(try HarbourCase(\.sail, \.high, opened: "2023-11-15 18:00").notice() == "2023-11-16 13:00")
  }

  @Test func `an amount used up exactly at closing time ends then`() throws {
    let answer = try HarbourCase(\.steam, \.mid, opened: "2025-09-05 16:00")
    #expect(try answer.response() == "2025-09-05 18:00")
  }

  @Test func `business days count dates of the desk, from the date of the opening, to closing time`() throws {
    #expect(try HarbourCase(\.sail, \.high, opened: "2020-03-06 17:30").response() == "2020-03-09 18:00")
    #expect(try HarbourCase(\.sail, \.mid, opened: "2022-07-16 10:00").response() == "2022-07-19 18:00")
    #expect(try HarbourCase(\.sail, \.high, opened: "2020-03-09 00:01").response() == "2020-03-10 18:00")
  }

  @Test func `best effort and nothing are no targets`() throws {
    let answer = try HarbourCase(\.sail, \.low, opened: "2020-03-06 17:30").schedule()
    #expect(answer.respond == nil)
    #expect(answer.notify == nil)
  }

  @Test func `a target is strict as its amount says, and names the clock it runs on`() throws {
    let steam = try HarbourCase(\.steam, \.high, opened: "2025-05-13 22:00").schedule()
    #expect(steam.respond?.isStrict == true)
    #expect(steam.respond?.clock == .elapsedTime)
    let sail = try HarbourCase(\.sail, \.high, opened: "2025-05-13 22:00").schedule()
    #expect(sail.respond?.isStrict == false)
    #expect(sail.respond?.clock == .closeOfDay)
  }

  @Test func `an exception takes the place of the clock`() throws {
    var remote = try HarbourCase(\.steam, \.high, opened: "2025-05-13 22:00")
    #expect(try remote.response() == "2025-05-13 23:00")
    remote.situation.facts[remote.harbour.words.remote] = .boolean(true)
    #expect(try remote.response() == "2025-05-14 10:00")
    #expect(try remote.schedule().rules.contains(RuleID(6)))
  }

  @Test func `elapsed time runs through a change of clocks as it does on any other night`() throws {
    #expect(try HarbourCase(\.steam, \.high, opened: "2022-03-27 01:30").response() == "2022-03-27 03:30")
  }

  @Test func `holidays given with the case open the extended hours on a Sunday and close the standard ones`() throws {
    var sunday = try HarbourCase(\.steam, \.mid, opened: "2024-06-02 10:00")
    sunday.holidays = [try date("2024-06-02")]
    #expect(try sunday.schedule().deskIsOpen)
    #expect(try sunday.response() == "2024-06-02 12:00")
    var monday = try HarbourCase(\.sail, \.mid, opened: "2022-04-23 17:00")
    monday.holidays = [try date("2022-04-25")]
    #expect(try monday.response() == "2022-04-27 18:00")
  }

  @Test func `the ladder zips roles with the times over them, and an empty place is skipped`() throws {
    #expect(
      try HarbourCase(\.steam, \.high, opened: "2023-11-15 09:00").steps() == [
        "Captain 2023-11-15 11:00", "Owner 2023-11-15 17:00",
      ])
    #expect(try HarbourCase(\.sail, \.high, opened: "2023-11-15 09:00").steps() == [])
  }

  @Test func `a place with several roles brings in all of them`() throws {
    #expect(
      try HarbourCase(\.steam, \.low, opened: "2023-11-15 09:00").steps() == [
        "Mate 2023-11-15 13:00", "Captain 2023-11-15 17:00", "Owner 2023-11-15 17:00",
      ])
  }

  @Test func `paging looks at the desk at the opening`() throws {
    let night = try HarbourCase(\.steam, \.high, opened: "2025-05-13 22:00")
    #expect(try night.schedule().page?.role == night.harbour.words.captain)
    #expect(try HarbourCase(\.steam, \.high, opened: "2025-05-13 12:00").schedule().page == nil)
    #expect(try HarbourCase(\.steam, \.mid, opened: "2025-05-13 22:00").schedule().page == nil)
  }

  @Test func `what an answer rests on is named once, and only if it applied`() throws {
    let answer = try HarbourCase(\.steam, \.mid, opened: "2025-05-13 12:00").schedule()
    #expect(Set(answer.rules).count == answer.rules.count)
    #expect(!answer.rules.contains(RuleID(13)))
    #expect(answer.respond?.rules == [RuleID(8), RuleID(33), RuleID(5), RuleID(10)])
  }
}
