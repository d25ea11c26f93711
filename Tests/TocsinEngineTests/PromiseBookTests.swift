import Testing
import TocsinModel
import TocsinTime

@testable import TocsinEngine
@testable import TocsinEvaluation

@Suite struct PromiseBookTests {
  /// Cases that differ in plan, priority, state of the desk and date.
  private func cases() throws -> [HarbourCase] {
    var cases: [HarbourCase] = []
    for plan in [\Words.sail, \.steam] {
      for priority in [\Words.high, \.mid, \.low] {
        for opened in ["2025-09-15 10:00", "2025-09-15 22:00", "2025-09-20 10:00"] {
          cases.append(try HarbourCase(plan, priority, opened: opened))
        }
      }
    }
    return cases
  }

  @Test func `a desk book that was asked before answers like a fresh one`() throws {
    var desks = DeskBook(zones: SystemZoneSource())
    for one in try cases() + cases().reversed() {
      let scheduler = CaseScheduler(one.harbour.program, release: 0)
      let again = try scheduler.schedule(one.history, situation: one.situation, desks: &desks)
      #expect(try again == one.schedule())
    }
  }

  @Test func `an opening found with another book is not mistaken for one of this book`() throws {
    var (first, second) = (DeskBook(zones: SystemZoneSource()), DeskBook(zones: SystemZoneSource()))
    let steam = try HarbourCase(\.steam, \.high, opened: "2025-09-15 10:00")
    let other = try HarbourCase(\.steam, \.low, opened: "2025-09-15 10:00")
    let scheduler = CaseScheduler(steam.harbour.program, release: 0)
    _ = try scheduler.schedule(other.history, situation: other.situation, desks: &second)
    let opening = try scheduler.opening(of: steam.history, situation: steam.situation, desks: &first)
    #expect(try scheduler.schedule(steam.history, from: opening, desks: &second) == steam.schedule())
  }

  @Test func `a promise that asks the date is made anew for each date`() throws {
    var dated = try HarbourCase(\.steam, \.high, opened: "2025-09-15 10:00")
    let late = Formula.compare(.greaterOrEqual, .today, .constant(.date(try date("2025-09-16"))))
    let none = Policy.Guarded<Formula?>(content: nil, condition: late, rule: RuleID(17))
    dated.harbour.program.policy?.respond.insert(none, at: 0)
    let scheduler = CaseScheduler(dated.harbour.program, release: 0)
    var desks = dated.desks
    #expect(try scheduler.schedule(dated.history, situation: dated.situation, desks: &desks).respond != nil)
    dated.history.opened = try rome("2025-09-16 10:00")
    #expect(try scheduler.schedule(dated.history, situation: dated.situation, desks: &desks).respond == nil)
  }
}
