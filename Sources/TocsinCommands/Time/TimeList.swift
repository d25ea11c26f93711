import TocsinEngine
import TocsinJSON
import TocsinModel
import TocsinTime

/// The calendars of a release: zone, layers, hours and how far they are known.
struct TimeList {
  let program: Program
  let say: Phrases

  var lines: [String] {
    guard !program.calendars.isEmpty else { return [say(.noCalendars)] }
    let title = [program.rulebook, program.release].filter { !$0.isEmpty }.joined(separator: " ")
    return [title] + program.calendars.flatMap { [""] + lines($0) }
  }

  private func lines(_ calendar: CalendarDefinition) -> [String] {
    let own = calendar.labels[say.language] ?? ""
    let label = own.isEmpty || own == calendar.name ? "" : " - \(own)"
    let zone = calendar.zoneLabels[say.language] ?? program.languages.lazy.compactMap { calendar.zoneLabels[$0] }.first
    let head = "\(calendar.name)\(label), \(calendar.zone.name)\(zone.map { " (\($0))" } ?? "")"
    var rows = calendar.layers.flatMap(rows)
    rows += calendar.special.sorted { $0.key < $1.key }.map { date, windows in
      [say(.special), "\(date)", text(windows)]
    }
    let known = calendar.hours(layers: calendar.layers.map(\.name)).knownUntil
    let horizon = known == .distantFuture ? [] : [say(.knownUntil, "\(known)")]
    return [head] + (alignedLines(rows) + horizon).map { "  " + $0 }
  }

  /// Days with the same hours share a line.
  private func rows(_ layer: CalendarDefinition.Layer) -> [[String]] {
    var groups: [(days: [Weekday], windows: [Window])] = []
    for day in Weekday.allCases {
      guard let windows = layer.week[day], !windows.isEmpty else { continue }
      if let place = groups.firstIndex(where: { $0.windows == windows }) {
        groups[place].days.append(day)
      } else {
        groups.append((days: [day], windows: windows))
      }
    }
    var rows = groups.map { [layer.name, say.days($0.days), text($0.windows)] }
    if !layer.holidayWindows.isEmpty { rows.append([layer.name, say(.holidays), text(layer.holidayWindows)]) }
    return rows.isEmpty ? [[layer.name, say(.closed), ""]] : rows
  }

  private func text(_ windows: [Window]) -> String {
    windows.isEmpty ? say(.closed) : windows.map { "\($0.start)-\($0.end)" }.joined(separator: ", ")
  }

  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.field("release", program.release)
    writer.key("calendars")
    writer.beginArray()
    for calendar in program.calendars { write(calendar, to: &writer) }
    writer.endArray()
    writer.endObject()
    writer.endLine()
  }

  private func write(_ calendar: CalendarDefinition, to writer: inout JSONWriter) {
    writer.beginObject()
    writer.field("name", calendar.name)
    writer.field("zone", calendar.zone.name)
    writer.key("layers")
    writer.beginArray()
    for layer in calendar.layers {
      writer.beginObject()
      writer.field("name", layer.name)
      writer.key("hours")
      writer.beginObject()
      for day in Weekday.allCases {
        guard let windows = layer.week[day], !windows.isEmpty else { continue }
        writer.field(Phrases("en").shortWeekday(day), windows.map { "\($0.start)-\($0.end)" })
      }
      writer.field("holidays", layer.holidayWindows.map { "\($0.start)-\($0.end)" })
      writer.endObject()
      writer.endObject()
    }
    writer.endArray()
    let known = calendar.hours(layers: calendar.layers.map(\.name)).knownUntil
    if known != .distantFuture { writer.field("known_until", "\(known)") }
    writer.endObject()
  }
}

extension Phrase {
  static let noCalendars = Phrase(en: "the rules have no calendar", it: "le regole non hanno calendari")
  static let holidays = Phrase(en: "holidays", it: "festivi")
  static let special = Phrase(en: "on", it: "il")
  static let knownUntil = Phrase(en: "known until {1}", it: "noto fino al {1}")
}
