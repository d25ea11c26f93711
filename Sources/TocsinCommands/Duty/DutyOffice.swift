import TocsinEngine
import TocsinEvaluation
import TocsinModel
import TocsinTime

/// Asks the policy of one release about every kind of case it tells apart.
struct DutyOffice {
  private let scheduler: CaseScheduler
  private let words: RequestWords
  private var desks: DeskBook

  /// Far more than anybody reads.
  static let greatestCaseCount = 2000

  init(_ rules: RuleSet, release: Int) {
    scheduler = CaseScheduler(rules.programs[release], release: release)
    words = RequestWords(rules.programs[release])
    desks = DeskBook(zones: rules.zones)
  }

  private var program: Program { scheduler.program }

  mutating func roster(at instant: Instant, told: [ToldFact]) throws -> DutyRoster {
    guard program.policy != nil, let prioritySlot = program.prioritySlot, let scale = program.priorityScale else {
      throw RequestError.fault(ScheduleFault.noPolicy.message(in: program))
    }
    var (given, priority) = ([DutyFact](), MemberID?.none)
    for fact in told {
      if fact.name == program.facts[prioritySlot]?.name, case .text(let name) = fact.value {
        priority = try words.priority(name, fact.field)
        continue
      }
      let declared = try words.fact(fact)
      given.append(DutyFact(slot: declared.slot, value: try words.value(fact, of: declared, desks: &desks)))
    }
    let asked = AskedFacts(program).slots.filter { slot in
      slot != prioritySlot && !given.contains { $0.slot == slot }
    }
    var dimensions = asked.compactMap(dimension)
    let priorities = priority.map { [$0] } ?? program.choices[scale]?.members ?? []
    dimensions.append(DutyDimension(prioritySlot, priorities, of: scale, in: program))
    try checkSize(dimensions)
    let presumed = asked.compactMap { slot -> DutyFact? in
      guard let value = program.facts[slot]?.presumed, value != .unknown else { return nil }
      return DutyFact(slot: slot, value: value)
    }
    var roster = DutyRoster(
      at: instant, program: program, dimensions: dimensions, given: given, presumed: presumed)
    try fill(&roster)
    return roster
  }

  /// What is presumed stays as it is; what has no members cannot be gone through.
  private func dimension(_ slot: FactSlot) -> DutyDimension? {
    guard let fact = program.facts[slot], fact.presumed == .unknown, case .choice(let choice) = fact.type,
      let members = program.choices[choice]?.members, !members.isEmpty
    else { return nil }
    return DutyDimension(slot, members, of: choice, in: program)
  }

  private func checkSize(_ dimensions: [DutyDimension]) throws(CommandFailure) {
    var count = 1
    for dimension in dimensions {
      let product = count.multipliedReportingOverflow(by: dimension.members.count)
      count = product.overflow ? .max : product.partialValue
    }
    guard count > DutyOffice.greatestCaseCount else { return }
    let parts = dimensions.map { "\(program.name(of: $0.slot)) (\($0.members.count))" }
    throw CommandFailure(
      "expected at most \(DutyOffice.greatestCaseCount) kinds of cases, found \(count == .max ? "far more" : "\(count)")",
      help: ["fix some facts with `--fact NAME=VALUE`: \(parts.joined(separator: ", "))"],
      exitCode: ExitCode.findings)
  }

  private mutating func fill(_ roster: inout DutyRoster) throws(RequestError) {
    var situation = Situation(facts: words.unknownFacts)
    for fact in roster.given { situation.facts[fact.slot] = fact.value }
    var places = roster.dimensions.map { _ in 0 }
    repeat {
      for (dimension, place) in zip(roster.dimensions, places) {
        situation.facts[dimension.slot] = .member(dimension.members[place])
      }
      let outcome = outcome(situation, at: roster.at, into: &roster.states)
      roster.cases.append(DutyGroup(members: places.map { [$0] }, answer: outcome))
    } while DutyOffice.advance(&places, roster.dimensions)
  }

  /// The next combination, like a counter; false after the last.
  private static func advance(_ places: inout [Int], _ dimensions: [DutyDimension]) -> Bool {
    for index in places.indices.reversed() {
      places[index] += 1
      if places[index] < dimensions[index].members.count { return true }
      places[index] = 0
    }
    return false
  }

  private mutating func outcome(
    _ situation: Situation, at instant: Instant, into states: inout [DutyRoster.Desk: DeskState]
  ) -> DutyRoster.Outcome {
    guard let slot = program.prioritySlot, case .member(let priority) = situation.facts[slot] else {
      return .fault(.noPolicy)
    }
    do throws(ScheduleFault) {
      let history = CaseHistory(opened: instant, priority: priority)
      let opening = try scheduler.opening(of: history, situation: situation, desks: &desks)
      let desk = DutyRoster.Desk(calendar: opening.desk, layers: opening.layers)
      let state = if let known = states[desk] { known } else { try state(of: desk, at: instant) }
      states[desk] = state
      let duty = scheduler.duty(at: opening)
      return .answer(
        DutyRoster.Answer(
          desk: desk, isOpen: state.isOpen, until: state.isOpen ? state.closes : state.opens, role: duty.role,
          pageLanguage: duty.pageLanguage, languages: duty.languages, unknownFacts: duty.unknownFacts))
    } catch {
      return .fault(error)
    }
  }

  private func state(of desk: DutyRoster.Desk, at instant: Instant) throws(ScheduleFault) -> DeskState {
    var hours = OpenHours(program.calendars[desk.calendar.index].hours(layers: desk.layers))
    do throws(CalendarError) {
      return try DeskState(&hours, at: instant)
    } catch {
      throw .calendar(desk.calendar, error)
    }
  }
}

extension DutyDimension {
  fileprivate init(_ slot: FactSlot, _ members: [MemberID], of choice: ChoiceID, in program: Program) {
    let fact = program.facts[slot]?.labels ?? Labels()
    self.init(
      slot: slot, members: members, labels: fact.isEmpty ? program.choices[choice]?.labels ?? Labels() : fact,
      name: program.facts[slot]?.name ?? "?")
  }
}
