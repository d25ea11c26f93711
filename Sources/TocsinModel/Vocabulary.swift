/// The words of a rulebook, given a number once for all its releases, so that facts and states outlive a change of release.
public struct Vocabulary: Hashable, Sendable {
  package var choices: [ChoiceWord] = []
  package var members: [MemberWord] = []
  package var facts: [Subject: [String]] = [:]
  package var signals: [SignalWord] = []
  package var events: [EventWord] = []
  private var choiceIndex: [String: ChoiceID] = [:]
  private var memberIndex: [MemberWord: MemberID] = [:]
  private var factIndex: [Subject: [String: Int]] = [:]
  private var signalIndex: [String: SignalID] = [:]
  private var eventIndex: [EventWord: EventID] = [:]
  /// What signals and facts stood for in the newest rules that have them.
  package private(set) var signalMeanings: [SignalID: SignalMeaning] = [:]
  package private(set) var factTypes: [FactSlot: FactType] = [:]

  package init() {}

  package mutating func choice(_ name: String) -> ChoiceID {
    if let known = choiceIndex[name] { return known }
    let id = ChoiceID(choices.count)
    choices.append(ChoiceWord(name: name))
    choiceIndex[name] = id
    return id
  }

  package mutating func member(_ name: String, of choice: ChoiceID) -> MemberID {
    let word = MemberWord(choice: choice, name: name)
    if let known = memberIndex[word] { return known }
    let id = MemberID(members.count)
    members.append(word)
    memberIndex[word] = id
    return id
  }

  package mutating func fact(_ name: String, of subject: Subject) -> FactSlot {
    if let known = factIndex[subject]?[name] { return FactSlot(subject: subject, index: known) }
    let index = facts[subject]?.count ?? 0
    facts[subject, default: []].append(name)
    factIndex[subject, default: [:]][name] = index
    return FactSlot(subject: subject, index: index)
  }

  package mutating func signal(_ name: String, labels: [String]) -> SignalID {
    if let known = signalIndex[name] { return known }
    let id = SignalID(signals.count)
    signals.append(SignalWord(name: name, labels: labels))
    signalIndex[name] = id
    return id
  }

  /// An event, or one of its levels beside the least urgent.
  package mutating func event(_ name: String, level: String? = nil) -> EventID {
    let word = EventWord(name: name, level: level)
    if let known = eventIndex[word] { return known }
    let id = EventID(events.count)
    events.append(word)
    eventIndex[word] = id
    return id
  }

  package func signal(named name: String) -> SignalID? { signalIndex[name] }
  package func event(named name: String) -> EventID? { eventIndex[EventWord(name: name, level: nil)] }
  package func choice(named name: String) -> ChoiceID? { choiceIndex[name] }
  package func member(named name: String, of choice: ChoiceID) -> MemberID? {
    memberIndex[MemberWord(choice: choice, name: name)]
  }
  package func fact(named name: String, of subject: Subject) -> FactSlot? {
    factIndex[subject]?[name].map { FactSlot(subject: subject, index: $0) }
  }
}

/// Numbers outlive the rules that gave them.
extension Vocabulary {
  /// Whether every number of an older vocabulary stands for the same here.
  package func extends(_ older: Vocabulary) -> Bool {
    choices.starts(with: older.choices) && members.starts(with: older.members) && events.starts(with: older.events)
      && signals.starts(with: older.signals)
      && older.facts.allSatisfy { (facts[$0.key] ?? []).starts(with: $0.value) }
  }

  /// How many numbers were given. Later rules of the same rulebook never have fewer.
  package var count: Int {
    choices.count + members.count + signals.count + events.count + facts.values.reduce(0) { $0 + $1.count }
  }

  /// Takes over what signals and facts stand for in some releases, oldest first.
  package mutating func learnMeanings(of programs: [Program]) {
    for program in programs {
      for (id, signal) in program.signals {
        signalMeanings[id] = SignalMeaning(kind: signal.kind, labels: signal.labels)
      }
      for (slot, fact) in program.facts { factTypes[slot] = fact.type }
    }
  }

  package func name(of slot: FactSlot) -> String {
    facts[slot.subject].flatMap { $0.indices.contains(slot.index) ? $0[slot.index] : nil } ?? ""
  }

  /// The name gets another number: it no longer means the same.
  package mutating func renumber(signal name: String) { signalIndex[name] = nil }

  /// The name gets another number: it no longer means the same.
  package mutating func renumber(fact name: String, of subject: Subject) { factIndex[subject]?[name] = nil }
}

/// The name of a choice or scale.
public struct ChoiceWord: Hashable, Sendable {
  /// As declared.
  public let name: String
}

/// The name of a member, within its choice.
public struct MemberWord: Hashable, Sendable {
  /// The choice or scale it belongs to.
  public let choice: ChoiceID
  /// As declared.
  public let name: String
}

/// A signal's name and the labels it has beside the system.
public struct SignalWord: Hashable, Sendable {
  /// The dotted name.
  public let name: String
  /// The names of the labels, in the order of the declaration.
  public let labels: [String]
}

/// What a signal is told as.
package struct SignalMeaning: Hashable, Sendable {
  package let kind: Signal.Kind
  package let labels: [String]
}

/// The name of an event.
public struct EventWord: Hashable, Sendable {
  /// As declared.
  public let name: String
  /// The priority of a level that is not the least urgent of its event.
  package let level: String?
}

/// Whose facts they are.
public enum Subject: Hashable, Sendable {
  case customer, system, `case`
  /// A subject that only decisions know, by its declared name.
  case other(String)

  package init(name: String) {
    switch name {
    case "customer": self = .customer
    case "system": self = .system
    case "case": self = .case
    default: self = .other(name)
    }
  }

  package var name: String {
    switch self {
    case .customer: "customer"
    case .system: "system"
    case .case: "case"
    case .other(let name): name
    }
  }
}

/// Where a fact is kept: whose it is, and its place among that subject's facts.
public struct FactSlot: Hashable, Sendable {
  /// Whose fact it is.
  public let subject: Subject
  /// The place among the subject's facts, from zero.
  public let index: Int

  package init(subject: Subject, index: Int) {
    self.subject = subject
    self.index = index
  }
}
