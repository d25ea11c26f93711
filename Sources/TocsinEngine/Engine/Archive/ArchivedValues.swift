import TocsinModel
import TocsinTime

extension Value: ArchivedCases {
  static var blank: Value { .unknown }

  var parts: ArchiveParts {
    switch self {
    case .unknown: ArchiveParts(0)
    case .nothing: ArchiveParts(1)
    case .boolean(let holds): ArchiveParts(2, [holds ? 1 : 0])
    case .optional: ArchiveParts(3)
    case .number(let millionths): ArchiveParts(4, [millionths])
    case .duration(let milliseconds): ArchiveParts(5, [milliseconds])
    case .amount(let amount): ArchiveParts(6, amount.numbers)
    case .bestEffort: ArchiveParts(7)
    case .member(let member): ArchiveParts(8, [Int64(member.index)])
    case .text(let text): ArchiveParts(9, texts: [text])
    case .date(let date): ArchiveParts(10, [Int64(date.dayNumber)])
    case .length(let length): ArchiveParts(11, [Int64(length.months), Int64(length.days)])
    case .money(let money): ArchiveParts(12, [money.millionths], texts: [money.currency])
    case .version(let year, let member): ArchiveParts(13, [Int64(year), Int64(member.index)])
    case .zone(let name): ArchiveParts(14, texts: [name])
    case .calendar(let calendar): ArchiveParts(15, [Int64(calendar.index)])
    case .layer(let name): ArchiveParts(16, texts: [name])
    case .nearest(let calendars, let slot):
      ArchiveParts(17, [Int64(slot.index)] + calendars.map { Int64($0.index) }, texts: [slot.subject.name])
    case .clock(let clock): ArchiveParts(18, [clock.archived])
    case .amountKind(let kind): ArchiveParts(19, [kind.archived])
    case .event(let event): ArchiveParts(20, [Int64(event.index)])
    case .weekdays(let days): ArchiveParts(21, days.map { Int64($0.rawValue) })
    case .windows(let windows):
      ArchiveParts(22, windows.flatMap { [Int64($0.start.milliseconds), Int64($0.end.milliseconds)] })
    case .list(let values): ArchiveParts(23, values: values)
    }
  }

  init?(_ parts: ArchiveParts) {
    let read: Value? =
      switch parts.tag {
      case 0: .unknown
      case 1: .nothing
      case 2: parts.number(0).map { .boolean($0 != 0) }
      case 3: .optional
      case 4: parts.number(0).map { .number($0) }
      case 5: parts.number(0).map { .duration($0) }
      case 6: Amount(numbers: parts).map { .amount($0) }
      case 7: .bestEffort
      case 8: parts.identifier(0).map { .member($0) }
      case 9: parts.texts.first.map { .text($0) }
      case 10: parts.index(0).map { .date(CivilDate(dayNumber: $0)) }
      case 14: parts.texts.first.map { .zone($0) }
      case 15: parts.identifier(0).map { .calendar($0) }
      case 16: parts.texts.first.map { .layer($0) }
      case 18: parts.choice(0).map { .clock($0) }
      case 19: parts.choice(0).map { .amountKind($0) }
      case 20: parts.identifier(0).map { .event($0) }
      case 21: .weekdays(parts.numbers.compactMap { Int(exactly: $0).flatMap { Weekday(rawValue: $0) } })
      case 23: .list(parts.values)
      default: Value(composed: parts)
      }
    guard let read else { return nil }
    self = read
  }

  /// Those of several parts.
  private init?(composed parts: ArchiveParts) {
    switch parts.tag {
    case 11:
      guard let months = parts.index(0), let days = parts.index(1) else { return nil }
      self = .length(CalendarLength(months: months, days: days))
    case 12:
      guard let millionths = parts.number(0), let currency = parts.texts.first else { return nil }
      self = .money(Money(millionths: millionths, currency: currency))
    case 13:
      guard let year = parts.index(0), let member = parts.index(1) else { return nil }
      self = .version(year: year, MemberID(member))
    case 17:
      guard let slot = parts.index(0), let subject = parts.texts.first else { return nil }
      let calendars = parts.numbers.dropFirst().compactMap { Int(exactly: $0).map { CalendarID($0) } }
      self = .nearest(calendars, zone: FactSlot(subject: Subject(name: subject), index: slot))
    case 22:
      let times = parts.numbers.compactMap { Int(exactly: $0).flatMap { TimeOfDay(milliseconds: $0) } }
      guard times.count == parts.numbers.count, times.count % 2 == 0 else { return nil }
      self = .windows(stride(from: 0, to: times.count, by: 2).map { Window(from: times[$0], to: times[$0 + 1]) })
    default: return nil
    }
  }
}

extension Amount {
  var numbers: [Int64] { [bound.archived, millionths, unit.archived, isNextBusinessDay ? 1 : 0] }

  init?(numbers parts: ArchiveParts) {
    guard let bound: Bound = parts.choice(0), let millionths = parts.number(1), let unit: Unit = parts.choice(2),
      let isNext = parts.number(3)
    else { return nil }
    self.init(bound: bound, millionths: millionths, unit: unit, isNextBusinessDay: isNext != 0)
  }
}
