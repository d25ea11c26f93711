import TocsinAnalysis
import TocsinEngine
import TocsinEvaluation
import TocsinModel
import TocsinTables
import TocsinTime

/// Words, facts, signals, calendars and tables in sentences.
extension ReadWords {
  func paragraph(_ choice: Choice) -> RuleReading.Paragraph {
    let ordered =
      choice.order == .none
      ? choice.members
      : choice.members.sorted { (program.members[$0]?.rank ?? 0) > (program.members[$1]?.rank ?? 0) }
    let members = ordered.map { words.label(of: $0) }
    let phrase: Phrase = choice.order == .none ? .readChoice : .readScale
    return RuleReading.Paragraph(
      kind: "choice", name: choice.name, sentences: [say(phrase, name(choice.name, choice.labels), list(members))])
  }

  func paragraph(_ fact: Fact) -> RuleReading.Paragraph {
    let subject = subject(fact.slot.subject)
    let sentence =
      fact.presumed == .unknown
      ? say(.readFact, subject, name(of: fact.slot))
      : say(.readPresumed, subject, name(of: fact.slot), text(of: fact.presumed, as: .fact(fact.slot)))
    return RuleReading.Paragraph(kind: "fact", name: fact.name, sentences: [sentence])
  }

  private func subject(_ subject: Subject) -> String {
    switch subject {
    case .customer: say(.readCustomer)
    case .system: say(.readSystem)
    case .case: say(.readCase)
    case .other(let name): Self.plain(name)
    }
  }

  func paragraph(_ signal: Signal) -> RuleReading.Paragraph {
    let phrase: Phrase = signal.kind == .happens ? .readHappening : .readMeasure
    let each =
      signal.labels.isEmpty ? say(.readPerSystem) : say(.readPerLabels, both(signal.labels.map(Self.plain)))
    var sentences = [say(phrase, Self.plain(signal.name), each)]
    if signal.lateness > 0 { sentences.append(say(.readLate, say.length(milliseconds: signal.lateness))) }
    if let limit = signal.staleness { sentences.append(say(.readStale, say.length(milliseconds: limit))) }
    return RuleReading.Paragraph(kind: "signal", name: signal.name, sentences: sentences)
  }

  // MARK: - Calendars

  func paragraph(_ id: CalendarID) -> RuleReading.Paragraph {
    let calendar = program.calendars[id.index]
    let label = words.desk(id)
    var sentences = [say(.readZone, label, words.text(calendar.zoneLabels) ?? Self.plain(calendar.zone.name))]
    for layer in calendar.layers {
      let hours = hours(layer)
      let name = Self.plain(layer.name)
      sentences.append(hours.isEmpty ? say(.readNoHours, name) : say(.readLayer, name, hours.joined(separator: "; ")))
    }
    for (date, windows) in calendar.special.sorted(by: { $0.key < $1.key }) {
      let phrase: Phrase = windows.isEmpty ? .readSpecialClosed : .readSpecial
      sentences.append(say(phrase, "\(date)", text(of: windows)))
    }
    sentences.append(holidays(calendar))
    return RuleReading.Paragraph(kind: "calendar", name: calendar.name, sentences: sentences)
  }

  /// Days with the same windows together.
  func hours(_ layer: CalendarDefinition.Layer) -> [String] {
    var groups: [(windows: [Window], days: [Weekday])] = []
    for day in Weekday.allCases {
      guard let windows = layer.week[day], !windows.isEmpty else { continue }
      if let place = groups.firstIndex(where: { $0.windows == windows }) {
        groups[place].days.append(day)
      } else {
        groups.append((windows, [day]))
      }
    }
    let days = groups.map { "\(say.days($0.days)) \(text(of: $0.windows))" }
    return days + (layer.holidayWindows.isEmpty ? [] : [say(.readOnHolidays, text(of: layer.holidayWindows))])
  }

