import TocsinEvaluation
import TocsinModel
import TocsinTime

extension ScheduleFault: ArchivedCases {
  static var blank: ScheduleFault { .noPolicy }

  var parts: ArchiveParts {
    switch self {
    case .noPolicy: ArchiveParts(0)
    case .noRelease(let date): ArchiveParts(1, [Int64(date.dayNumber)])
    case .unknownFacts(let need, let slots, let rule):
      ArchiveParts(
        2, [need.archived, rule.archived] + slots.map { Int64($0.index) }, texts: slots.map(\.subject.name))
    case .noLine(let need): ArchiveParts(3, [need.archived])
    case .evaluation(let need, let fault, let rule): fault.parts(in: ArchiveParts(4, [need.archived, rule.archived]))
    case .unfitting(let need, let value, let rule): ArchiveParts(5, [need.archived, rule.archived], values: [value])
    case .clockDoesNotFit(let amount, let clock, let rule):
      ArchiveParts(6, [rule.archived], values: [.amount(amount), .clock(clock)])
    case .unknownZone(let name): ArchiveParts(7, texts: [name])
    case .calendar(let calendar, .beyondHorizon(let date)):
      ArchiveParts(8, [Int64(calendar.index), Int64(date.dayNumber)])
    case .calendar(let calendar, .neverOpens): ArchiveParts(9, [Int64(calendar.index)])
    case .calendar(let calendar, .neverCloses): ArchiveParts(10, [Int64(calendar.index)])
    }
  }

  init?(_ parts: ArchiveParts) {
    let read: ScheduleFault? =
      switch parts.tag {
      case 0: .noPolicy
      case 1: parts.index(0).map { .noRelease(on: CivilDate(dayNumber: $0)) }
      case 3: parts.choice(0).map { .noLine($0) }
      case 6: Self.clockDoesNotFit(parts)
      case 7: parts.texts.first.map { .unknownZone($0) }
      case 8, 9, 10: Self.calendar(parts)
      default: Self.needed(parts)
      }
    guard let read else { return nil }
    self = read
  }

  private static func needed(_ parts: ArchiveParts) -> ScheduleFault? {
    guard let need: Need = parts.choice(0), let rule = parts.rule(1) else { return nil }
    switch parts.tag {
    case 2:
      let places = parts.numbers.dropFirst(2).compactMap { Int(exactly: $0) }
      let slots = zip(parts.texts, places).map { FactSlot(subject: Subject(name: $0), index: $1) }
      return .unknownFacts(need, slots, rule)
    case 4: return EvaluationFault(in: parts).map { .evaluation(need, $0, rule) }
    case 5: return parts.values.first.map { .unfitting(need, $0, rule) }
    default: return nil
    }
  }

  private static func clockDoesNotFit(_ parts: ArchiveParts) -> ScheduleFault? {
    guard parts.values.count == 2, case .amount(let amount) = parts.values[0], case .clock(let clock) = parts.values[1],
      let rule = parts.rule(0)
    else { return nil }
    return .clockDoesNotFit(amount, clock, rule)
  }

  private static func calendar(_ parts: ArchiveParts) -> ScheduleFault? {
    guard let calendar: CalendarID = parts.identifier(0) else { return nil }
    switch parts.tag {
    case 8: return parts.index(1).map { .calendar(calendar, .beyondHorizon(CivilDate(dayNumber: $0))) }
    case 9: return .calendar(calendar, .neverOpens)
    default: return .calendar(calendar, .neverCloses)
    }
  }
}

/// A fault of evaluation within the parts of one of a schedule: its numbers come third and later.
extension EvaluationFault {
  func parts(in outer: ArchiveParts) -> ArchiveParts {
    var parts = outer
    switch self {
    case .noRow(let table, let key):
      parts.numbers += [0, Int64(table.index)]
      parts.values = [key]
    case .noColumn(let table, let key):
      parts.numbers += [1, Int64(table.index)]
      parts.values = [key]
    case .twoAnswers(let decision, let first, let second):
      parts.numbers += [2, Int64(decision.index), Int64(first.index), Int64(second.index)]
    case .noAnswer(let decision): parts.numbers += [3, Int64(decision.index)]
    case .outOfRange: parts.numbers += [4]
    case .twoCurrencies: parts.numbers += [5]
    case .monthsAndDays: parts.numbers += [6]
    case .tooDeep: parts.numbers += [7]
    }
    return parts
  }

  init?(in parts: ArchiveParts) {
    let read: EvaluationFault? =
      switch parts.number(2) {
      case 0:
        parts.values.first.flatMap { key in parts.identifier(3).map { .noRow($0, key: key) } }
      case 1:
        parts.values.first.flatMap { key in parts.identifier(3).map { .noColumn($0, key: key) } }
      case 2: Self.twoAnswers(parts)
      case 3: parts.identifier(3).map { .noAnswer($0) }
      case 4: .outOfRange
      case 5: .twoCurrencies
      case 6: .monthsAndDays
      case 7: .tooDeep
      default: nil
      }
    guard let read else { return nil }
    self = read
  }

  private static func twoAnswers(_ parts: ArchiveParts) -> EvaluationFault? {
    guard let decision: DecisionID = parts.identifier(3), let first: RuleID = parts.identifier(4),
      let second: RuleID = parts.identifier(5)
    else { return nil }
    return .twoAnswers(decision, first, second)
  }
}
