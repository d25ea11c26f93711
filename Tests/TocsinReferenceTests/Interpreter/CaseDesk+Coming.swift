import TocsinEvaluation
import TocsinModel

/// Something that comes to a case when nothing comes between, and is said once.
struct Coming: Hashable, Sendable {
  typealias Item = (time: Int64, what: Coming, role: MemberID?)

  var kind: String
  var reason: String?
  /// Its place in the line of the policy, or its minute.
  var place = 0
  /// A step is that of the ladder of a priority.
  var due, step: Int?
  var priority: MemberID?
}

extension CaseDesk {
  typealias Step = (minute: Int, what: Coming, role: MemberID, isStopped: Bool)

  typealias Target = (due: Int, from: Int, isStrict: Bool, isElapsed: Bool)

  /// The priorities that it had, and from where clocks count with each.
  private var turns: [(minute: Int, priority: MemberID, start: Int, isRaised: Bool, keepsEarlier: Bool)] {
    own.changes.indices.map { place in
      let ((minute, priority), (_, before)) = (own.changes[place], own.changes[max(place - 1, 0)])
      let ranks = [before, priority].map { evaluator.program.members[$0]?.rank ?? 0 }
      let mode = ranks[0] < ranks[1] ? policy.raised : policy.lowered
      return (minute, priority, mode == .restart ? minute : own.start, ranks[0] < ranks[1], mode == .keepEarlier)
    }
  }

  /// A target that was due before a change stays; one that the change moves into the past is due at the change.
  var target: Target? {
    var target: Target?
    for turn in turns {
      if let due = target?.due, due < turn.minute || cover(turn.minute, .respond) != nil { continue }
      let (desk, amount) = (at(turn.priority), at(turn.priority).amount(policy.respond))
      let due = amount.flatMap { desk.deadline($0, .respond, from: turn.start) }.map { max($0, turn.minute) }
      if let target, turn.keepsEarlier, target.due <= due ?? .never { continue }
      target = amount.flatMap { amount in
        due.map { ($0, turn.start, amount.isStrict, desk.clock(of: amount) == .elapsedTime) }
      }
    }
    return target
  }

  /// The target is said at once. It is missed at its very instant when it is strict, else in the first millisecond
  /// after it, and not before an acknowledgement ends.
  func answers(at now: Int) -> [Coming.Item] {
    guard let target else { return [] }
    let held = cover(target.due - (target.isStrict ? 1 : 0), .respond)
    let said = Coming(kind: "response.due", due: target.due)
    let miss = Coming(kind: "response.breached", place: held ?? 0, due: target.due)
    let time = max(target.due.milliseconds + (target.isStrict ? 0 : 1), (held ?? 0).milliseconds)
    return held == .never ? [] : [(0, said, nil)] + warnings(of: target, after: now) + [(time, miss, nil)]
  }

  /// Counted back on the clock of the target; what is late, or was short from the start, is not warned of.
  private func warnings(of target: Target, after now: Int) -> [Coming.Item] {
    let lines = now < target.due ? at(own.priority).line(policy.warn) ?? [] : []
    let minutes = counted(min(target.from, target.due)..<target.due, isElapsed: target.isElapsed, .respond)
    return lines.enumerated().compactMap { place, warning in
      let left =
        switch warning {
        case .before(let length): length
        case .share(let share): Int64(minutes.count) * (1_000_000 - share) * 6 / 100
        }
      let (count, what) = ((left + 59_999).minutes, Coming(kind: "response.warning", place: place, due: target.due))
      let minute = count > 0 ? minutes.reversed().dropFirst(count - 1).first : nil
      return minute.flatMap { cover($0, .respond) == nil ? (($0 + count).milliseconds - left, what, nil) : nil }
    }
  }

  /// Of those that a change finds past, only a raise takes the highest.
  var steps: [Coming.Item] {
    var (taken, steps): ([Coming], [Step]) = ([], [])
    for turn in turns {
      taken += steps.filter { $0.minute < turn.minute && !$0.isStopped }.map(\.what)
      let (left, ladder) = (steps.filter { turn.minute <= $0.minute }, ladder(of: turn.priority, from: turn.start))
      let highest = ladder.filter { turn.isRaised && $0.minute < turn.minute }.compactMap(\.what.step).max()
      let coming = ladder.filter { step in
        turn.minute <= step.minute || step.what.step == highest && !taken.contains(step.what)
      }
      steps = held(coming.map { (max($0.minute, turn.minute), $0.what, $0.role, false) })
      let earliest = [left, steps].map { $0.map(\.minute).min() ?? .never }
      if turn.keepsEarlier, !left.isEmpty, earliest[0] <= earliest[1] { steps = left }
    }
    return steps.filter { !$0.isStopped }.map { ($0.minute.milliseconds, $0.what, $0.role) }
  }

  /// Of the steps due while it was acknowledged the highest comes at the end of that.
  private func held(_ steps: [Step]) -> [Step] {
    steps.map { step in
      guard let end = cover(step.minute, .escalate) else { return step }
      let highest = steps.filter { cover($0.minute, .escalate) == end }.compactMap(\.what.step).max()
      let isStopped = end == .never || step.what.step != highest
      return (isStopped ? step.minute : end, step.what, step.role, isStopped)
    }
  }

  private func ladder(of priority: MemberID, from start: Int) -> [Step] {
    let desk = at(priority)
    guard let line = desk.line(policy.escalate), case .list(let roles) = desk.value(line.roles),
      case .list(let amounts) = desk.value(line.amounts)
    else { return [] }
    return zip(roles, amounts).filter { $0.1 != .nothing }.enumerated().flatMap { place, cell -> [Step] in
      guard case .amount(let amount) = cell.1, let due = desk.deadline(amount, .escalate, from: start),
        let minute = line.waitsForOpening ? hours.opening(atOrAfter: due) : due
      else { return [] }
      let what = Coming(kind: "case.escalated", step: place + 1, priority: priority)
      return cell.0.elements.compactMap { if case .member(let role) = $0 { (minute, what, role, false) } else { nil } }
    }
  }

  /// The end of the acknowledgement that counts, or has counted until now.
  func ending(at now: Int) -> [Coming.Item] {
    [now - 1, now].compactMap { cover($0) }.prefix(1).map { end in
      (end.milliseconds, Coming(kind: "case.updated", reason: "acknowledgementEnded", place: end), nil)
    }
  }

  /// Who is paged at once when it is opened, and at closing times while nobody has it in hand.
  func pages(from now: Int) -> [Coming.Item] {
    let last = own.openWaits == 0 ? at(own.priority).line(policy.pageAtClosing)?.role : nil
    let closings = hours.closings.filter { now <= $0 && own.start < $0 && cover($0) == nil && last != nil }
    var items: [Coming.Item] = closings.map { closing in
      (closing.milliseconds, Coming(kind: "oncall.page", reason: "handedOver", place: closing), last)
    }
    if now == own.opened, let first = line(policy.page)?.role { items.append((-1, Coming(kind: "oncall.page"), first)) }
    return items
  }
}
