import TocsinModel

/// What signals did within some time. A window belongs to a stream, and all states that ask for it share it.
extension Monitor {
  /// A stream's value or occurrence is taken into its windows.
  @inline(never)
  mutating func feed(_ value: Int64, stream: Int, at time: Int64) {
    var window = streams[stream].firstWindow
    while window >= 0 {
      windows[window].add(value, at: time)
      window = windows[window].next
    }
  }

  /// Where a new state keeps its windows; negative when it has none.
  mutating func placeForWindows(_ specs: [SignalWindow]) -> Int {
    guard !specs.isEmpty else { return -1 }
    windowInputs += specs.map { _ in -1 }
    return windowInputs.count - specs.count
  }

  /// Gives a state the windows on a stream.
  mutating func openWindows(on stream: Int, for number: Int, _ definition: MonitorPlan.Definition) {
    let start = states[number].firstWindow
    guard start >= 0 else { return }
    for (place, spec) in definition.windows.enumerated() where spec.signal == streams[stream].signal {
      windowInputs[start + place] = openWindow(spec, on: stream)
    }
  }

  private mutating func openWindow(_ spec: SignalWindow, on stream: Int) -> Int {
    var last = -1
    var window = streams[stream].firstWindow
    while window >= 0 {
      if windows[window].spec == spec { return window }
      last = window
      window = windows[window].next
    }
    windows.append(SampleWindow(spec))
    if last < 0 { streams[stream].firstWindow = windows.count - 1 } else { windows[last].next = windows.count - 1 }
    return windows.count - 1
  }

  /// What is too old leaves the windows of a state.
  mutating func leaveWindows(of number: Int, at time: Int64) {
    let start = states[number].firstWindow
    guard start >= 0, let count = definition(of: number)?.windows.count else { return }
    for window in windowInputs[start..<start + count] where window >= 0 { windows[window].leave(at: time) }
  }

  func window(_ number: Int, _ place: Int) -> SampleWindow? {
    let start = states[number].firstWindow
    guard start >= 0, place >= 0 else { return nil }
    let window = windowInputs[start + place]
    return window < 0 ? nil : windows[window]
  }

  func isReached(_ number: Int, _ place: Int) -> Bool {
    window(number, place)?.isReached ?? false
  }

  /// When something leaves a window that matters in this phase.
  func windowEnd(_ number: Int) -> Int64? {
    guard states[number].firstWindow >= 0, let definition = definition(of: number) else { return nil }
    if states[number].phase == .idle {
      guard case .measured = definition.raise else { return nil }
    }
    var end: Int64?
    for place in definition.windows.indices {
      guard let window = window(number, place), let next = window.end else { continue }
      if case .times = window.spec.kind, !window.isReached { continue }
      end = min(end ?? next, next)
    }
    return end
  }

  /// Whether its event stays raised for as long as nobody ends it.
  func hasNoEndOfItsOwn(_ number: Int) -> Bool {
    guard let definition = definition(of: number) else { return false }
    switch definition.raise {
    case .happens: return true
    case .counted: return definition.clear != nil
    case .measured, .absent: return false
    }
  }
}
