import TocsinSource

/// What is said about tests: E0801 to E0899.
enum TestMessages {
  static func wrongWeekday(_ date: String, written: String, actual: String, at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      code: "E0801", message: "\(date) is a \(actual), not a \(written)", place: place,
      help: [DiagnosticHelp(text: "write `\(actual)`", edits: [TextEdit(place: place, replacement: actual)])])
  }

  static func backwards(at place: SourcePlace) -> Diagnostic {
    Diagnostic(code: "E0802", message: "this happens before the line above it", place: place)
  }

  static func givenTwice(_ name: String, at place: SourcePlace) -> Diagnostic {
    Diagnostic(code: "E0803", message: "`\(name)` is given already", place: place)
  }

  static func noCaseNamed(_ name: String, kind: String = "case", at place: SourcePlace, suggestion: String?)
    -> Diagnostic
  {
    let isCase = kind == "case"
    let example: FindingText =
      isCase ? "name a case with `… reports … as \(name)`" : "add `given \(kind) \(name) { … }`"
    return Diagnostic(
      code: "E0804",
      message: isCase ? "no case of this test is called `\(name)`" : "no \(kind) of this test is called `\(name)`",
      place: place,
      help: [DiagnosticHelp(text: suggestion.map { "there is `\($0)`" } ?? example)])
  }

  static func expectsNothing(_ title: String, at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      code: "E0805", message: "the test `\(title)` expects nothing, so it cannot fail", place: place,
      help: [DiagnosticHelp(text: "add a line such as `expect no page`")])
  }

  static func valueMissing(_ signal: String, at place: SourcePlace) -> Diagnostic {
    Diagnostic(code: "E0806", message: "`\(signal)` is measured, so its value has to be said", place: place)
  }

  static func valueNotWanted(_ signal: String, at place: SourcePlace) -> Diagnostic {
    Diagnostic(code: "E0807", message: "`\(signal)` happens and has no value", place: place)
  }

  static func labelsDiffer(_ signal: String, expected: [String], at place: SourcePlace) -> Diagnostic {
    let names = expected.map { "`\($0)`" }.joined(separator: ", ")
    return Diagnostic(
      code: "E0808",
      message: expected.isEmpty ? "`\(signal)` has no labels" : "`\(signal)` comes with the labels \(names)",
      place: place)
  }

  static func caseGiven(at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      code: "E0810", message: "a case is not given: somebody reports it, and that has a time", place: place,
      help: [DiagnosticHelp(text: "write a line such as `Fri 2020-03-06 17:30 acme reports High`")])
  }

  static func whichSubject(_ kind: String, of decision: String, among given: [String], at place: SourcePlace)
    -> Diagnostic
  {
    let isNone = given.isEmpty
    return Diagnostic(
      code: "E0811",
      message: isNone
        ? "`\(decision)` is about a \(kind), and this test gives none"
        : "`\(decision)` is about one \(kind), and this test gives several",
      place: place,
      help: [
        DiagnosticHelp(
          text: isNone
            ? "add a line such as `given \(kind) first { … }`"
            : "say which, as in `expect \(given.first ?? ""): \(decision) is …`")
      ])
  }

  static func titleTwice(_ title: String, at place: SourcePlace, first: SourcePlace) -> Diagnostic {
    Diagnostic(
      code: "E0809", message: "there is a test `\(title)` already", place: place,
      labels: [DiagnosticLabel(place: first, text: "the first one")])
  }
}
