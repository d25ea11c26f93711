import TocsinModel
import TocsinSource
import TocsinSyntax
import TocsinTime

extension Checker {
  func checkCalendars() {
    for declared in declarations.calendars.items {
      let definition = definition(of: declared)
      program.calendars.append(definition)
      layerNames.formUnion(definition.layers.map(\.name))
    }
  }

  /// So many calendars may be like each other, one after the other.
  private static let longestLikeness = 32

  /// The lines of a calendar, with those it takes from another by `like`.
  private func lines(of declared: DeclaredCalendar, via others: [String]) -> [Sited<CalendarTree.Line>] {
    guard let like = declared.like, !like.tree.isMissing else { return declared.lines }
    guard let base = declarations.calendars[like.tree.text] else {
      reportUnknown(
        like.tree.text, kind: "calendar", at: like.site.place(like.tree.range), among: declarations.calendars.names)
      return declared.lines
    }
    let path = others + [declared.name.tree.text]
    guard !path.contains(like.tree.text), path.count < Self.longestLikeness else {
      reportCircle(path, CalendarMessages.likeItself(declared.name.tree.text, at: like.site.place(like.tree.range)))
      return declared.lines
    }
    return taking(declared.lines, over: lines(of: base, via: path))
  }

  /// Lines with a keyword of the base stand where it had its own, so that the layers keep their order.
  private func taking(
    _ own: [Sited<CalendarTree.Line>], over base: [Sited<CalendarTree.Line>]
  ) -> [Sited<CalendarTree.Line>] {
    let replaced = Dictionary(grouping: own) { $0.tree.keyword ?? "" }
    var taken: Set<String> = [""]
    var lines: [Sited<CalendarTree.Line>] = []
    for line in base {
      guard let keyword = line.tree.keyword else { continue }
      if replaced[keyword] == nil {
        lines.append(line)
      } else if taken.insert(keyword).inserted {
        lines += replaced[keyword] ?? []
      }
    }
    taken.remove("")
    return lines + own.filter { line in line.tree.keyword.map { !taken.contains($0) } ?? true }
  }

  private func definition(of declared: DeclaredCalendar) -> CalendarDefinition {
    let name = declared.name.tree.text
    let place = declared.name.site.place(declared.name.tree.range)
    var reader = CalendarReader(name: name)
    let before = mistakeCount
    let lines = lines(of: declared, via: [])
    reader.isIncomplete = mistakeCount > before
    // Holidays that come with times need the zone, wherever its line stands.
    for line in lines.filter(\.isZone) + lines.filter({ !$0.isZone }) { read(line, into: &reader) }
    compareHours(lines)
    let isDamaged = declarations.isDamaged("calendar", name) || reader.isIncomplete
    if !reader.hasZoneLine, !isDamaged { report(CalendarMessages.withoutZone(name, at: place)) }
    if !isDamaged, reader.layers.allSatisfy({ $0.week.isEmpty && $0.holidayWindows.isEmpty }) {
      report(CalendarMessages.neverOpens(name, at: place))
    }
    return CalendarDefinition(
      name: name, labels: labels(declared.texts.tree, declared.texts.site), zone: reader.zone ?? .utc,
      zoneLabels: reader.zoneLabels,
      layers: reader.layers, holidays: reader.holidays, special: reader.special, horizon: horizon(reader),
      rule: rule(name, place, reader.citation))
  }

  private func horizon(_ reader: CalendarReader) -> ClosedRange<CivilDate> {
    let first = reader.knownFrom ?? .distantPast
    let last = reader.knownUntil ?? .distantFuture
    return first <= last ? first...last : first...first
  }

  private func read(_ line: Sited<CalendarTree.Line>, into reader: inout CalendarReader) {
    let site = line.site
    switch line.tree {
    case .zone(let literal, let texts):
      reader.hasZoneLine = true
      reader.zone = zone(literal, site)
      reader.zoneLabels = labels(texts, site)
    case .hours(let layer, let days, let windows):
      let windows = windows.compactMap { window($0, site) }
      if !layer.isMissing { reader.add(windows, on: days, to: layer.text) }
    case .holidays(let names):
      for name in names where !name.isMissing { read(holidays: name, site, into: &reader) }
    case .special(let date, let windows):
      guard let civil = CivilDate(date) else { return }
      if reader.special[civil] != nil {
        report(CalendarMessages.specialTwice(civil.description, at: site.place(date.range)))
      }
      reader.special[civil] = windows.compactMap { window($0, site) }
    case .source(let citation): reader.citation = Sited(citation, site)
    case .withdraw: break
    }
  }

