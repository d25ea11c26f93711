import Testing
import TocsinModel
import TocsinTime

@testable import TocsinEvaluation

@Suite struct CalendarLengthTests {
  private func date(_ text: String) throws -> CivilDate { try #require(CivilDate(text)) }

  @Test(arguments: [
    ("2024-01-31", 1, 0, "2024-02-29"), ("2023-01-31", 1, 0, "2023-02-28"), ("2024-02-29", 12, 0, "2025-02-28"),
    ("2024-02-29", 48, 0, "2028-02-29"), ("2024-12-31", 2, 0, "2025-02-28"), ("2024-03-31", -1, 0, "2024-02-29"),
    ("2024-01-15", -1, 0, "2023-12-15"), ("2022-03-31", 0, 120, "2022-07-29"), ("2024-01-31", 1, 1, "2024-03-01"),
  ])
  func `months come before days and end at the end of a month`(
    from: String, months: Int, days: Int, expected: String
  ) throws {
    let found = try date(from).adding(CalendarLength(months: months, days: days))
    #expect(found?.description == expected)
  }

  @Test func `a date beyond all dates is none`() throws {
    #expect(CivilDate.distantFuture.adding(CalendarLength(days: 1)) == nil)
    #expect(CivilDate.distantFuture.adding(CalendarLength(months: 1)) == nil)
    #expect(CivilDate.distantPast.adding(CalendarLength(months: -1)) == nil)
    #expect(CivilDate.distantPast.adding(CalendarLength(days: -1)) == nil)
    #expect(CivilDate.distantPast.adding(CalendarLength(months: .max)) == nil)
    #expect(CivilDate.distantPast.adding(CalendarLength(days: .min + 1)) == nil)
  }

  @Test(arguments: [
    ("2022-03-31", "2022-03-31", 0), ("2022-03-31", "2021-01-01", 0), ("2022-03-31", "2022-04-01", 1),
    ("2022-03-31", "2023-03-31", 1), ("2022-03-31", "2023-04-01", 2), ("2024-02-29", "2025-02-28", 1),
    ("2024-02-29", "2025-03-01", 2), ("0001-01-01", "9999-12-31", 9999), ("2022-12-31", "2023-01-01", 1),
  ])
  func `a year that has begun counts whole`(from: String, to: String, expected: Int) throws {
    #expect(try date(from).yearsStarted(until: date(to)) == expected)
  }

  @Test func `the days of so many months lie within their bounds`() throws {
    for months in stride(from: 1, through: 2400, by: 7) {
      for start in ["2023-01-31", "2023-02-28", "2024-02-29", "1999-08-01", "2000-12-31"] {
        let first = try date(start)
        let length = CalendarLength(months: months)
        let last = try #require(first.adding(length))
        #expect(length.bounds.contains(last.days(since: first)), "\(months) months from \(start)")
      }
    }
  }

  @Test(arguments: [
    (CalendarLength(days: 1), "1 day"), (CalendarLength(days: 30), "30 days"), (CalendarLength(), "0 days"),
    (CalendarLength(months: 12), "1 year"), (CalendarLength(months: 18), "18 months"),
    (CalendarLength(months: 24, days: 3), "2 years and 3 days"), (CalendarLength(days: -2), "-2 days"),
  ])
  func `it is written as rules write it`(length: CalendarLength, expected: String) {
    #expect(length.written == expected)
  }
}

@Suite struct MoneyTests {
  @Test(arguments: ["120 EUR", "99.50 EUR", "-3 USD", "0.01 GBP", "126.525 EUR", "999999999999.999999 JPY"])
  func `it is read and written alike`(text: String) {
    #expect(Money(text)?.written == text)
  }

  @Test(arguments: [
    "120", "EUR", "120 eur", "120 EURO", "1,5 EUR", "1. EUR", ".5 EUR", "1 2 EUR", "0.1234567 EUR", "é EUR",
  ])
  func `a text that is no money is refused`(text: String) {
    #expect(Money(text) == nil)
  }

  @Test func `a share is exact to the millionth`() {
    let five: Int64 = 5_000_000
    #expect(Money("120 EUR")?.share(percent: five)?.written == "6 EUR")
    #expect(Money("-120 EUR")?.share(percent: five)?.written == "-6 EUR")
    #expect(Money("0.00001 EUR")?.share(percent: five)?.millionths == 1)
    #expect(Money("999999999999 EUR")?.share(percent: .max) == nil)
  }
}
