import TocsinModel
import TocsinSource
import TocsinSyntax
import TocsinTime

extension Checker {
  /// `30 days`, `1 year`.
  func length(_ millionths: Int64, _ unit: CalendarUnit, _ expecting: ValueType?, _ place: SourcePlace) -> Typed {
    let (count, rest) = millionths.quotientAndRemainder(dividingBy: 1_000_000)
    guard rest == 0, count <= Int64(CalendarLength.greatest / 12) else {
      return invalid(place, TypeMessages.noLength(at: place))
    }
    let length =
      switch unit {
      case .day: CalendarLength(days: Int(count))
      case .month: CalendarLength(months: Int(count))
      case .year: CalendarLength(months: Int(count) * 12)
      }
    if let expecting, isTime(expecting) {
      return invalid(place, TypeMessages.dayAmount(.length(length), unit: unit.rawValue, at: place))
    }
    return constant(.length(length), .length, place)
  }

  /// `started years from A to B`.
  func check(yearsStarted from: Expression, _ to: Expression, _ scope: Scope, _ place: SourcePlace) -> Typed {
    let first = check(from, scope, expecting: .date)
    let last = check(to, scope, expecting: .date)
    let areDates = [require(first, .date), require(last, .date)]
    guard areDates == [true, true], first.type == .date, last.type == .date else { return invalid(place) }
    if case .date(let from)? = first.constant, case .date(let to)? = last.constant {
      return constant(.number(Int64(from.yearsStarted(until: to)) * 1_000_000), .count, place)
    }
    return Typed(formula: .yearsStarted(from: first.formula, to: last.formula), type: .count, place: place)
  }

  /// Whether a length of the calendar is easily written where such a value belongs.
  func isTime(_ type: ValueType) -> Bool { type == .amount || type == .duration }

  /// What is wrong with two values beside each other: days that are no time, months that are no days, two currencies.
  func calendarProblem(_ left: Typed, _ right: Typed, _ place: SourcePlace) -> Diagnostic? {
    switch (left.type, right.type) {
    case (.length, let other) where isTime(other): return TypeMessages.dayAmount(left.constant, at: left.place)
    case (let other, .length) where isTime(other): return TypeMessages.dayAmount(right.constant, at: right.place)
    case (.length, .length):
      let isMixed = hasMonths(left) && countsDays(right) || countsDays(left) && hasMonths(right)
      return isMixed ? TypeMessages.monthsAndDays(at: place) : nil
    case (.money, .money):
      guard case .money(let one)? = left.constant, case .money(let other)? = right.constant,
        one.currency != other.currency
      else { return nil }
      return TypeMessages.twoCurrencies(one.currency, other.currency, at: place)
    default: return nil
    }
  }

  private func hasMonths(_ typed: Typed) -> Bool {
    if case .length(let length)? = typed.constant { length.months != 0 } else { false }
  }

  /// What lies between two dates is so many days, and so is a constant without months.
  private func countsDays(_ typed: Typed) -> Bool {
    if case .length(let length)? = typed.constant { return length.months == 0 }
    if case .subtract = typed.formula { return true }
    return false
  }

  func outOfRange(_ type: ValueType, _ place: SourcePlace) -> Diagnostic {
    switch type {
    case .length, .money: TypeMessages.tooFar(describe(type), at: place)
    default: TypeMessages.notWhole("the result", at: place)
    }
  }
}
