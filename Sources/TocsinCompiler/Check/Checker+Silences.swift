import TocsinModel
import TocsinSource
import TocsinSyntax
import TocsinTime

extension Checker {
  func checkSilences() {
    for declared in declarations.silences.items { program.silences.append(silence(declared)) }
  }

  private func silence(_ declared: DeclaredSilence) -> RuledSilence {
    let name = declared.name.tree.text
    let place = declared.name.site.place(declared.name.tree.range)
    var made = RuledSilence(
      name: name, labels: labels(declared.texts.tree, declared.texts.site), hours: [], spans: [], events: nil,
      condition: nil, rule: RuleID(0))
    var citation: Sited<Citation>?
    var condition: Sited<Expression>?
    var hasTimes = false
    for line in declared.lines {
      switch line.tree {
      case .every(let days, let windows, let zone):
        hasTimes = true
        if let hours = hours(days, windows, zone, line.site) { made.hours.append(hours) }
      case .dated(let from, let to, let zone):
        hasTimes = true
        if let span = span(from, to, zone, line.site) { made.spans.append(span) }
      case .events(let names): made.events = (made.events ?? []) + events(names, line.site)
      case .when(let expression):
        if condition != nil { report(SilenceMessages.twoConditions(name, at: line.site.place(expression.range))) }
        condition = Sited(expression, line.site)
      case .source(let cited): citation = Sited(cited, line.site)
      case .withdraw: break
      }
    }
    if !hasTimes, !declarations.isDamaged("silence", name) { report(SilenceMessages.neverBegins(name, at: place)) }
    made.condition = condition.map { self.condition(of: name, $0) }
    made.rule = rule(name, place, citation)
    return made
  }

  /// What it asks does not change by itself, so that nothing has to watch it.
  private func condition(of name: String, _ condition: Sited<Expression>) -> Formula {
    var scope = Scope(condition.site)
    scope.hasSignals = true
    scope.subjects = [.system, .customer]
    let before = mistakeCount
    let formula = self.condition(condition.tree, scope)
    let place = condition.site.place(condition.tree.range)
    guard mistakeCount == before else { return formula }
    if !formula.signals.isEmpty { report(SilenceMessages.asksSignals(name, at: place)) }
    if formula.asksDate { report(SilenceMessages.asksDate(name, at: place)) }
    return formula
  }

  private func events(_ names: [Name], _ site: Site) -> [EventID] {
    names.compactMap { name in
      guard !name.isMissing else { return nil }
      guard declarations.events[name.text] != nil else {
        reportUnknown(name.text, kind: "event", at: site.place(name.range), among: declarations.events.names)
        return nil
      }
      return vocabulary.event(name.text)
    }
  }

  private func hours(
    _ days: [CalendarTree.Day], _ windows: [WindowTree], _ literal: ZoneLiteral, _ site: Site
  ) -> CalendarHours? {
    for case .holidays(let range) in days { report(SilenceMessages.holidays(at: site.place(range))) }
    let made = windows.compactMap { window($0, site, of: "the hours of a silence") }
    guard let zone = knownZone(literal, site) else { return nil }
    var reader = CalendarReader(name: "")
    reader.add(made, on: days, to: "")
    return CalendarHours(zone: zone, week: reader.layers.first?.week ?? [:])
  }

  private func span(
    _ from: SilenceTree.Point, _ to: SilenceTree.Point, _ literal: ZoneLiteral, _ site: Site
  ) -> RuledSilence.Span? {
    guard let zone = knownZone(literal, site), let first = from.civilTime, let last = to.civilTime else { return nil }
    let span = RuledSilence.Span(from: zone.instant(of: first), to: zone.instant(of: last))
    guard span.from < span.to else {
      report(
        SilenceMessages.endsBeforeItBegins(
          skipped: first < last ? zone.name : nil, at: site.place(to.range), start: site.place(from.range)))
      return nil
    }
    return span
  }

  /// One that could not be read was reported then.
  private func knownZone(_ literal: ZoneLiteral, _ site: Site) -> Zone? {
    literal.name.isEmpty ? nil : zone(literal, site)
  }
}

extension SilenceTree.Point {
  fileprivate var civilTime: CivilTime? {
    guard let day = CivilDate(date),
      let clock = TimeOfDay(hour: time.minutes / 60, minute: time.minutes % 60)
    else { return nil }
    return CivilTime(date: day, time: clock)
  }
}
