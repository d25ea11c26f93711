/// One of the ways a zone has kept its clocks.
struct LocalTimeType: Hashable, Sendable {
  /// Seconds east of UTC.
  var offset: Int
  var isDaylight: Bool
  var abbreviation: String

  /// RFC 9636 asks for offsets in this range; the search for a local time relies on it.
  static let offsets = -89_999...93_599
}

/// A stretch of time, half-open, in which a zone kept one local time type.
struct ZoneSegment {
  /// Seconds since 1970-01-01T00:00:00Z; `.min` for the first segment.
  var start: Int64
  /// Seconds since 1970-01-01T00:00:00Z; `.max` for the last segment.
  var end: Int64
  /// An index into the types of the zone.
  var type: Int
}
