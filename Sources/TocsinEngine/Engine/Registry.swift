import TocsinEvaluation
import TocsinModel
import TocsinTime

/// The customers and systems that were told of, with their facts.
struct Registry: Sendable {
  struct Customer: Sendable {
    var name: String
    var facts: [Value] = []
    /// What its systems have in common.
    var systemFacts: [Value] = []
    var systems: [Int] = []
  }

  struct System: Sendable {
    var name: String
    var customer: Int
    var facts: [Value] = []
    var isRetired = false
  }

  var customers: [Customer] = []
  var systems: [System] = []
  var customerIndex: [String: Int] = [:]
  var systemIndex: [String: Int] = [:]

  func customer(named name: String) -> Int? { customerIndex[name] }
  func system(named name: String) -> Int? { systemIndex[name] }
  var customerNames: some Sequence<String> { customers.lazy.map(\.name) }
  var systemNames: some Sequence<String> { systems.lazy.filter { !$0.isRetired }.map(\.name) }

  /// The place of a customer, new or known, with the facts it is told.
  mutating func tell(customer name: String, _ facts: [ToldFact]) -> Int {
    let place = customerIndex[name] ?? customers.count
    if place == customers.count {
      customers.append(Customer(name: name))
      customerIndex[name] = place
    }
    for fact in facts {
      switch fact.slot.subject {
      case .customer: Self.set(&customers[place].facts, fact)
      case .system: Self.set(&customers[place].systemFacts, fact)
      case .case, .other: break
      }
    }
    return place
  }

  /// The place of a system, new or known, with the facts it is told.
  mutating func tell(system name: String, of customer: Int, _ facts: [ToldFact]) -> Int {
    let place = systemIndex[name] ?? systems.count
    if place == systems.count {
      systems.append(System(name: name, customer: customer))
      systemIndex[name] = place
      customers[customer].systems.append(place)
    }
    systems[place].isRetired = false
    for fact in facts where fact.slot.subject == .system { Self.set(&systems[place].facts, fact) }
    return place
  }

  mutating func reviewCustomers(_ body: (inout Customer) -> Void) {
    for place in customers.indices { body(&customers[place]) }
  }

  mutating func reviewSystems(_ body: (inout System) -> Void) {
    for place in systems.indices { body(&systems[place]) }
  }

  mutating func retire(system place: Int) {
    systems[place].isRetired = true
  }

  /// What formulas see of a customer, and of one of its systems.
  func situation(customer: Int, system: Int?, caseFacts: [Value] = []) -> Situation {
    var facts = Facts()
    facts.customer = customers[customer].facts
    if let system { facts.system = systems[system].facts }
    facts.case = caseFacts
    return Situation(facts: facts, systemsOfCustomer: customers[customer].systemFacts)
  }

  /// What was told for one fact of a system or its customer.
  func told(_ slot: FactSlot, system place: Int) -> Value {
    let system = systems[place]
    switch slot.subject {
    case .customer: return Self.value(customers[system.customer].facts, slot.index)
    case .system:
      let own = Self.value(system.facts, slot.index)
      return own == .unknown ? Self.value(customers[system.customer].systemFacts, slot.index) : own
    case .case, .other: return .unknown
    }
  }

  private static func value(_ values: [Value], _ index: Int) -> Value {
    values.indices.contains(index) ? values[index] : .unknown
  }

  static func set(_ values: inout [Value], _ fact: ToldFact) {
    guard fact.slot.index >= 0 else { return }
    while values.count <= fact.slot.index { values.append(.unknown) }
    values[fact.slot.index] = fact.value
  }
}
