import TocsinEvaluation
import TocsinModel
import TocsinTime

/// The meaning of a rulebook, told as naively as the manual tells it: every line is kept, every minute is looked at,
/// and whatever is asked is computed again from all the lines.
///
/// Not told here: what is watched when releases differ in their events, rules that are read again while it runs, faults
/// of rules, facts that nobody told and those of systems and cases, notification targets, languages, the statements
/// that actions rest on, the capacity of windows, and the horizon of holidays. All amounts are whole minutes.
struct Reference: Sendable {
  let rules: RuleSet
  let evaluators: [Evaluator]
  /// By system.
  let customers: [String: String]
  let labelLimit, longestGap: Int
  let hours: [CalendarHours: MinuteHours]
  /// Of the customers.
  var facts: [String: Facts] = [:]
  var watches: [Watch] = []
  var cases: [ReferenceCase] = []
  var silences: [(event: EventID?, system: String?, customer: String?, until: Int)] = []
  var retired: Set<String> = []
  var lines: [Told] = []
  var labelSets: [String: Set<[String: String]>] = [:]
  var ids: Set<String> = []
  /// The watches that are over, and those that may be raised.
  var ended: [Int] = []
  var reached: Set<Int> = []
  var said: [Said] = []
  /// What is due has happened up to and including the minute `dueDone`.
  var now, dueDone: Int

  init?(_ rules: RuleSet, customers: [String: String], labelLimit: Int, longestGap: Int, from start: Int) {
    guard let last = rules.programs.last, last.policy != nil else { return nil }
    (self.rules, self.customers, self.labelLimit, self.longestGap) = (rules, customers, labelLimit, longestGap)
    (now, dueDone) = (start, start - 1)
    evaluators = rules.programs.map(Evaluator.init)
    let desks = rules.programs.flatMap(\.calendars).flatMap { calendar in
      [["standard"], ["standard", "extended"]].map { calendar.hours(layers: $0) }
    }
    let known = Set(desks + last.silences.flatMap(\.hours))
    hours = Dictionary(uniqueKeysWithValues: known.map { ($0, MinuteHours($0, from: start)) })
    _ = tell(ReferenceLine(minute: start, content: .tick))
  }

  var evaluator: Evaluator { evaluators[evaluators.count - 1] }
  /// That of today: what is watched is the same in all.
  var program: Program { evaluator.program }
  var events: [MonitoredEvent] { program.watchedEvents.compactMap { program.events[$0] } }

  func name(of member: MemberID) -> String { rules.vocabulary.members[member.index].name }
  func name(of event: EventID) -> String { rules.vocabulary.events[event.index].name }
  func rank(of member: MemberID) -> Int { program.members[member]?.rank ?? 0 }
  func member(_ name: String) -> MemberID? {
    program.priorityScale.flatMap { rules.vocabulary.member(named: name, of: $0) }
  }
  func lateness(of signal: SignalID) -> Int { (program.signals[signal]?.lateness ?? 0).minutes }

  /// Whether the line was taken; a rejected one has no effect, and time does not move.
  mutating func tell(_ line: ReferenceLine) -> Bool {
    if let id = line.id, ids.contains(id) { return true }
    if let host = line.hostMinute, line.minute - host > 5 { return false }
    let signal = line.signal.flatMap(rules.vocabulary.signal(named:))
    guard now - line.minute <= signal.map(lateness) ?? 0 else { return false }
    if line.content != .tick, line.minute - now > longestGap { return false }
    var later = self
    while later.now < line.minute { later.passMinute() }
    guard later.take(line) else { return false }
    // Absence counts from the first line after the system is known.
    let known = Set(customers.keys).subtracting(retired).subtracting(later.retired)
    self = later
    settle()
    for system in known.sorted() {
      for event in events where event.caseLabels.isEmpty { if case .absent = event.raise { watch(event, system, [:]) } }
    }
    if line.content == .tick { happenDue() }
    if let id = line.id { ids.insert(id) }
    return true
  }

  private mutating func passMinute() {
    happenDue()
    let times = cases.flatMap(\.comings).map(\.time).filter { now.milliseconds < $0 && $0 < (now + 1).milliseconds }
    for time in times.sorted() { cases.indices.forEach { act($0, until: time) } }
    now += 1
  }

  /// What is due at this minute, after all lines of the minute.
  private mutating func happenDue() {
    dueDone = now
    // Of signals that may come late each line enters the windows so much after its own time.
    for (line, told) in lines.enumerated() where told.isLate && told.minute + lateness(of: told.signal) <= now {
      lines[line].isLate = false
      let happened = told.value == nil ? told.signal : nil
      for place in watches.indices where watches[place].hears(told) { observe(place, enters: happened) }
    }
    for place in watches.indices where watches[place].isTimely { observe(place, isDue: true) }
    // What was silenced may be so no more.
    reached.formUnion(watches.indices.filter { watches[$0].phase == .held && !isKeptBack(watches[$0]) })
    settle()
    for number in cases.indices { act(number, until: now.milliseconds) }
  }

