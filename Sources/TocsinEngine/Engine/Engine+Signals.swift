import TocsinModel
import TocsinTime

/// Samples and occurrences: the way that must be fast.
extension Engine {
  mutating func takeSignal(
    _ system: SystemHandle, _ signal: SignalID, _ labels: LabelSetHandle, value: Int64?, at instant: Instant,
    into actions: inout ActionBuffer
  ) -> Rejection? {
    let known = monitor.stream(signal, system.index, labels)
    if known == nil || registry.systems[system.index].isRetired {
      if let rejection = check(system, signal, labels) { return rejection }
    }
    if let rejection = check(value, of: signal) { return rejection }
    advance(to: instant, into: &actions)
    let now = max(instant, time ?? instant)
    refreshRelease(of: system.index, at: now)
    let stream = known ?? monitor.openStream(signal, system.index, labels, at: now.milliseconds)
    // The system was retired since the last one, and begins afresh.
    if known != nil, monitor.streams[stream].time == Monitor.never { monitor.connect(stream, at: now.milliseconds) }
    if monitor.streams[stream].isPatient {
      monitor.takePatiently(
        value, stream: stream, of: instant.milliseconds, at: now.milliseconds, registry: registry, timers: &timers)
    } else {
      monitor.take(value, stream: stream, at: now.milliseconds, registry: registry, timers: &timers)
    }
    return nil
  }

  private func check(_ system: SystemHandle, _ signal: SignalID, _ labels: LabelSetHandle) -> Rejection? {
    guard registry.systems.indices.contains(system.index) else { return .unknownHandle(.system) }
    guard rules.vocabulary.signals.indices.contains(signal.index) else { return .unknownHandle(.signal) }
    guard monitor.labels.contains(labels) else { return .unknownHandle(.label) }
    let known = registry.systems[system.index]
    if known.isRetired { return .retired(known.name) }
    let word = rules.vocabulary.signals[signal.index]
    guard monitor.labels.has(labels, exactly: word.labels) else {
      return .wrongLabels(word.name, expected: word.labels)
    }
    guard monitor.streamCount(signal, system.index) < settings.labelLimit else {
      return .tooManyLabels(word.name, system: known.name, limit: settings.labelLimit)
    }
    return nil
  }

  private func check(_ value: Int64?, of signal: SignalID) -> Rejection? {
    switch (signalKinds[signal.index], value) {
    case (.happens, nil), (nil, _): return nil
    case (.happens, .some):
      return .wrongSignalKind(rules.vocabulary.signals[signal.index].name, happens: true)
    case (.measured, nil):
      return .wrongSignalKind(rules.vocabulary.signals[signal.index].name, happens: false)
    case (.measured(.boolean), let value?):
      if value == 0 || value == 1_000_000 { return nil }
      return .wrongSignalValue(rules.vocabulary.signals[signal.index].name, expected: "yes or no")
    case (.measured, .some): return nil
    }
  }
}

extension Monitor {
  /// A value, or nil for something that happened.
  mutating func take(
    _ value: Int64?, stream: Int, at time: Int64, registry: Registry, timers: inout TimerQueue
  ) {
    if let value { streams[stream].value = value }
    streams[stream].time = time
    streams[stream].isKnown = true
    if streams[stream].firstWindow >= 0 { feed(value ?? 0, stream: stream, at: time) }
    let occurrence = value == nil ? stream : nil
    var link = streams[stream].firstLink
    while link >= 0 {
      touch(links[link].state, occurrence: occurrence, at: time, registry: registry, timers: &timers)
      link = links[link].next
    }
  }
}
