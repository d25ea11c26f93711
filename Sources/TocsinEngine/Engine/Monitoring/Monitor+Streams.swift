import TocsinModel

/// Which streams there are, and which states look at them.
extension Monitor {
  /// The place of a stream, made when it is not there yet.
  mutating func openStream(_ signal: SignalID, _ system: Int, _ labels: LabelSetHandle, at time: Int64) -> Int {
    if let known = stream(signal, system, labels) { return known }
    let number = streams.count
    var stream = Stream(signal: signal, system: system, labels: labels)
    stream.isPatient = habits.indices.contains(signal.index) && habits[signal.index].isPatient
    streams.append(stream)
    streamTable.insert(number, in: streams)
    countStream(signal, system)
    watches[system].streams.append(number)
    connect(number, at: time)
    return number
  }

  /// Makes the states that look at a stream, by the release in force for its system.
  mutating func connect(_ stream: Int, at time: Int64) {
    let (signal, system, labels) = (streams[stream].signal, streams[stream].system, streams[stream].labels)
    let release = watches[system].release
    guard release >= 0, plans[release].bySignal.indices.contains(signal.index) else { return }
    for definition in plans[release].bySignal[signal.index] {
      let event = plans[release].definitions[definition].event
      if let own = self.labels.projected(labels, to: event.caseLabels), self.labels.meet(event.required, own) {
        state(definition, release, system, own, at: time)
      }
      for number in states(of: plans[release].definitions[definition].event.id, system: system)
      where self.labels.agree(labels, states[number].labels) {
        link(stream, to: number)
      }
    }
  }

  /// The state of an event for a system and labels, made when it is not there yet.
  @discardableResult
  mutating func state(
    _ definition: Int, _ release: Int, _ system: Int, _ labels: LabelSetHandle, at time: Int64
  ) -> Int {
    let key = StateKey(event: plans[release].definitions[definition].event.id, system: system, labels: labels)
    if let known = stateIndex[key] { return known }
    let number = states.count
    states.append(
      State(
        event: key.event, release: release, definition: definition, system: system, labels: labels, since: time,
        firstInput: inputs.count, firstWindow: placeForWindows(plans[release].definitions[definition].windows)))
    inputs += plans[release].definitions[definition].signals.map { _ in -1 }
    stateIndex[key] = number
    watches[system].states.append(number)
    for stream in watches[system].streams where self.labels.agree(streams[stream].labels, labels) {
      link(stream, to: number)
    }
    return number
  }

  private mutating func link(_ stream: Int, to number: Int) {
    let state = states[number]
    let signals = plans[state.release].definitions[state.definition].signals
    guard let place = signals.firstIndex(of: streams[stream].signal) else { return }
    inputs[state.firstInput + place] = stream
    openWindows(on: stream, for: number, plans[state.release].definitions[state.definition])
    var link = streams[stream].firstLink
    var last = -1
    while link >= 0 {
      if links[link].state == number { return }
      last = link
      link = links[link].next
    }
    links.append(Link(state: number, next: -1))
    if last < 0 { streams[stream].firstLink = links.count - 1 } else { links[last].next = links.count - 1 }
  }

  /// Takes the definitions of another release for a system. States whose event it does not have stand still.
  mutating func adopt(
    _ release: Int, for system: Int, at time: Int64, registry: Registry, timers: inout TimerQueue
  ) {
    watches[system].release = release
    for number in watches[system].states {
      let definition = release < 0 ? nil : plans[release].byEvent[states[number].event]
      states[number].release = definition == nil ? -1 : release
      states[number].definition = definition ?? 0
      guard let definition else { continue }
      states[number].firstInput = inputs.count
      inputs += plans[release].definitions[definition].signals.map { _ in -1 }
      states[number].firstWindow = placeForWindows(plans[release].definitions[definition].windows)
    }
    // Those of a system that was retired are connected again by their next lines.
    for stream in watches[system].streams where streams[stream].time != Monitor.never { connect(stream, at: time) }
    if registry.systems[system].isRetired { return }
    startAbsences(of: system, at: time, timers: &timers)
    for number in watches[system].states {
      touch(number, occurrence: nil, at: time, registry: registry, timers: &timers)
      arm(number, notBefore: time, &timers)
    }
    // What kept an event from being raised may not be in this release.
    retryHeld(of: system)
  }

  /// Absence counts for a system from its first line on, and from now on where nobody asked before. With labels it is
  /// watched when a line with them came, which may be the first one.
  mutating func startAbsences(of system: Int, at time: Int64, timers: inout TimerQueue) {
    let release = watches[system].release
    guard release >= 0, let start = watches[system].firstLine else { return }
    for definition in plans[release].absences {
      let number = state(definition, release, system, .none, at: max(start, time))
      if states[number].phase == .idle { states[number].since = max(states[number].since, start) }
    }
    for number in watches[system].states { arm(number, notBefore: time, &timers) }
  }
}
