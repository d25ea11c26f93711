import TocsinModel
import TocsinSource
import TocsinSyntax
import TocsinTime

extension Checker {
  /// The dates of the calendar files that a set of holidays imports, for the dates for which they are known.
  func importedFeasts(of declared: DeclaredHolidays, in zone: Zone) -> [Feast] {
    guard declared.isImported, !declarations.isDamaged("holidays", declared.name.tree.text) else { return [] }
    guard let known = declared.known else {
      report(
        CalendarMessages.importedWithoutHorizon(
          declared.name.tree.text, at: declared.name.site.place(declared.name.tree.range)))
      return []
    }
    return declared.lines.flatMap { line -> [Feast] in
      guard case .imported(let literal) = line.tree else { return [] }
      return feasts(of: literal, at: line.site.place(literal.range), within: known, in: zone)
    }
  }

  private func feasts(
    of literal: TextLiteral, at place: SourcePlace, within known: ClosedRange<CivilDate>, in zone: Zone
  ) -> [Feast] {
    guard let calendar = calendarFiles[place] else { return [] }
    do {
      let stretches = try calendar.dates(within: known, in: zone)
      if stretches.isEmpty {
        report(
          CalendarMessages.importedNothing(
            literal.value, from: known.lowerBound.description, until: known.upperBound.description, at: place))
      }
      return stretches.map { Feast(.listed($0)) }
    } catch {
      report(
        CalendarMessages.unreadableFile(literal.value, line: error.line, reason: error.description, at: place))
      return []
    }
  }
}

extension DeclaredHolidays {
  var isImported: Bool {
    lines.contains { if case .imported = $0.tree { true } else { false } }
  }

  /// From the latest to the earliest date that its lines name; nil when one of them is not said or they cross.
  fileprivate var known: ClosedRange<CivilDate>? {
    var first: CivilDate?
    var last: CivilDate?
    for case .known(let from, let until, _) in lines.map(\.tree) {
      if let date = from.flatMap({ CivilDate($0) }) {
        first = max(first ?? date, date)
      }
      if let date = until.flatMap({ CivilDate($0) }) {
        last = min(last ?? date, date)
      }
    }
    guard let first, let last, first <= last else { return nil }
    return first...last
  }
}
