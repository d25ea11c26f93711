import TocsinEvaluation
import TocsinModel

/// From what is reached and over to cases.
extension Reference {
  /// Endings first; then those that suppress others before those, the most urgent first.
  mutating func settle() {
    for place in inOrder(ended) { leave(place, because: "cleared") }
    for place in inOrder(reached.filter { watches[$0].phase == .held }) { raise(place) }
    (ended, reached) = ([], [])
  }

  func inOrder(_ places: some Collection<Int>) -> [Int] {
    func key(_ place: Int) -> [Int] {
      let event = watches[place].event
      let depth = events.count { reach($0.id, suppressed).contains(event.id) }
      return [depth, -rank(of: event.priority), program.watchedEvents.firstIndex(of: event.id) ?? 0, place]
    }
    return places.sorted { key($0).lexicographicallyPrecedes(key($1)) }
  }

  private func suppressed(_ event: MonitoredEvent) -> [EventID] { event.suppresses.flatMap(program.levels(of:)) }

  private func suppresses(_ watch: Watch, _ other: Watch) -> Bool {
    watch.system == other.system && suppressed(watch.event).contains(other.event.id)
  }

  func replaced(_ own: MonitoredEvent) -> [EventID] { own.lowerLevels + own.replaces.flatMap(program.levels(of:)) }

  /// Those, and what leads on from them.
  private func reach(_ event: EventID, _ next: (MonitoredEvent) -> [EventID]) -> Set<EventID> {
    var (known, open): (Set<EventID>, [EventID]) = ([], [event])
    while let first = open.popLast() {
      open += (program.events[first].map(next) ?? []).filter { known.insert($0).inserted }
    }
    return known
  }

  /// While it is silenced, or something that suppresses it is raised.
  func isKeptBack(_ watch: Watch) -> Bool {
    let (base, situation) = (watch.event.base, Situation(facts: facts[watch.customer] ?? Facts()))
    return watches.contains { $0.isRaised && suppresses($0, watch) }
      || silences.contains { silence in
        now < silence.until && [nil, base].contains(silence.event) && [nil, watch.system].contains(silence.system)
          && [nil, watch.customer].contains(silence.customer)
      }
      || program.silences.contains { silence in
        let isOnce = silence.spans.contains { $0.from <= now.instant && now.instant < $0.to }
        return (isOnce || silence.hours.contains { hours[$0]?.isOpen(now) ?? false })
          && silence.events?.contains(base) ?? true && evaluator.holds(silence.condition, in: situation)
      }
  }

  private mutating func raise(_ place: Int) {
    let (event, isKeptBack) = (watches[place].event, isKeptBack(watches[place]))
    if !isKeptBack {
      let start = now - (event.flapping?.within.minutes ?? 0)
      watches[place].raisings = watches[place].raisings.filter { $0 > start } + [now]
      watches[place].turn(.raised, at: now)
      join(place)
    }
    if event.raise.isHappening, isKeptBack || event.clear == nil && number(of: place) == nil {
      watches[place].turn(.idle, at: now)
    }
  }

  /// Facts have changed: what was refused may be taken now.
  mutating func askAgain(_ places: [Int]) {
    let refused = inOrder(places.filter { watches[$0].isRaised && number(of: $0) == nil })
    for place in refused where !isKeptBack(watches[place]) { join(place, isAgain: true) }
  }

  /// The case that has it.
  func number(of place: Int) -> Int? { cases.firstIndex { $0.members.contains(place) } }

  /// The labels by which cases are apart.
  private func caseLabels(_ watch: Watch) -> [String: String] {
    if case .system(let names) = watch.event.grouping { watch.labels.filter { names.contains($0.key) } } else { [:] }
  }

  /// It joins the oldest open case of what it replaces, is replaced by, or is itself, or has one of its own.
  private mutating func join(_ place: Int, isAgain: Bool = false) {
    let (own, event, labels) = (watches[place], watches[place].event, caseLabels(watches[place]))
    let replaced = reach(event.id, self.replaced)
    let related = watches.indices.filter { other in
      let (watch, id) = (watches[other], watches[other].event.id)
      let isNear = watch.system == own.system || event.grouping == .customer && watch.customer == own.customer
      return other != place && watch.isRaised && isNear && caseLabels(watch) == labels
        && (id == event.id || replaced.contains(id) || reach(id, self.replaced).contains(event.id))
    }
    // What the rules refused of the others they refuse of this.
    if related.contains(where: { number(of: $0) == nil && !replaced.contains(watches[$0].event.id) }) { return }
    guard let number = related.compactMap(number(of:)).filter({ cases[$0].isOpen }).min() else {
      var new = ReferenceCase(name: "", customer: own.customer, opened: now, firstPriority: event.priority)
      (new.event, new.system, new.labels, new.members) = (event.id, own.system, labels, [place])
      return open(new, saysRefusal: !isAgain)
    }
    let isMore = rank(of: event.priority) > rank(of: cases[number].priority)
    let replaces = cases[number].members.contains { related.contains($0) && replaced.contains(watches[$0].event.id) }
    cases[number].members.append(place)
    if replaces, let shown = cases[number].event, shown == event.id ? isMore : replaced.contains(shown) {
      let isSame = program.events[shown]?.base == event.base
      show(event, number, isMore, because: isSame ? "moreUrgent" : "replaced \(name(of: shown))")
    } else {
      tell(own, number, because: "joined")
    }
  }

  /// Where nothing else of its system and labels is in the case.
  private mutating func tell(_ watch: Watch, _ number: Int, because reason: String) {
    let others = cases[number].members.map { watches[$0] }.filter { $0.isRaised && !$0.isSame(watch) }
    var own = cases[number]
    (own.system, own.labels) = (watch.system, watch.labels)
    let isAlone = !others.contains { ($0.system, $0.labels) == (watch.system, watch.labels) }
    if isAlone { say("case.updated", own, because: reason) }
  }

  private mutating func show(_ event: MonitoredEvent, _ number: Int, _ isChange: Bool, because reason: String) {
    cases[number].event = event.id
    if isChange { cases[number].changes.append((now, event.priority)) }
    say("case.updated", cases[number], because: reason)
    if isChange { recount(number) }
  }

  /// The case goes on as that of the most urgent event that is left, or is over.
  mutating func leave(_ place: Int, because reason: String) {
    reached.formUnion(watches.indices.filter { suppresses(watches[place], watches[$0]) })
    guard let number = number(of: place) else { return }
    cases[number].members.removeAll { $0 == place }
    let (own, left) = (watches[place], cases[number].members.map { watches[$0] }.filter(\.isRaised))
    guard cases[number].isOpen else { return }
    guard let top = left.max(by: { rank(of: $0.event.priority) < rank(of: $1.event.priority) })?.event else {
      return close(number, because: reason)
    }
    if cases[number].event == own.event.id, !left.contains(where: { $0.event.id == own.event.id }) {
      let isLower = rank(of: top.priority) < rank(of: own.event.priority)
      let reason = top.base == own.event.base ? "lessUrgent" : "eased \(name(of: own.event.id))"
      show(top, number, isLower && cases[number].priority == own.event.priority, because: reason)
    } else {
      tell(own, number, because: "left")
    }
  }
}
