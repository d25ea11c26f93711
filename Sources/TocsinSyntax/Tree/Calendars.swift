package import TocsinSource

/// `09:00-18:00`.
package struct WindowTree: Hashable, Sendable {
  package var start: TimeLiteral
  package var end: TimeLiteral

  package init(start: TimeLiteral, end: TimeLiteral) {
    self.start = start
    self.end = end
  }

  package var range: SourceRange { SourceRange(start: start.range.start, end: end.range.end) }
}

package struct CalendarTree: Hashable, Sendable {
  package enum Day: Hashable, Sendable {
    case weekday(WeekdayLiteral)
    case weekdays(WeekdayLiteral, WeekdayLiteral)
    case holidays(SourceRange)
  }

  package enum Line: Hashable, Sendable {
    case zone(ZoneLiteral, Texts)
    /// A layer's name, its days and their windows.
    case hours(Name, [Day], [WindowTree])
    case holidays([Name])
    /// No windows means closed.
    case special(DateLiteral, [WindowTree])
    case withdraw(Name)
    case source(Citation)
  }

  package var name: Name
  package var texts: Texts
  package var like: Name?
  package var lines: [Line]

  package init(name: Name, texts: Texts, like: Name?, lines: [Line]) {
    self.name = name
    self.texts = texts
    self.like = like
    self.lines = lines
  }
}

package struct HolidaysTree: Hashable, Sendable {
  package enum Feast: Hashable, Sendable {
    case fixed(day: Int, month: Int, SourceRange)
    /// The ordinal is 1 to 5, or -1 for the last.
    case nth(Int, WeekdayLiteral, month: Int, SourceRange)
    case easter(offset: Int, SourceRange)
    case listed(DateLiteral, to: DateLiteral?)
  }

  package struct FeastLine: Hashable, Sendable {
    package var feast: Feast
    package var observedOnNearestWeekday: Bool
    package var fromYear: Int?
    package var toYear: Int?
    package var citation: Citation?

    package init(
      feast: Feast, observedOnNearestWeekday: Bool, fromYear: Int?, toYear: Int?, citation: Citation? = nil
    ) {
      self.feast = feast
      self.observedOnNearestWeekday = observedOnNearestWeekday
      self.fromYear = fromYear
      self.toYear = toYear
      self.citation = citation
    }
  }

  package enum Line: Hashable, Sendable {
    case feast(FeastLine)
    case known(from: DateLiteral?, until: DateLiteral?, SourceRange)
    /// The path of an iCalendar file.
    case imported(TextLiteral)
    case source(Citation)
  }

  package var name: Name
  package var texts: Texts
  package var lines: [Line]

  package init(name: Name, texts: Texts, lines: [Line]) {
    self.name = name
    self.texts = texts
    self.lines = lines
  }
}
