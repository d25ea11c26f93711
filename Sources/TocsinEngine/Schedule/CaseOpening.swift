package import TocsinEvaluation
package import TocsinModel
package import TocsinTime

/// A case at its opening: its desk, and what formulas see.
///
/// It never changes; being a class only spares copies.
package final class CaseOpening: Sendable {
  package let instant: Instant
  /// On the desk's clock.
  package let date: CivilDate
  package let desk: CalendarID
  package let layers: [String]
  package let zone: Zone
  package let deskIsOpen: Bool
  /// With priority, date and desk filled in; they stand for the opening, whenever they are asked.
  package let situation: Situation
  package let trace: Trace
  /// In the desk book that found it.
  let deskNumber: DeskID
  /// Where the same book keeps what it promises for these facts.
  let page: PromiseBook.Page

  fileprivate init(
    at instant: Instant, on date: CivilDate, desk: CalendarID, number: DeskID, layers: [String], zone: Zone,
    isOpen: Bool, situation: Situation, trace: Trace, page: PromiseBook.Page
  ) {
    (self.instant, self.date) = (instant, date)
    (self.desk, deskNumber, self.layers) = (desk, number, layers)
    (self.zone, deskIsOpen) = (zone, isOpen)
    (self.situation, self.trace, self.page) = (situation, trace, page)
  }
}

extension CaseScheduler {
  /// The desk of a case, and what formulas see at its opening.
  package func opening(
    of history: CaseHistory, situation: Situation, desks: inout DeskBook, holidays: Set<CivilDate>? = nil
  ) throws(ScheduleFault) -> CaseOpening {
    guard evaluator.hasPolicy else { throw .noPolicy }
    var situation = situation
    if let slot = evaluator.program.prioritySlot { situation.facts[slot] = .member(history.priority) }
    situation.opening = history.opened
    situation.today = nil
    situation.deskIsOpen = nil
    let (promise, page) = try desks.promises.desk(under: release, in: situation, evaluator: evaluator)
    var trace = promise.trace
    let calendar = try calendar(of: promise, in: situation, trace: &trace, desks: &desks)
    let number = desks.desk(
      calendar, of: evaluator.program, release: release, layers: promise.layers, holidays: holidays)
    guard let number, evaluator.program.calendars.indices.contains(calendar.index) else {
      throw .unfitting(.desk, .calendar(calendar), promise.rule)
    }
    let zone = evaluator.program.calendars[calendar.index].zone
    let date = zone.civilTime(at: history.opened).date
    trace.use(evaluator.program.calendars[calendar.index].rule)
    let isOpen = try desks.answer(number, of: calendar) { hours throws(CalendarError) in
      try hours.isOpen(at: history.opened)
    }
    situation.today = date
    situation.deskIsOpen = isOpen
    return CaseOpening(
      at: history.opened, on: date, desk: calendar, number: number, layers: promise.layers, zone: zone,
      isOpen: isOpen, situation: situation, trace: trace, page: page)
  }

  private func calendar(
    of promise: DeskPromise, in situation: Situation, trace: inout Trace, desks: inout DeskBook
  ) throws(ScheduleFault) -> CalendarID {
    switch promise.calendar {
    case .calendar(let calendar): return calendar
    case .nearest(let calendars, let slot):
      return try nearest(of: calendars, to: slot, in: situation, trace: &trace, desks: &desks, rule: promise.rule)
    default: throw .blame(.desk, promise.calendar, trace, promise.rule)
    }
  }

  /// Of two equally near, the one named first.
  private func nearest(
    of calendars: [CalendarID], to slot: FactSlot, in situation: Situation, trace: inout Trace,
    desks: inout DeskBook, rule: RuleID
  ) throws(ScheduleFault) -> CalendarID {
    let value = evaluator.value(of: .fact(slot), in: situation, trace: &trace)
    guard case .zone(let name) = value else { throw .blame(.desk, value, trace, rule) }
    guard let zone = desks.zone(named: name) else { throw .unknownZone(name) }
    let opening = situation.opening ?? .distantPast
    let offset = zone.offset(at: opening)
    var best: (calendar: CalendarID, distance: Int)?
    for id in calendars where evaluator.program.calendars.indices.contains(id.index) {
      let distance = abs(evaluator.program.calendars[id.index].zone.offset(at: opening) - offset)
      if best.map({ distance < $0.distance }) ?? true { best = (id, distance) }
    }
    guard let best else { throw .unfitting(.desk, .nearest(calendars, zone: slot), rule) }
    return best.calendar
  }
}

extension DeskBook {
  /// Puts a question to the desk of a calendar; what the calendar does not know is a fault of the schedule.
  mutating func answer<Answer>(
    _ desk: DeskID, of calendar: CalendarID, _ question: (inout OpenHours) throws(CalendarError) -> Answer
  ) throws(ScheduleFault) -> Answer {
    do {
      return try ask(desk, question)
    } catch {
      throw .calendar(calendar, error)
    }
  }
}
