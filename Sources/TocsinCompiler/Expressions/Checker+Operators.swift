import TocsinModel
import TocsinSource
import TocsinSyntax
import TocsinTime

extension Checker {
  func check(not condition: Expression, _ scope: Scope, _ place: SourcePlace) -> Typed {
    Typed(formula: .not(self.condition(condition, scope)), type: .boolean, place: place)
  }

  func check(
    _ symbol: BinaryOperator, _ left: Expression, _ right: Expression, _ scope: Scope, _ place: SourcePlace
  ) -> Typed {
    switch symbol {
    case .and:
      return Typed(formula: .and(condition(left, scope), condition(right, scope)), type: .boolean, place: place)
    case .or:
      if let typed = check(alternative: right, to: left, scope, place) { return typed }
      return Typed(formula: .or(condition(left, scope), condition(right, scope)), type: .boolean, place: place)
    case .less: return compare(.less, left, right, scope, place)
    case .lessOrEqual: return compare(.lessOrEqual, left, right, scope, place)
    case .greater: return compare(.greater, left, right, scope, place)
    case .greaterOrEqual: return compare(.greaterOrEqual, left, right, scope, place)
    case .plus: return sum(left, right, isSum: true, scope, place)
    case .minus: return sum(left, right, isSum: false, scope, place)
    }
  }

  /// `plan is A or B`, as people say it: a value stands where a condition has to.
  private func check(alternative: Expression, to condition: Expression, _ scope: Scope, _ place: SourcePlace) -> Typed?
  {
    guard case .name(let second) = alternative, case .isOneOf(_, let values, negated: false) = condition,
      case .name(let first)? = values.last, let choices = choicesByMember[first.text],
      let others = choicesByMember[second.text], !Set(choices).isDisjoint(with: others)
    else { return nil }
    _ = self.condition(condition, scope)
    return invalid(
      place,
      TypeMessages.alternative(first.text, second.text, at: scope.site.place(second.range)))
  }

  private func compare(
    _ comparison: Formula.Comparison, _ left: Expression, _ right: Expression, _ scope: Scope, _ place: SourcePlace
  ) -> Typed {
    let first = check(left, scope)
    let second = check(right, scope, expecting: first.type)
    let result = Typed(formula: .compare(comparison, first.formula, second.formula), type: .boolean, place: place)
    if first.type == .invalid || second.type == .invalid { return result }
    if let problem = calendarProblem(first, second, place) {
      report(problem)
      return result
    }
    guard first.type == second.type else {
      if first.type == .duration && second.type == .amount || first.type == .amount && second.type == .duration {
        report(TypeMessages.businessTime(at: first.type == .amount ? first.place : second.place))
      } else {
        report(TypeMessages.notComparable(first.type, second.type, self, at: place))
      }
      return result
    }
    if first.type == .amount {
      report(TypeMessages.amountsNotComparable(at: place))
    } else if !isOrdered(first.type) {
      report(TypeMessages.noOrder(describe(first.type), at: place))
    }
    return result
  }

  private func isOrdered(_ type: ValueType) -> Bool {
    switch type {
    case .member(let choice): program.choices[choice]?.order != Choice.Order.none
    case .duration, .date, .version, .length, .money: true
    default: type.isNumber
    }
  }

  private func sum(
    _ left: Expression, _ right: Expression, isSum: Bool, _ scope: Scope, _ place: SourcePlace
  ) -> Typed {
    let first = check(left, scope)
    let second = check(right, scope)
    if first.type == .invalid || second.type == .invalid { return invalid(place) }
    if first.type == .percent, second.type == .percent, isSum {
      return invalid(place, TypeMessages.percentOrPoints(at: second.place))
    }
    if let problem = calendarProblem(first, second, place) { return invalid(place, problem) }
    guard let type = sumType(first.type, second.type, isSum: isSum) else {
      return invalid(place, TypeMessages.notAddable(describe(first.type), describe(second.type), at: place))
    }
    if let one = first.constant, let other = second.constant {
      guard let value = folded(one, other, isSum: isSum) else {
        return invalid(place, outOfRange(type, place))
      }
      return constant(value, type, place)
    }
    let formula: Formula = isSum ? .add(first.formula, second.formula) : .subtract(first.formula, second.formula)
    return Typed(formula: formula, type: type, place: place)
  }

  private func sumType(_ left: ValueType, _ right: ValueType, isSum: Bool) -> ValueType? {
    switch (left, right) {
    case (.percent, .points): .percent
    case (.percent, .percent): isSum ? nil : .points
    case (.points, .points): .points
    case (.duration, .duration): .duration
    case (.date, .duration), (.date, .length): .date
    case (.date, .date): isSum ? nil : .length
    case (.money, .money), (.money, .percent): .money
    default: left == right && left.isNumber ? left : nil
    }
  }

