import TocsinModel
import TocsinSource
import TocsinSyntax
import TocsinTime

extension Checker {
  /// What an expression means; a bare name is first looked for among values of the expected type.
  func check(_ expression: Expression, _ scope: Scope, expecting: ValueType? = nil) -> Typed {
    depth.enter()
    defer { depth.leave() }
    guard !isTooDeep(expression, scope) else { return invalid(scope.site.place(expression.range)) }
    let typed = meaning(of: expression, scope, expecting)
    return isTooDeep(expression, scope) ? invalid(typed.place) : typed
  }

  private func meaning(of expression: Expression, _ scope: Scope, _ expecting: ValueType?) -> Typed {
    let place = scope.site.place(expression.range)
    switch expression {
    case .missing, .invalid: return invalid(place)
    case .name(let name): return resolve(name, scope, expecting)
    case .text(let text): return constant(.text(text.value), .text, place)
    case .number(let millionths, _): return constant(.number(millionths), .count, place)
    case .percent(let millionths, _): return constant(.number(millionths), .percent, place)
    case .points(let millionths, _): return constant(.number(millionths), .points, place)
    case .amount(let amount): return check(amount, scope, expecting)
    case .length(let millionths, let unit, _): return length(millionths, unit, expecting, place)
    case .money(let millionths, let currency, _):
      return constant(.money(Money(millionths: millionths, currency: currency.text)), .money, place)
    case .yearsStarted(let from, let to, _): return check(yearsStarted: from, to, scope, place)
    case .date(let date): return check(date, place)
    case .time: return invalid(place, NameMessages.notHere("a time of day", "in calendars and tests", at: place))
    case .zone(let zone): return check(zone, scope)
    case .version(let name, let year, _): return version(name, year, scope, expecting, place)
    case .phrase(let phrase, _): return check(phrase, scope, place)
    case .member(let base, let name): return check(member: name, of: base, scope, place)
    case .call(let callee, let arguments, _): return check(call: callee, arguments, scope, place)
    case .not(let condition, _): return check(not: condition, scope, place)
    case .binary(let symbol, let left, let right): return check(symbol, left, right, scope, place)
    case .isOneOf(let value, let values, let negated):
      return check(value, isOneOf: values, negated: negated, scope, place)
    case .isKnown(let value, let negated, _):
      let known = Formula.isKnown(check(value, scope).formula)
      return Typed(formula: negated ? .not(known) : known, type: .boolean, place: place)
    case .absence:
      return invalid(place, NameMessages.notHere("no … for …", "as the whole condition of an event", at: place))
    case .occurrences:
      return invalid(place, NameMessages.notHere("… times in …", "as the whole condition of an event", at: place))
    case .windowed(let taken, let signal, let length, _): return check(taken, of: signal, over: length, scope, place)
    case .nearest(let names, let zone, _): return check(nearest: names, to: zone, scope, place)
    case .all(let column, _): return check(all: column, scope, place)
    case .printed(let value, let unit, let numberOnly, _):
      return check(printed: value, unit, numberOnly, scope, place)
    case .list(let values, _): return check(list: values, scope, expecting, place)
    case .includes(let values, let value): return check(values, includes: value, scope, place)
    case .opens(let calendars, let test, let layers, _):
      return check(calendars, open: test, in: layers, scope, place)
    case .decided(let name, let facts, _): return check(name, decidedFor: facts, scope, place)
    case .since: return invalid(place, NameMessages.notHere("yes from …", "alone in a cell of a table", at: place))
    case .parenthesised(let inner, _): return check(inner, scope, expecting: expecting)
    }
  }

  func invalid(_ place: SourcePlace, _ diagnostic: Diagnostic? = nil) -> Typed {
    if let diagnostic { report(diagnostic) }
    return Typed(formula: .constant(.unknown), type: .invalid, place: place)
  }

  func constant(_ value: Value, _ type: ValueType, _ place: SourcePlace) -> Typed {
    Typed(formula: .constant(value), type: type, place: place)
  }

  /// Reports a value of another type; says whether it fits.
  @discardableResult
  func require(_ typed: Typed, _ type: ValueType) -> Bool {
    if typed.type == type || typed.type == .invalid || type == .invalid { return true }
    if type == .duration, typed.type == .amount {
      report(TypeMessages.businessTime(at: typed.place))
    } else if isTime(type), typed.type == .length {
      report(TypeMessages.dayAmount(typed.constant, at: typed.place))
    } else if type == .boolean {
      report(TypeMessages.notACondition(found: describe(typed.type), at: typed.place))
    } else {
      reportMismatch(expected: type, found: typed.type, at: typed.place)
    }
    return false
  }

  /// A condition: a value that is yes or no.
  func condition(_ expression: Expression, _ scope: Scope) -> Formula {
    let typed = check(expression, scope, expecting: .boolean)
    require(typed, .boolean)
    return typed.formula
  }

