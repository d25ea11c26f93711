import Testing
import TocsinEvaluation
import TocsinModel
import TocsinTime

@testable import TocsinEngine

/// Values and faults of every kind come back as they went.
@Suite struct ArchivedValueTests {
  private static let date = CivilDate(dayNumber: 20_000)
  private static let hours = Window(from: .midnight, to: .endOfDay)
  private static let slot = FactSlot(subject: .other("contract"), index: 3)

  static let values: [Value] = [
    .unknown, .nothing, .boolean(true), .boolean(false), .optional, .number(-7), .duration(.max),
    .amount(Amount(bound: .within, millionths: 2_000_000, unit: .businessDay, isNextBusinessDay: true)), .bestEffort,
    .member(MemberID(4)), .text("ä\u{0}b"), .date(date), .length(CalendarLength(months: -2, days: 9)),
    .money(Money(millionths: 99, currency: "EUR")), .version(year: 2025, MemberID(1)), .zone("Europe/Rome"),
    .calendar(CalendarID(2)), .layer("extended"), .nearest([CalendarID(1), CalendarID(0)], zone: slot),
    .clock(.closeOfDay), .amountKind(.businessHours), .event(EventID(6)), .weekdays([.monday, .sunday]),
    .windows([hours, hours]), .list([.number(1), .list([.text("x"), .unknown])]),
  ]

  static let faults: [ScheduleFault] = [
    .noPolicy, .noRelease(on: date), .unknownFacts(.clock, [slot, slot], RuleID(3)), .noLine(.respond),
    .evaluation(.desk, .noRow(TableID(1), key: .text("x")), nil),
    .evaluation(.desk, .noColumn(TableID(2), key: .number(1)), RuleID(0)),
    .evaluation(.notify, .twoAnswers(DecisionID(1), RuleID(2), RuleID(3)), nil),
    .evaluation(.layers, .noAnswer(DecisionID(1)), RuleID(9)), .evaluation(.languages, .outOfRange, nil),
    .evaluation(.languages, .twoCurrencies, nil), .evaluation(.languages, .monthsAndDays, nil),
    .evaluation(.languages, .tooDeep, nil), .unfitting(.admission, .list([.nothing]), RuleID(1)),
    .clockDoesNotFit(Amount(millionths: 5, unit: .hour), .deskTime, nil), .unknownZone("Nowhere/At_All"),
    .calendar(CalendarID(1), .beyondHorizon(date)), .calendar(CalendarID(2), .neverOpens),
    .calendar(CalendarID(3), .neverCloses),
  ]

  private static func copy<Kind: ArchivedValue>(_ value: Kind) throws -> Kind {
    var writer = ArchiveWriter()
    var original = value
    original.archive(&writer)
    var reader = ArchiveReader(writer.bytes)
    var copy = Kind.blank
    try copy.archive(&reader)
    #expect(reader.isAtEnd)
    return copy
  }

  @Test(arguments: values) func `A value`(value: Value) throws { #expect(try Self.copy(value) == value) }

  @Test(arguments: faults) func `A fault`(fault: ScheduleFault) throws { #expect(try Self.copy(fault) == fault) }

  @Test func `Each case of a value and of a fault is among them`() {
    #expect(Set(Self.values.map(\.parts.tag)) == Set(0...23))
    #expect(Set(Self.faults.map(\.parts.tag)) == Set(0...10))
    #expect(Set(Self.faults.filter { $0.parts.tag == 4 }.compactMap { $0.parts.number(2) }) == Set(0...7))
  }

  @Test(arguments: [0, 1, -1, 63, 64, -64, -65, .max, .min, 1 << 40] as [Int64])
  func `A number`(number: Int64) throws { #expect(try Self.copy(number) == number) }

  @Test func `Lists nested without end are refused`() {
    var nested: Value = .nothing
    for _ in 0..<100 { nested = .list([nested]) }
    #expect(throws: ArchiveError.self) { try Self.copy(nested) }
  }
}
