import TocsinModel
import TocsinTime

/// Every open case has a next step, or a reason for having none.
extension Engine {
  /// What comes next for an open case; nil when there is none of this name.
  public func outlook(ofCase name: String) -> CaseOutlook? {
    guard let number = caseIndex[name], cases[number].isOpen else { return nil }
    return outlook(of: number)
  }

  /// Looks at every open case: the cases for which nothing comes next without a reason. There should be none. It takes
  /// time in proportion to the cases; `suspectCases` is known at any time.
  public func audit() -> [AuditFinding] {
    let timers = Set(timers.entries)
    return cases.indices.compactMap { number in
      guard cases[number].isOpen else { return nil }
      var outlook = outlook(of: number)
      if case .due = outlook, !timers.contains(TimerQueue.entry(.case(number), at: cases[number].wake)) {
        outlook = .lost(.noTimer)
      }
      guard case .lost(let fault) = outlook else { return nil }
      return AuditFinding(caseName: cases[number].name, fault: fault)
    }
  }

  /// How many cases had neither a next step nor a reason for that when they were last touched.
  public var suspectCases: Int { suspects.count }

  /// Looks at a case that was just touched.
  mutating func inspect(_ number: Int) {
    if cases[number].isOpen, case .lost = outlook(of: number) {
      suspects.insert(number)
    } else if !suspects.isEmpty {
      suspects.remove(number)
    }
  }

  private func outlook(of number: Int) -> CaseOutlook {
    guard let item = cases[number].items.last else { return standstill(of: number) }
    let wake = cases[number].wake
    guard wake <= item.time else { return .lost(.noTimer) }
    if let time, wake < time.milliseconds { return .lost(.overdue) }
    return .due(Instant(milliseconds: item.time))
  }

  private func standstill(of number: Int) -> CaseOutlook {
    if cases[number].fault != nil { return .still(.fault) }
    guard let kept = cases[number].kept else { return .lost(.noSchedule) }
    var isUnknown = false
    if let respond = kept.content.respond, !respond.isMet, !cases[number].isBreached {
      guard respond.due == nil else { return .lost(.forgotten) }
      isUnknown = true
    }
    for step in kept.content.steps where step.state == .planned {
      let key = CaseRecord.StepKey(priority: step.priority, index: step.index)
      if cases[number].taken.contains(key) { continue }
      guard step.at == nil else { return .lost(.forgotten) }
      isUnknown = true
    }
    if isUnknown { return cases[number].history.waits.openCount > 0 ? .still(.waiting) : .lost(.forgotten) }
    if kept.content.respond == nil, kept.content.steps.isEmpty { return .still(.nothingPromised) }
    let isStopped = kept.content.respond?.isMet ?? false || kept.content.steps.contains { $0.state == .stopped }
    return .still(isStopped ? .acknowledged : .allHappened)
  }
}

/// How many cases there are of each kind; an open case counts once, for the first of these that it is.
package struct CaseCounts: Hashable, Sendable {
  package var fault = 0
  package var waiting = 0
  package var acknowledged = 0
  package var unanswered = 0
  package var closed = 0

  package var open: Int { fault + waiting + acknowledged + unanswered }
}

extension Engine {
  /// Counted afresh: it takes time in proportion to the cases.
  package var caseCounts: CaseCounts {
    var counts = CaseCounts()
    for number in cases.indices {
      switch standing(of: number, at: time ?? cases[number].history.opened) {
      case .none, .closed: counts.closed += 1
      case _ where cases[number].fault != nil: counts.fault += 1
      case .waiting, .both: counts.waiting += 1
      case .acknowledged: counts.acknowledged += 1
      case .open: counts.unanswered += 1
      }
    }
    return counts
  }
}
