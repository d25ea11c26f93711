import TocsinModel

/// States that wait for time to pass. Each has at most one timer that counts: one that was set too early is set again
/// when it fires, so that signals that come all the time set no timers.
extension Monitor {
  /// What would have been due earlier under other rules or facts is due at `now`.
  mutating func arm(_ number: Int, notBefore now: Int64 = Monitor.never, _ timers: inout TimerQueue) {
    guard let end = due(number) else { return }
    let time = max(end, now)
    guard time < states[number].wake else { return }
    states[number].wake = time
    timers.insert(TimerQueue.entry(.monitor(number), at: time))
  }

  /// When time alone changes the phase, or may.
  private func due(_ number: Int) -> Int64? {
    guard let end = windowEnd(number) else { return phaseEnd(number) }
    return min(end, phaseEnd(number) ?? end)
  }

  /// When the phase has lasted long enough.
  private func phaseEnd(_ number: Int) -> Int64? {
    let state = states[number]
    guard state.release >= 0 else { return nil }
    switch state.phase {
    case .idle:
      // Before its first line nobody misses anything of a system.
      guard case .absent(let place, let silence) = raiseTrigger(number), watches[state.system].firstLine != nil else {
        return nil
      }
      return silenceEnd(number, place, silence)
    case .pending:
      guard case .measured(_, let hold) = raiseTrigger(number) else { return nil }
      return Self.later(state.since, hold)
    case .held: return nil
    case .raised:
      guard case .absent(let place, let silence)? = clearTrigger(number) else { return nil }
      return silenceEnd(number, place, silence)
    case .clearing: return Self.later(state.since, clearHold(number))
    }
  }

  private func silenceEnd(_ number: Int, _ place: Int, _ silence: Int64) -> Int64? {
    guard place >= 0 else { return nil }
    return Self.later(max(lastTime(number, place), states[number].since), silence)
  }

  /// Whether a timer of the queue still counts.
  func isCurrent(_ number: Int, _ time: Int64) -> Bool { states[number].wake == time }

  mutating func fire(_ number: Int, at time: Int64, _ registry: Registry, _ timers: inout TimerQueue) {
    states[number].wake = Monitor.always
    if states[number].firstWindow >= 0, states[number].release >= 0 {
      leaveWindows(of: number, at: time)
      step(number, nil, time, registry)
    }
    guard let end = phaseEnd(number), end <= time else { return arm(number, &timers) }
    switch states[number].phase {
    case .idle, .pending: raise(number, time)
    case .raised, .clearing: clear(number, time)
    case .held: break
    }
    arm(number, &timers)
  }
}
