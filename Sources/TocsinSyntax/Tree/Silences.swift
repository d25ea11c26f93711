package import TocsinSource

/// A time of maintenance in which events are not raised.
package struct SilenceTree: Hashable, Sendable {
  /// A date and a time of day, without a zone.
  package struct Point: Hashable, Sendable {
    package var date: DateLiteral
    package var time: TimeLiteral

    package init(date: DateLiteral, time: TimeLiteral) {
      self.date = date
      self.time = time
    }

    package var range: SourceRange { SourceRange(start: date.range.start, end: time.range.end) }
  }

  package enum Line: Hashable, Sendable {
    case every([CalendarTree.Day], [WindowTree], ZoneLiteral)
    case dated(from: Point, to: Point, ZoneLiteral)
    case events([Name])
    case when(Expression)
    case withdraw(Name)
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
