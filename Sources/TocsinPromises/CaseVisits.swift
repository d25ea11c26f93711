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

  /// Some facts that the desk depends on, when a case is opened.
  private struct DeskMoment: Hashable {
    let facts: Int
    let instant: Instant
  }

  /// A kind of case that is looked at.
  private struct Kind {
    let told: CaseExample
    let situation: Situation
    let priority: MemberID
    let deskFacts: Int
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
  private var answers: KindAnswers
  private var knownLadders: Set<[CaseSchedule.Step]> = []
  private var knownLadderFacts: Set<Int> = []
  private var openings: [DeskMoment: CaseOpening] = [:]
  private var desksOfFacts: [Int: CaseOpening?] = [:]
  /// For how long a year the desk is open for kinds of which nothing is left to find, by their answers.
  private var settled: [[Int]: Int64?] = [:]
  /// Whether kinds with the same answers have nothing else to show.
  private var isSettled = true
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
    answers = KindAnswers(policy, kinds, scheduler.evaluator)
    isComplete = pages != nil
  }

  mutating func findings() -> [PromiseProof.Finding] {
    guard var pages else { return found + ladders.findings + hours.findings }
    let inversions = pages.inversions(program)
    isComplete = isComplete && pages.isComplete
    return found + ladders.findings + hours.findings + inversions
  }

  mutating func visit(_ index: Int) {
    if knownLadderFacts.insert(kinds.ladderFacts.number(at: index)).inserted {
      ladders.look(in: kinds.situation(of: kinds.example(kinds.grid.point(index))))
    }
    let deskFacts = kinds.deskFacts.number(at: index)
    if case .some(nil) = desksOfFacts[deskFacts] { return }
    let numbers = [deskFacts] + answers.numbers(at: index)
    if let openTime = settled[numbers] {
      if let openTime { hours.note(openTime, at: index) }
      return
    }
    isSettled = true
    let openTime = look(at: index, deskFacts)
    if let openTime { hours.note(openTime, at: index) }
    if isSettled { settled[numbers] = .some(openTime) }
  }

  /// For how long the desk is open in a year, if cases of this kind have deadlines.
  private mutating func look(at index: Int, _ deskFacts: Int) -> Int64? {
    let told = kinds.example(kinds.grid.point(index))
    let situation = kinds.situation(of: told)
    guard let priority = kinds.priority(in: situation) else { return nil }
    let kind = Kind(told: told, situation: situation, priority: priority, deskFacts: deskFacts)
    guard let opening = opening(of: kind) else { return nil }
    let year = year(of: opening)
    var moments = kinds.dates.map { opening.zone.noon(of: $0) }
    var openTime: Int64?
    if let year, let closed = year.longestClosing, let (opening, deadlines) = deadlines(kind, at: closed.middle) {
      checkAttendance(deadlines, opening, closed, year, told)
      checkOrder(deadlines, year, kind)
      openTime = year.openTime
    }
    if year == nil || kinds.asksDesk { moments.append(year?.openings.first?.middle ?? opening.instant) }
    for moment in moments {
      if let (_, deadlines) = deadlines(kind, at: moment) { checkOrder(deadlines, year, kind) }
    }
    return openTime
  }

  /// Once for each desk: its facts are the same for many kinds.
  private mutating func opening(of kind: Kind) -> CaseOpening? {
    if let known = desksOfFacts[kind.deskFacts] { return known }
    let instant = Zone.utc.noon(of: firstDay)
    var opening: CaseOpening?
    do throws(ScheduleFault) {
      opening = try self.opening(of: kind, at: instant)
    } catch {
      note(error, kind.told, at: instant)
    }
    desksOfFacts[kind.deskFacts] = .some(opening)
    return opening
  }

  private mutating func opening(of kind: Kind, at instant: Instant) throws(ScheduleFault) -> CaseOpening {
    let moment = DeskMoment(facts: kind.deskFacts, instant: instant)
    if let known = openings[moment] { return known }
    let opening = try scheduler.opening(
      of: CaseHistory(opened: instant, priority: kind.priority), situation: kind.situation, desks: &desks)
    openings[moment] = opening
    return opening
  }

  private mutating func deadlines(
    _ kind: Kind, at instant: Instant
  ) -> (opening: CaseOpening, deadlines: CaseDeadlines)? {
    do throws(ScheduleFault) {
      let opening = try opening(of: kind, at: instant)
      return (opening, try scheduler.deadlines(for: kind.priority, kind.situation, from: opening, desks: &desks))
    } catch {
      note(error, kind.told, at: instant)
      return nil
    }
  }

  /// One case of each fault is kept. That a calendar is not known for ever is said elsewhere.
  private mutating func note(_ fault: ScheduleFault, _ told: CaseExample, at instant: Instant) {
    if case .calendar(_, .beyondHorizon) = fault { return }
    guard !faults.contains(fault) else { return }
    guard pages?.mayBeTaken(told) ?? true else { return isSettled = false }
    faults.insert(fault)
    found.append(.fault(fault, opened: instant, .utc, told))
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
    _ deadlines: CaseDeadlines, _ opening: CaseOpening, _ closed: Range<Instant>, _ year: DeskYear, _ told: CaseExample
  ) {
    guard let target = deadlines.respond, let rule = policy.promise(among: target.rules), target.clock == .elapsedTime,
      let due = target.due, due <= closed.upperBound, let length = target.amount.milliseconds,
      !unattended.contains(rule)
    else { return }
    guard let unpaged = pages?.unpaged(told) else { return isSettled = false }
    guard isUnattended(unpaged, at: closed.middle, until: due) else {
      (isSettled, isComplete) = (false, false)
      return
    }
    unattended.insert(rule)
    let missed = year.closings.reduce(0) { $0 + max(0, $1.length - length) }
    found.append(
      .unattended(
        PromiseProof.Unattended(
          rule: rule, desk: opening.desk, amount: target.amount, opened: closed.middle, due: due,
          opens: closed.upperBound, zone: opening.zone, hoursOfYear: Int(missed / 3_600_000), example: unpaged)))
  }

  private mutating func isUnattended(_ told: CaseExample, at instant: Instant, until due: Instant) -> Bool {
    let situation = kinds.situation(of: told)
    guard let priority = kinds.priority(in: situation) else { return false }
    do throws(ScheduleFault) {
      let schedule = try scheduler.schedule(
        CaseHistory(opened: instant, priority: priority), situation: situation, desks: &desks)
      return schedule.page == nil && schedule.respond?.due == due
    } catch {
      note(error, told, at: instant)
      return false
    }
  }

  /// Each ladder once, at moments of every kind.
  private mutating func checkOrder(_ deadlines: CaseDeadlines, _ year: DeskYear?, _ kind: Kind) {
    let ladder = deadlines.steps.map { step in
      var timeless = step
      timeless.at = nil
      return timeless
    }
    guard let year, ladder.count > 1, knownLadders.insert(ladder).inserted else { return }
    if kinds.laddersAreTimeless, ladder.runsOnOneClock { return }
    for moment in year.moments {
      guard let (opening, own) = self.deadlines(kind, at: moment) else { return }
      let steps = own.steps.sorted { $0.index < $1.index }
      let wrong = zip(steps, steps.dropFirst()).first { ($1.at ?? .distantFuture) < ($0.at ?? .distantPast) }
      guard let (earlier, later) = wrong, let one = earlier.at, let two = later.at,
        pages?.mayBeTaken(kind.told) ?? true
      else { continue }
      found.append(
        .outOfOrder(
          PromiseProof.Disorder(
            steps: [earlier.index + 1, later.index + 1], times: [one, two], opened: moment, zone: opening.zone,
            rule: later.rules.last ?? policy.rule, example: kind.told)))
      return
    }
  }
}

extension [CaseSchedule.Step] {
  /// Steps on one clock come in the order of their amounts, whenever the case is opened.
  fileprivate var runsOnOneClock: Bool {
    let steps = sorted { $0.index < $1.index }
    return zip(steps, steps.dropFirst()).allSatisfy { earlier, later in
      guard earlier.clock == later.clock else { return false }
      if let first = earlier.amount.milliseconds, let second = later.amount.milliseconds { return first <= second }
      if let first = earlier.amount.businessDays, let second = later.amount.businessDays { return first <= second }
      return false
    }
  }
}

extension Policy {
  /// The last statement that led to an amount, before its clock was sought.
  fileprivate func promise(among rules: [RuleID]) -> RuleID? {
    let clocks = Set(clock.map(\.rule))
    return rules.prefix { !clocks.contains($0) }.last ?? rules.last
  }
}
