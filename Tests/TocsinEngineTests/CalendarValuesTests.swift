import Testing
import TocsinModel
import TocsinTime

@testable import TocsinEvaluation

/// What rules do with dates, lengths and money.
@Suite struct CalendarValuesTests {
  private let evaluator = Evaluator(Program(rulebook: "", release: "", title: Labels(), languages: ["en"]))

  private func ask(_ formula: Formula) -> (value: Value, faults: [EvaluationFault]) {
    var trace = Trace()
    let value = evaluator.value(of: formula, in: Situation(), trace: &trace)
    return (value, trace.faults)
  }

  private func date(_ text: String) throws -> Formula { .constant(.date(try #require(CivilDate(text)))) }
  private func money(_ text: String) throws -> Formula { .constant(.money(try #require(Money(text)))) }
  private func length(months: Int = 0, days: Int = 0) -> Formula {
    .constant(.length(CalendarLength(months: months, days: days)))
  }

  @Test func `a length is added to a date and taken from it`() throws {
    let start = try date("2024-01-31")
    #expect(try ask(.add(start, length(months: 1))).value == ask(date("2024-02-29")).value)
    #expect(try ask(.subtract(start, length(days: 31))).value == ask(date("2023-12-31")).value)
    #expect(try ask(.subtract(date("2024-03-01"), start)).value == .length(CalendarLength(days: 30)))
    #expect(try ask(.add(date("9999-12-31"), length(days: 1))).faults == [.outOfRange])
    #expect(try ask(.yearsStarted(from: start, to: date("2025-02-01"))).value == .number(2_000_000))
  }

  @Test func `lengths are compared where one is longer for certain`() {
    #expect(ask(.compare(.less, length(days: 20), length(months: 1))).value == .boolean(true))
    #expect(ask(.compare(.greater, length(months: 13), length(months: 12))).value == .boolean(true))
    #expect(ask(.compare(.greater, length(days: 400), length(months: 12))).value == .boolean(true))
    let open = ask(.compare(.less, length(days: 30), length(months: 1)))
    #expect(open.value == .unknown)
    #expect(open.faults == [.monthsAndDays])
  }

  @Test func `money stays in its currency`() throws {
    let price = try money("120 EUR")
    #expect(try ask(.add(price, money("0.50 EUR"))).value == ask(money("120.50 EUR")).value)
    #expect(try ask(.add(price, .constant(.number(5_000_000)))).value == ask(money("126 EUR")).value)
    #expect(try ask(.subtract(price, .constant(.number(5_000_000)))).value == ask(money("114 EUR")).value)
    #expect(try ask(.compare(.less, price, money("121 EUR"))).value == .boolean(true))
    #expect(try ask(.compare(.less, price, money("121 USD"))).faults == [.twoCurrencies])
    #expect(try ask(.add(price, money("1 USD"))).faults == [.twoCurrencies])
  }
}
