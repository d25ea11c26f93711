import TocsinModel
import TocsinTime

extension Evaluator {
  /// A part of a calendar or of an event.
  func part(_ formula: Formula, in situation: Situation, trace: inout Trace) -> Value {
    switch formula {
    case .zone(let calendar): return calendarOf(calendar, situation, &trace).map { .zone($0.zone.name) } ?? .unknown
    case .days(let calendar, let layer):
      return self.layer(layer, of: calendar, situation, &trace).map { .weekdays(openDays(of: $0)) } ?? .unknown
    case .hours(let calendar, let layer):
      return self.layer(layer, of: calendar, situation, &trace).map { .windows(windows(of: $0)) } ?? .unknown
    case .group(let event): return eventOf(event, situation, &trace)?.group ?? .unknown
    case .priority(let event): return eventOf(event, situation, &trace).map { .member($0.priority) } ?? .unknown
    default: return .unknown
    }
  }

  /// An amount in another unit; those of business days stay as they are, since their length is the desk's.
  func printed(_ value: Value, unit: Amount.Unit?, numberOnly: Bool) -> Value {
    guard case .amount(var amount) = value else { return value }
    if let unit, let from = amount.unit.milliseconds, let to = unit.milliseconds {
      let product = amount.millionths.multipliedReportingOverflow(by: from)
      guard !product.overflow else { return value }
      amount.millionths = product.partialValue / to
      amount.unit = unit
      amount.isNextBusinessDay = false
    }
    return numberOnly ? .number(amount.millionths) : .amount(amount)
  }

  private func calendarOf(_ formula: Formula, _ situation: Situation, _ trace: inout Trace) -> CalendarDefinition? {
    guard case .calendar(let id) = value(of: formula, in: situation, trace: &trace) else { return nil }
    guard program.calendars.indices.contains(id.index) else { return nil }
    trace.use(program.calendars[id.index].rule)
    return program.calendars[id.index]
  }

  private func layer(
    _ name: String, of formula: Formula, _ situation: Situation, _ trace: inout Trace
  ) -> CalendarDefinition.Layer? {
    calendarOf(formula, situation, &trace)?.layers.first { $0.name == name }
  }

  private func eventOf(_ formula: Formula, _ situation: Situation, _ trace: inout Trace) -> MonitoredEvent? {
    guard case .event(let id) = value(of: formula, in: situation, trace: &trace) else { return nil }
    guard let event = program.events[id] else { return nil }
    trace.use(event.rule)
    return event
  }

  private func openDays(of layer: CalendarDefinition.Layer) -> [Weekday] {
    Weekday.allCases.filter { !(layer.week[$0] ?? []).isEmpty }
  }

  /// The hours of the first day on which the layer opens, or those of holidays when it opens on no other day.
  private func windows(of layer: CalendarDefinition.Layer) -> [Window] {
    openDays(of: layer).first.flatMap { layer.week[$0] } ?? layer.holidayWindows
  }
}
