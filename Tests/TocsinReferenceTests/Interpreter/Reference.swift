import TocsinEvaluation
import TocsinModel
import TocsinTime

/// The meaning of a rulebook, told as naively as the manual tells it: every line is kept, every minute is looked at, and
/// whatever is asked is computed again from all the lines.
///
/// Not told here: what is watched when releases differ in their events, rules that are read again while it runs, faults
/// of rules, facts that nobody told and those of systems and cases, notification targets, languages, the statements that
/// actions rest on, the capacity of windows, and the horizon of holidays. All amounts are whole minutes.
struct Reference: Sendable {
  struct Silence: Sendable {
    var event: EventID?
    var system, customer: String?
    var until: Int
  }

  struct HoursKey: Hashable, Sendable {
    var release: Int
    var calendar: CalendarID
    var layers: [String]
  }

  let rules: RuleSet
  let evaluators: [Evaluator]
  /// By system.
  let customers: [String: String]
  let labelLimit: Int
  let longestGap: Int
  let hours: [HoursKey: MinuteHours]
  let silenceHours: [[MinuteHours]]
  /// Of the customers.
  var facts: [String: Facts] = [:]
  var watches: [Watch] = []
  var cases: [ReferenceCase] = []
  var silences: [Silence] = []
  var retired: Set<String> = []
  /// Systems that were told of, and of which no line has come yet.
  var awaited: Set<String> = []
  var lines: [Told] = []
  var labelSets: [String: Set<[String: String]>] = [:]
  var ids: Set<String> = []
  /// The watches that were reached, and those that are over, and are still to be acted upon.
  var reached: [Int] = []
  var ended: [Int] = []
  var said: [Said] = []
  var now: Int
  /// What is due up to and including this minute has happened.
  var dueDone: Int

