import TocsinModel
import TocsinTime

/// Several events in one case: what it joins, and how urgent that makes it.
extension Engine {
  /// Whether there is a case already that an event belongs to: that of an event which replaces it or which it
  /// replaces, or of the same event where several things have one case.
  mutating func join(
    _ state: Int, _ definition: MonitorPlan.Definition, at instant: Instant, into actions: inout ActionBuffer
  ) -> Bool {
    let own = monitor.states[state]
    var found: (number: Int, isReplaced: Bool)?
    for other in neighbours(of: own.system, definition) where other != state && monitor.isRaised(other) {
      let candidate = monitor.states[other]
      guard let known = monitor.definition(of: other) else { continue }
      let isReplaced = definition.replaces.contains(candidate.event)
      let isRelated = isReplaced || known.replaces.contains(own.event) || candidate.event == own.event
      guard isRelated, caseLabels(of: state, definition) == caseLabels(of: other, known) else { continue }
      if candidate.isRefused, !isReplaced {
        monitor.states[state].isRefused = true
        return true
      }
      guard let number = candidate.caseNumber, number <= found?.number ?? .max,
        standing(of: number, at: instant) != .closed
      else { continue }
      found = (number, isReplaced || number == found?.number && found?.isReplaced ?? false)
    }
    guard let found else { return false }
    let isFurther = isAlone(state, in: found.number)
    monitor.states[state].caseNumber = found.number
    cases[found.number].members.append(state)
    if found.isReplaced, worsen(found.number, to: definition, at: instant, into: &actions) { return true }
    if isFurther { tellMember(state, of: found.number, definition, because: .joined, at: instant, into: &actions) }
    return true
  }

  /// Whether a case is about nothing else of the same system and labels.
  private func isAlone(_ state: Int, in number: Int) -> Bool {
    let own = monitor.states[state]
    return !cases[number].members.contains { other in
      let member = monitor.states[other]
      return other != state && member.system == own.system && member.labels == own.labels && monitor.isRaised(other)
    }
  }

  /// The states that may share a case with one of a system.
  private func neighbours(of system: Int, _ definition: MonitorPlan.Definition) -> [Int] {
    guard definition.event.grouping == .customer else { return monitor.watches[system].states }
    return registry.customers[registry.systems[system].customer].systems.flatMap { other in
      monitor.watches.indices.contains(other) ? monitor.watches[other].states : []
    }
  }

  /// The labels of the case to which a state belongs.
  mutating func caseLabels(of state: Int, _ definition: MonitorPlan.Definition) -> LabelSetHandle {
    let labels = monitor.states[state].labels
    guard case .system(let names) = definition.event.grouping else { return .none }
    return names == definition.event.caseLabels ? labels : monitor.labels.projected(labels, to: names) ?? labels
  }

  /// The same case, made more urgent; false when it is as urgent already.
  private mutating func worsen(
    _ number: Int, to definition: MonitorPlan.Definition, at instant: Instant, into actions: inout ActionBuffer
  ) -> Bool {
    let program = releases.schedulers[cases[number].release].program
    let isMoreUrgent = definition.rank > program.members[cases[number].priority]?.rank ?? .min
    // The case may be that of a more urgent event already, of whose others one is replaced.
    guard let previous = cases[number].event,
      previous == definition.event.id ? isMoreUrgent : definition.replaces.contains(previous)
    else { return false }
    let isSame = program.events[previous]?.base == definition.event.base
    let reason: ActionReason = isSame ? .moreUrgent : .replaced(previous)
    change(number, to: definition, isMoreUrgent, because: reason, at: instant, into: &actions)
    return true
  }

  /// The same case, less urgent when its most urgent event is over, unless somebody gave it another priority.
  mutating func ease(
    _ number: Int, without state: Int, at instant: Instant, into actions: inout ActionBuffer
  ) {
    guard cases[number].isOpen, let left = monitor.definition(of: state) else { return }
    let members = cases[number].members.filter { monitor.isRaised($0) }
    let event = left.event.id
    let isShown = cases[number].event == event && !members.contains { monitor.states[$0].event == event }
    guard isShown, let top = members.compactMap({ monitor.definition(of: $0) }).max(by: { $0.rank < $1.rank }) else {
      if isAlone(state, in: number) {
        tellMember(state, of: number, left, because: .left, at: instant, into: &actions)
      }
      return
    }
    let isEased = cases[number].priority == left.event.priority && top.rank < left.rank
    let isSame = top.event.base == left.event.base
    let reason: ActionReason = isSame ? .lessUrgent : .eased(left.event.id)
    change(number, to: top, isEased, because: reason, at: instant, into: &actions)
  }

  private mutating func change(
    _ number: Int, to definition: MonitorPlan.Definition, _ changesPriority: Bool, because reason: ActionReason,
    at instant: Instant, into actions: inout ActionBuffer
  ) {
    cases[number].event = definition.event.id
    if changesPriority { changePriority(of: number, to: definition.event.priority, at: instant) }
    say(.caseUpdated, number, at: instant, into: &actions) { action in
      action.reason = reason
      action.because = [definition.event.rule]
    }
    if changesPriority { reschedule(number, at: instant, into: &actions) }
  }

  /// Of a case about several things one comes or goes.
  private mutating func tellMember(
    _ state: Int, of number: Int, _ definition: MonitorPlan.Definition, because reason: ActionReason,
    at instant: Instant, into actions: inout ActionBuffer
  ) {
    let system = registry.systems[monitor.states[state].system].name
    let labels = monitor.states[state].labels
    say(.caseUpdated, number, at: instant, into: &actions) { action in
      action.system = system
      action.labels = labels
      action.reason = reason
      action.because = [definition.event.rule]
    }
  }
}
