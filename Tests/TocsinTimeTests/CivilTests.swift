import Testing
import TocsinTime

struct CivilTests {
  @Test func `every day of four centuries follows the one before`() throws {
    var date = try required(CivilDate(year: 1899, month: 12, day: 31))
    var weekday = Weekday.sunday
    for year in 1900..<2300 {
      for month in 1...12 {
        for day in 1...31 {
          guard let next = CivilDate(year: year, month: month, day: day) else { continue }
          let following = Weekday(rawValue: (weekday.rawValue + 1) % 7)
          try #require(next == date.adding(days: 1) && next.weekday == following)
          try #require(next.year == year && next.month == month && next.day == day)
          date = next
          weekday = next.weekday
        }
      }
    }
    #expect(date.days(since: try required(CivilDate(year: 1900, month: 1, day: 1))) == 146_096)
  }

  @Test(arguments: ["2024-02-29", "0001-01-01", "9999-12-31", "2000-02-29", "1970-01-01"])
  func `a date is printed as it was read`(text: String) {
    #expect(CivilDate(text)?.description == text)
  }

  @Test(arguments: ["2025-02-29", "1900-02-29", "2025-13-01", "2025-1-01", "25-01-01", "0000-01-01", "2025/01/01", ""])
  func `a text that is no date is refused`(text: String) {
    #expect(CivilDate(text) == nil)
  }

  @Test func `dates stop at the bounds`() {
    #expect(CivilDate.distantFuture.adding(days: .max) == .distantFuture)
    #expect(CivilDate.distantPast.adding(days: .min) == .distantPast)
    #expect(CivilDate.distantPast.description == "0001-01-01")
    #expect(CivilDate(dayNumber: .max).description == "9999-12-31")
    #expect(CivilDate(year: .max, month: .min, day: .max) == nil)
  }

  @Test func `1 January 1970 was a Thursday and 1 January 0001 a Monday`() {
    #expect(CivilDate(dayNumber: 0).weekday == .thursday)
    #expect(CivilDate.distantPast.weekday == .monday)
  }

  @Test(arguments: ["00:00", "09:30", "24:00", "23:59:59"])
  func `a time of day is printed as it was read`(text: String) {
    #expect(TimeOfDay(text)?.description == text)
  }

  @Test(arguments: ["24:01", "9:00", "12:60", "12:00:60", "12-00", "", "12:0x", "25:00"])
  func `a text that is no time of day is refused`(text: String) {
    #expect(TimeOfDay(text) == nil)
  }

  @Test func `a civil time prints date and time`() throws {
    let date = try required(CivilDate("2025-03-03"))
    let early = CivilTime(date: date, time: .midnight)
    let late = CivilTime(date: date, time: try required(TimeOfDay(milliseconds: 30_605_007)))
    #expect(early < late)
    #expect(late.description == "2025-03-03 08:30:05.007")
  }
}
