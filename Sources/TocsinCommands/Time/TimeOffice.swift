import TocsinEngine
import TocsinEvaluation
import TocsinModel
import TocsinTime

/// Answers questions about the calendars of one rulebook.
struct TimeOffice: Sendable {
  let rules: RuleSet
  private var desks: [Key: OpenHours] = [:]

  private struct Key: Hashable {
    let release: Int
    let calendar: String
    let layers: [String]
  }

  init(_ rules: RuleSet) {
    self.rules = rules
  }

  mutating func answer(_ question: TimeQuestion) throws(RequestError) -> TimeAnswer {
    let release = try release(of: question)
    let calendar = try calendar(question.calendar, of: rules.programs[release])
    let layers = try layers(question.layers, of: calendar)
    let at = question.at.instant(in: calendar.zone)
    var answer = TimeAnswer(
      release: release, calendar: calendar, layers: layers,
      isLayerAssumed: question.layers == nil && calendar.layers.count > 1, at: at,
      oddities: [question.at.oddity(in: calendar.zone)].compactMap { $0 }, found: .openTime(until: at, 0))
    if case .until(let written) = question.sought {
      answer.oddities += [written.oddity(in: calendar.zone)].compactMap { $0 }
    }
    let key = Key(release: release, calendar: calendar.name, layers: layers)
    var hours = desks.removeValue(forKey: key) ?? OpenHours(calendar.hours(layers: layers))
    defer { desks[key] = hours }
    do throws(TimeFault) {
      answer.found = try TimeOffice.find(question.sought, from: at, zone: calendar.zone, &hours)
    } catch {
      throw error.message(answer)
    }
    return answer
  }

  private static func find(
    _ sought: TimeQuestion.Sought, from at: Instant, zone: Zone, _ hours: inout OpenHours
  ) throws(TimeFault) -> TimeAnswer.Found {
    switch sought {
    case .state:
      return .state(try ask(&hours) { hours throws(CalendarError) in try DeskState(&hours, at: at) })
    case .add(let amount, let clock):
      let clock = clock ?? (amount.unit == .businessDay ? .closeOfDay : .deskTime)
      return .due(amount, clock, try due(amount, clock, from: at, &hours))
    case .until(let written):
      let end = written.instant(in: zone)
      guard end >= at else { throw .backwards(end) }
      let open = try ask(&hours) { hours throws(CalendarError) in try hours.openTime(from: at, to: end) }
      return .openTime(until: end, open)
    }
  }

  private static func due(
    _ amount: Amount, _ clock: Clock, from at: Instant, _ hours: inout OpenHours
  ) throws(TimeFault) -> Instant {
    let due: Instant?
    switch (clock, amount.milliseconds, amount.businessDays) {
    case (.elapsedTime, .some(let budget), _): due = ElapsedTime.deadline(from: at, budget: budget)
    case (.deskTime, .some(let budget), _):
      due = try ask(&hours) { hours throws(CalendarError) in try hours.deadline(from: at, budget: budget) }
    case (.closeOfDay, _, .some(let days)):
      due = try ask(&hours) { hours throws(CalendarError) in try hours.closeOfBusinessDay(days, from: at) }
    case (.sameTimeOfDay, _, .some(let days)):
      due = try ask(&hours) { hours throws(CalendarError) in try hours.sameTime(afterBusinessDays: days, from: at) }
    case (.elapsedTime, _, _), (.deskTime, _, _), (.closeOfDay, _, _), (.sameTimeOfDay, _, _):
      throw .misfit(amount, clock)
    }
    return due ?? .distantFuture
  }

  private static func ask<Answer>(
    _ hours: inout OpenHours, _ question: (inout OpenHours) throws(CalendarError) -> Answer
  ) throws(TimeFault) -> Answer {
    do {
      return try question(&hours)
    } catch {
      throw .calendar(error)
    }
  }

  // MARK: - Names

  /// The newest in force then, on the clock of the calendar.
  private func release(of question: TimeQuestion) throws(RequestError) -> Int {
    if let name = question.release {
      if let place = rules.program(release: name) { return place }
      throw .unknown("release", expected: "a release of the rules", found: name, among: rules.releases)
    }
    var date = CivilDate.distantPast
    for (place, program) in rules.programs.enumerated().reversed() {
      let zone = program.calendars.first { $0.name == question.calendar }?.zone ?? .utc
      date = zone.civilTime(at: question.at.instant(in: zone)).date
      if program.inForce?.contains(date) ?? true { return place }
    }
    throw RequestError(
      field: "at", message: "no release of the rules is in force on \(date)", help: "name one with `release`")
  }

  private func calendar(_ name: String, of program: Program) throws(RequestError) -> CalendarDefinition {
    var table = NameTable<CalendarDefinition>()
    for calendar in program.calendars { table.add(calendar, name: calendar.name, labels: calendar.labels) }
    if let calendar = table.find(name) { return calendar }
    guard !table.names.isEmpty else {
      throw .wrong("calendar", expected: "a calendar", found: "rules without any")
    }
    throw .unknown("calendar", expected: "a calendar of the rules", found: name, among: table.names)
  }

  private func layers(_ names: [String]?, of calendar: CalendarDefinition) throws(RequestError) -> [String] {
    let known = calendar.layers.map(\.name)
    guard let names else { return Array(known.prefix(1)) }
    guard !names.isEmpty else {
      throw .wrong("layers", expected: "layers such as `\(known.joined(separator: ","))`", found: "none")
    }
    for name in names where !known.contains(name) {
      let expected = known.map { "`\($0)`" }.joined(separator: " or ")
      throw .unknown(
        "layers", expected: "hours of `\(calendar.name)`: \(expected)", found: name, among: known)
    }
    // In the order of the calendar, each once, so that equal questions have equal answers.
    return known.filter(names.contains)
  }
}

/// Why a calendar has no answer.
enum TimeFault: Error {
  case calendar(CalendarError)
  case misfit(Amount, Clock)
  case backwards(Instant)

  fileprivate func message(_ answer: TimeAnswer) -> RequestError {
    let name = answer.calendar.name
    switch self {
    case .calendar(.beyondHorizon(let date)):
      let known = answer.knownUntil.map { ", and they are known until \($0)" } ?? ", which are not known"
      return RequestError(
        message: "the answer depends on the hours and holidays of `\(name)` on \(date)\(known)",
        help: "extend the `known` dates of its holidays, or ask about an earlier time")
    case .calendar(.neverOpens):
      return RequestError(
        message: "`\(name)` never opens in these hours: \(answer.layers.joined(separator: ", "))",
        help: "name other layers: \(answer.calendar.layers.map(\.name).joined(separator: ", "))")
    case .calendar(.neverCloses):
      return RequestError(message: "`\(name)` never closes in these hours", help: "ask for an opening instead")
    case .misfit(let amount, let clock):
      return .wrong(
        "clock",
        expected: amount.unit == .businessDay
          ? "`close of day` or `same time of day`" : "`desk time` or `elapsed time`",
        found: "`\(clock.written)` for `\(amount.written)`")
    case .backwards(let end):
      return .wrong(
        "until", expected: "an instant from `at` on",
        found: "`\(end.rfc3339(offset: answer.calendar.zone.offset(at: end)))`",
        help: "exchange the two")
    }
  }
}
