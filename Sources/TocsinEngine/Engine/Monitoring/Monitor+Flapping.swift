import TocsinModel

/// Events that come and go.
extension Monitor {
  /// An event that may flap is raised: whether it does follows from the times before.
  mutating func noteRaising(_ number: Int, _ flapping: MonitoredEvent.Flapping, at time: Int64) {
    let (start, overflow) = time.subtractingReportingOverflow(flapping.within)
    var times = (raisings[number] ?? []).filter { overflow || $0 > start }
    times.append(time)
    raisings[number] = times.suffix(flapping.times)
    states[number].isFlapping = times.count >= flapping.times
  }

  /// How long what clears a state has to hold.
  func clearHold(_ number: Int) -> Int64 {
    var hold: Int64 = 0
    if case .measured(_, let length)? = clearTrigger(number) { hold = length }
    guard states[number].isFlapping, let flapping = definition(of: number)?.event.flapping else { return hold }
    return max(hold, flapping.within)
  }
}
