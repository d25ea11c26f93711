internal import TocsinSource

/// A place as reports give it: the name of the file, and where the range begins and ends.
struct ReportedPlace {
  let file: String
  let start: Position
  let end: Position
  let range: SourceRange

  /// Nil when the map does not hold the text.
  init?(_ place: SourcePlace, in map: SourceMap) {
    guard let source = map[place.file] else { return nil }
    file = source.name
    start = source.position(of: place.range.start)
    end = source.position(of: place.range.end)
    range = place.range
  }
}
