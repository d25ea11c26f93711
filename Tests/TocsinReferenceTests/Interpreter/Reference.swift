import TocsinEvaluation
import TocsinModel
import TocsinTime

/// The meaning of a rulebook, told as naively as the manual tells it: every line is kept, every minute is looked at, and
/// whatever is asked is computed again from all the lines.
struct Reference: Sendable {
  struct Told: Sendable {
    var minute: Int
    var system: String
    var signal: SignalID
    var labels: [String: String]
    /// Nil for something that happened.
    var value: Int64?
  }

  let rules: RuleSet
  let program: Program
  let evaluator: Evaluator
  let systems: [String]
  /// Of the customer.
  let facts: Facts
  var lines: [Told] = []
  var watches: [Watch] = []
  var cases: [ReferenceCase] = []
  var silences: [(event: EventID?, until: Int)] = []
  /// The watches that were reached, and those that are over, and are still to be acted upon.
  var reached: [Int] = []
  var ended: [Int] = []
  var said: [Said] = []
  var now: Int
  /// What is due up to and including this minute has happened.
  var dueDone: Int
  let desk: MinuteDesk

  init?(_ rules: RuleSet, systems: [String], facts: Facts, from start: Int) {
    guard let program = rules.programs.last, let desk = MinuteDesk(program, from: start, facts: facts) else {
      return nil
    }
    self.rules = rules
    self.program = program
    self.systems = systems
    self.facts = facts
    self.desk = desk
    evaluator = Evaluator(program)
    now = start
    dueDone = start - 1
    // Absence counts from the first line.
    for system in systems {
      for event in events where event.raise.isAbsence && event.caseLabels.isEmpty {
        watches.append(Watch(event: event, system: system, labels: [:], since: start))
      }
    }
  }

  var events: [MonitoredEvent] { program.watchedEvents.compactMap { program.events[$0] } }

  func name(of member: MemberID) -> String { rules.vocabulary.members[member.index].name }
  func name(of event: EventID) -> String { rules.vocabulary.events[event.index].name }
  func rank(of member: MemberID) -> Int { program.members[member]?.rank ?? 0 }
  func member(_ name: String) -> MemberID? {
    program.priorityScale.flatMap { rules.vocabulary.member(named: name, of: $0) }
  }

  /// Whether the line was taken; a rejected one has no effect, and time does not move.
  mutating func tell(_ line: ReferenceLine) -> Bool {
    guard line.minute >= now else { return false }
    var later = self
    later.passTime(until: line.minute)
    guard later.take(line.content) else { return false }
    self = later
    settle()
    if case .tick = line.content { happenDue() }
    return true
  }

  private mutating func passTime(until minute: Int) {
    while now < minute {
      happenDue()
      for number in cases.indices { missInclusive(number) }
      now += 1
    }
  }

  /// What is due at this minute, after all lines of the minute.
  private mutating func happenDue() {
    dueDone = now
    endSilences()
    for place in watches.indices { observe(place, occurrence: nil, isDue: true) }
    settle()
    for number in cases.indices { happenDue(ofCase: number) }
  }

  private mutating func take(_ content: ReferenceLine.Content) -> Bool {
    switch content {
    case .sample(let system, let signal, let labels, let value): return hear(system, signal, labels, value)
    case .happens(let system, let signal, let labels): return hear(system, signal, labels, nil)
    case .silence(let event, let until):
      guard until > now else { return false }
      silences.append((rules.vocabulary.event(named: event), until))
      return true
    case .tick: return true
    case .open(let name, let priority):
      guard !cases.contains(where: { $0.name == name }), let priority = member(priority) else { return false }
      open(ReferenceCase(name: name, opened: now, priority: priority))
      return true
    case .acknowledge(let name), .wait(let name, _), .resume(let name), .priority(let name, _), .resolve(let name),
      .reopen(let name):
      guard let number = cases.firstIndex(where: { $0.name == name }) else { return false }
      return change(number, content)
    }
  }

  private mutating func hear(_ system: String, _ signal: String, _ labels: [String: String], _ value: Int64?) -> Bool {
    guard let id = rules.vocabulary.signal(named: signal) else { return false }
    lines.append(Told(minute: now, system: system, signal: id, labels: labels, value: value))
    for event in events where event.raise.signals.union(event.clear?.signals ?? []).contains(id) {
      let own = labels.filter { event.caseLabels.contains($0.key) }
      guard own.count == event.caseLabels.count,
        event.required.allSatisfy({ requirement in own[requirement.label].map(requirement.values.contains) ?? false }),
        !watches.contains(where: { $0.event.id == event.id && $0.system == system && $0.labels == own })
      else { continue }
      watches.append(Watch(event: event, system: system, labels: own, since: now))
    }
    for place in watches.indices where watches[place].hears(id, system, labels) {
      observe(place, occurrence: value == nil ? id : nil, isDue: false)
    }
    return true
  }
}
