import TocsinEvaluation
import TocsinModel

/// Other plans under the states that there are.
extension Monitor {
  /// What becomes of a state under other rules.
  enum Fate: Hashable {
    /// It stood still, and does so or goes on.
    case unwatched
    case kept
    case conditionChanged
    case eventRemoved
    case labelsChanged
  }

  /// What becomes of a state, whose definition was `old`, when a system follows a release of the new plans.
  func fate(of number: Int, _ old: (MonitorPlan, MonitorPlan.Definition)?, under release: Int) -> Fate {
    let plan = plans.indices.contains(release) ? plans[release] : nil
    let definition = plan?.byEvent[states[number].event].flatMap { plan?.definitions[$0] }
    guard let plan, let definition else { return old == nil ? .unwatched : .eventRemoved }
    let own = states[number].labels
    guard labels.has(own, exactly: definition.event.caseLabels), labels.meet(definition.event.required, own) else {
      return .labelsChanged
    }
    guard let (oldPlan, old) = old else { return .unwatched }
    let meaning = ConditionMeaning(old: oldPlan.evaluator.program, new: plan.evaluator.program)
    return meaning.isSame(old.event, definition.event) ? .kept : .conditionChanged
  }

  /// What was observed towards raising or clearing no longer counts; what is raised stays so.
  mutating func reset(_ number: Int, at time: Int64) {
    switch states[number].phase {
    case .raised: return
    case .idle, .pending, .held: enter(.idle, number, time)
    case .clearing: enter(.raised, number, states[number].raisedAt)
    }
  }

  /// Nothing is watched for a state any more; only its case, if it has one, still knows it.
  mutating func detach(_ number: Int) {
    let state = states[number]
    watches[state.system].states.removeAll { $0 == number }
    stateIndex[StateKey(event: state.event, system: state.system, labels: state.labels)] = nil
    states[number].release = -1
  }

  /// Lines may be late by another amount, and values get out of date sooner or later than before.
  mutating func adoptHabits(at time: Int64, timers: inout TimerQueue) {
    for stream in streams.indices {
      let signal = streams[stream].signal.index
      streams[stream].isPatient = habits.indices.contains(signal) && habits[signal].isPatient
      if habits.indices.contains(signal) { armStream(stream, notBefore: time, &timers) }
    }
  }

  /// Streams forget which states look at them, and windows that no event asks for go. `adopt` connects them anew.
  mutating func disconnect(keeping needed: Set<SignalWindow>) {
    links = []
    inputs = []
    windowInputs = []
    var kept: [SampleWindow] = []
    for stream in streams.indices {
      streams[stream].firstLink = -1
      var window = streams[stream].firstWindow
      streams[stream].firstWindow = -1
      while window >= 0 {
        var own = windows[window]
        window = own.next
        guard needed.contains(own.spec) else { continue }
        own.next = streams[stream].firstWindow
        streams[stream].firstWindow = kept.count
        kept.append(own)
      }
    }
    windows = kept
  }
}
