/// The holidays of a country, region or house.
public struct HolidaySet: Sendable, Hashable {
  /// The feasts, in any order; two on one date count once.
  public var feasts: [Feast]
  /// The last date for which the feasts are known; nil when they hold for ever.
  public var knownUntil: CivilDate?

  /// A set of feasts, known until a date.
  public init(_ feasts: [Feast], knownUntil: CivilDate? = nil) {
    self.feasts = feasts
    self.knownUntil = knownUntil
  }

  /// The dates in a year on which a feast is kept, in order, each once.
  ///
  /// A feast of a neighbouring year counts when it is kept in this one, as an observed 1 January may be.
  public func dates(inYear year: Int) -> [CivilDate] {
    guard year >= 1, year <= 9999 else { return [] }
    var dates: Set<CivilDate> = []
    for feast in feasts {
      // An offset from Easter may cross a year as well, so the neighbours are always asked.
      for yearOfFeast in year - 1...year + 1 {
        dates.formUnion(feast.dates(ofYear: yearOfFeast).filter { $0.year == year })
      }
    }
    return dates.sorted()
  }
}
