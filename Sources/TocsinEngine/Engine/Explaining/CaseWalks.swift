import TocsinEvaluation
import TocsinModel
import TocsinTime

/// Finds again how the deadlines of one clock of a case came about: from where each was counted, and what moved it.
struct CaseWalks {
  /// A priority that came into force, and from where its limits are counted.
  private struct Entry {
    var start: Instant
    /// Nil for the priority of the beginning.
    var changed: Instant?
  }

  /// What counts of the history.
  private let history: CaseHistory
  private let opened: Instant
  private let clock: CaseClock
  private let policy: Policy
  private let evaluator: Evaluator
  private let opening: CaseOpening
  private let acknowledgements: CaseAcknowledgements
  private let pauses: CasePauses

  init(
    _ history: CaseHistory, _ clock: CaseClock, _ facts: Situation, _ scheduler: CaseScheduler,
    _ desks: inout DeskBook
  ) throws(ScheduleFault) {
    self.history = scheduler.counted(history)
    self.clock = clock
    opened = history.opened
    evaluator = scheduler.evaluator
    policy = evaluator.policy
    opening = try scheduler.opening(of: history, situation: facts, desks: &desks)
    var trace = Trace()
    acknowledgements = try scheduler.acknowledgements(of: self.history, from: opening, trace: &trace, desks: &desks)
    pauses = CasePauses(self.history, policy.pauses)
  }

  // MARK: - Targets

  /// Nil when the target did not come about as the history says.
  func walk(
    to target: CaseSchedule.Target, _ goal: DeadlineWalk.Goal, _ desks: inout DeskBook
  ) -> DeadlineWalk? {
    let limit = CasePromise.Limit(amount: target.amount, clock: target.clock, rule: policy.rule, rules: target.rules)
    guard let end = end(of: limit, from: target.countedFrom, &desks) else { return nil }
    var moves: [DeadlineWalk.Move] = []
    if let due = target.due, due != end {
      guard let end, end < due, history.changes.contains(where: { $0.at == due }) else { return nil }
      moves = [.priorityChange(due)]
    }
    guard target.due != nil || end == nil else { return nil }
    var walk = walk(goal, limit, from: target.countedFrom, to: end, &desks)
    walk.moves = moves
    walk.due = target.due
    walk.heldUntil = target.heldUntil
    if target.isMet { walk.state = .acknowledged }
    return walk
  }

  // MARK: - Steps

  func walk(to step: CaseSchedule.Step, _ desks: inout DeskBook) -> DeadlineWalk? {
    let limit = CasePromise.Limit(amount: step.amount, clock: step.clock, rule: policy.rule, rules: step.rules)
    for entry in entries(to: step.priority).reversed() {
      guard let end = end(of: limit, from: entry.start, &desks),
        let moves = moves(of: step, from: end, entry, &desks)
      else { continue }
      var walk = walk(.step(step.index, step.role, of: step.priority), limit, from: entry.start, to: end, &desks)
      walk.moves = moves
      walk.due = step.at
      switch step.state {
      case .planned: walk.state = .stands
      case .taken: walk.state = .replaced
      case .stopped: walk.state = .acknowledged
      }
      return walk
    }
    return nil
  }

  /// From where the ladder of a priority was counted each time that it came into force.
  private func entries(to priority: MemberID) -> [Entry] {
    var current = history.priority
    var entries = current == priority ? [Entry(start: history.opened, changed: nil)] : []
    for change in history.changes.sorted(by: { $0.at < $1.at }) where change.priority != current {
      let isRaised = evaluator.rank(of: change.priority) > evaluator.rank(of: current)
      current = change.priority
      guard current == priority else { continue }
      let restarts = (isRaised ? policy.raised : policy.lowered) == .restart
      entries.append(Entry(start: restarts ? change.at : history.opened, changed: change.at))
    }
    return entries
  }

  /// What moved a step from where its count ends to its instant; nil when nothing moves it there.
  private func moves(
    of step: CaseSchedule.Step, from end: Instant?, _ entry: Entry, _ desks: inout DeskBook
  ) -> [DeadlineWalk.Move]? {
    guard let end, let at = step.at else { return end == nil && step.at == nil ? [] : nil }
    let opening = try? desks.ask(self.opening.deskNumber) { hours throws(CalendarError) in
      try hours.nextOpening(atOrAfter: end)
    }
    return moves(from: end, to: at, entry)
      ?? opening.flatMap { opening in moves(from: opening, to: at, entry).map { [.opening(opening)] + $0 } }
  }

  private func moves(from end: Instant, to at: Instant, _ entry: Entry) -> [DeadlineWalk.Move]? {
    var (reached, moves) = (end, [DeadlineWalk.Move]())
    if let changed = entry.changed, reached < changed {
      reached = changed
      moves.append(.priorityChange(changed))
    }
    if policy.acknowledgedStops.contains(.escalate), reached != at, acknowledgements.cover(reached) == .until(at) {
      reached = at
      moves.append(.acknowledgementEnd(at))
    }
    return reached == at ? moves : nil
  }

  // MARK: - Counting

  /// Nil where nothing can be counted; nil within while nobody knows until when the case waits.
  private func end(of limit: CasePromise.Limit, from start: Instant, _ desks: inout DeskBook) -> Instant?? {
    let counter = DeadlineCounter(
      desk: opening.deskNumber, calendar: opening.desk, start: start, pauses: pauses,
      waitingDaysCount: policy.waitingDaysCount)
    do throws(ScheduleFault) {
      return .some(try counter.deadline(of: limit, for: clock, desks: &desks))
    } catch {
      return nil
    }
  }

  private func walk(
    _ goal: DeadlineWalk.Goal, _ limit: CasePromise.Limit, from start: Instant, to end: Instant?,
    _ desks: inout DeskBook
  ) -> DeadlineWalk {
    let beginning: DeadlineWalk.Beginning =
      start == history.opened ? (start == opened ? .opening : .reopening) : .priorityChange
    let pieces = try? desks.ask(opening.deskNumber) { hours throws(CalendarError) in
      var walker = DeadlineWalker(
        start: start, pauses: pauses[clock], pausedDaysCount: policy.waitingDaysCount, hours: hours)
      defer { hours = walker.hours }
      return walker.pieces(limit.amount, limit.clock, to: end)
    }
    return DeadlineWalk(
      goal: goal, amount: limit.amount, clock: limit.clock, desk: opening.desk, layers: opening.layers, from: start,
      beginning: beginning, pieces: pieces ?? [], end: end, moves: [], due: nil, state: .stands, heldUntil: nil)
  }
}
