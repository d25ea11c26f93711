import TocsinSource

/// What is said about tables: E0401 to E0499.
enum TableMessages {
  static func missingCells(_ table: String, row: String, column: FindingText, count: Int, at place: SourcePlace)
    -> Diagnostic
  {
    Diagnostic(
      code: "E0401", message: "this row of `\(table)` has no cell under \(column)", place: place,
      example: "`\(table)(\(row), …)` under \(column) has no answer",
      help: [
        DiagnosticHelp(
          text: count == 1
            ? "write the cell, or `-` for nothing on purpose"
            : "write the \(count) cells, or `-` for nothing on purpose")
      ])
  }

  static func tooManyCells(_ table: String, expected: Int, found: Int, at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      code: "E0402", message: "this row of `\(table)` has \(found) cells, and the table has \(expected) columns",
      place: place)
  }

  static func keyTwice(_ key: String, in table: String, at place: SourcePlace, first: SourcePlace) -> Diagnostic {
    Diagnostic(
      code: "E0403", message: "`\(key)` has a row in `\(table)` already", place: place,
      labels: [DiagnosticLabel(place: first, text: "the first one")],
      example: "`\(table)(\(key))` would have two answers")
  }

  static func keyMissing(_ keys: [String], of choice: String, in table: String, at place: SourcePlace, isColumn: Bool)
    -> Diagnostic
  {
    let names = keys.map { "`\($0)`" }.joined(separator: ", ")
    return Diagnostic(
      code: "E0404",
      message: isColumn ? "`\(table)` has no column for \(names)" : "`\(table)` has no row for \(names)", place: place,
      example: "a case whose `\(choice)` is `\(keys.first ?? "")` finds no answer",
      help: isColumn
        ? [DiagnosticHelp(text: "add a column for it")]
        : [
          DiagnosticHelp(text: "add a row for it"),
          DiagnosticHelp(text: "a row `any` answers for all that are not named"),
        ])
  }

  static func noHeader(_ table: String, at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      code: "E0405", message: "the table `\(table)` has no rows", place: place,
      help: [DiagnosticHelp(text: "the first row holds the headings: `| Priority | Basic | Premium |`")])
  }

  static func headingNotUsable(at place: SourcePlace) -> Diagnostic {
    Diagnostic(code: "E0406", message: "expected a name, a text, an amount or a number as a heading", place: place)
  }

  static func keyNotUsable(found: FindingText, at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      code: "E0407", message: "expected what the row is for, found \(found)", place: place,
      help: [DiagnosticHelp(text: "the first cell names members of a choice, or is a text in quotes")])
  }

  static func notComputed(_ column: FindingText, at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      code: "E0408", message: "nothing says how the column \(column) is computed", place: place,
      help: [DiagnosticHelp(text: "add a line such as `\(column) is …` below the rows")])
  }

  static func noSuchColumn(
    _ name: String, of table: String, at place: SourcePlace, suggestion: String?, isOrRow: Bool = false
  ) -> Diagnostic {
    Diagnostic(
      code: "E0409",
      message: isOrRow
        ? "the table `\(table)` has no row and no column `\(name)`" : "the table `\(table)` has no column `\(name)`",
      place: place,
      help: suggestion.map {
        [DiagnosticHelp(text: "there is `\($0)`", edits: [TextEdit(place: place, replacement: $0)])]
      } ?? [])
  }

  static func wrongKey(_ table: String, expected: FindingText, found: FindingText, at place: SourcePlace) -> Diagnostic
  {
    Diagnostic(
      code: "E0410", message: "`\(table)` is asked here with \(expected), found \(found)", place: place)
  }

  static func keysSwapped(_ table: String, at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      code: "E0410", message: "`\(table)` is asked with its row first, and here the column stands first", place: place,
      help: [DiagnosticHelp(text: "exchange the two keys")])
  }

  static func keyCount(_ table: String, expected: FindingText, found: Int, at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      code: "E0411", message: "`\(table)` is asked with \(expected), found \(found) keys", place: place)
  }

  static func refersToItself(_ table: String, at place: SourcePlace) -> Diagnostic {
    Diagnostic(code: "E0412", message: "the table `\(table)` is computed from itself", place: place)
  }

  static func spanBackwards(at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      code: "E0413", message: "a range goes down the scale, from the member declared first", place: place)
  }

  static func spanNeedsScale(at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      code: "E0414", message: "a range needs two members of one scale", place: place,
      help: [DiagnosticHelp(text: "name the members: `A, B`")])
  }

  static func misheaded(_ choice: String, rows: String, at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      code: "E0416", message: "the rows are for members of `\(rows)`, and the heading above them says `\(choice)`",
      place: place,
      help: [
        DiagnosticHelp(text: "write `\(rows)`", edits: [TextEdit(place: place, replacement: rows)])
      ])
  }

  static func wrongClock(_ clock: String, for kind: String, isDay: Bool, at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      code: "E0417", message: "\(kind) are not counted in `\(clock)`", place: place,
      example: isDay
        ? "nobody can say how many hours `2 business days` are" : "`2 hours` would last until the desk closes",
      help: [
        DiagnosticHelp(
          text: isDay ? "write `close of day` or `same time of day`" : "write `desk time` or `elapsed time`")
      ]
    )
  }

  static func lineWithoutOtherwise(_ name: String, isLast: Bool, at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      code: "E0418",
      message: isLast
        ? "nothing says what `\(name)` is when none of its conditions holds"
        : "the lines after this one about `\(name)` are never reached: it has no condition",
      place: place,
      help: [
        DiagnosticHelp(
          text: isLast ? "add a last line without a condition: `\(name) is …`" : "put the line without a condition last"
        )
      ])
  }

  static func noSuchNote(_ number: Int, known: [Int], at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      code: "E0419", message: "there is no note \(number) in this table", place: place,
      help: [DiagnosticHelp(text: "write it below the rows: `note \(number) \"…\"`")])
  }

  static func noteTwice(_ number: Int, at place: SourcePlace, first: SourcePlace) -> Diagnostic {
    Diagnostic(
      code: "E0420", message: "this table has a note \(number) already", place: place,
      labels: [DiagnosticLabel(place: first, text: "the first one")])
  }

  static func sectionTwice(_ name: String, in table: String, at place: SourcePlace, first: SourcePlace) -> Diagnostic {
    Diagnostic(
      code: "E0421", message: "`\(table)` has a section `\(name)` already", place: place,
      labels: [DiagnosticLabel(place: first, text: "the first one")])
  }

  static func headingsWithoutAmounts(_ table: String, at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      code: "E0415", message: "the headings of `\(table)` are not amounts of time", place: place,
      help: [DiagnosticHelp(text: "name the row that holds the amounts: `after \(table)(plan)`")])
  }
}
