import TocsinEvaluation
import TocsinModel
import TocsinTime

/// From what is reached and over to cases.
extension Reference {
  /// Endings first; then those that suppress others before those, the most urgent first.
  mutating func settle() {
    while !reached.isEmpty || !ended.isEmpty {
      let (over, begun) = (ended, reached)
      (ended, reached) = ([], [])
      for place in over { leave(place, because: "cleared") }
      for place in inOrder(begun) { raise(place) }
    }
  }

  func inOrder(_ places: [Int]) -> [Int] {
    func key(_ place: Int) -> [Int] {
      let event = watches[place].event
      let depth = events.count { leads(from: $0.id, to: event.id, by: suppressed) }
      return [depth, -rank(of: event.priority), program.watchedEvents.firstIndex(of: event.id) ?? 0, place]
    }
    return places.count < 2 ? places : places.sorted { key($0).lexicographicallyPrecedes(key($1)) }
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
    isSilenced(watch, at: now)
      || watches.contains { other in
        other.isRaised && other.system == watch.system && other.event.id != watch.event.id
          && suppressed(other.event).contains(watch.event.id)
      }
  }

  private func isSilenced(_ watch: Watch, at minute: Int) -> Bool {
    let customer = customers[watch.system] ?? ""
    return silences.contains { silence in
      minute < silence.until && silence.event ?? watch.event.base == watch.event.base
        && silence.system ?? watch.system == watch.system && silence.customer ?? customer == customer
    } || isRuledSilent(watch, at: minute)
  }

  private func isRuledSilent(_ watch: Watch, at minute: Int) -> Bool {
    let situation = Situation(facts: facts[customers[watch.system] ?? ""] ?? Facts())
    return zip(program.silences, silenceHours).contains { silence, weeks in
      let instant = Instant(milliseconds: Int64(minute) * 60_000)
      let isNow = silence.spans.contains { $0.from <= instant && instant < $0.to }
      return silence.events?.contains(watch.event.base) ?? true && (isNow || weeks.contains { $0.isOpen(minute) })
        && holds(silence.condition, situation, evaluator)
    }
  }

  /// What is over at this minute keeps nothing back any more.
  mutating func endSilences() {
    let held = watches.indices.filter { watches[$0].isReached && !watches[$0].isRaised }
    let isEnd =
      silences.contains { $0.until == now }
      || held.contains { isRuledSilent(watches[$0], at: now - 1) && !isRuledSilent(watches[$0], at: now) }
    if isEnd { for place in held { retry(place) } }
  }

  mutating func retry(_ place: Int) {
    if watches[place].isReached, !watches[place].isRaised, !reached.contains(place) { reached.append(place) }
  }

  private mutating func raise(_ place: Int) {
    guard watches[place].isReached, !watches[place].isRaised else { return }
    let event = watches[place].event
    guard !isKeptBack(watches[place]) else {
      if event.raise.isHappening { watches[place].rest(at: now) }
      return
    }
    (watches[place].raisedAt, watches[place].clearSince) = (now, nil)
    if let flapping = event.flapping {
      let start = now - Int(flapping.within / 60_000)
      watches[place].raisings = watches[place].raisings.filter { $0 > start } + [now]
      watches[place].isFlapping = watches[place].raisings.count >= flapping.times
    }
    if !join(place) { openCase(place, isAgain: false) }
    if event.raise.isHappening, event.clear == nil, watches[place].caseNumber == nil { watches[place].rest(at: now) }
  }

  private mutating func openCase(_ place: Int, isAgain: Bool) {
    let (event, customer) = (watches[place].event, customers[watches[place].system] ?? "")
    var opened = ReferenceCase(name: "", customer: customer, opened: now, priority: event.priority)
    (opened.event, opened.system, opened.labels) = (event.id, watches[place].system, caseLabels(watches[place]))
    opened.members = [place]
    watches[place].isRefused = !open(opened, saysRefusal: !isAgain)
  }

  /// Facts have changed: what was refused may be taken now.
  mutating func askAgain(_ place: Int) {
    guard watches[place].isRaised, !isKeptBack(watches[place]) else { return }
    watches[place].isRefused = false
    if !join(place) { openCase(place, isAgain: true) }
  }

