import Testing
import TocsinTime

/// Random calendars against the raster of minutes.
struct OpenHoursOracleTests {
  struct Trial {
    var calendar: RandomCalendar
    var desk: OpenHours
    var raster: MinuteRaster
    var pauses: Pauses
    var first: CivilDate

    init(seed: UInt64, pausing: Bool) throws {
      calendar = RandomCalendar(seed: seed)
      let (hours, first) = try calendar.hours()
      let intervals = pausing ? calendar.intervals(after: first) : []
      self.first = first
      desk = OpenHours(hours)
      raster = MinuteRaster(hours, around: first, pauses: intervals)
      pauses = Pauses(intervals)
    }

    mutating func instant() -> Instant { calendar.instant(after: first, days: 14) }
  }

  /// Counting minutes is slow without optimisation.
  #if DEBUG
    static let seeds = Array(UInt64(1)...40)
  #else
    static let seeds = Array(UInt64(1)...400)
  #endif

  @Test(arguments: seeds)
  func `a deadline is the minute at which counting open minutes reaches the budget`(seed: UInt64) throws {
    var trial = try Trial(seed: seed, pausing: true)
    for _ in 0..<10 {
      let start = trial.instant()
      let budget = [0, 1, 15, 60, 480, 2400].randomElement(using: &trial.calendar.random) ?? 0
      let expected = trial.raster.deadline(from: start, minutes: budget)
      let deadline = try trial.desk.deadline(from: start, budget: Int64(budget) * 60_000, pauses: trial.pauses)
      if let expected {
        try #require(deadline == expected, "seed \(seed), from \(start), \(budget) minutes")
      } else if trial.pauses.isWaiting {
        try #require(deadline == nil, "seed \(seed), from \(start), \(budget) minutes")
      }
    }
  }

  @Test(arguments: seeds)
  func `a latest start is the minute at which counting back reaches the budget`(seed: UInt64) throws {
    var trial = try Trial(seed: seed, pausing: true)
    for _ in 0..<10 {
      let deadline = trial.instant()
      let budget = [0, 1, 15, 60, 480, 2400].randomElement(using: &trial.calendar.random) ?? 0
      guard let expected = trial.raster.latestStart(before: deadline, minutes: budget) else { continue }
      let start = try trial.desk.latestStart(before: deadline, budget: Int64(budget) * 60_000, pauses: trial.pauses)
      try #require(start == expected, "seed \(seed), before \(deadline), \(budget) minutes")
    }
  }

  @Test(arguments: seeds)
  func `open time is the number of open minutes`(seed: UInt64) throws {
    var trial = try Trial(seed: seed, pausing: true)
    for _ in 0..<10 {
      let (start, end) = (trial.instant(), trial.instant())
      let minutes = trial.raster.openMinutes(from: start, to: end)
      let open = try trial.desk.openTime(from: start, to: end, pauses: trial.pauses)
      try #require(open == Int64(minutes) * 60_000, "seed \(seed), \(start) to \(end)")
    }
  }

  @Test(arguments: seeds)
  func `openings and closings are where the minutes change`(seed: UInt64) throws {
    var trial = try Trial(seed: seed, pausing: false)
    for _ in 0..<10 {
      let start = trial.instant()
      try #require(try trial.desk.isOpen(at: start) == trial.raster.open[trial.raster.minute(start)], "seed \(seed)")
      if let expected = trial.raster.deadline(from: start, minutes: 0) {
        try #require(try trial.desk.nextOpening(atOrAfter: start) == expected, "seed \(seed) at \(start)")
      }
      if let expected = trial.raster.nextClosing(after: start) {
        try #require(try trial.desk.nextClosing(after: start) == expected, "seed \(seed) at \(start)")
      }
      if let expected = trial.raster.latestStart(before: start, minutes: 0) {
        try #require(try trial.desk.previousClosing(atOrBefore: start) == expected, "seed \(seed) at \(start)")
      }
    }
  }

  @Test(arguments: seeds)
  func `a business day closes where a walk through the dates ends`(seed: UInt64) throws {
    var trial = try Trial(seed: seed, pausing: true)
    for count in [1, 2, 3, 5, 9, -1, -2, -6] {
      let start = trial.instant()
      guard let expected = trial.raster.closeOfBusinessDay(count, from: start) else { continue }
      let closing = try trial.desk.closeOfBusinessDay(
        count, from: start, pauses: trial.pauses, countsWhileWaiting: false)
      try #require(closing == expected, "seed \(seed), \(count) days from \(start)")
    }
  }

  @Test(arguments: seeds)
  func `answers do not depend on the questions asked before`(seed: UInt64) throws {
    var trial = try Trial(seed: seed, pausing: false)
    for _ in 0..<5 {
      let start = trial.instant().adding(milliseconds: Int64(trial.calendar.pick(-4000...4000)) * 86_400_000)
      let budget = Int64(trial.calendar.pick(1...3000)) * 3_600_000
      var fresh = OpenHours(trial.desk.hours)
      let expected = try fresh.deadline(from: start, budget: budget)
      try #require(try trial.desk.deadline(from: start, budget: budget) == expected, "seed \(seed)")
      let back = try fresh.latestStart(before: start, budget: budget)
      try #require(try trial.desk.latestStart(before: start, budget: budget) == back, "seed \(seed)")
    }
  }
}
