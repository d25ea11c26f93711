import TocsinModel
import TocsinTime

/// What a calendar answers.
struct TimeAnswer: Sendable {
  enum Found: Sendable {
    case state(DeskState)
    case due(Amount, Clock, Instant)
    /// Milliseconds.
    case openTime(until: Instant, Int64)
  }

  /// The place of the release.
  var release: Int
  var calendar: CalendarDefinition
  var layers: [String]
  /// Nobody named layers, and the calendar has others too.
  var isLayerAssumed: Bool
  var at: Instant
  var oddities: [WrittenInstant.Oddity]
  var found: Found

  /// The last date of which hours and holidays are known.
  var knownUntil: CivilDate? {
    let until = calendar.hours(layers: layers).knownUntil
    return until == .distantFuture ? nil : until
  }
}
