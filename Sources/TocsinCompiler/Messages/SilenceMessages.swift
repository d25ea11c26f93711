import TocsinSource

/// What is said about silences: E0731 to E0739.
enum SilenceMessages {
  static func neverBegins(_ name: String, at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      code: "E0731", message: "the silence `\(name)` does not say when it is", place: place,
      help: [
        DiagnosticHelp(
          text: """
            add a line such as `every Sun 02:00-04:00 Asia/Dubai` \
            or `from 2025-03-01 22:00 to 2025-03-02 04:00 Asia/Dubai`
            """)
      ])
  }

  /// `zone` is set when its clocks are what makes the silence end too early.
  static func endsBeforeItBegins(skipped zone: String?, at place: SourcePlace, start: SourcePlace) -> Diagnostic {
    Diagnostic(
      code: "E0732", message: "this silence does not end after it begins", place: place,
      labels: [DiagnosticLabel(place: start, text: "it begins here")],
      example: zone.map { "the clocks of `\($0)` change in between, so that no time passes" },
      help: [DiagnosticHelp(text: "let the second date and time be later than the first")])
  }

  static func twoConditions(_ name: String, at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      code: "E0733", message: "the silence `\(name)` has two lines `when`", place: place,
      help: [DiagnosticHelp(text: "join the two conditions with `and` or `or`, or declare a second silence")])
  }

  static func holidays(at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      code: "E0734", message: "a silence has no holidays: only a calendar knows them", place: place,
      help: [DiagnosticHelp(text: "name the days of the week, and give a holiday a line `from … to …` of its own")])
  }

  static func asksSignals(_ name: String, at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      code: "E0735", message: "the silence `\(name)` looks at a signal", place: place,
      example: "it is for systems of which something is known, whatever they measure",
      help: [DiagnosticHelp(text: "ask the facts of the system and its customer")])
  }

  static func asksDate(_ name: String, at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      code: "E0736", message: "the condition of the silence `\(name)` asks what day it is", place: place,
      help: [DiagnosticHelp(text: "say when it is with lines `every` and `from … to …`")])
  }
}
