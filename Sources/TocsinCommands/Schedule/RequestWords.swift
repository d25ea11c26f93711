import TocsinEngine
import TocsinEvaluation
import TocsinModel

/// The names that requests to one release may use. They never change; being a class only spares copies.
final class RequestWords: Sendable {
  private let program: Program
  /// By where they are told.
  private let facts: [NameTable<DeclaredFact>]
  /// Every fact the release declares, still unknown.
  let unknownFacts: Facts
  private let members: [ChoiceID: NameTable<MemberID>]
  private let causes: NameTable<Int>
  let events: NameTable<MonitoredEvent>

  init(_ program: Program) {
    var unknownFacts = Facts()
    var facts = ToldFact.Place.allCases.map { _ in NameTable<DeclaredFact>() }
    var members: [ChoiceID: NameTable<MemberID>] = [:]
    var (causes, events) = (NameTable<Int>(), NameTable<MonitoredEvent>())
    let declared = program.facts.values.sorted { $0.slot.index < $1.slot.index }
    for fact in declared { unknownFacts[fact.slot] = .unknown }
    for place in ToldFact.Place.allCases {
      for subject in place.subjects {
        for fact in declared where fact.slot.subject == subject && fact.slot != program.prioritySlot {
          facts[place.rawValue].add(DeclaredFact(slot: fact.slot, type: fact.type), name: fact.name)
        }
      }
    }
    for (id, choice) in program.choices {
      var table = NameTable<MemberID>()
      for member in choice.members {
        guard let meaning = program.members[member] else { continue }
        table.add(member, name: meaning.name, labels: meaning.labels)
      }
      members[id] = table
    }
    for id in program.eventOrder {
      if let event = program.events[id] { events.add(event, name: event.name, labels: event.labels) }
    }
    for (index, cause) in (program.policy?.causes ?? []).enumerated() { causes.add(index, name: cause) }
    self.program = program
    self.facts = facts
    self.unknownFacts = unknownFacts
    self.members = members
    self.causes = causes
    self.events = events
  }

  /// The declared fact that was meant. A case's own priority is told in a field of its own.
  func fact(_ told: ToldFact) throws(RequestError) -> DeclaredFact {
    let table = facts[told.place.rawValue]
    if let fact = table.exactly(told.name) { return fact }
    var names = table.names
    if told.place == .case { names += RequestReader.fields }
    throw .unknown(told.field, expected: told.place.expectation, found: told.name, among: names)
  }

  func priority(_ name: String, _ field: String) throws(RequestError) -> MemberID {
    guard let scale = program.priorityScale else { throw .fault(ScheduleFault.noPolicy.message(in: program)) }
    return try member(name, of: scale, field)
  }

  func member(_ name: String, of choice: ChoiceID, _ field: @autoclosure () -> String) throws(RequestError) -> MemberID
  {
    if let member = members[choice]?.find(name) { return member }
    throw .unknown(field(), expected: describe(choice), found: name, among: members[choice]?.names ?? [])
  }

  func event(_ name: String) throws(RequestError) -> MonitoredEvent {
    if let event = events.find(name) { return event }
    throw .unknown("event", expected: "an event of the rules", found: name, among: events.names)
  }

  func cause(_ name: String, _ field: String) throws(RequestError) -> Int {
    if let cause = causes.find(name) { return cause }
    let expected = causes.names.map { "`\($0)`" }.joined(separator: " or ")
    throw .unknown(
      field, expected: expected.isEmpty ? "no pause, since the policy names none" : expected, found: name,
      among: causes.names)
  }

  func calendar(_ name: String, _ field: String) throws(RequestError) -> CalendarID {
    if let place = program.calendars.firstIndex(where: { $0.name == name }) { return CalendarID(place) }
    throw .unknown(field, expected: "the name of a calendar", found: name, among: program.calendars.map(\.name))
  }

  func firstMember(of choice: ChoiceID) -> String? { members[choice]?.names.first }

  func choiceName(_ choice: ChoiceID) -> String { program.choices[choice]?.name ?? "?" }

  /// A short choice is listed, a long one named.
  private func describe(_ choice: ChoiceID) -> String {
    let names = members[choice]?.names ?? []
    guard names.count <= 8, let last = names.last else { return "a member of `\(choiceName(choice))`" }
    guard names.count > 1 else { return "`\(last)`" }
    return names.dropLast().map { "`\($0)`" }.joined(separator: ", ") + " or `\(last)`"
  }
}

/// Where a fact is kept, and what it can be.
struct DeclaredFact: Sendable {
  let slot: FactSlot
  let type: FactType
}

extension ToldFact.Place {
  /// Whose facts are tried, in order.
  var subjects: [Subject] {
    switch self {
    case .customer: [.customer, .system]
    case .system: [.system]
    case .case: [.case]
    case .anybody: [.case, .customer, .system]
    }
  }

  var expectation: String {
    switch self {
    case .customer: "a fact of the customer or its systems"
    case .system: "a fact of the system"
    case .case: "a field of the request or a fact of the case"
    case .anybody: "a fact of the case, the customer or the system"
    }
  }
}
