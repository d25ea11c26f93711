import Testing
import TocsinModel
import TocsinTime

@testable import TocsinEngine
@testable import TocsinEvaluation

@Suite struct ScheduleFaultTests {
  @Test func `an unknown plan leaves every table without a row, and the fact is named`() throws {
    var nobody = try HarbourCase(\.sail, \.high, opened: "2025-09-15 10:00")
    nobody.situation.facts[nobody.harbour.words.plan] = .unknown
    let fault = nobody.fault()
    #expect(fault == .unknownFacts(.notify, [nobody.harbour.words.plan], RuleID(7)))
    let message = fault?.message(in: nobody.harbour.program)
    #expect(message?.problem == "the notification target needs `customer.plan`, which nobody told")
  }

  @Test func `a table without a row is a fault, not a silent best effort`() throws {
    var lost = try HarbourCase(\.sail, \.high, opened: "2025-09-15 10:00")
    lost.harbour.program.tables[0].rowByKey = [:]
    let message = lost.fault()?.message(in: lost.harbour.program)
    #expect(message?.problem == "the response target needs a row for `High` in table `Targets`")
  }

  @Test func `a deadline beyond what the calendar knows is a fault`() throws {
    let late = try HarbourCase(\.sail, \.mid, opened: "2030-12-31 10:00")
    #expect(late.fault() == .calendar(late.harbour.desk, .beyondHorizon(try date("2031-01-01"))))
    let after = try HarbourCase(\.sail, \.mid, opened: "2031-02-01 10:00")
    #expect(after.fault() == .calendar(after.harbour.desk, .beyondHorizon(try date("2031-02-01"))))
  }

  @Test func `a desk that never opens is a fault for desk time and none for elapsed time`() throws {
    var shut = try HarbourCase(\.sail, \.high, opened: "2025-09-15 10:00")
    shut.harbour.program.calendars[0].layers = []
    #expect(shut.fault() == .calendar(shut.harbour.desk, .neverOpens))
  }

  @Test func `an amount on a clock that cannot count it is a fault`() throws {
    var odd = try HarbourCase(\.sail, \.mid, opened: "2025-09-15 10:00")
    let line = odd.harbour.line(Policy.ClockRule(clock: .constant(.clock(.deskTime)), exceptions: []), 5)
    odd.harbour.program.policy?.clock = [line]
    #expect(odd.fault() == .clockDoesNotFit(.days(2), .deskTime, RuleID(8)))
    let message = odd.fault()?.message(in: odd.harbour.program)
    #expect(message?.problem == "`2 business days` cannot run on the clock `desk time`")
  }

  @Test func `without a policy or a line for the desk there is no answer`() throws {
    var bare = try HarbourCase(\.sail, \.high, opened: "2025-09-15 10:00")
    bare.harbour.program.policy?.desk = []
    #expect(bare.fault() == .noLine(.desk))
    bare.harbour.program.policy = nil
    #expect(bare.fault() == .noPolicy)
  }

  @Test func `a refusal says why, and one that cannot be decided names the missing fact`() throws {
    var ended = try HarbourCase(\.sail, \.high, opened: "2025-09-15 10:00")
    let contract = ended.harbour.words.contract
    ended.situation.facts[contract] = .date(try date("2025-09-14"))
    #expect(try ended.refusal()?.reason["en"] == "no contract")
    ended.situation.facts[contract] = .date(try date("2025-09-15"))
    #expect(try ended.refusal() == nil)
    ended.situation.facts[contract] = .unknown
    #expect(throws: ScheduleFault.unknownFacts(.admission, [contract], RuleID(3))) { try ended.refusal() }
  }
}

extension HarbourCase {
  func refusal() throws -> Refusal? {
    var desks = desks
    let scheduler = CaseScheduler(harbour.program, release: 0)
    let opening = try scheduler.opening(of: history, situation: situation, desks: &desks)
    return try scheduler.refusal(of: opening, openedBy: .report)
  }
}
