import TocsinEvaluation
import TocsinModel
import TocsinTime

/// Why a case is as it is, and how its deadlines were counted.
extension Engine {
  /// More stretches than anybody reads are not listed.
  private static let mostStretches = 60

  /// A case by its name; nil when there is none.
  package func explain(case name: String) -> CaseExplanation? {
    guard let number = caseIndex[name] else { return nil }
    let record = cases[number]
    var copy = self
    return CaseExplanation(
      view: caseView(record), customer: registry.customers[record.customer].name,
      system: record.system.map { registry.systems[$0].name }, labels: labels(of: record.labels),
      origin: record.origin, history: record.history, outlook: outlook(ofCase: name), walks: copy.walks(of: record))
  }

  private mutating func walks(of record: CaseRecord) -> [DeadlineWalk] {
    guard record.isOpen, let schedule = record.schedule, releases.schedulers.indices.contains(record.release) else {
      return []
    }
    let scheduler = releases.schedulers[record.release]
    let desk = desks.desk(schedule.desk, of: scheduler.program, release: record.release, layers: schedule.layers)
    guard let desk else { return [] }
    let history = scheduler.counted(record.history)
    let pauses = CasePauses(history, scheduler.evaluator.policy.pauses)
    var walks: [DeadlineWalk?] = []
    if let notify = schedule.notify {
      let count = Count(goal: .notify, due: notify.due, amount: notify.amount, clock: notify.clock)
      walks.append(walk(count, from: [notify.countedFrom], pauses[.notify], desk))
    }
    if let respond = schedule.respond {
      let count = Count(goal: .respond, due: respond.due, amount: respond.amount, clock: respond.clock)
      walks.append(walk(count, from: [respond.countedFrom], pauses[.respond], desk))
    }
    // A change of the priority may have started the ladder again.
    let starts = [history.opened] + history.changes.map(\.at)
    for step in schedule.steps where step.state == .planned {
      let count = Count(goal: .step(step.role), due: step.at, amount: step.amount, clock: step.clock)
      walks.append(walk(count, from: starts, pauses[.escalate], desk))
    }
    return walks.compactMap(\.self)
  }

  private struct Count {
    var goal: DeadlineWalk.Goal
    var due: Instant?
    var amount: Amount
    var clock: Clock
  }

  /// The stretches that come to the amount from one of the starts; nil where none do, since something moved the deadline.
  private mutating func walk(
    _ count: Count, from starts: [Instant], _ pauses: Pauses, _ desk: DeskID
  ) -> DeadlineWalk? {
    guard let due = count.due else { return nil }
    for start in starts {
      guard let open = Self.openStretches(desk, from: start, to: due, count.clock, &desks) else { continue }
      let counted = open.flatMap { pauses.remainder(of: $0) }
      let total = counted.reduce(0) { $0 + $1.upperBound.milliseconds(since: $1.lowerBound) }
      guard total == count.amount.milliseconds else { continue }
      let within = pauses.stretches.filter { $0.start < due && $0.end.map { $0 > start } ?? true }
      return DeadlineWalk(goal: count.goal, due: due, stretches: counted, pauses: within)
    }
    return nil
  }

  /// What the clock counts between two instants; nil for clocks that count days.
  private static func openStretches(
    _ desk: DeskID, from start: Instant, to due: Instant, _ clock: Clock, _ desks: inout DeskBook
  ) -> [Range<Instant>]? {
    guard start < due else { return nil }
    switch clock {
    case .elapsedTime: return [start..<due]
    case .closeOfDay, .sameTimeOfDay: return nil
    case .deskTime:
      return try? desks.ask(desk) { hours throws(CalendarError) in
        var found: [Range<Instant>] = []
        do throws(CalendarError) {
          var next = try hours.nextOpening(atOrAfter: start)
          while next < due, found.count < mostStretches {
            let close = min(try hours.nextClosing(after: next), due)
            found.append(next..<close)
            next = try hours.nextOpening(atOrAfter: close)
          }
        } catch .neverCloses {
          return [start..<due]
        }
        return found
      }
    }
  }
}

extension Pauses {
  /// What is left of a stretch of time without the pauses.
  fileprivate func remainder(of range: Range<Instant>) -> [Range<Instant>] {
    var left: [Range<Instant>] = []
    var start = range.lowerBound
    for stretch in stretches {
      let end = stretch.end ?? .distantFuture
      guard end > start, stretch.start < range.upperBound else { continue }
      if stretch.start > start { left.append(start..<stretch.start) }
      start = end
    }
    if start < range.upperBound { left.append(start..<range.upperBound) }
    return left
  }
}
