package import TocsinModel
import TocsinTime

extension Evaluator {
  /// The branch that applies; one whose condition is unknown does not.
  package func branch(
    of branches: [Formula.Branch], in situation: Situation, trace: inout Trace
  ) -> Formula? {
    branches.first { branch in
      branch.condition.map { condition($0, in: situation, trace: &trace) == true } ?? true
    }?.value
  }

  func chosen(among branches: [Formula.Branch], in situation: Situation, trace: inout Trace) -> Value {
    branch(of: branches, in: situation, trace: &trace).map { value(of: $0, in: situation, trace: &trace) } ?? .unknown
  }

  func since(_ date: CivilDate, _ content: Formula, in situation: Situation, trace: inout Trace) -> Value {
    trace.asksDate = true
    guard let today = situation.today else { return .unknown }
    return today < date ? .boolean(false) : value(of: content, in: situation, trace: &trace)
  }

  /// The answer for somebody of whom nothing is known but these facts.
  func answer(
    of decision: DecisionID, about given: [Formula.GivenFact], in situation: Situation, trace: inout Trace
  ) -> Value {
    var facts = Facts()
    for fact in given { facts[fact.slot] = value(of: fact.value, in: situation, trace: &trace) }
    var inside = Situation(facts: facts)
    inside.today = situation.today
    return answer(of: decision, in: inside, trace: &trace).value
  }

  /// Every calendar must open; those among which the nearest is chosen are all meant.
  func opens(
    _ calendars: Formula, _ opening: Formula.Opening, layers: Formula?, in situation: Situation, trace: inout Trace
  ) -> Value {
    let names = layers.map { value(of: $0, in: situation, trace: &trace) }
    let ids = value(of: calendars, in: situation, trace: &trace).elements.flatMap(\.calendars)
    guard !ids.isEmpty, names != .unknown else { return .unknown }
    let holds = ids.allSatisfy { id in
      guard program.calendars.indices.contains(id.index) else { return false }
      trace.use(program.calendars[id.index].rule)
      let open = program.calendars[id.index].layers.filter { names?.elements.contains(.layer($0.name)) ?? true }
      return opens(open, opening)
    }
    return .boolean(holds)
  }

  private func opens(_ layers: [CalendarDefinition.Layer], _ opening: Formula.Opening) -> Bool {
    switch opening {
    case .weekday(let day): layers.contains { !($0.week[day] ?? []).isEmpty }
    case .holidays: layers.contains { !$0.holidayWindows.isEmpty }
    case .withoutBreak:
      !layers.isEmpty && Weekday.allCases.allSatisfy { day in hasNoBreak(layers.flatMap { $0.week[day] ?? [] }) }
    }
  }

  /// Whether each of a day's windows begins before those that began earlier have all ended.
  private func hasNoBreak(_ windows: [Window]) -> Bool {
    let inOrder = windows.sorted { $0.start < $1.start }
    return zip(inOrder.dropFirst(), inOrder.indices).allSatisfy { next, before in
      // A window that ends at or before its start lasts until the next day.
      inOrder[...before].contains { $0.end <= $0.start || $0.end >= next.start }
    }
  }

  /// In the first language of the release, with computed parts as rules write them.
  func text(
    in languages: [String: [Formula.TextPiece]], in situation: Situation, trace: inout Trace
  ) -> Value {
    let pieces = program.languages.lazy.compactMap { languages[$0] }.first
    return .text(
      (pieces ?? []).map { piece in
        switch piece {
        case .written(let text): text
        case .computed(let part): program.written(value(of: part, in: situation, trace: &trace))
        }
      }.joined())
  }
}

extension Value {
  fileprivate var calendars: [CalendarID] {
    switch self {
    case .calendar(let calendar): [calendar]
    case .nearest(let calendars, zone: _): calendars
    default: []
    }
  }
}
