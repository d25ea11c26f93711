/// The open intervals of a stretch of dates, laid out for searching.
///
/// Instants are UTC milliseconds. *Open time* is counted from the start of the table.
struct OpeningTable: Sendable {
  struct Opening: Sendable {
    var open: Int64
    var close: Int64
    /// The open time before `open`.
    var before: Int64
  }

  /// The dates covered, as day numbers; empty in the empty table.
  let days: Range<Int>
  /// The first instant covered.
  let start: Int64
  /// The first instant no longer covered.
  let end: Int64
  /// All open time of the table.
  let total: Int64

  /// In order, apart from each other; then one that never comes, so that every scan ends.
  let openings: [Opening]
  /// For each stretch of `timeShift` bits after `start`, the first opening that closes after its beginning.
  let byTime: [Int32]
  /// For each stretch of `openShift` bits of open time, the first opening that reaches its beginning.
  let byOpenTime: [Int32]

  /// The holidays among the dates covered, as day numbers.
  let holidays: Set<Int>
  /// The dates on which an opening begins, as day numbers.
  let openDays: [Int]
  /// The closing time of each open day.
  let closings: [Int64]
  /// For each covered date, the number of open days before it.
  let openDaysBefore: [Int32]

  /// 2^26 ms are 18.6 hours, 2^24 ms 4.7 hours: an index entry passes over one opening or two.
  static let timeShift: Int64 = 26
  static let openShift: Int64 = 24
  /// Later than any instant, and small enough that differences do not overflow.
  static let never = Int64.max / 4

  static let empty = OpeningTable()

  private init() {
    days = 0..<0
    start = 0
    end = 0
    total = 0
    openings = []
    byTime = []
    byOpenTime = []
    holidays = []
    openDays = []
    closings = []
    openDaysBefore = []
  }

  init(_ plan: DayPlan, days: Range<Int>) {
    var draft = OpeningDraft(plan, days: days)
    draft.addDays()
    self.days = days
    start = draft.start
    end = draft.end
    holidays = draft.holidays
    openDays = draft.openDays
    closings = draft.closings
    openDaysBefore = draft.openDaysBefore
    let (openings, total) = OpeningTable.laidOut(draft.intervals)
    self.total = total
    self.openings = openings
    byTime = OpeningTable.index(from: start, to: end, shift: OpeningTable.timeShift) { openings[$0].close > $1 }
    byOpenTime = OpeningTable.index(from: 0, to: total, shift: OpeningTable.openShift) {
      openings[$0].before + openings[$0].close - openings[$0].open >= $1
    }
  }

  private static func laidOut(_ intervals: [Range<Int64>]) -> (openings: [Opening], total: Int64) {
    var openings: [Opening] = []
    openings.reserveCapacity(intervals.count + 1)
    var total: Int64 = 0
    for interval in intervals {
      openings.append(Opening(open: interval.lowerBound, close: interval.upperBound, before: total))
      total += interval.upperBound - interval.lowerBound
    }
    openings.append(Opening(open: never, close: never, before: total))
    return (openings, total)
  }

  /// For each step from `from` to `to`, the first opening that fits; the last, which never comes, fits everything.
  private static func index(
    from: Int64, to: Int64, shift: Int64, fits: (_ opening: Int, _ beginning: Int64) -> Bool
  ) -> [Int32] {
    let count = Int((to - from) >> shift) + 1
    var result: [Int32] = []
    result.reserveCapacity(count)
    var opening = 0
    for step in 0..<count {
      while !fits(opening, from + Int64(step) << shift) { opening += 1 }
      result.append(Int32(truncatingIfNeeded: opening))
    }
    return result
  }
}

/// The open intervals of a stretch of dates while they are collected.
private struct OpeningDraft {
  let plan: DayPlan
  let days: Range<Int>
  let start: Int64
  let end: Int64
  let holidays: Set<Int>
  var intervals: [Range<Int64>] = []
  var openDays: [Int] = []
  var closings: [Int64] = []
  var openDaysBefore: [Int32] = []
  /// Those of the day that is being added.
  private var openings: [Range<Int64>] = []

  init(_ plan: DayPlan, days: Range<Int>) {
    self.plan = plan
    self.days = days
    start = plan.zone.milliseconds(ofDay: days.lowerBound)
    end = plan.zone.milliseconds(ofDay: days.upperBound)
    holidays = plan.holidays(days.lowerBound - 1...days.upperBound)
  }

  mutating func addDays() {
    var clock = LocalClock(plan.zone)
    openDaysBefore.reserveCapacity(days.count)
    // A window of the day before may reach into the first day.
    addDay(days.lowerBound - 1, clock: &clock)
    openDays = []
    closings = []
    for day in days {
      openDaysBefore.append(Int32(truncatingIfNeeded: openDays.count))
      addDay(day, clock: &clock)
    }
    // Daylight saving may turn the order of two windows round.
    intervals.sort { $0.lowerBound < $1.lowerBound }
    intervals = joined(intervals)
  }

  private mutating func addDay(_ day: Int, clock: inout LocalClock) {
    guard plan.horizon.contains(day) else { return }
    var closing: Int64?
    openings.removeAll(keepingCapacity: true)
    plan.addOpenings(ofDay: day, holidays: holidays, clock: &clock, to: &openings)
    for opening in openings {
      closing = max(opening.upperBound, closing ?? opening.upperBound)
      if opening.upperBound > start {
        intervals.append(max(opening.lowerBound, start)..<opening.upperBound)
      }
    }
    guard let closing else { return }
    openDays.append(day)
    closings.append(closing)
  }
}
