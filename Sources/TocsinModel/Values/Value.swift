public import TocsinTime

/// Everything a rule can speak of.
public enum Value: Hashable, Sendable {
  /// Nobody told.
  case unknown
  /// Nothing, on purpose: `-`.
  case nothing
  /// Yes or no.
  case boolean(Bool)
  /// The mark `optional`.
  case optional
  /// A count, a percentage or percentage points, in millionths.
  case number(Int64)
  /// A duration in milliseconds.
  case duration(Int64)
  /// An amount of time as printed.
  case amount(Amount)
  /// No target.
  case bestEffort
  /// A member of a choice or scale.
  case member(MemberID)
  /// Any text.
  case text(String)
  /// A civil date.
  case date(CivilDate)
  /// A length of the calendar.
  case length(CalendarLength)
  /// An amount of a currency.
  case money(Money)
  /// A release of a product: year, then the member of a scale.
  case version(year: Int, MemberID)
  /// The name of a time zone.
  case zone(String)
  /// A calendar, by its place in the release.
  case calendar(Identifier<CalendarDefinition>)
  /// A layer of calendars, by name.
  case layer(String)
  /// The calendar of several whose offset is nearest to a zone's.
  case nearest([Identifier<CalendarDefinition>], zone: FactSlot)
  /// A way of counting.
  case clock(Clock)
  /// A kind of amount.
  case amountKind(AmountKind)
  /// An event.
  case event(EventID)
  /// Days of the week, in order.
  case weekdays([Weekday])
  /// Opening hours of a day.
  case windows([Window])
  /// Several values.
  case list([Value])
}
