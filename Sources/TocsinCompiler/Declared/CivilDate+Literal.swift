import TocsinSyntax
import TocsinTime

extension CivilDate {
  /// A date as it is written; nil when the calendar has none such.
  init?(_ literal: DateLiteral) {
    self.init(year: literal.year, month: literal.month, day: literal.day)
  }
}
