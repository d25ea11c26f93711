public import TocsinModel
public import TocsinTime

/// Other rules under an engine that runs.
extension Engine {
  /// Takes other rules in place of its own. What is due before happens by the old ones first.
  ///
  /// Cases keep the rules they began under, whatever these said. What is raised, or on the way to it, goes on where the
  /// event means the same; otherwise it begins anew, except that what is raised stays so until the new condition clears
  /// it or, where there is none, somebody resolves the case. Like an event, the change is part of the input: the same
  /// change at the same place gives the same actions.
  ///
  /// - Parameters:
  ///   - newer: rules compiled after `rules`, with `compile(_:zones:imports:after:)`.
  ///   - instant: from when they count; the time of the last event when nil or earlier than that.
  /// - Throws: why they are not taken; then nothing has changed.
  public mutating func adopt(
    _ newer: RuleSet, at instant: Instant? = nil, into actions: inout ActionBuffer
  ) throws(ReloadRefusal) -> ReloadReport {
    try check(adopting: newer)
    let now = max(instant ?? .distantPast, time ?? .distantPast)
    let hasTime = instant != nil || time != nil
    if hasTime { advance(to: now, into: &actions) }
    let before = (rules: rules, plans: monitor.plans)
    replaceRules(by: newer)
    var report = ReloadReport(releases: rules.current.map(\.release))
    report.openCases = cases.count { $0.isOpen }
    noteSignals(from: before.rules, in: &report)
    var review = FactReview(from: before.rules, to: rules)
    registry.review(&review)
    review.note(in: &report)
    if hasTime {
      watchAnew(from: before.plans, at: now, in: &report)
      settle(at: now, into: &actions)
      time = now
      forgetStaleTimers()
    }
    return report
  }

  /// Whether other rules could be taken.
  package func check(adopting newer: RuleSet) throws(ReloadRefusal) {
    guard newer.rulebook == rules.rulebook else {
      throw .otherRulebook(newer.rulebook, running: rules.rulebook)
    }
    guard newer.vocabulary.extends(rules.vocabulary) else { throw .notCompiledAfter }
    let hasPolicy = newer.current.contains { $0.policy != nil }
    guard hasPolicy || rules.current.allSatisfy({ $0.policy == nil }) else { throw .noPolicy }
  }

  /// A closed case may be reopened, so that its rules stay as well.
  private mutating func replaceRules(by newer: RuleSet) {
    let carried = Set(cases.map(\.release)).filter(rules.programs.indices.contains).sorted()
    for number in cases.indices {
      if let place = carried.firstIndex(of: cases[number].release) { cases[number].moveRelease(to: place) }
    }
    rules = newer.carrying(carried.map(rules.identified))
    releases = ReleaseBook(rules)
    desks = DeskBook(zones: rules.zones)
    signalKinds = rules.newestSignals.map { $0?.kind }
    silences.replaceRules(by: rules.programs.map(\.silences))
    monitor.plans = releases.plans(for: rules)
    monitor.habits = rules.signalHabits
    let needed = monitor.plans.dropFirst(rules.supersededCount).flatMap { $0.definitions.flatMap(\.windows) }
    monitor.disconnect(keeping: Set(needed))
  }

  private mutating func watchAnew(from old: [MonitorPlan], at instant: Instant, in report: inout ReloadReport) {
    let time = instant.milliseconds
    for system in monitor.watches.indices {
      guard monitor.watches[system].release >= 0 || !monitor.watches[system].states.isEmpty else {
        monitor.watches[system].releaseUntil = Monitor.never
        continue
      }
      let (release, until) = releaseInForce(system: system, at: instant)
      monitor.watches[system].releaseUntil = until
      for number in monitor.watches[system].states {
        let state = monitor.states[number]
        let known = state.release < 0 ? nil : (old[state.release], old[state.release].definitions[state.definition])
        decide(number, monitor.fate(of: number, known, under: release), at: time, in: &report)
      }
      monitor.adopt(release, for: system, at: time, registry: registry, timers: &timers)
    }
    monitor.adoptHabits(at: time, timers: &timers)
  }

  private mutating func decide(
    _ number: Int, _ fate: Monitor.Fate, at time: Int64, in report: inout ReloadReport
  ) {
    let state = monitor.states[number]
    let isRaised = monitor.isRaised(number)
    let change: ReloadReport.Finding.Change
    switch fate {
    case .kept:
      if state.phase != .idle { report.kept += 1 }
      return
    case .unwatched: return monitor.reset(number, at: time)
    case .conditionChanged: change = .conditionChanged
    case .eventRemoved: change = .eventRemoved
    case .labelsChanged: change = .labelsChanged
    }
    let name = state.caseNumber.flatMap { cases[$0].isOpen ? cases[$0].name : nil }
    let isPending = state.phase == .pending || state.phase == .held
    report.note(
      change, self.name(of: state.event), dropped: isPending ? 1 : 0, standing: isRaised ? 1 : 0,
      caseName: isRaised ? name : nil)
    monitor.reset(number, at: time)
    if fate == .labelsChanged { monitor.detach(number) }
  }

  private func noteSignals(from old: RuleSet, in report: inout ReloadReport) {
    for name in old.signalNames.sorted() {
      guard let now = rules.signal(named: name) else {
        report.note(.signalRemoved, name)
        continue
      }
      if now != old.signal(named: name) { report.note(.signalReplaced, name) }
    }
  }
}
