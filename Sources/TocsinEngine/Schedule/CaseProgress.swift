import TocsinEvaluation
import TocsinModel
import TocsinTime

/// The deadlines of a case, carried from one change of its priority to the next.
struct CaseProgress {
  private let history: CaseHistory
  private let opening: CaseOpening
  private let evaluator: Evaluator
  private let pauses: CasePauses
  private let acknowledgements: CaseAcknowledgements
  private(set) var priority: MemberID
  private(set) var notify: CaseSchedule.Target?
  private(set) var respond: CaseSchedule.Target?
  private(set) var taken: [CaseSchedule.Step] = []
  private(set) var ladder: [CaseSchedule.Step] = []
  /// What the limits of all priorities rest on.
  private(set) var trace = Trace()

  init(
    _ history: CaseHistory, _ acknowledgements: CaseAcknowledgements, opening: CaseOpening, promise: CasePromise,
    evaluator: Evaluator, desks: inout DeskBook
  ) throws(ScheduleFault) {
    self.history = history
    self.opening = opening
    self.evaluator = evaluator
    self.acknowledgements = acknowledgements
    pauses = CasePauses(history, evaluator.policy.pauses)
    priority = history.priority
    let counter = counter(from: history.opened)
    notify = try counter.target(promise.notify, for: .notify, desks: &desks)
    respond = try counter.target(promise.respond, for: .respond, desks: &desks)
    ladder = held(try counter.steps(promise.ladder, priority: priority, desks: &desks))
    trace = promise.trace
    for rule in pauses.rules { trace.use(rule) }
  }

  private func counter(from start: Instant) -> DeadlineCounter {
    DeadlineCounter(
      desk: opening.deskNumber, calendar: opening.desk, start: start, pauses: pauses,
      waitingDaysCount: evaluator.policy.waitingDaysCount)
  }

  /// Steps taken stay taken, and so does a target that was due before; all else follows the new priority.
  mutating func apply(
    _ change: CaseHistory.PriorityChange, desks: inout DeskBook
  ) throws(ScheduleFault) {
    let isRaised = evaluator.rank(of: change.priority) > evaluator.rank(of: priority)
    guard change.priority != priority else { return }
    let mode = isRaised ? evaluator.policy.raised : evaluator.policy.lowered
    var situation = opening.situation
    if let slot = evaluator.program.prioritySlot { situation.facts[slot] = .member(change.priority) }
    let promise = try CasePromise(evaluator, in: situation)
    trace.join(promise.trace)
    let counter = counter(from: mode == .restart ? change.at : history.opened)
    let newNotify = try counter.target(promise.notify, for: .notify, desks: &desks)
    let newRespond = try counter.target(promise.respond, for: .respond, desks: &desks)
    let newLadder = try counter.steps(promise.ladder, priority: change.priority, desks: &desks)
    notify = moved(notify, to: newNotify, of: .notify, mode: mode, at: change.at)
    respond = moved(respond, to: newRespond, of: .respond, mode: mode, at: change.at)
    climb(to: newLadder, isRaised: isRaised, mode: mode, at: change.at)
    priority = change.priority
  }

  private func moved(
    _ old: CaseSchedule.Target?, to new: CaseSchedule.Target?, of clock: CaseClock, mode: Policy.PriorityChange,
    at change: Instant
  ) -> CaseSchedule.Target? {
    if let old, let due = old.due, due < change || cover(change, clock) != .none { return old }
    var new = new
    // A limit that the change moves into the past is missed at the change, not before.
    if let due = new?.due, due < change { new?.due = change }
    guard mode == .keepEarlier, let old else { return new }
    guard let kept = new else { return old }
    return (old.due ?? .distantFuture) <= (kept.due ?? .distantFuture) ? old : kept
  }

  private mutating func climb(
    to new: [CaseSchedule.Step], isRaised: Bool, mode: Policy.PriorityChange, at change: Instant
  ) {
    taken += ladder.filter { isPast($0, at: change) && $0.state != .stopped }
    let remaining = ladder.filter { !isPast($0, at: change) }
    var coming = new.filter { !isPast($0, at: change) }
    if isRaised { coming = late(new.filter { isPast($0, at: change) }, at: change) + coming }
    coming = held(coming)
    let keepsOld = mode == .keepEarlier && !remaining.isEmpty && first(remaining) <= first(coming)
    ladder = keepsOld ? remaining : coming
  }

  /// The highest step already past is taken at the change, unless it was taken before.
  private func late(_ past: [CaseSchedule.Step], at change: Instant) -> [CaseSchedule.Step] {
    guard let highest = past.map(\.index).max() else { return [] }
    return past.filter { step in
      step.index == highest
        && !taken.contains { $0.index == step.index && $0.role == step.role && $0.priority == step.priority }
    }.map { step in
      var step = step
      step.at = change
      return step
    }
  }

  private func first(_ steps: [CaseSchedule.Step]) -> Instant {
    steps.compactMap(\.at).min() ?? .distantFuture
  }

  /// A step at the very instant of a change has not been taken: what comes in goes before timers.
  private func isPast(_ step: CaseSchedule.Step, at change: Instant) -> Bool {
    step.at.map { $0 < change } ?? false
  }

  private func cover(_ instant: Instant, _ clock: CaseClock) -> CaseAcknowledgements.Cover {
    evaluator.policy.acknowledgedStops.contains(clock) ? acknowledgements.cover(instant) : .none
  }

  /// Steps with what acknowledgements do to them. Of those that one keeps back until it ends, the highest is taken then.
  private func held(_ steps: [CaseSchedule.Step]) -> [CaseSchedule.Step] {
    guard !acknowledgements.spans.isEmpty else { return steps }
    let covers = steps.map { cover($0.at ?? .distantFuture, .escalate) }
    return zip(steps, covers).map { step, own in
      guard case .until(let end) = own else { return own == .none ? step : marked(step, .stopped) }
      let highest = zip(steps, covers).filter { $0.1 == own }.map(\.0.index).max()
      guard step.index == highest else { return marked(step, .stopped) }
      var step = step
      step.at = end
      return step
    }
  }

  /// A target with what the acknowledgement did to it; one that must be met before its instant is late at it.
  func finished(_ target: CaseSchedule.Target?, of clock: CaseClock) -> CaseSchedule.Target? {
    guard var target else { return nil }
    let due = target.due ?? .distantFuture
    let limit = target.isStrict ? due.adding(milliseconds: -1) : due
    switch cover(limit, clock) {
    case .none: break
    case .until(let end): target.heldUntil = end
    case .forever: target.isMet = true
    }
    return target
  }

  /// All steps in the order of time.
  func finishedSteps() -> [CaseSchedule.Step] {
    let steps = taken.map { marked($0, .taken) } + ladder
    if isInOrder(steps) { return steps }
    let order = steps.indices.sorted { left, right in
      let (first, second) = (steps[left].at ?? .distantFuture, steps[right].at ?? .distantFuture)
      return first == second ? left < right : first < second
    }
    return order.map { steps[$0] }
  }

  private func isInOrder(_ steps: [CaseSchedule.Step]) -> Bool {
    zip(steps, steps.dropFirst()).allSatisfy { ($0.at ?? .distantFuture) <= ($1.at ?? .distantFuture) }
  }

  private func marked(
    _ step: CaseSchedule.Step, _ state: CaseSchedule.Step.State
  ) -> CaseSchedule.Step {
    var step = step
    step.state = state
    return step
  }
}