  func window(_ tree: WindowTree, _ site: Site, of what: FindingText = "opening hours") -> Window? {
    guard tree.start.minutes < 1440,
      let start = TimeOfDay(hour: tree.start.minutes / 60, minute: tree.start.minutes % 60),
      let end = TimeOfDay(hour: tree.end.minutes / 60, minute: tree.end.minutes % 60)
    else {
      report(CalendarMessages.windowStartsAtMidnight(what, at: site.place(tree.range)))
      return nil
    }
    return Window(from: start, to: end)
  }

  private func read(holidays name: Name, _ site: Site, into reader: inout CalendarReader) {
    guard let declared = declarations.holidays[name.text] else {
      reportUnknown(name.text, kind: "set of holidays", at: site.place(name.range), among: declarations.holidays.names)
      return
    }
    var feasts: [Feast] = []
    var until: CivilDate?
    for line in declared.lines {
      switch line.tree {
      case .feast(let feast): if let made = self.feast(feast, line.site) { feasts.append(made) }
      case .known(let from, let to, _):
        if let from, let date = CivilDate(from) {
          reader.knownFrom = max(reader.knownFrom ?? .distantPast, date)
        }
        if let to, let date = CivilDate(to) {
          until = date
          reader.knownUntil = min(reader.knownUntil ?? .distantFuture, date)
        }
      case .imported, .source: break
      }
    }
    feasts += importedFeasts(of: declared, in: reader.zone ?? .utc)
    if until == nil, !declarations.isDamaged("holidays", name.text), !declared.isImported {
      report(CalendarMessages.withoutHorizon(name.text, at: declared.name.site.place(declared.name.tree.range)))
    }
    reader.holidays.append(HolidaySet(feasts, knownUntil: until))
  }

  private func feast(_ line: HolidaysTree.FeastLine, _ site: Site) -> Feast? {
    let observed: Feast.ObservedRule? = line.observedOnNearestWeekday ? .nearestWeekday : nil
    func made(_ day: Feast.Day) -> Feast {
      Feast(day, observed: observed, fromYear: line.fromYear, toYear: line.toYear)
    }
    switch line.feast {
    case .fixed(let day, let month, _): return made(.fixed(month: month, day: day))
    case .nth(let ordinal, let weekday, let month, _):
      guard let weekday = Weekday(index: weekday.index) else { return nil }
      return made(
        ordinal < 0
          ? .last(weekday: weekday, month: month) : .nth(week: ordinal, weekday: weekday, month: month))
    case .easter(let offset, _): return made(.easter(days: offset))
    case .listed(let first, let last):
      guard let start = CivilDate(first) else { return nil }
      let end = last.flatMap { CivilDate($0) } ?? start
      guard start <= end else {
        report(CalendarMessages.rangeBackwards(at: site.place(last?.range ?? first.range)))
        return nil
      }
      return made(.listed(start...end))
    }
  }
}

/// What the lines of a calendar have said so far.
struct CalendarReader {
  var name: String
  var hasZoneLine = false
  /// The calendar it is like could not be found.
  var isIncomplete = false
  var zone: Zone?
  var zoneLabels = Labels()
  var layers: [CalendarDefinition.Layer] = []
  var holidays: [HolidaySet] = []
  var special: [CivilDate: [Window]] = [:]
  var knownFrom: CivilDate?
  var knownUntil: CivilDate?
  var citation: Sited<Citation>?

  init(name: String) {
    self.name = name
  }

  mutating func add(_ windows: [Window], on days: [CalendarTree.Day], to layer: String) {
    let place: Int
    if let known = layers.firstIndex(where: { $0.name == layer }) {
      place = known
    } else {
      place = layers.count
      layers.append(CalendarDefinition.Layer(name: layer, week: [:], holidayWindows: []))
    }
    for day in days {
      switch day {
      case .holidays: layers[place].holidayWindows += windows
      case .weekday(let one): add(windows, on: one.index, to: place)
      case .weekdays(let first, let last):
        for step in 0..<7 {
          let index = (first.index + step) % 7
          add(windows, on: index, to: place)
          if index == last.index { break }
        }
      }
    }
  }

  private mutating func add(_ windows: [Window], on index: Int, to place: Int) {
    guard let weekday = Weekday(index: index) else { return }
    layers[place].week[weekday, default: []] += windows
  }
}

extension Weekday {
  /// The day with a number from zero, Monday, to six.
  init?(index: Int) {
    guard Weekday.allCases.indices.contains(index) else { return nil }
    self = Weekday.allCases[index]
  }
}

extension Sited<CalendarTree.Line> {
  fileprivate var isZone: Bool {
    if case .zone = tree { true } else { false }
  }
}
