import Testing
import TocsinTime

/// What must hold of every calendar, at instants of any millisecond.
struct OpenHoursPropertyTests {
  struct Trial {
    var calendar: RandomCalendar
    var desk: OpenHours
    var pauses: Pauses
    var first: CivilDate

    init(seed: UInt64) throws {
      calendar = RandomCalendar(seed: seed)
      let (hours, first) = try calendar.hours()
      self.first = first
      desk = OpenHours(hours)
      pauses = Pauses(calendar.intervals(after: first).filter { $0.end != nil })
    }

    mutating func instant() -> Instant {
      calendar.instant(after: first, days: 60).adding(milliseconds: Int64(calendar.pick(0...59_999)))
    }

    mutating func budget() -> Int64 { Int64(calendar.pick(1...400_000_000)) }
  }

  static let seeds = Array(UInt64(1000)...1100)

  @Test(arguments: seeds)
  func `the open time up to a deadline is the budget, and a millisecond earlier it is less`(seed: UInt64) throws {
    var trial = try Trial(seed: seed)
    let (start, budget) = (trial.instant(), trial.budget())
    let deadline = try required(try trial.desk.deadline(from: start, budget: budget, pauses: trial.pauses))
    #expect(try trial.desk.openTime(from: start, to: deadline, pauses: trial.pauses) == budget)
    let earlier = deadline.adding(milliseconds: -1)
    #expect(try trial.desk.openTime(from: start, to: earlier, pauses: trial.pauses) == budget - 1)
  }

  @Test(arguments: seeds)
  func `the open time from a latest start is the budget, and a millisecond later it is less`(seed: UInt64) throws {
    var trial = try Trial(seed: seed)
    let (deadline, budget) = (trial.instant(), trial.budget())
    let start = try trial.desk.latestStart(before: deadline, budget: budget, pauses: trial.pauses)
    #expect(try trial.desk.openTime(from: start, to: deadline, pauses: trial.pauses) == budget)
    let later = start.adding(milliseconds: 1)
    #expect(try trial.desk.openTime(from: later, to: deadline, pauses: trial.pauses) == budget - 1)
  }

  @Test(arguments: seeds)
  func `a later start or a larger budget never gives an earlier deadline`(seed: UInt64) throws {
    var trial = try Trial(seed: seed)
    let starts = [trial.instant(), trial.instant()].sorted()
    let budgets = [trial.budget(), trial.budget()].sorted()
    let earliest = try required(try trial.desk.deadline(from: starts[0], budget: budgets[0], pauses: trial.pauses))
    let later = try required(try trial.desk.deadline(from: starts[1], budget: budgets[0], pauses: trial.pauses))
    let larger = try required(try trial.desk.deadline(from: starts[0], budget: budgets[1], pauses: trial.pauses))
    #expect(earliest <= later)
    #expect(earliest <= larger)
  }

  @Test(arguments: seeds)
  func `two budgets one after the other are one budget`(seed: UInt64) throws {
    var trial = try Trial(seed: seed)
    let (start, first, second) = (trial.instant(), trial.budget(), trial.budget())
    let middle = try required(try trial.desk.deadline(from: start, budget: first, pauses: trial.pauses))
    let inTwo = try trial.desk.deadline(from: middle, budget: second, pauses: trial.pauses)
    #expect(try trial.desk.deadline(from: start, budget: first + second, pauses: trial.pauses) == inTwo)
  }

  @Test(arguments: seeds)
  func `open time adds up over neighbouring stretches`(seed: UInt64) throws {
    var trial = try Trial(seed: seed)
    let instants = [trial.instant(), trial.instant(), trial.instant()].sorted()
    let left = try trial.desk.openTime(from: instants[0], to: instants[1], pauses: trial.pauses)
    let right = try trial.desk.openTime(from: instants[1], to: instants[2], pauses: trial.pauses)
    #expect(try trial.desk.openTime(from: instants[0], to: instants[2], pauses: trial.pauses) == left + right)
  }

  @Test(arguments: seeds)
  func `a desk that never closes keeps elapsed time`(seed: UInt64) throws {
    var trial = try Trial(seed: seed)
    var always = OpenHours(.always(zone: trial.desk.hours.zone))
    let (start, end, budget) = (trial.instant(), trial.instant(), trial.budget())
    #expect(try always.deadline(from: start, budget: budget) == start.adding(milliseconds: budget))
    let paused = ElapsedTime.deadline(from: start, budget: budget, pauses: trial.pauses)
    #expect(try always.deadline(from: start, budget: budget, pauses: trial.pauses) == paused)
    let elapsed = ElapsedTime.between(start, end, pauses: trial.pauses)
    #expect(try always.openTime(from: start, to: end, pauses: trial.pauses) == elapsed)
    let back = ElapsedTime.latestStart(before: start, budget: budget, pauses: trial.pauses)
    #expect(try always.latestStart(before: start, budget: budget, pauses: trial.pauses) == back)
  }

  @Test(arguments: seeds)
  func `business days there and back meet at the same date`(seed: UInt64) throws {
    var trial = try Trial(seed: seed)
    let start = try trial.desk.nextOpening(atOrAfter: trial.instant()).adding(milliseconds: 1)
    let days = trial.calendar.pick(1...30)
    let there = try required(try trial.desk.closeOfBusinessDay(days, from: start))
    #expect(there > start)
    let target = try required(try trial.desk.sameTime(afterBusinessDays: days, from: start))
    #expect(target > start)
    #expect(try trial.desk.openTime(from: target, to: target.adding(milliseconds: 1)) <= 1)
    let isOpen = try trial.desk.isOpen(at: target)
    #expect(try isOpen || trial.desk.previousClosing(atOrBefore: target) == target)
  }
}
