import TocsinSource
import TocsinSyntax
import TocsinTime

/// Opening hours that are most likely not meant.
extension Checker {
  private struct Hours {
    /// From one midnight on, in minutes; past the next midnight for hours that end on the next day.
    let minutes: Range<Int>
    let text: String
    let place: SourcePlace
  }

  /// Hours of one layer that overlap on a day, and hours that begin when they end.
  func compareHours(_ lines: [Sited<CalendarTree.Line>]) {
    var layers: [String] = []
    var days: [String: [[Hours]]] = [:]
    for line in lines {
      guard case .hours(let layer, let covered, let windows) = line.tree, !layer.isMissing else { continue }
      if days[layer.text] == nil { layers.append(layer.text) }
      let hours = windows.compactMap { self.hours($0, line.site) }
      for day in covered.flatMap(\.numbers) {
        days[layer.text, default: [[Hours]](repeating: [], count: CalendarTree.Day.count)][day] += hours
      }
    }
    var told: Set<SourcePlace> = []
    for layer in layers {
      for (day, hours) in (days[layer] ?? []).enumerated() {
        for (number, later) in hours.enumerated() {
          let earlier = hours.prefix(number).first { $0.minutes.overlaps(later.minutes) }
          guard let earlier, told.insert(later.place).inserted else { continue }
          report(
            CalendarMessages.hoursOverlap(
              layer, on: CalendarTree.Day.name(day), [earlier.text, later.text], at: later.place, other: earlier.place))
        }
      }
    }
  }

  private func hours(_ tree: WindowTree, _ site: Site) -> Hours? {
    let (start, end) = (tree.start.minutes, tree.end.minutes)
    guard start < 1440 else { return nil }
    let place = site.place(tree.range)
    let text = "\(TimeOfDay.written(start))-\(TimeOfDay.written(end))"
    if start == end { report(CalendarMessages.hoursOfWholeDay(text, at: place)) }
    return Hours(minutes: start..<(end > start ? end : end + 1440), text: text, place: place)
  }
}

extension CalendarTree.Day {
  /// The days of the week, and holidays.
  fileprivate static let count = 8

  fileprivate var numbers: [Int] {
    switch self {
    case .weekday(let one): [one.index]
    case .weekdays(let first, let last): (0...(last.index - first.index + 7) % 7).map { (first.index + $0) % 7 }
    case .holidays: [Self.count - 1]
    }
  }

  fileprivate static func name(_ number: Int) -> String {
    let names = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun", "holidays"]
    return names.indices.contains(number) ? names[number] : "?"
  }
}

extension TimeOfDay {
  fileprivate static func written(_ minutes: Int) -> String {
    let (hour, minute) = (minutes / 60, minutes % 60)
    return "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
  }
}
