import Testing
import TocsinModel
import TocsinSource
import TocsinTime

@testable import TocsinEngine
@testable import TocsinEvaluation

@Suite struct DeskChoiceTests {
  /// Desks in Rome, New York and Dubai for whoever is elsewhere.
  private func elsewhere(_ zone: String?, opened: String) throws -> HarbourCase {
    var one = try HarbourCase(\.steam, \.high, opened: opened)
    let words = one.harbour.words
    one.harbour.program.calendars.append(try Harbour.calendar("West", zone: "America/New_York"))
    one.harbour.program.calendars.append(try Harbour.calendar("East", zone: "Asia/Dubai"))
    let near = Formula.constant(.nearest([0, 1, 2].map(CalendarID.init), zone: words.zone))
    let line = one.harbour.line(Policy.Desk(calendar: near, layers: [.constant(.layer("standard"))]), 4)
    one.harbour.program.policy?.desk = [line]
    if let zone { one.situation.facts[words.zone] = .zone(zone) }
    return one
  }

  @Test(arguments: [("Asia/Kolkata", 2), ("America/Sao_Paulo", 1), ("Africa/Lagos", 0), ("Europe/London", 0)])
  func `the nearest desk is the one whose offset is nearest at the opening`(zone: String, desk: Int) throws {
    #expect(try elsewhere(zone, opened: "2025-03-12 12:00").schedule().desk == CalendarID(desk))
  }

  @Test func `of two equally near the one named first is taken`() throws {
    // Nairobi is two hours from Rome in winter and one from Dubai; Moscow's winter distance to Rome is two as well.
    #expect(try elsewhere("Europe/Helsinki", opened: "2025-01-12 12:00").schedule().desk == CalendarID(0))
    #expect(try elsewhere("Atlantic/South_Georgia", opened: "2025-01-12 12:00").schedule().desk == CalendarID(0))
  }

  @Test func `without a zone, or with one that does not exist, there is no desk`() throws {
    let unknown = try elsewhere(nil, opened: "2025-03-12 12:00")
    #expect(unknown.fault() == .unknownFacts(.desk, [unknown.harbour.words.zone], RuleID(4)))
    #expect(try elsewhere("Europe/Atlantis", opened: "2025-03-12 12:00").fault() == .unknownZone("Europe/Atlantis"))
  }

  @Test func `the release is the newest in force on the date that the desk's clock shows at the opening`() throws {
    let harbour = try Harbour()
    var first = harbour.program
    first.inForce = InForce(from: try date("2020-03-01"), to: nil)
    var second = harbour.program
    second.release = "2"
    second.inForce = InForce(from: try date("2024-10-01"), to: nil)
    let rules = RuleSet(
      rulebook: "Harbour", vocabulary: harbour.words.vocabulary, programs: [first, second], sources: SourceMap(),
      zones: SystemZoneSource())
    #expect(try release(of: rules, opened: "2024-09-30 23:59") == "1")
    #expect(try release(of: rules, opened: "2024-10-01 00:00") == "2")
    #expect(try release(of: rules, opened: "2020-03-01 00:00") == "1")
    #expect(throws: ScheduleFault.noRelease(on: try date("2020-02-29"))) {
      try release(of: rules, opened: "2020-02-29 23:59")
    }
  }

  private func release(of rules: RuleSet, opened: String) throws -> String {
    let one = try HarbourCase(\.sail, \.high, opened: opened)
    var desks = one.desks
    return try ReleaseBook(rules).release(for: one.history, situation: one.situation, desks: &desks).program.release
  }
}
