/// A time zone: how far its clocks were, are and will be from UTC.
///
/// Times before the first recorded change use the first type in the data; times after the last one follow the rule in
/// its footer. Source: RFC 9636 (TZif).
public struct Zone: Sendable, Hashable {
  /// The IANA name, such as `Europe/Rome`.
  public let name: String

  let data: ZoneData

  /// UTC, which needs no database.
  public static let utc = Zone(
    name: "UTC",
    data: ZoneData(
      transitions: [], transitionTypes: [],
      types: [LocalTimeType(offset: 0, isDaylight: false, abbreviation: "UTC")], rule: nil))

  private init(name: String, data: ZoneData) {
    self.name = name
    self.data = data
  }

  /// The zone described by TZif data of version 2 or later.
  ///
  /// Throws `ZoneError.malformed` when the data breaks RFC 9636, is of version 1 or counts leap seconds.
  public init(tzif bytes: [UInt8], name: String) throws(ZoneError) {
    do {
      self.init(name: name, data: try zoneData(tzif: bytes))
    } catch {
      throw .malformed(name, error.reason)
    }
  }

  /// Hashes the name alone: zones of one name differ only between versions of the database.
  public func hash(into hasher: inout Hasher) { hasher.combine(name) }

  /// The offset from UTC at an instant, in seconds, positive east of Greenwich.
  public func offset(at instant: Instant) -> Int {
    data.types[data.segment(at: instant.seconds).type].offset
  }

  /// The abbreviation in use at an instant, such as `CET` or `CEST`.
  public func abbreviation(at instant: Instant) -> String {
    data.types[data.segment(at: instant.seconds).type].abbreviation
  }

  /// Whether daylight saving is in force at an instant, as the data says.
  public func isDaylightSaving(at instant: Instant) -> Bool {
    data.types[data.segment(at: instant.seconds).type].isDaylight
  }

  /// What clocks in the zone show at an instant.
  public func civilTime(at instant: Instant) -> CivilTime {
    CivilTime(localMilliseconds: instant.milliseconds + Int64(offset(at: instant)) * 1000)
  }

  /// The instant at which clocks in the zone show a civil time.
  ///
  /// A time that occurs twice means the first occurrence. A time that is skipped is read with the offset before the
  /// gap, which gives an instant after it.
  public func instant(of civil: CivilTime) -> Instant {
    Instant(milliseconds: milliseconds(ofLocal: civil.localMilliseconds))
  }

  /// Whether the zone had this date at all; changes of the date line have skipped some.
  public func hasDate(_ date: CivilDate) -> Bool {
    milliseconds(ofDay: date.dayNumber) < milliseconds(ofDay: date.dayNumber + 1)
  }

  func milliseconds(ofDay day: Int) -> Int64 { milliseconds(ofLocal: Int64(day) * 86_400_000) }

  func milliseconds(ofLocal local: Int64) -> Int64 {
    let seconds = local.quotientRoundedDown(by: 1000)
    return data.seconds(ofLocal: seconds) * 1000 + (local - seconds * 1000)
  }
}
