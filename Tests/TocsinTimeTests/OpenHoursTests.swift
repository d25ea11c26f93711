import Testing
import TocsinTime

struct OpenHoursTests {
  static let office = try? Window(from: required(TimeOfDay("09:00")), to: required(TimeOfDay("18:00")))

  /// Monday to Friday, 09:00 to 18:00, in Rome; 2025-03-03 is a Monday.
  func rome() throws -> CalendarHours {
    let office = [try required(Self.office)]
    return CalendarHours(
      zone: try Zone(named: "Europe/Rome", from: SystemZoneSource()),
      week: [.monday: office, .tuesday: office, .wednesday: office, .thursday: office, .friday: office])
  }

  func at(_ local: String, offset: String = "+01:00") throws -> Instant {
    try Instant.parse(rfc3339: local.replacing(" ", with: "T") + ":00" + offset)
  }

  func date(_ text: String) throws -> CivilDate { try required(CivilDate(text)) }

  @Test func `a budget used up exactly at closing time ends at closing time`() throws {
    var desk = OpenHours(try rome())
    #expect(try desk.deadline(from: at("2025-03-03 10:00"), budget: 8 * 3_600_000) == at("2025-03-03 18:00"))
    let next = try at("2025-03-04 09:00").adding(milliseconds: 1)
    #expect(try desk.deadline(from: at("2025-03-03 10:00"), budget: 8 * 3_600_000 + 1) == next)
  }

  @Test func `a budget of zero ends now when open, otherwise at the next opening, pauses or not`() throws {
    var desk = OpenHours(try rome())
    let waiting = Pauses([(try at("2025-03-01 00:00"), nil)])
    #expect(try desk.deadline(from: at("2025-03-03 10:00"), budget: 0, pauses: waiting) == at("2025-03-03 10:00"))
    #expect(try desk.deadline(from: at("2025-03-03 18:00"), budget: 0) == at("2025-03-04 09:00"))
    #expect(try desk.deadline(from: at("2025-03-07 18:00"), budget: -5) == at("2025-03-10 09:00"))
  }

