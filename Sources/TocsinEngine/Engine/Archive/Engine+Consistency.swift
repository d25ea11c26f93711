import TocsinModel

/// Whether what was read fits together, so that nothing that follows goes astray: every place that is named exists.
extension Engine {
  func checkConsistency() throws(ArchiveError) {
    let counts = [actionCount, eventCaseCount, repeatedInputs, lateInputs]
    guard counts.allSatisfy({ $0 >= 0 && $0 < Self.greatest }) else { throw .inconsistent("how much was counted") }
    guard registry.isConsistent else { throw .inconsistent("customers and systems") }
    guard monitor.isConsistent(systems: registry.systems.count, cases: cases.count, rules.vocabulary) else {
      throw .inconsistent("what is watched")
    }
    guard cases.allSatisfy(isConsistent), caseIndex.count == cases.count else { throw .inconsistent("a case") }
    guard timers.heap.allSatisfy(isConsistent) else { throw .inconsistent("timers") }
    guard awaiting.allSatisfy(registry.systems.indices.contains) else { throw .inconsistent("systems that wait") }
  }

  /// Nobody counts so far.
  private static let greatest = Int.max >> 1

  private func isConsistent(_ entry: TimerQueue.Entry) -> Bool {
    switch TimerQueue.sleeper(of: entry) {
    case .silences: true
    case .stream(let stream): monitor.streams.indices.contains(stream)
    case .monitor(let state): monitor.states.indices.contains(state)
    case .case(let number): cases.indices.contains(number)
    }
  }

  private func isConsistent(_ record: CaseRecord) -> Bool {
    guard registry.customers.indices.contains(record.customer), rules.programs.indices.contains(record.release) else {
      return false
    }
    return record.system.map(registry.systems.indices.contains) ?? true
      && record.event.map { rules.vocabulary.events.indices.contains($0.index) } ?? true
      && monitor.labels.contains(record.labels) && record.members.allSatisfy(monitor.states.indices.contains)
      && record.items.allSatisfy { item in
        item.kind != .escalated || record.schedule?.steps.indices.contains(item.step) ?? false
      }
  }
}

extension Registry {
  fileprivate var isConsistent: Bool {
    customerIndex.count == customers.count && systemIndex.count == systems.count
      && customers.allSatisfy { $0.systems.allSatisfy(systems.indices.contains) }
      && systems.allSatisfy { customers.indices.contains($0.customer) }
  }
}

extension Monitor {
  fileprivate func isConsistent(systems: Int, cases: Int, _ vocabulary: Vocabulary) -> Bool {
    labels.isConsistent && watches.count == systems && watches.allSatisfy(isConsistent)
      && streams.allSatisfy { isConsistent($0, vocabulary) && $0.system < systems }
      && links.enumerated().allSatisfy { place, link in
        states.indices.contains(link.state) && isNext(link.next, after: place, among: links.count)
      }
      && windows.enumerated().allSatisfy { isNext($1.next, after: $0, among: windows.count) && $1.isConsistent }
      && states.allSatisfy { isConsistent($0, vocabulary) && $0.system < systems && $0.caseNumber ?? 0 < max(1, cases) }
      && inputs.allSatisfy { $0 < streams.count } && windowInputs.allSatisfy { $0 < windows.count }
      && raisings.keys.allSatisfy(states.indices.contains) && waiting.keys.allSatisfy(streams.indices.contains)
      && transitions.allSatisfy { states.indices.contains($0.state) }
      && stateIndex.count == watches.reduce(0) { $0 + $1.states.count }
  }

  /// A chain only ever leads on, so that it ends.
  private func isNext(_ next: Int, after place: Int, among count: Int) -> Bool {
    next == -1 || next > place && next < count
  }

  private func isConsistent(_ watch: Watch) -> Bool {
    watch.release >= -1 && watch.release < plans.count && watch.streams.allSatisfy(streams.indices.contains)
      && watch.states.allSatisfy(states.indices.contains)
  }

  private func isConsistent(_ stream: Stream, _ vocabulary: Vocabulary) -> Bool {
    stream.system >= 0 && vocabulary.signals.indices.contains(stream.signal.index) && labels.contains(stream.labels)
      && isNext(stream.firstLink, after: -1, among: links.count)
      && isNext(stream.firstWindow, after: -1, among: windows.count)
  }

  private func isConsistent(_ state: State, _ vocabulary: Vocabulary) -> Bool {
    guard state.system >= 0, vocabulary.events.indices.contains(state.event.index), labels.contains(state.labels),
      state.caseNumber ?? 0 >= 0, state.firstInput >= 0, state.firstWindow >= -1
    else { return false }
    guard state.release >= 0 else { return state.release == -1 }
    guard plans.indices.contains(state.release),
      plans[state.release].definitions.indices.contains(state.definition)
    else { return false }
    let definition = plans[state.release].definitions[state.definition]
    return definition.event.id == state.event && state.firstInput <= inputs.count - definition.signals.count
      && (state.firstWindow < 0 || state.firstWindow <= windowInputs.count - definition.windows.count)
  }
}

extension LabelBook {
  fileprivate var isConsistent: Bool { sets.first?.isEmpty == true && index.count == sets.count }
}

extension SampleWindow {
  fileprivate var isConsistent: Bool {
    order >= 0 && order < Int.max >> 1 && entries.count <= SignalWindow.capacity * 16
      && entries.allSatisfy { $0.order >= 0 && $0.order <= order }
  }
}
