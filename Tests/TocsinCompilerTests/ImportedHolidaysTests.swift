import Testing
import TocsinCompiler
import TocsinModel
import TocsinSource
import TocsinTime

@Suite struct ImportedHolidaysTests {
  private static let rules = """
    rulebook Care { languages en }
    import "lists/feasts.tocsin"
    calendar Desk {
      holidays  Feasts
      standard  Mon-Fri 09:00-18:00
      zone      Europe/Berlin
    }
    # in lists/feasts.tocsin
    holidays Feasts {
      imported "house.ics"
      6 January
      known from 2025-01-01 until 2026-12-31
    }
    # in lists/house.ics
    BEGIN:VCALENDAR
    BEGIN:VEVENT
    SUMMARY:New year, as a server in another zone tells it
    DTSTART:20251231T230000Z
    DTEND:20260101T230000Z
    END:VEVENT
    BEGIN:VEVENT
    SUMMARY:Early June
    DTSTART;VALUE=DATE:20250602
    DURATION:P2D
    END:VEVENT
    END:VCALENDAR
    """

  @Test func `the dates of a calendar file stand beside those of the rules, on the clock of the calendar`() throws {
    let compilation = RuleTexts(Self.rules).compiled()
    #expect(compilation.diagnostics.map(\.message) == [])
    let program = try #require(compilation.ruleSets.first { $0.rulebook == "Care" }?.programs.first)
    let holidays = try #require(program.calendars.first).holidays
    let dates = holidays.flatMap { $0.dates(inYear: 2025) + $0.dates(inYear: 2026) }
    #expect(dates.map(\.description) == ["2025-01-06", "2025-06-02", "2025-06-03", "2026-01-01", "2026-01-06"])
    #expect(holidays.map(\.knownUntil) == [CivilDate("2026-12-31")])
  }

  @Test func `a calendar file that came with the rules is not looked for elsewhere`() {
    let texts = RuleTexts(Self.rules).byPath.map { SourceText(name: $0.key, text: $0.value) }
    #expect(compile(texts, zones: SystemZoneSource()).diagnostics.map(\.message) == [])
    let others = texts.filter { !$0.name.hasSuffix(".ics") }
    #expect(compile(others, zones: SystemZoneSource()).diagnostics.map(\.code.text) == ["E0509"])
  }
}
