import TocsinSource

/// What is said about policies, wording and tests: E0751 to E0899.
enum PolicyMessages {
  static func secondPolicy(at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      code: "E0751", message: "a release has one policy, and this is another one", place: place,
      help: [DiagnosticHelp(text: "write its lines into the first, with `when` or `unless` where they differ")])
  }

  static func missingLine(_ keyword: String, in policy: String, at place: SourcePlace) -> Diagnostic {
    let example = keyword == "desk" ? "desk CALENDAR, open standard" : "clock desk time"
    return Diagnostic(
      code: "E0752", message: "the policy `\(policy)` has no line `\(keyword)`", place: place,
      example: keyword == "desk"
        ? "nobody knows on whose opening hours a case runs" : "nobody knows on which clock `60 minutes` run",
      help: [DiagnosticHelp(text: "add a line such as `\(example)`")])
  }

  static func decisionNotYesOrNo(_ name: String, answers: FindingText, at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      code: "E0753", message: "`\(name)` has to answer with yes or no, and answers with \(answers)", place: place)
  }

  static func ladderNeedsRow(found: FindingText, at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      code: "E0754", message: "expected a row of a table, found \(found)", place: place,
      help: [DiagnosticHelp(text: "ask the table with one key, as in `TABLE(priority)`")])
  }

  static func stepsDoNotGrow(isEqual: Bool, at place: SourcePlace, before: SourcePlace) -> Diagnostic {
    Diagnostic(
      code: "E0755",
      message: isEqual
        ? "this step of the ladder comes together with the one before it"
        : "this step of the ladder comes earlier than the one before it",
      place: place, labels: [DiagnosticLabel(place: before, text: "the step before")],
      example: isEqual
        ? "two are brought in at once, and the first has no time to act"
        : "whoever stands further right is brought in first",
      help: [DiagnosticHelp(text: "let the amounts grow from left to right, or write `-` for a step that is left out")])
  }

  static func neverOpen(_ layer: String, in calendar: String, at place: SourcePlace, calendarPlace: SourcePlace)
    -> Diagnostic
  {
    Diagnostic(
      code: "E0756", message: "the calendar `\(calendar)` has no hours for `\(layer)`, so it never opens here",
      place: place, labels: [DiagnosticLabel(place: calendarPlace, text: "this calendar can be the desk of a case")],
      example: "`2 business hours` at that desk never end",
      help: [DiagnosticHelp(text: "add a line `\(layer)` with days and hours to the calendar")])
  }

  static func shareOutOfRange(at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      code: "E0513", message: "a warning comes after more than 0% of the time to the target, and before 100%",
      place: place, example: "at 100% the target is missed already, and the warning warns of nothing",
      help: [DiagnosticHelp(text: "write a share such as `warn at 75% of respond`")])
  }

  static func needlessCondition(_ keyword: String, at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      code: "E0514", message: "the line `\(keyword)` holds for all cases and takes no condition", place: place,
      help: [DiagnosticHelp(text: "leave the condition out")])
  }

  static func wordingWidth(expected: Int, found: Int, at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      code: "E0761",
      message: found == 1
        ? "this row has 1 text, and the wording has \(expected) languages"
        : "this row has \(found) texts, and the wording has \(expected) languages", place: place)
  }

  static func wordingWithoutNumber(at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      code: "E0762", message: "this text does not say where the number goes", place: place,
      help: [DiagnosticHelp(text: "write `{N}` in its place")])
  }
}
