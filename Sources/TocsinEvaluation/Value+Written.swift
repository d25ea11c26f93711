package import TocsinModel
import TocsinTime

extension Amount {
  /// As rules write it: `< 2 business hours`, `next business day`.
  package var written: String {
    if isNextBusinessDay { return "next business day" }
    let number = Number(millionths: millionths).written
    let plain = "\(number) \(unit.written(isSingular: millionths == 1_000_000))"
    switch bound {
    case .plain: return plain
    case .lessThan: return "< \(plain)"
    case .within: return "within \(plain)"
    case .about: return "about \(plain)"
    }
  }
}

extension Amount.Unit {
  package func written(isSingular: Bool) -> String {
    let singular =
      switch self {
      case .second: "second"
      case .minute: "minute"
      case .hour: "hour"
      case .businessHour: "business hour"
      case .businessDay: "business day"
      }
    return isSingular ? singular : singular + "s"
  }
}

extension CalendarLength {
  /// As rules write it: `30 days`, `1 year`.
  package var written: String {
    func counted(_ count: Int, _ unit: String) -> String { "\(count) \(unit)\(abs(count) == 1 ? "" : "s")" }
    let isWholeYears = months % 12 == 0
    let long = months == 0 ? nil : isWholeYears ? counted(months / 12, "year") : counted(months, "month")
    let short = days == 0 && long != nil ? nil : counted(days, "day")
    return [long, short].compactMap { $0 }.joined(separator: " and ")
  }
}

extension Clock {
  /// As rules write it.
  package var written: String {
    switch self {
    case .elapsedTime: "elapsed time"
    case .deskTime: "desk time"
    case .closeOfDay: "close of day"
    case .sameTimeOfDay: "same time of day"
    }
  }
}

/// A number in millionths, as rules write it.
private struct Number {
  let millionths: Int64

  var written: String {
    let magnitude = millionths.magnitude
    let whole = "\(millionths < 0 ? "-" : "")\(magnitude / 1_000_000)"
    guard magnitude % 1_000_000 != 0 else { return whole }
    var fraction = String(magnitude % 1_000_000 + 1_000_000).dropFirst()
    while fraction.last == "0" { fraction.removeLast() }
    return "\(whole).\(fraction)"
  }
}

extension Program {
  /// A value as rules write it.
  package func written(_ value: Value) -> String {
    switch value {
    case .unknown: "unknown"
    case .nothing: "-"
    case .boolean(let holds): holds ? "yes" : "no"
    case .optional: "optional"
    case .number(let millionths): Number(millionths: millionths).written
    case .duration(let milliseconds): writtenDuration(milliseconds)
    case .amount(let amount): amount.written
    case .bestEffort: "best effort"
    case .member(let member): name(of: member)
    case .text(let text): text
    case .date(let date): "\(date)"
    case .length(let length): length.written
    case .money(let money): money.written
    case .version(let year, let season): "\(name(of: season)) \(year)"
    case .zone(let name): name
    case .calendar(let calendar): name(of: calendar)
    case .layer(let name): name
    case .nearest(let calendars, let zone):
      "nearest of \(calendars.map(name(of:)).joined(separator: ", ")) to \(name(of: zone))"
    case .clock(let clock): clock.written
    case .amountKind(let kind): writtenKind(kind)
    case .event(let event): events[event]?.name ?? "?"
    case .weekdays(let days): "\(days.count) weekdays"
    case .windows(let windows): windows.map { "\($0.start)-\($0.end)" }.joined(separator: ", ")
    case .list(let values): values.map(written).joined(separator: ", ")
    }
  }

  package func name(of member: MemberID) -> String { members[member]?.name ?? "?" }

  package func name(of calendar: CalendarID) -> String {
    calendars.indices.contains(calendar.index) ? calendars[calendar.index].name : "?"
  }

  /// With its subject: `customer.plan`.
  package func name(of fact: FactSlot) -> String {
    "\(fact.subject.name).\(facts[fact]?.name ?? "?")"
  }

  private func writtenDuration(_ milliseconds: Int64) -> String {
    for unit in [Amount.Unit.hour, .minute] {
      guard let length = unit.milliseconds, milliseconds != 0, milliseconds % length == 0 else { continue }
      return "\(milliseconds / length) \(unit.written(isSingular: milliseconds == length))"
    }
    let millionths = milliseconds.multipliedReportingOverflow(by: 1000)
    return "\(Number(millionths: millionths.partialValue).written) seconds"
  }

  private func writtenKind(_ kind: AmountKind) -> String {
    switch kind {
    case .minutes: "minutes"
    case .hours: "hours"
    case .businessHours: "business hours"
    case .businessDays: "business days"
    }
  }
}
