import TocsinSource

/// What is said about where signals are read from: E0770 to E0775.
enum ReadingMessages {
  static func twoReadings(_ name: String, at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      code: "E0770", message: "the signal `\(name)` is read from two things", place: place,
      help: [DiagnosticHelp(text: "declare a signal for each, and let the event ask both")])
  }

  static func withoutReading(_ name: String, at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      code: "E0771", message: "the signal `\(name)` does not say which metric or alert it is read from", place: place,
      help: [DiagnosticHelp(text: "add a line such as `from node_load1` or `from alert HighLoad`")])
  }

  static func unknownLabel(_ label: String, of name: String, _ known: [String], at place: SourcePlace) -> Diagnostic {
    let nearest = Spelling.nearest(to: label, among: known + ["from", "where", "source"])
    return Diagnostic(
      code: "E0772", message: "the signal `\(name)` has no label `\(label)`", place: place,
      help: nearest.map {
        [DiagnosticHelp(text: "write `\($0)`", edits: [TextEdit(place: place, replacement: $0)])]
      } ?? [NameMessages.list(known)])
  }

  static func misfit(_ name: String, _ wanted: FindingText, at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      code: "E0773", message: "the signal `\(name)` cannot be read from this", place: place,
      help: [DiagnosticHelp(text: wanted)])
  }

  static func labelTwice(_ label: String, at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      code: "E0774", message: "two lines say what gives `\(label)`", place: place,
      help: [DiagnosticHelp(text: "keep one of them")])
  }

  static func impossibleName(_ name: String, of thing: FindingText, at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      code: "E0775", message: "`\(name)` cannot be the name of \(thing)", place: place,
      help: [DiagnosticHelp(text: "it begins with a letter or `_`, which letters, digits and `_` follow")])
  }
}
