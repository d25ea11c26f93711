import TocsinModel

/// From what is reached and over to cases.
extension Reference {
  mutating func end(_ place: Int) {
    watches[place].rest(at: now)
    ended.append(place)
  }

  /// Endings first; then those that suppress others before those, the most urgent first.
  mutating func settle() {
    while !reached.isEmpty || !ended.isEmpty {
      let (over, begun) = (ended, reached)
      (ended, reached) = ([], [])
      for place in over { leave(place) }
      for place in begun.sorted(by: { order($0).lexicographicallyPrecedes(order($1)) }) { raise(place) }
    }
  }

  private func order(_ place: Int) -> [Int] {
    let event = watches[place].event
    let depth = events.count { leads(from: $0.id, to: event.id, by: suppressed) }
    let inFiles = program.watchedEvents.firstIndex(of: event.id) ?? 0
    return [depth, -rank(of: event.priority), inFiles, place]
  }

  private func suppressed(_ event: MonitoredEvent) -> [EventID] {
    event.suppresses.flatMap { program.levels(of: $0) }
  }

  private func replaced(_ event: MonitoredEvent) -> [EventID] {
    event.lowerLevels + event.replaces.flatMap { program.levels(of: $0) }
  }

  private func leads(from event: EventID, to other: EventID, by next: (MonitoredEvent) -> [EventID]) -> Bool {
    var (known, open): (Set<EventID>, [EventID]) = ([], [event])
    while let first = open.popLast() {
      for id in program.events[first].map(next) ?? [] where known.insert(id).inserted { open.append(id) }
    }
    return known.contains(other)
  }

  private func isKeptBack(_ watch: Watch) -> Bool {
    let isSilenced = silences.contains { now < $0.until && ($0.event == nil || $0.event == watch.event.base) }
    return isSilenced
      || watches.contains { other in
        other.isRaised && other.system == watch.system && other.event.id != watch.event.id
          && suppressed(other.event).contains(watch.event.id)
      }
  }

  /// What is over at this minute keeps nothing back any more.
  mutating func endSilences() {
    guard silences.contains(where: { $0.until == now }) else { return }
    silences.removeAll { $0.until <= now }
    retry { _ in true }
  }

  private mutating func retry(_ isMeant: (Watch) -> Bool) {
    for place in watches.indices where watches[place].isReached && !watches[place].isRaised && isMeant(watches[place]) {
      if !reached.contains(place) { reached.append(place) }
    }
  }

  private mutating func raise(_ place: Int) {
    guard watches[place].isReached, !watches[place].isRaised else { return }
    let event = watches[place].event
    guard !isKeptBack(watches[place]) else {
      if event.raise.isHappening { watches[place].rest(at: now) }
      return
    }
    watches[place].isRaised = true
    watches[place].clearSince = nil
    if let flapping = event.flapping {
      let start = now - Int(flapping.within / 60_000)
      watches[place].raisings = watches[place].raisings.filter { $0 > start } + [now]
      watches[place].isFlapping = watches[place].raisings.count >= flapping.times
    }
    if let number = caseToJoin(place) { return join(place, number) }
    var opened = ReferenceCase(
      name: "event-\(cases.count { $0.event != nil } + 1)", opened: now, priority: event.priority)
    (opened.event, opened.system, opened.labels) = (event.id, watches[place].system, caseLabels(watches[place]))
    opened.members = [place]
    watches[place].caseNumber = cases.count
    open(opened)
  }

  private func caseLabels(_ watch: Watch) -> [String: String] {
    guard case .system(let names) = watch.event.grouping else { return [:] }
    return watch.labels.filter { names.contains($0.key) }
  }

  /// The oldest open case of what it replaces, is replaced by, or is itself.
  private func caseToJoin(_ place: Int) -> Int? {
    let own = watches[place]
    let related = watches.indices.filter { other in
      let candidate = watches[other]
      guard other != place, candidate.isRaised else { return false }
      guard candidate.system == own.system || own.event.grouping == .customer else { return false }
      let isRelated =
        candidate.event.id == own.event.id
        || leads(from: own.event.id, to: candidate.event.id, by: replaced)
        || leads(from: candidate.event.id, to: own.event.id, by: replaced)
      return isRelated && caseLabels(candidate) == caseLabels(own)
    }
    return related.compactMap { watches[$0].caseNumber }.filter { cases[$0].isOpen }.min()
  }

  private mutating func join(_ place: Int, _ number: Int) {
    let (own, shown) = (watches[place], cases[number].event)
    watches[place].caseNumber = number
    cases[number].members.append(place)
    if let shown, leads(from: own.event.id, to: shown, by: replaced) {
      show(own.event, number, as: rank(of: own.event.priority) > rank(of: cases[number].priority))
    } else {
      tellMember(own, number)
    }
  }

  private mutating func tellMember(_ watch: Watch, _ number: Int) {
    guard watch.labels != cases[number].labels || watch.system != cases[number].system else { return }
    say("case.updated", number) {
      $0.system = watch.system
      $0.labels = watch.labels
    }
  }

  private mutating func show(_ event: MonitoredEvent, _ number: Int, as isChange: Bool) {
    cases[number].event = event.id
    if isChange { cases[number].become(event.priority, at: now) }
    say("case.updated", number)
    if isChange { recount(number) }
  }

  /// The case goes on as that of the most urgent event that is left, or is over.
  private mutating func leave(_ place: Int) {
    let own = watches[place]
    watches[place].caseNumber = nil
    if let number = own.caseNumber {
      cases[number].members.removeAll { $0 == place }
      let left = cases[number].members.map { watches[$0] }.filter(\.isRaised)
      if !cases[number].isOpen {
      } else if let top = left.max(by: { rank(of: $0.event.priority) < rank(of: $1.event.priority) }) {
        if cases[number].event == own.event.id, !left.contains(where: { $0.event.id == own.event.id }) {
          let isLower = rank(of: top.event.priority) < rank(of: own.event.priority)
          show(top.event, number, as: isLower && cases[number].priority == own.event.priority)
        } else {
          tellMember(own, number)
        }
      } else {
        close(number)
      }
    }
    let freed = suppressed(own.event)
    retry { $0.system == own.system && freed.contains($0.event.id) }
  }
}
