import Testing
import TocsinModel
import TocsinTime

@testable import TocsinEngine
@testable import TocsinEvaluation

@Suite struct PriorityChangeTests {
  @Test func `lowered: target and ladder count from the opening, and steps already past are not taken`() throws {
    // Mid was due at 12:00, low is due after 8 business hours.
    var lowered = try HarbourCase(\.steam, \.mid, opened: "2025-09-15 10:00")
    try lowered.change("2025-09-15 11:30", to: \.low)
    #expect(try lowered.response() == "2025-09-15 18:00")
    #expect(
      try lowered.steps() == [
        "Mate 2025-09-15 14:00", "Captain 2025-09-15 18:00", "Owner 2025-09-15 18:00",
      ])
  }

  @Test func `lowered: steps taken stay taken, and a target already due stays as it was`() throws {
    var late = try HarbourCase(\.steam, \.mid, opened: "2025-09-15 10:00")
    try late.change("2025-09-15 15:00", to: \.low)
    #expect(try late.response() == "2025-09-15 12:00")
    #expect(
      try late.steps() == [
        "Mate 2025-09-15 12:00", "Captain 2025-09-15 14:00", "Captain 2025-09-15 18:00", "Owner 2025-09-15 18:00",
      ])
    #expect(try late.schedule().steps.map(\.state) == [.taken, .taken, .planned, .planned])
  }

  @Test func `lowered to best effort: the target disappears`() throws {
    var lowered = try HarbourCase(\.sail, \.mid, opened: "2022-01-10 11:00")
    try lowered.change("2022-01-11 10:00", to: \.low)
    #expect(try lowered.schedule().respond == nil)
  }

  @Test func `raised: a limit already past is missed at the change, and the highest past step comes then`() throws {
    var raised = try HarbourCase(\.steam, \.low, opened: "2025-09-15 09:00")
    try raised.change("2025-09-15 16:00", to: \.mid)
    #expect(try raised.response() == "2025-09-15 16:00")
    #expect(
      try raised.steps() == ["Mate 2025-09-15 13:00", "Captain 2025-09-15 16:00", "Owner 2025-09-15 17:00"])
  }

  @Test func `raised: the new ladder goes on above the step taken at the change`() throws {
    var raised = try HarbourCase(\.steam, \.low, opened: "2025-09-15 09:00")
    try raised.change("2025-09-15 11:30", to: \.high)
    #expect(try raised.steps() == ["Captain 2025-09-15 11:30", "Owner 2025-09-15 17:00"])
    #expect(try raised.notice() == "2025-09-15 11:30")
  }

  @Test func `what is due at the very instant of a change has not happened yet`() throws {
    var same = try HarbourCase(\.steam, \.mid, opened: "2025-09-15 10:00")
    try same.change("2025-09-15 12:00", to: \.low)
    #expect(try same.response() == "2025-09-15 18:00")
    #expect(try same.steps().first == "Mate 2025-09-15 14:00")
  }

  @Test func `a step is not taken twice when the priority comes back`() throws {
    var back = try HarbourCase(\.steam, \.high, opened: "2025-09-15 10:00")
    try back.change("2025-09-15 12:30", to: \.low)
    try back.change("2025-09-15 13:00", to: \.high)
    #expect(try back.steps() == ["Captain 2025-09-15 12:00", "Owner 2025-09-15 18:00"])
  }

  @Test func `restart counts from the change`() throws {
    var restarted = try HarbourCase(\.steam, \.mid, opened: "2025-09-15 10:00")
    restarted.harbour.program.policy?.lowered = .restart
    try restarted.change("2025-09-15 11:00", to: \.low)
    #expect(try restarted.response() == "2025-09-16 10:00")
    #expect(try restarted.steps().first == "Mate 2025-09-15 15:00")
  }

  @Test func `keeping the earlier never gives more time`() throws {
    var kept = try HarbourCase(\.steam, \.mid, opened: "2025-09-15 10:00")
    kept.harbour.program.policy?.lowered = .keepEarlier
    try kept.change("2025-09-15 11:00", to: \.low)
    #expect(try kept.response() == "2025-09-15 12:00")
    #expect(try kept.steps().first == "Mate 2025-09-15 12:00")
  }
}