  @Test func `a clock that waits without an end has no deadline after the wait began`() throws {
    var desk = OpenHours(try rome())
    let waiting = Pauses([(try at("2025-03-03 11:00"), nil)])
    #expect(
      try desk.deadline(from: at("2025-03-03 10:00"), budget: 3_600_000, pauses: waiting) == at("2025-03-03 11:00"))
    #expect(try desk.deadline(from: at("2025-03-03 10:00"), budget: 3_600_001, pauses: waiting) == nil)
    #expect(try desk.closeOfBusinessDay(1, from: at("2025-03-03 10:00"), pauses: waiting) == at("2025-03-04 18:00"))
    #expect(
      try desk.closeOfBusinessDay(1, from: at("2025-03-03 10:00"), pauses: waiting, countsWhileWaiting: false) == nil)
  }

  @Test func `a latest start stops at the end of a pause or at an opening when that is enough`() throws {
    var desk = OpenHours(try rome())
    let pauses = Pauses([(try at("2025-03-04 11:00"), try at("2025-03-04 12:00"))])
    func start(_ hours: Int64) throws -> Instant {
      try desk.latestStart(before: at("2025-03-04 13:00"), budget: hours * 3_600_000, pauses: pauses)
    }
    #expect(try start(1) == at("2025-03-04 12:00"))
    #expect(try start(2) == at("2025-03-04 10:00"))
    #expect(try start(3) == at("2025-03-04 09:00"))
    #expect(try start(4) == at("2025-03-03 17:00"))
    #expect(try desk.latestStart(before: at("2025-03-04 09:00"), budget: 0) == at("2025-03-03 18:00"))
  }

  @Test func `special hours beat holidays, and holidays beat the week`() throws {
    var hours = try rome()
    let morning = [Window(from: try required(TimeOfDay("08:00")), to: try required(TimeOfDay("12:00")))]
    hours.holidayDates = [try date("2025-03-03"), try date("2025-03-04")]
    hours.holidayWindows = morning
    hours.special = [try date("2025-03-04"): []]
    var desk = OpenHours(hours)
    #expect(try desk.nextOpening(atOrAfter: at("2025-03-03 00:00")) == at("2025-03-03 08:00"))
    #expect(try desk.nextClosing(after: at("2025-03-03 00:00")) == at("2025-03-03 12:00"))
    #expect(try desk.nextOpening(atOrAfter: at("2025-03-03 12:00")) == at("2025-03-05 09:00"))
  }

  @Test func `business days count from the local date, open or not, to closing time`() throws {
    var desk = OpenHours(try rome())
    #expect(try desk.closeOfBusinessDay(2, from: at("2025-03-03 20:00")) == at("2025-03-05 18:00"))
    #expect(try desk.closeOfBusinessDay(2, from: at("2025-03-08 10:00")) == at("2025-03-11 18:00"))
    #expect(try desk.closeOfBusinessDay(0, from: at("2025-03-03 18:00")) == at("2025-03-03 18:00"))
    #expect(try desk.closeOfBusinessDay(0, from: at("2025-03-03 18:01")) == at("2025-03-04 18:00"))
    #expect(try desk.closeOfBusinessDay(-1, from: at("2025-03-03 20:00")) == at("2025-02-28 18:00"))
    // 23:30 UTC on Sunday is Monday in Rome.
    #expect(try desk.closeOfBusinessDay(1, from: at("2025-03-02 23:30", offset: "Z")) == at("2025-03-04 18:00"))
  }

  @Test func `a business day does not count when the case waits at its closing time`() throws {
    var desk = OpenHours(try rome())
    func close(_ from: String, _ to: String) throws -> Instant? {
      let pauses = Pauses([(try at(from), try at(to))])
      return try desk.closeOfBusinessDay(1, from: at("2025-03-03 10:00"), pauses: pauses, countsWhileWaiting: false)
    }
    #expect(try close("2025-03-04 17:59", "2025-03-04 18:01") == at("2025-03-05 18:00"))
    #expect(try close("2025-03-04 10:00", "2025-03-04 18:00") == at("2025-03-04 18:00"))
    #expect(try close("2025-03-04 18:00", "2025-03-05 10:00") == at("2025-03-04 18:00"))
    #expect(try close("2025-03-03 10:00", "2025-03-06 12:00") == at("2025-03-06 18:00"))
  }

  @Test func `the same time some business days later is kept inside that day's windows`() throws {
    var hours = try rome()
    hours.special[try date("2025-03-05")] = [
      Window(from: try required(TimeOfDay("10:00")), to: try required(TimeOfDay("12:00"))),
      Window(from: try required(TimeOfDay("14:00")), to: try required(TimeOfDay("16:00"))),
    ]
    var desk = OpenHours(hours)
    func later(_ start: String, _ days: Int = 2) throws -> Instant? {
      try desk.sameTime(afterBusinessDays: days, from: at(start))
    }
    #expect(try later("2025-03-03 11:00") == at("2025-03-05 11:00"))
    #expect(try later("2025-03-03 09:30") == at("2025-03-05 10:00"))
    #expect(try later("2025-03-03 13:00") == at("2025-03-05 14:00"))
    #expect(try later("2025-03-03 17:00") == at("2025-03-05 16:00"))
    #expect(try later("2025-03-01 17:00") == at("2025-03-05 10:00"))
    #expect(try later("2025-03-07 13:00", -2) == at("2025-03-05 12:00"))
    #expect(try later("2025-03-01 13:00", 0) == at("2025-03-03 09:00"))
  }

  @Test func `the hours after midnight belong to the business day before`() throws {
    var hours = try rome()
    let night = Window(from: try required(TimeOfDay("22:00")), to: try required(TimeOfDay("06:00")))
    hours.week = [.monday: [night], .tuesday: [night], .wednesday: [night]]
    var desk = OpenHours(hours)
    #expect(try desk.sameTime(afterBusinessDays: 1, from: at("2025-03-04 02:00")) == at("2025-03-05 02:00"))
    #expect(try desk.sameTime(afterBusinessDays: 2, from: at("2025-03-04 02:00")) == at("2025-03-06 02:00"))
    #expect(try desk.sameTime(afterBusinessDays: -1, from: at("2025-03-06 06:00")) == at("2025-03-05 06:00"))
    #expect(try desk.closeOfBusinessDay(1, from: at("2025-03-03 23:00")) == at("2025-03-05 06:00"))
  }

  @Test func `open time across a change of clocks is real time`() throws {
    var hours = try rome()
    hours.week = [.sunday: [.wholeDay]]
    var desk = OpenHours(hours)
    let march = try (at("2025-03-29 12:00"), at("2025-03-31 12:00", offset: "+02:00"))
    let october = try (at("2025-10-25 12:00", offset: "+02:00"), at("2025-10-27 12:00"))
    #expect(try desk.openTime(from: march.0, to: march.1) == 23 * 3_600_000)
    #expect(try desk.openTime(from: october.0, to: october.1) == 25 * 3_600_000)
  }

  @Test func `the openings of a date are its windows, joined where they touch`() throws {
    var hours = try rome()
    hours.week[.monday] = [
      Window(from: try required(TimeOfDay("22:00")), to: try required(TimeOfDay("06:00"))),
      Window(from: try required(TimeOfDay("09:00")), to: try required(TimeOfDay("12:00"))),
      Window(from: try required(TimeOfDay("12:00")), to: try required(TimeOfDay("13:00"))),
    ]
    let desk = OpenHours(hours)
    let morning = try at("2025-03-03 09:00")..<at("2025-03-03 13:00")
    let night = try at("2025-03-03 22:00")..<at("2025-03-04 06:00")
    #expect(try desk.openings(on: date("2025-03-03")) == [morning, night])
    #expect(try desk.openings(on: date("2025-03-08")).isEmpty)
  }
}