  func text(of windows: [Window]) -> String { both(windows.map { "\($0.start)-\($0.end)" }) }

  /// Those of the last year that is known whole.
  private func holidays(_ calendar: CalendarDefinition) -> String {
    let until = calendar.holidays.reduce(calendar.horizon.upperBound) { min($0, $1.knownUntil ?? $0) }
    let year =
      CivilDate(year: until.year, month: 12, day: 31).map { $0 <= until } ?? false ? until.year : until.year - 1
    let dates = Set(calendar.holidays.flatMap { $0.dates(inYear: year) }).sorted()
    guard !dates.isEmpty else { return say(.readNoHolidays) }
    return say(.readHolidayDates, "\(year)", list(dates.map(\.description)), "\(until)")
  }

  // MARK: - Tables

  func paragraph(_ table: Table) -> RuleReading.Paragraph {
    let printed = DocumentedTable(table, of: program, language: words.language)
    var sentences = [say(.readTableTitle, quoted(name(table.name, table.labels)))]
    for row in printed.rows where row.kind == .entry {
      let cells = zip(printed.headings, row.cells).enumerated().compactMap { place, cell -> String? in
        guard place != 0, !cell.1.isEmpty else { return nil }
        return cell.0.isEmpty ? said(cell.1) : say(.readCellOf, cell.0, said(cell.1))
      }
      let first = said(row.cells.first ?? "")
      sentences.append(cells.isEmpty ? first + "." : say(.readTableRow, first, cells.joined(separator: "; ")))
    }
    sentences += printed.notes.map { "\($0.number): \($0.text)" }
    return RuleReading.Paragraph(kind: "table", name: table.name, sentences: sentences)
  }

  /// Words of the rules themselves, which have no label.
  private func said(_ cell: String) -> String {
    if let clock = Clock.allCases.first(where: { $0.written == cell }) { return say(clock.phrase) }
    return switch cell {
    case "minutes": say(.minutes)
    case "hours": say(.hours)
    case "business hours": say(.readBusinessHours)
    case "business days": say(.readBusinessDays)
    default: cell
    }
  }

  // MARK: - Decisions and processes

  func paragraph(_ decision: Decision) -> RuleReading.Paragraph {
    var sentences = [name(decision.name, decision.labels)]
    if decision.takesFirst, decision.answers.count > 2 { sentences.append(say(.readFirstHolds)) }
    for answer in decision.answers {
      // An answer that somebody tells is named.
      let value = if case .fact = answer.value { quoted(text(of: answer.value)) } else { text(of: answer.value) }
      let isAlone = decision.answers.count == 1
      let when = answer.condition == nil ? (isAlone ? "" : say(.readOtherwise)) : self.when(answer.condition)
      let reason = words.text(answer.reason)
      sentences.append(reason.map { say(.readReason, value, $0, when) } ?? say(.readAnswer, value, when))
    }
    return RuleReading.Paragraph(kind: "decision", name: decision.name, sentences: sentences)
  }

  func paragraph(_ process: Process) -> RuleReading.Paragraph {
    var sentences = [name(process.name, process.labels) + "."]
    for step in process.steps {
      sentences.append(say(.readStep, "\(step.number)", words.text(step.title) ?? ""))
      if !step.owners.isEmpty { sentences.append(say(.readStepOwner, both(step.owners.map { words.label(of: $0) }))) }
      if let trigger = words.text(step.trigger) { sentences.append(say(.readStepTrigger, trigger)) }
      if let result = words.text(step.deliverable) { sentences.append(say(.readStepGives, result)) }
      if step.target != .nothing { sentences.append(say(.readStepTarget, text(of: step.target))) }
    }
    if let desk = process.desk?.content, let clock = process.clock?.content {
      sentences.append(say(.readStepsClock, text(of: desk.calendar), text(of: clock)))
    }
    return RuleReading.Paragraph(kind: "process", name: process.name, sentences: sentences)
  }
}
