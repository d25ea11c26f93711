import TocsinSource

/// What is said about processes: E0851 to E0899.
enum ProcessMessages {
  static func noSteps(_ name: String, at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      code: "E0851", message: "the process `\(name)` has no steps", place: place,
      help: [DiagnosticHelp(text: "write a row of headings, such as `| Step | Title |`, and a row for each step")])
  }

  static func columnMissing(_ column: String, in name: String, at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      code: "E0852", message: "the process `\(name)` has no column `\(column)`", place: place,
      help: [DiagnosticHelp(text: "every step has a number and a title: `| Step | Title |`")])
  }

  static func unknownColumn(_ column: String, at place: SourcePlace) -> Diagnostic {
    let known = ["Step", "Title", "Owner", "Trigger", "Deliverable", "Target"]
    let nearest = Spelling.nearest(to: column, among: known).map { DiagnosticHelp(text: "there is `\($0)`") }
    return Diagnostic(
      code: "E0853", message: "`\(column)` is not what a process says of its steps", place: place,
      help: [nearest ?? DiagnosticHelp(text: "there are \(known.map { "`\($0)`" }.joined(separator: ", "))")])
  }

  static func columnTwice(_ column: String, at place: SourcePlace) -> Diagnostic {
    Diagnostic(code: "E0854", message: "there are two columns `\(column)`", place: place)
  }

  static func wrongNumber(expected: Int, of name: String, at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      code: "E0855", message: "the step in this place of `\(name)` is number \(expected)", place: place,
      example: "nobody can say which step is next when numbers are left out or come twice",
      help: [
        DiagnosticHelp(
          text: "write `\(expected)`, or put the rows in order",
          edits: [TextEdit(place: place, replacement: String(expected))])
      ])
  }

  static func cellCount(expected: Int, found: Int, in name: String, at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      code: "E0856", message: "this step has \(found) cells, and `\(name)` has \(expected) columns", place: place,
      help: [DiagnosticHelp(text: "write `-` where there is nothing to say")])
  }

  static func wrongCell(expected: FindingText, at place: SourcePlace) -> Diagnostic {
    Diagnostic(code: "E0857", message: "expected \(expected) here", place: place)
  }

  static func ownersOfSeveralChoices(_ choices: [String], in name: String, at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      code: "E0858",
      message: "the owners of `\(name)` belong to \(FindingText.all(of: choices.map { "`\($0)`" }))",
      place: place, help: [DiagnosticHelp(text: "let one choice name everybody who takes a step")])
  }

  static func lineMissing(_ keyword: String, in name: String, at place: SourcePlace) -> Diagnostic {
    let isDesk = keyword == "desk"
    return Diagnostic(
      code: "E0859", message: "this step has a target, and the process `\(name)` has no line `\(keyword)`",
      place: place,
      example: isDesk
        ? "nobody knows whose business days count" : "nobody knows when in its last day `10 business days` are over",
      help: [
        DiagnosticHelp(
          text: isDesk
            ? "add a line such as `desk CALENDAR, open standard`" : "add a line such as `clock close of day`")
      ]
    )
  }

  static func lineNotNeeded(_ keyword: String, in name: String, at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      code: "E0860", message: "no step of `\(name)` has a target, so its line `\(keyword)` says nothing", place: place,
      help: [DiagnosticHelp(text: "leave the line out, or give a step its `Target`")])
  }

  static func tableOfThatName(_ name: String, at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      code: "E0861", message: "there is a table `\(name)` as well", place: place,
      example: "tables and processes are printed by their names",
      help: [DiagnosticHelp(text: "give one of them another name")])
  }

  static func noSuchStep(_ number: String, of name: String, last: Int, at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      code: "E0862", message: "`\(name)` has no step \(number)", place: place,
      help: [DiagnosticHelp(text: last > 0 ? "its steps are 1 to \(last)" : "it has none")])
  }

  static func nothingReached(at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      code: "E0863", message: "no step was reached before this line, so nothing can be due", place: place,
      help: [DiagnosticHelp(text: "add a line such as `Mon 2025-06-09 10:00 NAME reaches PROCESS.1` above it")])
  }
}