  init?(_ rules: RuleSet, customers: [String: String], labelLimit: Int, longestGap: Int, from start: Int) {
    guard let last = rules.programs.last, last.policy != nil else { return nil }
    (self.rules, self.customers, self.labelLimit, self.longestGap) = (rules, customers, labelLimit, longestGap)
    evaluators = rules.programs.map(Evaluator.init)
    var hours: [HoursKey: MinuteHours] = [:]
    for (release, program) in rules.programs.enumerated() {
      for (place, calendar) in program.calendars.enumerated() {
        for layers in [["standard"], ["standard", "extended"]] {
          let key = HoursKey(release: release, calendar: CalendarID(place), layers: layers)
          hours[key] = MinuteHours(calendar.hours(layers: layers), from: start)
        }
      }
    }
    self.hours = hours
    silenceHours = last.silences.map { $0.hours.map { MinuteHours($0, from: start) } }
    (now, dueDone) = (start, start - 1)
    for system in customers.keys.sorted() { awaitNoMore(system) }
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

  func holds(_ condition: Formula?, _ situation: Situation, _ evaluator: Evaluator) -> Bool {
    var trace = Trace()
    return condition.map { evaluator.condition($0, in: situation, trace: &trace) == true } ?? true
  }

  /// Whether the line was taken; a rejected one has no effect, and time does not move.
  mutating func tell(_ line: ReferenceLine) -> Bool {
    if let id = line.id, ids.contains(id) { return true }
    if let host = line.hostMinute, line.minute - host > 5 { return false }
    let lateness = line.signal.flatMap(signal)?.lateness ?? 0
    guard now - line.minute <= Int(lateness / 60_000) else { return false }
    if line.content != .tick, line.minute - now > longestGap { return false }
    var later = self
    later.passTime(until: line.minute)
    let waiting = awaited
    guard later.take(line) else { return false }
    self = later
    settle()
    for system in customers.keys.sorted() where waiting.contains(system) && !retired.contains(system) {
      awaitNoMore(system)
    }
    awaited.subtract(waiting)
    if line.content == .tick { happenDue() }
    if let id = line.id { ids.insert(id) }
    return true
  }

  private mutating func passTime(until minute: Int) {
    while now < minute {
      happenDue()
      while let next = nextTime(before: Int64(now + 1) * 60_000) {
        for number in cases.indices { act(number, until: next, isChange: false) }
      }
      now += 1
    }
  }

  /// What is due at this minute, after all lines of the minute.
  private mutating func happenDue() {
    dueDone = now
    endSilences()
    enterWindows()
    for place in watches.indices where isTimely(watches[place]) { observe(place, nil, isDue: true) }
    settle()
    for number in cases.indices { act(number, until: Int64(now) * 60_000, isChange: false) }
  }

  private mutating func take(_ line: ReferenceLine) -> Bool {
    switch line.content {
    case .sample(let system, let signal, let labels, let value):
      return hear(system, signal, labels, value, at: line.minute)
    case .happens(let system, let signal, let labels): return hear(system, signal, labels, nil, at: line.minute)
    case .facts(let customer, let plan, let limit):
      tell(customer, plan, limit)
      factsChange {
        $0 == customer
      } of: { _ in
        true
      }
    case .system(let system):
      guard let customer = customers[system] else { return false }
      if retired.remove(system) != nil { awaited.insert(system) }
      factsChange {
        $0 == customer
      } of: {
        $0 == system
      }
    case .retire(let system): return retire(system)
    case .silence(let event, let system, let customer, let until):
      let id = event.flatMap { rules.event(named: $0) }
      guard until > now, event == nil || id != nil else { return false }
      silences.append(Silence(event: id, system: system, customer: customer, until: until))
    case .tick: return true
    case .open(let name, let customer, let priority):
      guard !cases.contains(where: { $0.name == name }), let priority = member(priority) else { return false }
      open(ReferenceCase(name: name, customer: customer, opened: now, priority: priority))
    case .acknowledge(let name), .wait(let name, _), .resume(let name, _), .priority(let name, _),
      .resolve(let name), .reopen(let name):
      guard let number = cases.firstIndex(where: { $0.name == name }) else { return false }
      return change(number, line.content)
    }
    return true
  }

  mutating func tell(_ customer: String, _ plan: String, _ limit: Int64?) {
    let (words, values) = (
      rules.vocabulary, program.choices.keys.compactMap { rules.vocabulary.member(named: plan, of: $0) }
    )
    if let slot = words.fact(named: "plan", of: .customer), let plan = values.first {
      facts[customer, default: Facts()][slot] = .member(plan)
    }
    if let slot = words.fact(named: "limit", of: .customer), let limit {
      facts[customer, default: Facts()][slot] = .number(limit)
    }
  }

  private mutating func factsChange(of isMeant: (String) -> Bool, of isSystem: (String) -> Bool) {
    for place in watches.indices where isMeant(customers[watches[place].system] ?? "") {
      guard isSystem(watches[place].system), !retired.contains(watches[place].system) else { continue }
      if watches[place].event.asksFacts { observe(place, nil, isDue: false) }
      if !program.silences.isEmpty { retry(place) }
    }
    settle()
    for place in inOrder(watches.indices.filter { watches[$0].isRefused && isSystem(watches[$0].system) }) {
      askAgain(place)
    }
    for number in cases.indices where cases[number].isOpen && isMeant(cases[number].customer) {
      if cases[number].system.map(isSystem) ?? isSystem("") { recount(number) }
    }
  }

  private mutating func retire(_ system: String) -> Bool {
    guard customers[system] != nil, retired.insert(system).inserted else { return false }
    lines.removeAll { $0.system == system }
    for place in watches.indices where watches[place].system == system && !watches[place].event.raise.isHappening {
      let wasRaised = watches[place].isRaised
      watches[place].rest(at: now)
      watches[place].isForgotten = true
      watches[place].raisings = []
      if wasRaised { leave(place, because: "retired") }
    }
    return true
  }

  /// The first line has come: absence counts from here.
  private mutating func awaitNoMore(_ system: String) {
    for event in events where event.raise.isAbsence && event.caseLabels.isEmpty { watch(event, system, [:]) }
  }

  /// From now on, if not before.
  private mutating func watch(_ event: MonitoredEvent, _ system: String, _ labels: [String: String]) {
    let known = watches.firstIndex { $0.event.id == event.id && $0.system == system && $0.labels == labels }
    if let known, watches[known].isForgotten {
      (watches[known].isForgotten, watches[known].since) = (false, now)
    } else if known == nil {
      watches.append(Watch(event: event, system: system, labels: labels, since: now))
    }
  }

  private func signal(_ name: String) -> Signal? {
    rules.vocabulary.signal(named: name).flatMap { program.signals[$0] }
  }

  private mutating func hear(
    _ system: String, _ name: String, _ labels: [String: String], _ value: Int64?, at minute: Int
  ) -> Bool {
    guard customers[system] != nil, !retired.contains(system), let signal = signal(name),
      let id = rules.vocabulary.signal(named: name), Set(labels.keys) == Set(signal.labels),
      (value == nil) == (signal.kind == .happens)
    else { return false }
    if signal.kind == .measured(.boolean), value != 0, value != 1_000_000 { return false }
    var known = labelSets[system + name] ?? []
    guard known.contains(labels) || known.count < labelLimit else { return false }
    known.insert(labels)
    labelSets[system + name] = known
    let isDelayed = signal.lateness > 0
    let place = lines.lastIndex { $0.minute <= minute }.map { $0 + 1 } ?? 0
    let isNewest = !lines[place...].contains { $0.signal == id && $0.system == system && $0.labels == labels }
    let line = Told(minute: minute, system: system, signal: id, labels: labels, value: value, isOutside: isDelayed)
    lines.insert(line, at: place)
    for event in events where event.signals.contains(id) {
      let own = labels.filter { event.caseLabels.contains($0.key) }
      guard own.count == event.caseLabels.count,
        event.required.allSatisfy({ requirement in own[requirement.label].map(requirement.values.contains) ?? false })
      else { continue }
      watch(event, system, own)
    }
    guard isNewest || value == nil else { return true }
    let happening = value == nil ? Happening(signal: id, enters: !isDelayed, happens: true) : nil
    for place in watches.indices where watches[place].hears(line) { observe(place, happening, isDue: false) }
    return true
  }

  /// Of signals that may come late each line enters the windows so much after its own time.
  private mutating func enterWindows() {
    for place in lines.indices where lines[place].isOutside {
      let line = lines[place]
      guard let late = program.signals[line.signal]?.lateness, line.minute + Int(late / 60_000) <= now else { continue }
      lines[place].isOutside = false
      let happening = line.value == nil ? Happening(signal: line.signal, enters: true, happens: false) : nil
      for place in watches.indices where watches[place].hears(line) { observe(place, happening, isDue: false) }
    }
  }
}
