import TocsinModel
import TocsinTime

private let millisecondsPerDay: Int64 = 86_400_000

extension Evaluator {
  /// Combines two values; one that is too large is a fault, not a wrong answer.
  func sum(
    of left: Formula, and right: Formula, in situation: Situation, trace: inout Trace,
    combine: (Value, Value) -> Value?
  ) -> Value {
    let left = value(of: left, in: situation, trace: &trace)
    let right = value(of: right, in: situation, trace: &trace)
    guard left != .unknown, right != .unknown else { return .unknown }
    if let result = combine(left, right) { return result }
    if case .money(let left) = left, case .money(let right) = right, left.currency != right.currency {
      trace.report(.twoCurrencies)
      return .unknown
    }
    trace.report(.outOfRange)
    return .unknown
  }

  func adding(_ left: Value, _ right: Value) -> Value? {
    switch (left, right) {
    case (.number(let left), .number(let right)): return exact(left.addingReportingOverflow(right)).map(Value.number)
    case (.duration(let left), .duration(let right)):
      return exact(left.addingReportingOverflow(right)).map(Value.duration)
    case (.date(let date), .length(let length)): return date.adding(length).map(Value.date)
    case (.money, _): return money(left, right) { $0.addingReportingOverflow($1) }
    case (.date(let date), let time): return days(in: time).flatMap { moved(date, by: $0) }
    case (let time, .date(let date)): return days(in: time).flatMap { moved(date, by: $0) }
    case (.amount(let left), .amount(let right)):
      return combined(left, right) { $0.addingReportingOverflow($1) }
    default: return nil
    }
  }

  func subtracting(_ left: Value, _ right: Value) -> Value? {
    switch (left, right) {
    case (.number(let left), .number(let right)):
      return exact(left.subtractingReportingOverflow(right)).map(Value.number)
    case (.duration(let left), .duration(let right)):
      return exact(left.subtractingReportingOverflow(right)).map(Value.duration)
    case (.date(let left), .date(let right)): return .length(CalendarLength(days: left.days(since: right)))
    case (.date(let date), .length(let length)): return date.adding(length.negated).map(Value.date)
    case (.money, _): return money(left, right) { $0.subtractingReportingOverflow($1) }
    case (.date(let date), let time): return days(in: time).flatMap { moved(date, by: -$0) }
    case (.amount(let left), .amount(let right)):
      return combined(left, right) { $0.subtractingReportingOverflow($1) }
    default: return nil
    }
  }

  func yearsStarted(_ from: Value, _ to: Value) -> Value? {
    guard case .date(let from) = from, case .date(let to) = to else { return nil }
    return .number(Int64(from.yearsStarted(until: to)) * 1_000_000)
  }

  /// Money of one currency, or a share of it in percent.
  private func money(
    _ left: Value, _ right: Value, _ combine: (Int64, Int64) -> (partialValue: Int64, overflow: Bool)
  ) -> Value? {
    guard case .money(let money) = left else { return nil }
    let other: Money?
    switch right {
    case .money(let right): other = right.currency == money.currency ? right : nil
    case .number(let percent): other = money.share(percent: percent)
    default: other = nil
    }
    return other.flatMap { exact(combine(money.millionths, $0.millionths)) }
      .map { .money(Money(millionths: $0, currency: money.currency)) }
  }

  private func exact(_ result: (partialValue: Int64, overflow: Bool)) -> Int64? {
    result.overflow ? nil : result.partialValue
  }

  private func combined(
    _ left: Amount, _ right: Amount, _ combine: (Int64, Int64) -> (partialValue: Int64, overflow: Bool)
  ) -> Value? {
    guard left.unit == right.unit else { return nil }
    guard let millionths = exact(combine(left.millionths, right.millionths)) else { return nil }
    return .amount(Amount(bound: left.bound, millionths: millionths, unit: left.unit))
  }

  /// Whole days only, and not so many that a date could not be counted.
  private func days(in value: Value) -> Int? {
    let milliseconds: Int64?
    switch value {
    case .duration(let duration): milliseconds = duration
    case .amount(let amount): milliseconds = amount.milliseconds
    default: milliseconds = nil
    }
    guard let milliseconds, milliseconds % millisecondsPerDay == 0 else { return nil }
    let days = milliseconds / millisecondsPerDay
    return abs(days) < 10_000_000 ? Int(days) : nil
  }

  private func moved(_ date: CivilDate, by days: Int) -> Value? {
    let result = date.adding(days: days)
    return result.days(since: date) == days ? .date(result) : nil
  }
}
