package import TocsinSource

/// A value, a condition or the content of a cell, as it was written.
package indirect enum Expression: Hashable, Sendable {
  /// Something was expected here and nothing stood here; reported by the parser.
  case missing(SourceRange)
  /// Something stood here that could not be read; reported by the parser.
  case invalid(SourceRange)
  case name(Name)
  case text(TextLiteral)
  /// A bare number, in millionths.
  case number(millionths: Int64, SourceRange)
  case percent(millionths: Int64, SourceRange)
  case points(millionths: Int64, SourceRange)
  case amount(AmountLiteral)
  /// `30 days`, `1 year`; in millionths of the unit.
  case length(millionths: Int64, CalendarUnit, SourceRange)
  /// `120 EUR`; in millionths.
  case money(millionths: Int64, Name, SourceRange)
  case date(DateLiteral)
  case time(TimeLiteral)
  case zone(ZoneLiteral)
  /// A member of a scale and a year: `Winter 2020`.
  case version(Name, year: Int, SourceRange)
  case phrase(Phrase, SourceRange)
  case member(Expression, Name)
  /// `Table(a, b)`; the range covers the whole call.
  case call(Expression, [Expression], SourceRange)
  case not(Expression, SourceRange)
  case binary(BinaryOperator, Expression, Expression)
  /// `is`, `is not`, `is one of`, `is not one of`.
  case isOneOf(Expression, [Expression], negated: Bool)
  /// `is known`, `is unknown`.
  case isKnown(Expression, negated: Bool, SourceRange)
  /// `LIST includes VALUE`.
  case includes(Expression, Expression)
  /// `CALENDARS open on Sat in LAYERS`.
  case opens(Expression, OpeningTest, layers: Expression?, SourceRange)
  /// `DECISION for { FACTS }`: about facts that nobody told.
  case decided(Name, [FactValueTree], SourceRange)
  /// `yes from 2020-04-01`.
  case since(Expression, DateLiteral)
  /// `no SIGNAL for DURATION`.
  case absence(Expression, of: Expression, SourceRange)
  /// `SIGNAL 3 times in DURATION`; the count in millionths.
  case occurrences(Expression, count: Int64, countRange: SourceRange, within: Expression, SourceRange)
  /// `average of SIGNAL over DURATION`.
  case windowed(WindowWord, Expression, over: Expression, SourceRange)
  /// `nearest of A, B, C to ZONE`.
  case nearest([Name], to: Expression, SourceRange)
  /// `started years from DATE to DATE`.
  case yearsStarted(from: Expression, to: Expression, SourceRange)
  /// `all Table.Column`.
  case all(Expression, SourceRange)
  /// `… in UNIT`, with or without `, number only`; a nil unit keeps the amount's own.
  case printed(Expression, unit: AmountUnit?, numberOnly: Bool, SourceRange)
  /// Several values in one cell: `standard, extended`.
  case list([Expression], SourceRange)
  case parenthesised(Expression, SourceRange)
}

/// What is asked of calendars: whether they open on a day, or without a break.
package enum OpeningTest: Hashable, Sendable {
  case weekday(WeekdayLiteral)
  case holidays
  case withoutBreak
}

/// What is taken of the values of a signal within some time.
package enum WindowWord: String, Hashable, Sendable, CaseIterable {
  case average, maximum, minimum, sum, change
}

/// The operators between two values.
package enum BinaryOperator: String, Hashable, Sendable, CaseIterable {
  case or, and
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="
  case plus = "+"
  case minus = "-"
}

/// Words that stand for one value or condition, possibly several of them: `best effort`.
package enum Phrase: String, Hashable, Sendable, CaseIterable {
  case yes = "yes"
  case no = "no"
  case optional = "optional"
  case nextBusinessDay = "next business day"
  case bestEffort = "best effort"
  case elapsedTime = "elapsed time"
  case deskTime = "desk time"
  case closeOfDay = "close of day"
  case sameTimeOfDay = "same time of day"
  case minutes = "minutes"
  case hours = "hours"
  case businessHours = "business hours"
  case businessDays = "business days"
  case amount = "amount"
  case deskOpen = "desk open"
  case deskClosed = "desk closed"
  /// `-` alone in a cell: nothing, on purpose.
  case nothing = "-"
  /// `=` alone in a cell: computed.
  case computed = "="
}

/// The units of amounts of time.
package enum AmountUnit: String, Hashable, Sendable, CaseIterable {
  case second, minute, hour
  case businessHour = "business hour"
  case businessDay = "business day"
}

/// The units of lengths of the calendar.
package enum CalendarUnit: String, Hashable, Sendable, CaseIterable {
  case day, month, year
}

/// How tight a target is.
package enum AmountBound: String, Hashable, Sendable, CaseIterable {
  case plain = ""
  case lessThan = "<"
  case within = "within"
  case about = "about"
}

/// `< 2 business hours`.
package struct AmountLiteral: Hashable, Sendable {
  package var bound: AmountBound
  /// The number as written, in millionths.
  package var millionths: Int64
  package var unit: AmountUnit
  package var range: SourceRange

  package init(bound: AmountBound, millionths: Int64, unit: AmountUnit, range: SourceRange) {
    self.bound = bound
    self.millionths = millionths
    self.unit = unit
    self.range = range
  }
}

extension Expression {
  /// The bytes the expression covers.
  package var range: SourceRange {
    switch self {
    case .missing(let range), .invalid(let range), .number(_, let range), .percent(_, let range), .points(_, let range),
      .version(_, _, let range), .phrase(_, let range), .call(_, _, let range), .not(_, let range),
      .isKnown(_, _, let range), .absence(_, _, let range), .length(_, _, let range), .money(_, _, let range),
      .yearsStarted(_, _, let range), .nearest(_, _, let range), .all(_, let range),
      .printed(_, _, _, let range), .list(_, let range), .parenthesised(_, let range), .opens(_, _, _, let range),
      .decided(_, _, let range), .occurrences(_, _, _, _, let range), .windowed(_, _, _, let range):
      return range
    case .name(let name): return name.range
    case .text(let text): return text.range
    case .amount(let amount): return amount.range
    case .date(let date): return date.range
    case .time(let time): return time.range
    case .zone(let zone): return zone.range
    case .member(let base, let name): return SourceRange(start: base.range.start, end: name.range.end)
    case .binary(_, let left, let right): return SourceRange(start: left.range.start, end: right.range.end)
    case .includes(let left, let right): return SourceRange(start: left.range.start, end: right.range.end)
    case .since(let value, let date): return SourceRange(start: value.range.start, end: date.range.end)
    case .isOneOf(let value, let values, _):
      return SourceRange(start: value.range.start, end: values.last?.range.end ?? value.range.end)
    }
  }
}