  private func folded(_ left: Value, _ right: Value, isSum: Bool) -> Value? {
    func combined(_ one: Int64, _ other: Int64) -> Int64? {
      let (result, overflow) =
        isSum ? one.addingReportingOverflow(other) : one.subtractingReportingOverflow(other)
      return overflow ? nil : result
    }
    switch (left, right) {
    case (.number(let one), .number(let other)): return combined(one, other).map { .number($0) }
    case (.duration(let one), .duration(let other)): return combined(one, other).map { .duration($0) }
    case (.date(let date), .duration(let length)):
      guard length % 86_400_000 == 0, let days = Int(exactly: length / 86_400_000) else { return nil }
      return .date(date.adding(days: isSum ? days : -days))
    case (.date(let date), .length(let length)):
      return date.adding(isSum ? length : length.negated).map { .date($0) }
    case (.date(let one), .date(let other)): return .length(CalendarLength(days: one.days(since: other)))
    case (.money(let one), .money(let other)):
      return combined(one.millionths, other.millionths).map {
        .money(Money(millionths: $0, currency: one.currency))
      }
    case (.money(let money), .number(let percent)):
      return money.share(percent: percent).flatMap { share in
        combined(money.millionths, share.millionths).map { .money(Money(millionths: $0, currency: money.currency)) }
      }
    default: return nil
    }
  }

  func check(
    _ value: Expression, isOneOf values: [Expression], negated: Bool, _ scope: Scope, _ place: SourcePlace
  ) -> Typed {
    let subject = check(value, scope)
    var expected = subject.type
    if case .list(let element) = expected { expected = element }
    let others = values.map { check($0, scope, expecting: expected) }
    for other in others where subject.type != .invalid && other.type != .invalid {
      if let problem = calendarProblem(subject, other, other.place) {
        report(problem)
      } else if expected == .duration, other.type == .amount {
        report(TypeMessages.businessTime(at: other.place))
      } else if expected.joined(with: other.type) == nil {
        reportMismatch(expected: expected, found: other.type, at: other.place)
      }
    }
    let formula = Formula.isOneOf(subject.formula, others.map(\.formula))
    return Typed(formula: negated ? .not(formula) : formula, type: .boolean, place: place)
  }

  func check(list values: [Expression], _ scope: Scope, _ expecting: ValueType?, _ place: SourcePlace) -> Typed {
    var element: ValueType?
    if case .list(let expected)? = expecting { element = expected } else { element = expecting }
    var type = ValueType.mark
    var formulas: [Formula] = []
    for value in values {
      let typed = check(value, scope, expecting: element)
      formulas.append(typed.formula)
      guard let joined = type.joined(with: typed.type) else {
        reportMismatch(expected: type, found: typed.type, at: typed.place)
        continue
      }
      type = joined
    }
    let constants = formulas.compactMap { if case .constant(let value) = $0 { value } else { nil } }
    let formula: Formula = constants.count == formulas.count ? .constant(.list(constants)) : .list(formulas)
    return Typed(formula: formula, type: .list(type), place: place)
  }

  func check(nearest names: [Name], to zone: Expression, _ scope: Scope, _ place: SourcePlace) -> Typed {
    let ids = names.compactMap { calendar($0, scope.site) }
    var customers = scope
    customers.subjects = [.customer]
    let typed = check(zone, customers, expecting: .zone)
    guard typed.type != .invalid, require(typed, .zone), ids.count == names.count else { return invalid(place) }
    guard case .fact(let slot) = typed.formula else {
      return invalid(
        place, TypeMessages.mismatch(expected: "a fact that is a zone", found: "a fixed zone", at: typed.place))
    }
    return constant(.nearest(ids, zone: slot), .calendar, place)
  }

  func calendar(_ name: Name, _ site: Site) -> CalendarID? {
    if let id = program.calendars.firstIndex(where: { $0.name == name.text }) { return CalendarID(id) }
    if !name.isMissing, declarations.calendars[name.text] == nil {
      reportUnknown(
        name.text, kind: "calendar", at: site.place(name.range), among: program.calendars.map(\.name))
    }
    return nil
  }

  func check(
    printed value: Expression, _ unit: AmountUnit?, _ numberOnly: Bool, _ scope: Scope, _ place: SourcePlace
  ) -> Typed {
    var cell = scope
    cell.isCell = true
    let typed = check(value, cell, expecting: .amount)
    guard require(typed, .amount) else { return invalid(place) }
    let formula = Formula.printed(typed.formula, unit: unit.map { self.unit($0) }, numberOnly: numberOnly)
    return Typed(formula: formula, type: .amount, place: place)
  }
}
