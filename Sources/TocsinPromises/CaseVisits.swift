import TocsinAnalysis
import TocsinEngine
import TocsinEvaluation
import TocsinModel
import TocsinTime

/// Goes through the kinds of cases, and keeps what is wrong with their schedules.
struct CaseVisits {
  private struct DeskKey: Hashable {
    let desk: CalendarID
    let layers: [String]
  }

  private let kinds: CaseKinds
  private let program: Program
  private let policy: Policy
  private let scheduler: CaseScheduler
  private let firstDay: CivilDate
  private var desks: DeskBook
  private var years: [DeskKey: DeskYear?] = [:]
  private var pages: PageCells?
  private var ladders: LadderReach
  private var hours: HourComparison
  private var knownLadders: Set<[CaseSchedule.Step]> = []
  private var found: [PromiseProof.Finding] = []
  private(set) var isComplete = true
  private var faults: Set<ScheduleFault> = []
  private var unattended: Set<RuleID> = []

  init(_ kinds: CaseKinds, _ program: Program, _ policy: Policy, of rules: RuleSet) {
    (self.kinds, self.program, self.policy) = (kinds, program, policy)
    scheduler = CaseScheduler(program, release: 0)
    desks = DeskBook(zones: rules.zones)
    firstDay = program.firstKnownDay
    pages = PageCells(policy, program)
    ladders = LadderReach(policy, scheduler.evaluator)
    hours = HourComparison(kinds, program)
    isComplete = pages != nil
  }

  mutating func findings() -> [PromiseProof.Finding] {
    guard var pages else { return found + ladders.findings + hours.findings }
    let inversions = pages.inversions(program)
    isComplete = isComplete && pages.isComplete
    return found + ladders.findings + hours.findings + inversions
  }

  mutating func visit(_ index: Int) {
    let told = kinds.example(kinds.grid.point(index))
    guard let opening = opening(of: told) else { return }
    ladders.look(in: opening.situation)
    let year = year(of: opening)
    if let year, let closed = year.longestClosing, let schedule = schedule(told, at: closed.middle) {
      checkAttendance(schedule, closed, year, told)
      hours.note(year.openings.reduce(0) { $0 + $1.length }, at: index)
    }
    let open = year?.openings.first?.middle ?? opening.instant
    for moment in [open] + kinds.dates.map({ opening.zone.noon(of: $0) }) {
      guard let schedule = schedule(told, at: moment) else { continue }
      checkOrder(schedule, year, told)
    }
  }

  private mutating func opening(of told: CaseExample) -> CaseOpening? {
    asked(told, at: Zone.utc.noon(of: firstDay)) { scheduler, history, situation, desks throws(ScheduleFault) in
      try scheduler.opening(of: history, situation: situation, desks: &desks)
    }
  }

  private mutating func schedule(_ told: CaseExample, at instant: Instant) -> CaseSchedule? {
    asked(told, at: instant) { scheduler, history, situation, desks throws(ScheduleFault) in
      try scheduler.schedule(history, situation: situation, desks: &desks)
    }
  }

  /// One case of each fault is kept. That a calendar is not known for ever is said elsewhere.
  private mutating func asked<Answer>(
    _ told: CaseExample, at instant: Instant,
    _ question: (CaseScheduler, CaseHistory, Situation, inout DeskBook) throws(ScheduleFault) -> Answer
  ) -> Answer? {
    let situation = kinds.situation(of: told)
    guard let priority = kinds.priority(in: situation) else { return nil }
    do throws(ScheduleFault) {
      return try question(scheduler, CaseHistory(opened: instant, priority: priority), situation, &desks)
    } catch {
      if case .calendar(_, .beyondHorizon) = error { return nil }
      guard !faults.contains(error), pages?.mayBeTaken(told) ?? true else { return nil }
      faults.insert(error)
      found.append(.fault(error, opened: instant, .utc, told))
      return nil
    }
  }

  private mutating func year(of opening: CaseOpening) -> DeskYear? {
    let key = DeskKey(desk: opening.desk, layers: opening.layers)
    if let known = years[key] { return known }
    let calendar = program.calendars.indices.contains(opening.desk.index) ? program.calendars[opening.desk.index] : nil
    let year = calendar.flatMap { DeskYear($0.hours(layers: opening.layers), from: firstDay) }
    years[key] = .some(year)
    return year
  }

  /// What the cells give is told to the engine: it has to find nobody there as well.
  private mutating func checkAttendance(
    _ schedule: CaseSchedule, _ closed: Range<Instant>, _ year: DeskYear, _ told: CaseExample
  ) {
    guard let target = schedule.respond, let rule = target.rules.last, target.clock == .elapsedTime,
      let due = target.due, due <= closed.upperBound, let length = target.amount.milliseconds,
      !unattended.contains(rule), let unpaged = pages?.unpaged(told)
    else { return }
    guard let answer = self.schedule(unpaged, at: closed.middle), answer.page == nil, answer.respond?.due == due
    else { return isComplete = false }
    unattended.insert(rule)
    let missed = year.closings.reduce(0) { $0 + max(0, $1.length - length) }
    found.append(
      .unattended(
        PromiseProof.Unattended(
          rule: rule, desk: schedule.desk, amount: target.amount, opened: closed.middle, due: due,
          opens: closed.upperBound, zone: schedule.zone, hoursOfYear: Int(missed / 3_600_000), example: unpaged)))
  }

  /// Each ladder once, at moments of every kind.
  private mutating func checkOrder(_ schedule: CaseSchedule, _ year: DeskYear?, _ told: CaseExample) {
    let ladder = schedule.steps.map { step in
      var timeless = step
      timeless.at = nil
      return timeless
    }
    guard let year, ladder.count > 1, knownLadders.insert(ladder).inserted else { return }
    for moment in year.moments {
      guard let own = self.schedule(told, at: moment) else { return }
      let steps = own.steps.sorted { $0.index < $1.index }
      let wrong = zip(steps, steps.dropFirst()).first { ($1.at ?? .distantFuture) < ($0.at ?? .distantPast) }
      guard let (earlier, later) = wrong, let one = earlier.at, let two = later.at, pages?.mayBeTaken(told) ?? true
      else { continue }
      found.append(
        .outOfOrder(
          PromiseProof.Disorder(
            steps: [earlier.index + 1, later.index + 1], times: [one, two], opened: moment, zone: own.zone,
            rule: later.rules.last ?? policy.rule, example: told)))
      return
    }
  }
}

extension Zone {
  fileprivate func noon(of date: CivilDate) -> Instant {
    instant(of: CivilTime(date: date, time: .midnight)).adding(milliseconds: 43_200_000)
  }
}

extension Program {
  /// From here on there is a year of which every calendar knows the holidays, if there is one; the release is in force.
  var firstKnownDay: CivilDate {
    let ordinary = CivilDate(dayNumber: 20_089)
    let first = calendars.map(\.horizon.lowerBound).max() ?? .distantPast
    let last = calendars.map { $0.hours(layers: []).knownUntil }.min() ?? .distantFuture
    let wanted = max(first, inForce.map(\.from) ?? ordinary)
    return max(first, min(max(wanted, ordinary), last.adding(days: -500)))
  }
}
