import TocsinSource

/// What is said about calendars and holidays: E0501 to E0599, W0822, W0823.
enum CalendarMessages {
  static func unknownZone(_ name: String, reason: FindingText, at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      code: "E0501", message: "the time zone `\(name)` cannot be used: \(reason)", place: place,
      help: [DiagnosticHelp(text: "zones are named by region and city, as in `Asia/Dubai`")])
  }

  static func withoutZone(_ name: String, at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      code: "E0502", message: "the calendar `\(name)` does not say in which time zone its hours are", place: place,
      example: "`09:00` is another instant in each zone",
      help: [DiagnosticHelp(text: "add a line such as `zone Asia/Dubai`")])
  }

  static func neverOpens(_ name: String, at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      code: "E0503", message: "the calendar `\(name)` never opens", place: place,
      example: "`2 business hours` on it never end",
      help: [DiagnosticHelp(text: "add a line such as `standard Mon-Fri 09:00-18:00`")])
  }

  static func likeItself(_ name: String, at place: SourcePlace) -> Diagnostic {
    Diagnostic(code: "E0504", message: "the calendar `\(name)` is like itself, by way of others", place: place)
  }

  static func specialTwice(_ date: String, at place: SourcePlace) -> Diagnostic {
    Diagnostic(code: "E0505", message: "special hours for \(date) are said twice", place: place)
  }

  static func windowStartsAtMidnight(_ what: FindingText, at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      code: "E0506", message: "\(what) cannot start at 24:00", place: place,
      help: [DiagnosticHelp(text: "midnight at the start of a day is `00:00`")])
  }

  static func withoutHorizon(_ name: String, at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      code: "E0507", message: "the holidays `\(name)` do not say until when they are known", place: place,
      example: "a deadline years ahead would be computed as if there were no holidays then",
      help: [DiagnosticHelp(text: "add a line such as `known until 2030-12-31`")])
  }

  static func rangeBackwards(at place: SourcePlace) -> Diagnostic {
    Diagnostic(code: "E0508", message: "the last day lies before the first", place: place)
  }

  static func fileNotFound(_ path: String, at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      code: "E0509", message: "there is no calendar file at `\(path)`", place: place,
      help: [DiagnosticHelp(text: "the path is relative to the folder of this file, as in `\"holidays.ics\"`")])
  }

  /// `line` is that of the calendar file.
  static func unreadableFile(_ path: String, line: Int?, reason: FindingText, at place: SourcePlace)
    -> Diagnostic
  {
    Diagnostic(
      code: "E0510",
      message: line.map { "`\(path)` cannot be read, line \($0): \(reason)" }
        ?? "`\(path)` cannot be read: \(reason)",
      place: place,
      help: [DiagnosticHelp(text: "mend the file, or leave the line out and list the dates")])
  }

  static func importedWithoutHorizon(_ name: String, at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      code: "E0511",
      message: "the holidays `\(name)` are imported and do not say from when until when the file holds all of them",
      place: place, example: "in a year that the file leaves out, every day would count as a business day",
      help: [DiagnosticHelp(text: "add a line such as `known from 2025-01-01 until 2027-12-31`")])
  }

  static func importedNothing(_ path: String, from: String, until: String, at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      code: "E0512", message: "`\(path)` has no day between \(from) and \(until)", place: place,
      help: [DiagnosticHelp(text: "let the line `known` name the years of the file")])
  }

  static func hoursOverlap(
    _ layer: String, on day: String, _ hours: [String], at place: SourcePlace, other: SourcePlace
  ) -> Diagnostic {
    let (first, second) = (hours.first ?? "", hours.last ?? "")
    return Diagnostic(
      code: "W0822", severity: .warning, message: "the hours of `\(layer)` overlap on `\(day)`", place: place,
      labels: [DiagnosticLabel(place: other, text: "the other hours")],
      example: "on `\(day)` the desk is open in all of `\(first)` and all of `\(second)`, whichever of them was meant",
      help: [
        DiagnosticHelp(text: "keep one of the two for this day, or let one begin when the other ends"),
        DiagnosticHelp(text: "hours that only some cases are promised belong to a layer of their own"),
      ])
  }

  static func hoursOfWholeDay(_ hours: String, at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      code: "W0823", severity: .warning, message: "`\(hours)` are 24 hours: they end on the next day", place: place,
      example: "the desk is open all day and all night",
      help: [DiagnosticHelp(text: "write `00:00-24:00` for the whole day, or another time of closing")])
  }
}
