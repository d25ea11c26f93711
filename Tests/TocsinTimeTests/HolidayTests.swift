import Testing
import TocsinTime

struct HolidayTests {
  @Test(arguments: [
    "1583-04-10", "1818-03-22", "1943-04-25", "1961-04-02", "2000-04-23", "2008-03-23", "2024-03-31", "2025-04-20",
    "2026-04-05", "2038-04-25", "2049-04-18", "2285-03-22",
  ])
  func `Easter falls on the dates of the almanac`(date: String) throws {
    let easter = try required(CivilDate(date))
    #expect(Feast(.easter(days: 0)).dates(ofYear: easter.year) == [easter])
  }

  @Test func `Easter is a Sunday between 22 March and 25 April`() throws {
    for year in 1...9999 {
      let easter = try required(Feast(.easter(days: 0)).dates(ofYear: year).first)
      try #require(easter.weekday == .sunday)
      try #require((easter.month, easter.day) >= (3, 22) && (easter.month, easter.day) <= (4, 25))
    }
  }

  @Test(arguments: [
    (Feast(.fixed(month: 8, day: 15)), 2026, ["2026-08-15"]),
    (Feast(.fixed(month: 2, day: 29)), 2025, []),
    (Feast(.fixed(month: 2, day: 29)), 2024, ["2024-02-29"]),
    (Feast(.nth(week: 4, weekday: .thursday, month: 11)), 2025, ["2025-11-27"]),
    (Feast(.nth(week: 1, weekday: .monday, month: 9)), 2025, ["2025-09-01"]),
    (Feast(.nth(week: 5, weekday: .friday, month: 2)), 2025, []),
    (Feast(.last(weekday: .monday, month: 5)), 2026, ["2026-05-25"]),
    (Feast(.last(weekday: .sunday, month: 2)), 2032, ["2032-02-29"]),
    (Feast(.easter(days: 1)), 2027, ["2027-03-29"]),
    (Feast(.easter(days: -2)), 2026, ["2026-04-03"]),
    (Feast(.fixed(month: 7, day: 4), observed: .nearestWeekday), 2026, ["2026-07-03"]),
    (Feast(.fixed(month: 7, day: 4), observed: .nearestWeekday), 2027, ["2027-07-05"]),
    (Feast(.fixed(month: 12, day: 25), observed: .followingMonday), 2027, ["2027-12-27"]),
    (Feast(.fixed(month: 6, day: 19), fromYear: 2021), 2020, []),
    (Feast(.fixed(month: 6, day: 19), toYear: 2021), 2022, []),
    (Feast(.fixed(month: 99, day: -5)), 2022, []),
    (Feast(.nth(week: .max, weekday: .sunday, month: .min)), 2022, []),
    (Feast(.easter(days: .min)), 2022, []),
    (Feast(.last(weekday: .sunday, month: 13)), 2022, []),
  ])
  func `a feast is kept on the dates of a year`(feast: Feast, year: Int, dates: [String]) {
    #expect(feast.dates(ofYear: year).map(\.description) == dates)
  }

  @Test func `an observed 1 January may be kept in the year before`() {
    let newYear = HolidaySet([Feast(.fixed(month: 1, day: 1), observed: .nearestWeekday)])
    #expect(newYear.dates(inYear: 2021).map(\.description) == ["2021-01-01", "2021-12-31"])
    #expect(newYear.dates(inYear: 2022).isEmpty)
  }

  @Test func `listed dates may cross a year and two feasts on a date count once`() throws {
    let closure = Feast(.listed(try required(CivilDate("2025-12-30"))...(try required(CivilDate("2026-01-02")))))
    let holidays = HolidaySet([closure, Feast(.fixed(month: 1, day: 1))])
    #expect(holidays.dates(inYear: 2025).map(\.description) == ["2025-01-01", "2025-12-30", "2025-12-31"])
    #expect(holidays.dates(inYear: 2026).map(\.description) == ["2026-01-01", "2026-01-02"])
  }

  @Test func `years outside the calendar have no holidays`() {
    let holidays = HolidaySet([Feast(.easter(days: 0))])
    #expect(holidays.dates(inYear: .max).isEmpty)
    #expect(holidays.dates(inYear: 0).isEmpty)
  }
}