  /// A length of elapsed time in milliseconds; nil when it was reported.
  func duration(_ expression: Expression, _ site: Site, of what: String) -> Int64? {
    let typed = check(expression, Scope(site), expecting: .duration)
    guard typed.type != .invalid, require(typed, .duration) else { return nil }
    guard case .duration(let milliseconds)? = typed.constant else { return nil }
    guard milliseconds > 0 else {
      report(TypeMessages.zeroOrLess(what, at: typed.place))
      return nil
    }
    return milliseconds
  }

  private func check(_ literal: AmountLiteral, _ scope: Scope, _ expecting: ValueType?) -> Typed {
    let place = scope.site.place(literal.range)
    let amount = Amount(bound: bound(literal.bound), millionths: literal.millionths, unit: unit(literal.unit))
    guard amount.unit == .businessDay ? amount.businessDays != nil : amount.milliseconds != nil else {
      return invalid(place, TypeMessages.notWhole("an amount", at: place))
    }
    let isElapsed = amount.unit != .businessDay && amount.unit != .businessHour && amount.bound == .plain
    if isElapsed, !scope.isCell, expecting != .amount, let milliseconds = amount.milliseconds {
      return constant(.duration(milliseconds), .duration, place)
    }
    return constant(.amount(amount), .amount, place)
  }

  private func check(_ date: DateLiteral, _ place: SourcePlace) -> Typed {
    guard let civil = CivilDate(date) else { return invalid(place) }
    return constant(.date(civil), .date, place)
  }

  private func check(_ literal: ZoneLiteral, _ scope: Scope) -> Typed {
    _ = zone(literal, scope.site)
    return constant(.zone(literal.name), .zone, scope.site.place(literal.range))
  }

  /// A zone of the database; nil when it was reported.
  func zone(_ literal: ZoneLiteral, _ site: Site) -> Zone? {
    switch zones.zone(named: literal.name) {
    case .success(let zone):
      program.zones[literal.name] = zone
      return zone
    case .failure(let error):
      report(CalendarMessages.unknownZone(literal.name, reason: error.description, at: site.place(literal.range)))
      return nil
    }
  }

  private func version(
    _ name: Name, _ year: Int, _ scope: Scope, _ expecting: ValueType?, _ place: SourcePlace
  ) -> Typed {
    var scale: ChoiceID?
    if case .version(let expected)? = expecting { scale = expected }
    if scale == nil { scale = choicesByMember[name.text]?.first { program.choices[$0]?.order != Choice.Order.none } }
    guard let scale else {
      reportUnknown(
        name.text, kind: "member of a scale", at: scope.site.place(name.range), among: choicesByMember.keys.sorted())
      return invalid(place)
    }
    guard let member = member(name, of: scale, scope.site) else { return invalid(place) }
    return constant(.version(year: year, member), .version(scale), place)
  }

  private func check(_ phrase: Phrase, _ scope: Scope, _ place: SourcePlace) -> Typed {
    switch phrase {
    case .yes: return constant(.boolean(true), .boolean, place)
    case .no: return constant(.boolean(false), .boolean, place)
    case .optional: return constant(.optional, .mark, place)
    case .nothing: return constant(.nothing, .mark, place)
    case .computed: return invalid(place, NameMessages.notHere("=", "in a cell whose column is computed", at: place))
    case .nextBusinessDay:
      let amount = Amount(millionths: 1_000_000, unit: .businessDay, isNextBusinessDay: true)
      return constant(.amount(amount), .amount, place)
    case .bestEffort: return constant(.bestEffort, .amount, place)
    case .elapsedTime: return constant(.clock(.elapsedTime), .clock, place)
    case .deskTime: return constant(.clock(.deskTime), .clock, place)
    case .closeOfDay: return constant(.clock(.closeOfDay), .clock, place)
    case .sameTimeOfDay: return constant(.clock(.sameTimeOfDay), .clock, place)
    case .minutes: return constant(.amountKind(.minutes), .amountKind, place)
    case .hours: return constant(.amountKind(.hours), .amountKind, place)
    case .businessHours: return constant(.amountKind(.businessHours), .amountKind, place)
    case .businessDays: return constant(.amountKind(.businessDays), .amountKind, place)
    case .amount, .deskOpen, .deskClosed:
      guard scope.isPolicy else {
        return invalid(place, NameMessages.notHere(phrase.rawValue, "in a policy", at: place))
      }
      switch phrase {
      case .amount: return Typed(formula: .amountKind, type: .amountKind, place: place)
      case .deskOpen: return Typed(formula: .deskIsOpen, type: .boolean, place: place)
      default: return Typed(formula: .not(.deskIsOpen), type: .boolean, place: place)
      }
    }
  }

  func bound(_ bound: AmountBound) -> Amount.Bound {
    switch bound {
    case .plain: .plain
    case .lessThan: .lessThan
    case .within: .within
    case .about: .about
    }
  }

  func unit(_ unit: AmountUnit) -> Amount.Unit {
    switch unit {
    case .second: .second
    case .minute: .minute
    case .hour: .hour
    case .businessHour: .businessHour
    case .businessDay: .businessDay
    }
  }
}
