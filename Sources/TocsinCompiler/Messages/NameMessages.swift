import TocsinSource

/// What is said about names: E0201 to E0299.
enum NameMessages {
  static func unknown(
    _ name: String, kind: FindingText, inTest: Bool = false, at place: SourcePlace, suggestion: String?,
    known: [String] = [],
    withdrawn: SourcePlace? = nil
  ) -> Diagnostic {
    Diagnostic(
      code: "E0201",
      message: inTest ? "there is no \(kind) `\(name)` in this test" : "there is no \(kind) `\(name)`", place: place,
      labels: withdrawn.map { [DiagnosticLabel(place: $0, text: "withdrawn here")] } ?? [],
      help: suggestion.map {
        [DiagnosticHelp(text: "there is `\($0)`", edits: [TextEdit(place: place, replacement: $0)])]
      } ?? (withdrawn == nil && (1...longestList).contains(known.count) ? [list(known)] : []))
  }

  private static let longestList = 8

  /// What there is to choose from.
  static func list(_ names: [String]) -> DiagnosticHelp {
    let shown = names.prefix(longestList).map { "`\($0)`" }.joined(separator: ", ")
    return DiagnosticHelp(text: names.count == 1 ? "there is \(shown)" : "choose one of \(shown)")
  }

  static func memberTwice(_ name: String, in choice: String, at place: SourcePlace, first: SourcePlace) -> Diagnostic {
    Diagnostic(
      code: "E0202", message: "`\(choice)` has a member `\(name)` already", place: place,
      labels: [DiagnosticLabel(place: first, text: "the first one")])
  }

  static func factTwice(_ name: String, of subject: String, at place: SourcePlace, first: SourcePlace) -> Diagnostic {
    Diagnostic(
      code: "E0203", message: "the \(subject) has a fact `\(name)` already", place: place,
      labels: [DiagnosticLabel(place: first, text: "the first one")])
  }

  static func emptyChoice(_ name: String, at place: SourcePlace) -> Diagnostic {
    Diagnostic(code: "E0204", message: "`\(name)` has no members, so nothing can be chosen", place: place)
  }

  static func ambiguous(_ name: String, meanings: [String], at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      code: "E0205", message: "`\(name)` may mean \(FindingText.choice(of: meanings.map { "`\($0)`" }))", place: place,
      help: meanings.prefix(2).map {
        DiagnosticHelp(text: "write `\($0)`", edits: [TextEdit(place: place, replacement: $0)])
      })
  }

  static func tableWithoutKeys(_ name: String, at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      code: "E0206", message: "`\(name)` is a table, and a table is asked with keys", place: place,
      help: [DiagnosticHelp(text: "write which row and column are meant, as in `\(name)(priority, plan)`")])
  }

  static func notATable(_ name: String, at place: SourcePlace) -> Diagnostic {
    Diagnostic(code: "E0207", message: "`\(name)` is not a table, so it takes no keys", place: place)
  }

  static func noPart(_ name: String, of what: FindingText, at place: SourcePlace, parts: [String], suggestion: String?)
    -> Diagnostic
  {
    let known = parts.map { "`\($0)`" }.joined(separator: ", ")
    return Diagnostic(
      code: "E0208",
      message: parts.isEmpty
        ? "\(what) has no part `\(name)`" : "\(what) has no part `\(name)`; its parts are \(known)", place: place,
      help: suggestion.map {
        [DiagnosticHelp(text: "there is `\($0)`", edits: [TextEdit(place: place, replacement: $0)])]
      } ?? [])
  }

  static func timeNotHere(at place: SourcePlace) -> Diagnostic {
    Diagnostic(code: "E0209", message: "a time of day has a meaning only in calendars and tests", place: place)
  }

  static func notHere(_ words: String, _ where_: FindingText, at place: SourcePlace) -> Diagnostic {
    Diagnostic(code: "E0209", message: "`\(words)` has a meaning only \(where_)", place: place)
  }

  static func outOfSight(_ name: String, of subject: String, sees subjects: [String], at place: SourcePlace)
    -> Diagnostic
  {
    let seen = FindingText.all(of: subjects.map { "a \($0)" })
    return Diagnostic(
      code: "E0211", message: "`\(name)` is known of a \(subject), and nothing is known of one here", place: place,
      example: subjects.isEmpty ? "the line is the same for every \(subject)" : nil,
      help: subjects.isEmpty ? [] : [DiagnosticHelp(text: "what can be asked here is known of \(seen)")])
  }

  static func notConstantYet(_ name: String, at place: SourcePlace) -> Diagnostic {
    notHere(name, "where a case is at hand: in tables, decisions, events and the policy", at: place)
  }

  static func factMissing(_ name: String, at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      code: "E0210", message: "the facts of a case do not declare `\(name)`", place: place,
      example: "a case is opened, and nobody knows how urgent it is",
      help: [DiagnosticHelp(text: "declare a scale and write `facts case { \(name) THE_SCALE }`")])
  }
}