  private func caseLabels(_ watch: Watch) -> [String: String] {
    guard case .system(let names) = watch.event.grouping else { return [:] }
    return watch.labels.filter { names.contains($0.key) }
  }

  /// The oldest open case of what it replaces, is replaced by, or is itself; false when there is none.
  private mutating func join(_ place: Int) -> Bool {
    let own = watches[place]
    let related = watches.filter { other in
      guard other.isRaised, other.event.id != own.event.id || other.system != own.system || other.labels != own.labels
      else { return false }
      let isNear = own.event.grouping == .customer && customers[other.system] == customers[own.system]
      let isRelated =
        other.event.id == own.event.id || leads(from: own.event.id, to: other.event.id, by: replaced)
        || leads(from: other.event.id, to: own.event.id, by: replaced)
      return (isNear || other.system == own.system) && isRelated && caseLabels(other) == caseLabels(own)
    }
    if related.contains(where: { $0.isRefused && !leads(from: own.event.id, to: $0.event.id, by: replaced) }) {
      watches[place].isRefused = true
      return true
    }
    guard let number = related.compactMap(\.caseNumber).filter({ cases[$0].isOpen }).min() else { return false }
    let isAlone = isAlone(own, in: number)
    let isReplacing = related.contains {
      $0.caseNumber == number && leads(from: own.event.id, to: $0.event.id, by: replaced)
    }
    watches[place].caseNumber = number
    cases[number].members.append(place)
    let isMore = rank(of: own.event.priority) > rank(of: cases[number].priority)
    if isReplacing, let shown = cases[number].event,
      shown == own.event.id ? isMore : leads(from: own.event.id, to: shown, by: replaced)
    {
      let isSame = program.events[shown]?.base == own.event.base
      show(own.event, number, as: isMore, because: isSame ? "moreUrgent" : "replaced \(name(of: shown))")
    } else if isAlone {
      tellMember(own, number, because: "joined")
    }
    return true
  }

  /// Nothing else of its system and labels is in the case.
  private func isAlone(_ watch: Watch, in number: Int) -> Bool {
    !cases[number].members.map { watches[$0] }.contains { other in
      other.isRaised && other.system == watch.system && other.labels == watch.labels && other.event.id != watch.event.id
    }
  }

  private mutating func tellMember(_ watch: Watch, _ number: Int, because reason: String) {
    say("case.updated", number, because: reason) { ($0.system, $0.labels) = (watch.system, watch.labels) }
  }

  private mutating func show(_ event: MonitoredEvent, _ number: Int, as isChange: Bool, because reason: String) {
    cases[number].event = event.id
    if isChange { cases[number].become(event.priority, at: now) }
    say("case.updated", number, because: reason)
    if isChange { recount(number) }
  }

  /// The case goes on as that of the most urgent event that is left, or is over.
  mutating func leave(_ place: Int, because reason: String) {
    let own = watches[place]
    (watches[place].caseNumber, watches[place].isRefused) = (nil, false)
    if let number = own.caseNumber {
      cases[number].members.removeAll { $0 == place }
      let left = cases[number].members.map { watches[$0] }.filter(\.isRaised)
      if left.isEmpty {
        if cases[number].isOpen { close(number, because: reason) }
      } else if cases[number].isOpen {
        ease(number, left, without: own)
      }
    }
    for other in watches.indices where watches[other].system == own.system {
      if suppressed(own.event).contains(watches[other].event.id) { retry(other) }
    }
  }

  private mutating func ease(_ number: Int, _ left: [Watch], without own: Watch) {
    let isShown = cases[number].event == own.event.id && !left.contains { $0.event.id == own.event.id }
    guard isShown, let top = left.max(by: { rank(of: $0.event.priority) < rank(of: $1.event.priority) }) else {
      if isAlone(own, in: number) { tellMember(own, number, because: "left") }
      return
    }
    let isLower = rank(of: top.event.priority) < rank(of: own.event.priority)
    let isSame = top.event.base == own.event.base
    show(
      top.event, number, as: isLower && cases[number].priority == own.event.priority,
      because: isSame ? "lessUrgent" : "eased \(name(of: own.event.id))")
  }
}
