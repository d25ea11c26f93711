import TocsinModel

/// What was promised before for the same facts.
///
/// Cases of one customer ask the same questions again and again; the answers depend on nothing else, so that the book
/// changes how fast they come and not what they say.
struct PromiseBook: Sendable {
  private struct Facing: Hashable {
    let release: Int
    let priority: MemberID?
    let deskIsOpen: Bool?
    let facts: Facts
    let systemsOfCustomer: [Value]
  }

  private var promises: [Facing: CasePromise] = [:]
  private var desks: [Facing: DeskPromise] = [:]

  /// Past this many the book starts again, so that it stays small whatever is asked.
  private static let capacity = 4096

  /// `situation` has the priority among its facts, and the date and state of the desk at the opening.
  mutating func promise(
    of priority: MemberID, under release: Int, in situation: Situation, evaluator: Evaluator
  ) throws(ScheduleFault) -> CasePromise {
    let facing = Facing(
      release: release, priority: priority, deskIsOpen: situation.deskIsOpen, facts: situation.facts,
      systemsOfCustomer: situation.systemsOfCustomer)
    if let known = promises[facing] { return known }
    let promise = try CasePromise(evaluator, in: situation)
    guard !promise.dependsOnDate else { return promise }
    if promises.count >= PromiseBook.capacity { promises.removeAll() }
    promises[facing] = promise
    return promise
  }

  mutating func desk(
    under release: Int, in situation: Situation, evaluator: Evaluator
  ) throws(ScheduleFault) -> DeskPromise {
    let facing = Facing(
      release: release, priority: nil, deskIsOpen: nil, facts: situation.facts,
      systemsOfCustomer: situation.systemsOfCustomer)
    if let known = desks[facing] { return known }
    let promise = try DeskPromise(evaluator, in: situation)
    if desks.count >= PromiseBook.capacity { desks.removeAll() }
    desks[facing] = promise
    return promise
  }
}

/// The calendar and layers that the facts of a case give it, before any clock is looked at.
struct DeskPromise: Sendable {
  let rule: RuleID
  /// A calendar, or several of which the nearest is sought.
  let calendar: Value
  let layers: [String]
  let trace: Trace

  init(_ evaluator: Evaluator, in situation: Situation) throws(ScheduleFault) {
    var trace = Trace()
    guard let line = evaluator.firstLine(of: evaluator.policy.desk, in: situation, trace: &trace) else {
      throw .noLine(.desk)
    }
    rule = line.rule
    calendar = evaluator.value(of: line.content.calendar, in: situation, trace: &trace)
    if calendar == .unknown { throw .blame(.desk, calendar, trace, line.rule) }
    var names: [String] = []
    for formula in line.content.layers {
      let value = evaluator.value(of: formula, in: situation, trace: &trace)
      if value == .unknown { throw .blame(.layers, value, trace, line.rule) }
      for element in value.elements {
        guard case .layer(let name) = element else { throw .unfitting(.layers, element, line.rule) }
        if !names.contains(name) { names.append(name) }
      }
    }
    layers = names
    self.trace = trace
  }
}
