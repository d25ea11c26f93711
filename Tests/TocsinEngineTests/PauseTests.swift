import Testing
import TocsinModel
import TocsinTime

@testable import TocsinEngine
@testable import TocsinEvaluation

@Suite struct PauseTests {
  @Test func `each cause stops the clocks that the policy names for it`() throws {
    var waiting = try HarbourCase(\.steam, \.mid, opened: "2025-09-15 10:00")
    try waiting.wait("2025-09-15 11:00", "2025-09-15 15:00", on: 0)
    #expect(try waiting.response() == "2025-09-15 16:00")
    #expect(try waiting.steps().first == "Mate 2025-09-15 16:00")
    var weather = try HarbourCase(\.steam, \.mid, opened: "2025-09-15 10:00")
    try weather.wait("2025-09-15 11:00", "2025-09-15 15:00", on: 1)
    #expect(try weather.response() == "2025-09-15 12:00")
    #expect(try weather.steps().first == "Mate 2025-09-15 16:00")
  }

  @Test func `overlapping waits count once, and waiting outside desk time costs nothing`() throws {
    var twice = try HarbourCase(\.steam, \.mid, opened: "2025-09-15 10:00")
    try twice.wait("2025-09-15 11:00", "2025-09-15 13:00")
    try twice.wait("2025-09-15 12:00", "2025-09-15 14:00")
    #expect(try twice.response() == "2025-09-15 15:00")
    var night = try HarbourCase(\.steam, \.mid, opened: "2025-09-15 17:00")
    try night.wait("2025-09-15 20:00", "2025-09-16 08:00")
    #expect(try night.response() == "2025-09-16 10:00")
  }

  @Test func `a business day does not count when the case waits at its closing time`() throws {
    var waiting = try HarbourCase(\.sail, \.mid, opened: "2023-05-15 10:00")
    try waiting.wait("2023-05-17 12:00", "2023-05-19 12:00")
    #expect(try waiting.response() == "2023-05-19 18:00")
    waiting.harbour.program.policy?.waitingDaysCount = true
    #expect(try waiting.response() == "2023-05-17 18:00")
  }

  @Test func `a wait that begins when a target is due comes after it`() throws {
    var late = try HarbourCase(\.steam, \.mid, opened: "2025-09-15 10:00")
    try late.wait("2025-09-15 12:00", "2025-09-15 14:00")
    #expect(try late.response() == "2025-09-15 12:00")
  }

  @Test func `while a wait has no end, what comes after it has no instant`() throws {
    var open = try HarbourCase(\.steam, \.mid, opened: "2025-09-15 10:00")
    try open.wait("2025-09-15 13:00", nil)
    #expect(try open.response() == "2025-09-15 12:00")
    #expect(
      try open.steps() == ["Mate 2025-09-15 12:00", "Captain waiting", "Owner waiting"])
    try open.wait("2025-09-15 11:00", nil)
    #expect(try open.schedule().respond != nil)
    #expect(try open.response() == nil)
  }

  @Test func `the time a case was closed counts as a pause for every clock`() throws {
    var reopened = try HarbourCase(\.steam, \.mid, opened: "2025-09-15 10:00")
    reopened.history.closures = [
      CaseHistory.Closure(from: try rome("2025-09-15 10:30"), to: try rome("2025-09-15 11:30"))
    ]
    #expect(try reopened.response() == "2025-09-15 13:00")
    #expect(try reopened.steps().first == "Mate 2025-09-15 13:00")
  }

  @Test func `an acknowledgement meets what it stops, unless it comes too late`() throws {
    var early = try HarbourCase(\.steam, \.high, opened: "2025-09-15 10:00")
    early.history.acknowledgements = [try rome("2025-09-15 10:30")]
    #expect(try early.schedule().notify?.isMet == true)
    #expect(try early.schedule().respond?.isMet == false)
    early.harbour.program.policy?.acknowledgedStops = [.respond, .escalate]
    early.history.acknowledgements = [try rome("2025-09-15 11:00")]
    // Sixty minutes are strict: at the very instant it is late.
    #expect(try early.schedule().respond?.isMet == false)
    #expect(try early.schedule().steps.map(\.state) == [.stopped, .stopped])
    early.history.acknowledgements = [try rome("2025-09-15 10:59")]
    #expect(try early.schedule().respond?.isMet == true)
  }
}
