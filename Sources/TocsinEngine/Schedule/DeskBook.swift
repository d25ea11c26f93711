package import TocsinModel
package import TocsinTime

/// A desk of a desk book; good until the book is asked for the next one.
package typealias DeskID = Identifier<OpenHours>

/// The desks in use, each calendar compiled once for each choice of layers, and the zones of customers.
///
/// Desks learn from the questions they are asked, so asking changes the book; its answers do not depend on it.
package struct DeskBook: Sendable {
  private struct Key: Hashable {
    let release: Int
    let calendar: CalendarID
    let layers: [String]
    let holidays: Set<CivilDate>?
  }

  private let zoneSource: any ZoneSource
  private var numbers: [Key: DeskID] = [:]
  private var desks: [OpenHours] = []
  private var zones: [String: Zone?] = [:]
  var promises = PromiseBook()

  /// Holidays given with requests could make a book grow for ever: past this many desks or zones it starts again.
  private static let capacity = 512

  package init(zones: any ZoneSource) {
    zoneSource = zones
  }

  /// The desk of a calendar with some of its layers; `holidays`, if given, replace those of the calendar.
  package mutating func desk(
    _ calendar: CalendarID, of program: Program, release: Int, layers: [String], holidays: Set<CivilDate>? = nil
  ) -> DeskID? {
    let key = Key(release: release, calendar: calendar, layers: layers, holidays: holidays)
    if let known = numbers[key] { return known }
    guard program.calendars.indices.contains(calendar.index) else { return nil }
    if desks.count >= DeskBook.capacity {
      desks.removeAll()
      numbers.removeAll()
    }
    let number = DeskID(desks.count)
    desks.append(OpenHours(program.calendars[calendar.index].hours(layers: layers, holidayDates: holidays)))
    numbers[key] = number
    return number
  }

  /// Puts a question to a desk.
  package mutating func ask<Answer>(
    _ desk: DeskID, _ question: (inout OpenHours) throws(CalendarError) -> Answer
  ) throws(CalendarError) -> Answer {
    guard desks.indices.contains(desk.index) else { throw .neverOpens }
    return try question(&desks[desk.index])
  }

  /// A zone by its name; nil when the time zone database does not have it.
  package mutating func zone(named name: String) -> Zone? {
    if let known = zones[name] { return known }
    if zones.count >= DeskBook.capacity { zones.removeAll() }
    let zone = try? Zone(named: name, from: zoneSource)
    zones[name] = zone
    return zone
  }
}