  private mutating func take(_ line: ReferenceLine) -> Bool {
    switch line.content {
    case .sample: return hear(line)
    case .facts(let customer, let plan, let limit):
      let plans = program.choices.keys.compactMap { rules.vocabulary.member(named: plan, of: $0) }.map(Value.member)
      for (name, value) in [("plan", plans.first), ("limit", limit.map(Value.number))] {
        guard let value, let slot = rules.vocabulary.fact(named: name, of: .customer) else { continue }
        facts[customer, default: Facts()][slot] = value
      }
      factsChange(of: customer)
    case .system(let system):
      guard let customer = customers[system] else { return false }
      retired.remove(system)
      factsChange(of: customer, system)
    case .retire(let system): return retire(system)
    case .silence(let name, let system, let customer, let until):
      let event = name.flatMap { rules.event(named: $0) }
      guard until > now, name == nil || event != nil else { return false }
      silences.append((event, system, customer, until))
    case .tick: break
    case .open(let name, let customer, let priority):
      guard !cases.contains(where: { $0.name == name }), let priority = member(priority) else { return false }
      open(ReferenceCase(name: name, customer: customer, opened: now, firstPriority: priority))
    case .acknowledge(let name), .wait(let name, _), .resume(let name, _), .priority(let name, _),
      .resolve(let name), .reopen(let name):
      return cases.firstIndex { $0.name == name }.map { change($0, line.content) } ?? false
    }
    return true
  }

  /// Those of a customer, or of one of its systems.
  private mutating func factsChange(of customer: String, _ system: String? = nil) {
    let meant = watches.indices.filter {
      watches[$0].customer == customer && [nil, watches[$0].system].contains(system)
    }
    for place in meant where watches[place].event.asksFacts { observe(place) }
    if !program.silences.isEmpty { reached.formUnion(meant) }
    settle()
    askAgain(meant)
    let touched = cases.indices.filter { cases[$0].customer == customer && [nil, cases[$0].system].contains(system) }
    for number in touched { recount(number) }
  }

  private mutating func retire(_ system: String) -> Bool {
    guard customers[system] != nil, retired.insert(system).inserted else { return false }
    lines.removeAll { $0.system == system }
    for place in watches.indices where watches[place].system == system && !watches[place].event.raise.isHappening {
      watches[place].turn(.forgotten, at: now)
      watches[place].raisings = []
      leave(place, because: "retired")
    }
    return true
  }

  /// From now on, if not before.
  private mutating func watch(_ event: MonitoredEvent, _ system: String, _ labels: [String: String]) {
    var new = Watch(event: event, system: system, customer: customers[system] ?? "", labels: labels)
    new.isTimed = event.asksTime || event.signals.contains { program.signals[$0]?.staleness != nil }
    new.turn(.idle, at: now)
    if !watches.contains(where: { $0.phase != .forgotten && $0.isSame(new) }) { watches.append(new) }
  }

  private mutating func hear(_ line: ReferenceLine) -> Bool {
    guard case .sample(let system, let name, let labels, let value) = line.content, customers[system] != nil,
      !retired.contains(system), let id = rules.vocabulary.signal(named: name), let signal = program.signals[id],
      Set(labels.keys) == Set(signal.labels), (value == nil) == (signal.kind == .happens),
      signal.kind != .measured(.boolean) || [0, 1_000_000].contains(value)
    else { return false }
    labelSets[system + name, default: []].insert(labels)
    guard labelSets[system + name, default: []].count <= labelLimit else { return false }
    let told: Told = (line.minute, system, id, labels, value, signal.lateness > 0)
    lines.insert(told, at: lines.firstIndex { told.minute < $0.minute } ?? lines.count)
    for event in events where event.signals.contains(id) {
      let own = labels.filter { event.caseLabels.contains($0.key) }
      let isMeant = event.required.allSatisfy { wanted in own[wanted.label].map(wanted.values.contains) ?? false }
      if isMeant, own.count == event.caseLabels.count { watch(event, system, own) }
    }
    let happened = value == nil ? id : nil
    for (place, watch) in watches.enumerated() where watch.event.signals.contains(id) && watch.hears(told) {
      if told.isLate && watch.event.counts(id) { continue }
      let isNewest = last(id, watch)?.minute == told.minute
      if isNewest || value == nil { observe(place, happens: happened, enters: happened) }
    }
    return true
  }
}
