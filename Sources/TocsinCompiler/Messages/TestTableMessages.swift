import TocsinSource

/// What is said about the tables of tests, and about expected reasons: E0776 to E0779, E0515 to E0517, W0850.
enum TestTableMessages {
  static func noColumn(_ name: String, among known: [String], at place: SourcePlace) -> Diagnostic {
    let nearest = Spelling.nearest(to: name, among: known) ?? (known.count == 1 ? known.first : nil)
    let edits = nearest.map { [TextEdit(place: place, replacement: $0)] } ?? []
    return Diagnostic(
      code: "E0776", message: "no column of this test is called `\(name)`", place: place,
      help: [
        DiagnosticHelp(
          text: nearest.map { "the column is called `\($0)`" }
            ?? "a test with columns begins with a table: `| Plan | due |` and a row for each case", edits: edits)
      ])
  }

  static func rowLength(_ count: Int, headings: Int, at place: SourcePlace, head: SourcePlace) -> Diagnostic {
    Diagnostic(
      code: "E0777", message: "the number of cells in this row is \(count), and of columns in the table \(headings)",
      place: place,
      labels: [DiagnosticLabel(place: head, text: "the columns are named here")],
      help: [DiagnosticHelp(text: "give each column one cell; `-` says that there is nothing")])
  }

  static func noRows(at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      code: "E0777", message: "the table has names of columns and no row, so that nothing is tested", place: place,
      help: [DiagnosticHelp(text: "add a row for each case below it")])
  }

  static func unfittingCell(_ column: String, wanted: FindingText, at place: SourcePlace, used: SourcePlace)
    -> Diagnostic
  {
    Diagnostic(
      code: "E0778", message: "the column `\(column)` has to hold \(wanted)", place: place,
      labels: [DiagnosticLabel(place: used, text: "it is used here")])
  }

  static func notAHeading(at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      code: "E0779", message: "the first row of a test's table names its columns, each by one word", place: place,
      help: [DiagnosticHelp(text: "write a row such as `| Plan | priority | due |` above the others")])
  }

  static func takenHeading(_ name: String, kind: FindingText, at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      code: "E0779", message: "`\(name)` is a \(kind) already, and cannot name a column", place: place,
      help: [DiagnosticHelp(text: "give the column another name, such as `\(name)_told`")])
  }

  static func rowTwice(_ key: String, at place: SourcePlace, first: SourcePlace) -> Diagnostic {
    Diagnostic(
      code: "E0515", message: "the row `\(key)` is the same as one above it", place: place,
      labels: [DiagnosticLabel(place: first, text: "the first one")],
      help: [DiagnosticHelp(text: "remove it, or change the cell in which it was to differ")])
  }

  static func noReason(at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      code: "E0516", message: "rules give no reason for this", place: place,
      help: [DiagnosticHelp(text: "`because` stands behind what rules bring about, such as `expect page because …`")])
  }

  static func nothingElseAlone(at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      code: "E0517", message: "`nothing else` is about all that happens in the test", place: place,
      help: [DiagnosticHelp(text: "write `expect nothing else`, without `no` and without a name before it")])
  }

  static func unusedColumn(_ name: String, at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      code: "W0850", severity: .warning, message: "no line of the test uses the column `\(name)`", place: place,
      example: "another value in one of its cells changes nothing",
      help: [DiagnosticHelp(text: "write `\(name)` where its value is meant, or remove the column")])
  }
}
