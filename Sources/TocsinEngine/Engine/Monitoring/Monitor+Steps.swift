import TocsinModel

/// One state moving from phase to phase.
extension Monitor {
  /// A signal of the state has a new value, or happened (`occurrence` is its stream), or a fact changed.
  mutating func touch(
    _ number: Int, occurrence: Int?, at time: Int64, registry: Registry, timers: inout TimerQueue
  ) {
    guard states[number].release >= 0 else { return }
    let plan = states[number].release
    let definition = states[number].definition
    if occurrence == nil, states[number].phase == .idle,
      let threshold = plans[plan].definitions[definition].threshold
    {
      guard let value = input(states[number].firstInput, threshold.place), threshold.holds(value) else { return }
    }
    if states[number].firstWindow >= 0 { leaveWindows(of: number, at: time) }
    step(number, occurrence, time, registry)
    arm(number, notBefore: time, &timers)
  }

  mutating func step(_ number: Int, _ occurrence: Int?, _ time: Int64, _ registry: Registry) {
    switch states[number].phase {
    case .idle: startRaising(number, occurrence, time, registry)
    case .pending, .held: keepRaising(number, occurrence, time, registry)
    case .raised: startClearing(number, occurrence, time, registry)
    case .clearing: keepClearing(number, occurrence, time, registry)
    }
  }

  private mutating func startRaising(_ number: Int, _ occurrence: Int?, _ time: Int64, _ registry: Registry) {
    switch raiseTrigger(number) {
    case .measured(let code, let hold):
      guard truth(code, number, registry) == .yes else { return }
      if hold > 0 { enter(.pending, number, time) } else { raise(number, time) }
    case .happens(let place): if isOccurrence(occurrence, number, place) { raise(number, time) }
    case .counted(let place, let window):
      if isOccurrence(occurrence, number, place), isReached(number, window) { raise(number, time) }
    case .absent: break
    }
  }

  private mutating func keepRaising(_ number: Int, _ occurrence: Int?, _ time: Int64, _ registry: Registry) {
    switch raiseTrigger(number) {
    case .measured(let code, _): if truth(code, number, registry) != .yes { enter(.idle, number, time) }
    case .happens: break
    case .counted(_, let window): if !isReached(number, window) { enter(.idle, number, time) }
    case .absent(let place, let silence):
      guard isOccurrence(occurrence, number, place) else { return }
      // Of one that came late the silence has lasted since then.
      enter(.idle, number, max(lastTime(number, place), states[number].since &- silence))
    }
  }

  private mutating func startClearing(_ number: Int, _ occurrence: Int?, _ time: Int64, _ registry: Registry) {
    guard isClear(number, occurrence, registry) else { return }
    if clearHold(number) > 0 { enter(.clearing, number, time) } else { clear(number, time) }
  }

  private mutating func keepClearing(_ number: Int, _ occurrence: Int?, _ time: Int64, _ registry: Registry) {
    if !isClear(number, occurrence, registry) { enter(.raised, number, states[number].raisedAt) }
  }

  /// Whether what clears the event holds now. A measured condition clears only once the problem itself is over.
  private func isClear(_ number: Int, _ occurrence: Int?, _ registry: Registry) -> Bool {
    switch clearTrigger(number) {
    case .measured(let code, _): truth(code, number, registry) == .yes && isOver(number, registry)
    case .happens(let place): isOccurrence(occurrence, number, place)
    case .counted(let place, let window): isOccurrence(occurrence, number, place) && isReached(number, window)
    case .absent: false
    case nil:
      switch raiseTrigger(number) {
      case .measured(let code, _): truth(code, number, registry) == .no
      case .happens: false
      case .counted(_, let window): !isReached(number, window)
      case .absent(let place, _): isOccurrence(occurrence, number, place)
      }
    }
  }

  private func isOver(_ number: Int, _ registry: Registry) -> Bool {
    switch raiseTrigger(number) {
    case .measured(let code, _): truth(code, number, registry) != .yes
    case .happens, .counted: true
    case .absent(let place, _): lastTime(number, place) >= states[number].raisedAt
    }
  }

  private func isOccurrence(_ occurrence: Int?, _ number: Int, _ place: Int) -> Bool {
    guard let occurrence, place >= 0 else { return false }
    return inputs[states[number].firstInput + place] == occurrence
  }

  func raiseTrigger(_ number: Int) -> MonitorPlan.Trigger {
    plans[states[number].release].definitions[states[number].definition].raise
  }

  func clearTrigger(_ number: Int) -> MonitorPlan.Trigger? {
    plans[states[number].release].definitions[states[number].definition].clear
  }

  mutating func enter(_ phase: Phase, _ number: Int, _ time: Int64) {
    states[number].phase = phase
    states[number].since = time
  }

  /// The engine decides whether it stays held or is raised.
  mutating func raise(_ number: Int, _ time: Int64) {
    enter(.held, number, time)
    transitions.append(Transition(state: number, kind: .raise))
  }

  /// The engine decides again about what something keeps from being raised.
  mutating func retryHeld(of system: Int) {
    for number in watches[system].states where states[number].phase == .held {
      transitions.append(Transition(state: number, kind: .raise))
    }
  }

  mutating func clear(_ number: Int, _ time: Int64) {
    enter(.idle, number, time)
    states[number].isFlapping = false
    transitions.append(Transition(state: number, kind: .clear))
  }
}
