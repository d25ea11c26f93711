import TocsinEngine
import TocsinModel
import TocsinTime

/// Who is there at an instant, for every kind of case that the policy tells apart.
struct DutyRoster: Sendable {
  /// A desk as some cases find it.
  struct Desk: Hashable, Sendable {
    var calendar: CalendarID
    var layers: [String]
  }

  struct Answer: Hashable, Sendable {
    var desk: Desk
    var isOpen: Bool
    /// When the desk closes, or, being closed, opens.
    var until: DeskState.Moment
    /// Who is paged.
    var role: MemberID?
    var pageLanguage: MemberID?
    var languages: CaseSchedule.Languages
    /// What might change the answer, if somebody told it.
    var unknownFacts: [FactSlot]
  }

  /// What the rules say of a kind of case, or why they say nothing.
  enum Outcome: Hashable, Sendable {
    case answer(Answer)
    case fault(ScheduleFault)
  }

  var at: Instant
  var program: Program
  var dimensions: [DutyDimension]
  var given: [DutyFact]
  var presumed: [DutyFact]
  var states: [Desk: DeskState] = [:]
  /// Every kind of case by itself, in the order of the dimensions.
  var cases: [DutyGroup<Outcome>] = []

  /// Groups of cases with one desk.
  var desks: [DutyGroup<Desk>] {
    DutyGroup.joined(
      cases.compactMap { group in
        guard case .answer(let answer) = group.answer else { return nil }
        return DutyGroup(members: group.members, answer: answer.desk)
      })
  }

  /// Groups of cases with one answer; hours that make no difference now do not tell them apart.
  var outcomes: [DutyGroup<Outcome>] {
    DutyGroup.joined(
      cases.map { group in
        guard case .answer(var answer) = group.answer else { return group }
        answer.desk.layers = []
        return DutyGroup(members: group.members, answer: .answer(answer))
      })
  }
}

/// A fact and its value.
struct DutyFact: Sendable {
  var slot: FactSlot
  var value: Value
}
