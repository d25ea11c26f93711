import TocsinSource

/// What is most likely not meant, and can be used all the same: W0901 to W0999.
enum WarningMessages {
  static let untranslated: DiagnosticCode = "W0901"

  static func untranslated(_ text: String, into language: String, at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      code: untranslated, severity: .warning, message: "`\(text)` has no text in the language `\(language)`",
      place: place,
      example: "a page printed in `\(language)` shows it in another language",
      help: [DiagnosticHelp(text: "add it after the label: `\(language) \"…\"`")])
  }

  static func unused(_ name: String, at place: SourcePlace, line: SourcePlace) -> Diagnostic {
    Diagnostic(
      code: "W0902", severity: .warning, message: "nothing uses the named value `\(name)`", place: place,
      example: "to change it changes nothing",
      help: [
        DiagnosticHelp(text: "use it where the value is meant"), .removing("remove the line", line),
      ])
  }

  static func layerMissing(_ layer: String, in calendar: String, at place: SourcePlace, calendarPlace: SourcePlace)
    -> Diagnostic
  {
    Diagnostic(
      code: "W0903", severity: .warning, message: "the calendar `\(calendar)` has no hours for `\(layer)`",
      place: place,
      labels: [DiagnosticLabel(place: calendarPlace, text: "this calendar can be the desk of a case")],
      example: "who is promised `\(layer)` finds that desk no longer open than anybody else",
      help: [DiagnosticHelp(text: "add a line `\(layer)` with days and hours to the calendar")])
  }
}
