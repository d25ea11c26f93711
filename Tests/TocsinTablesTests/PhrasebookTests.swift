import Testing
import TocsinModel
import TocsinTime

@testable import TocsinTables

struct PhrasebookTests {
  private let sample = SampleProgram()
  private var english: Phrasebook { Phrasebook(program: sample.program, language: "en") }
  private var french: Phrasebook { Phrasebook(program: sample.program, language: "fr") }

  @Test func `an amount takes bound and unit from the wording`() {
    #expect(english.text(.amount(.whole(4, .hour, .lessThan))) == "< 4 hours")
    #expect(english.text(.amount(.whole(4, .hour, .within))) == "Within 4 hours")
  }

  @Test func `one of a unit is singular`() {
    #expect(english.text(.amount(.whole(1, .hour))) == "1 hour")
    #expect(english.text(.amount(.whole(1, .minute))) == "1 minute")
  }

  @Test func `without a wording an amount prints as it is written in rules`() {
    #expect(french.text(.amount(.whole(2, .businessDay))) == "2 business days")
    #expect(french.text(.amount(.whole(60, .minute, .lessThan))) == "< 60 minutes")
    #expect(french.text(.amount(.whole(10, .businessDay, .about))) == "about 10 business days")
    #expect(french.text(.bestEffort) == "best effort")
  }

  @Test func `half units keep their decimals`() {
    #expect(french.text(.amount(Amount(millionths: 4_500_000, unit: .hour))) == "4.5 hours")
    #expect(french.text(.number(-250_000)) == "-0.25")
  }

  @Test func `the next business day has its own words`() {
    let next = Amount(millionths: 1_000_000, unit: .businessDay, isNextBusinessDay: true)
    #expect(english.text(.amount(next)) == "Next business day")
    #expect(english.number(of: next) == "1")
  }

  @Test func `a duration prints in the largest unit that gives a whole number`() {
    #expect(english.text(.duration(7_200_000)) == "2 hours")
    #expect(english.text(.duration(5_400_000)) == "90 minutes")
    #expect(french.text(.duration(1_500)) == "1.5 seconds")
    #expect(french.text(.duration(.min)).hasSuffix(" seconds"))
  }

  @Test func `days print as runs of the week, over its end too`() {
    #expect(english.text(.weekdays([.monday, .tuesday, .wednesday, .thursday, .friday])) == "Monday to Friday")
    #expect(english.text(.weekdays([.sunday, .monday, .tuesday, .wednesday, .thursday])) == "Sunday to Thursday")
    #expect(english.text(.weekdays([.monday, .wednesday, .thursday])) == "Mon, Wed-Thu")
    #expect(english.text(.weekdays(Weekday.allCases)) == "Mon-Sun")
    #expect(english.text(.weekdays([])) == "")
  }

  @Test func `several windows are joined by commas`() throws {
    let nine = try #require(TimeOfDay("09:00"))
    let one = try #require(TimeOfDay("13:00"))
    let windows = [Window(from: nine, to: one), Window(from: one, to: .endOfDay)]
    #expect(english.text(.windows(windows)) == "09:00-13:00, 13:00-24:00")
  }

  @Test func `a label that is missing falls back to the first language, then to the name`() {
    #expect(french.text(.member(SampleProgram.normal)) == "N Normal")
    #expect(french.text(.member(SampleProgram.early)) == "matin")
    #expect(french.text(.member(SampleProgram.late)) == "Late")
  }

  @Test func `a declared name is typed in small letters with hyphens`() {
    #expect(kebabCase("PriorityNotification") == "priority-notification")
    #expect(kebabCase("Sla") == "sla")
    #expect(kebabCase("SLATable") == "sla-table")
    #expect(kebabCase("Plan2Cards_old") == "plan2-cards-old")
  }
}
