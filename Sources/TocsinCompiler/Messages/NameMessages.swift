import TocsinSource

/// What is said about names: E0201 to E0299.
enum NameMessages {
  /// The kind may say where: `customer in this test`.
  static func unknown(
    _ name: String, kind: String, at place: SourcePlace, suggestion: String?, known: [String] = [],
    withdrawn: SourcePlace? = nil
  ) -> Diagnostic {
    let isTest = kind.hasSuffix(inThisTest)
    let thing = isTest ? String(kind.dropLast(inThisTest.count)) : kind
    return Diagnostic(
      code: "E0201", message: "there is no \(thing) `\(name)`" + (isTest ? inThisTest : ""), place: place,
      labels: withdrawn.map { [DiagnosticLabel(place: $0, text: "withdrawn here")] } ?? [],
      help: suggestion.map {
        [DiagnosticHelp(text: "there is `\($0)`", edits: [TextEdit(place: place, replacement: $0)])]
      } ?? (withdrawn == nil && (1...longestList).contains(known.count) ? [list(known)] : []))
  }

  private static let inThisTest = " in this test"
  private static let longestList = 8

  /// What there is to choose from.
  static func list(_ names: [String]) -> DiagnosticHelp {
    let shown = names.prefix(longestList).map { "`\($0)`" }.joined(separator: ", ")
    return DiagnosticHelp(text: (names.count == 1 ? "there is " : "choose one of ") + shown)
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
      code: "E0205", message: "`\(name)` may mean \(meanings.map { "`\($0)`" }.joined(separator: " or "))",
      place: place,
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

  static func noPart(_ name: String, of what: String, at place: SourcePlace, parts: [String], suggestion: String?)
    -> Diagnostic
  {
    let known = parts.isEmpty ? "" : "; its parts are " + parts.map { "`\($0)`" }.joined(separator: ", ")
    return Diagnostic(
      code: "E0208", message: "\(what) has no part `\(name)`\(known)", place: place,
      help: suggestion.map {
        [DiagnosticHelp(text: "there is `\($0)`", edits: [TextEdit(place: place, replacement: $0)])]
      } ?? [])
  }

  static func notHere(_ words: String, _ where_: String, at place: SourcePlace) -> Diagnostic {
    Diagnostic(code: "E0209", message: "`\(words)` has a meaning only \(where_)", place: place)
  }

  static func outOfSight(_ name: String, of subject: String, sees subjects: [String], at place: SourcePlace)
    -> Diagnostic
  {
    let seen = subjects.map { "a \($0)" }.joined(separator: " and ")
    return Diagnostic(
      code: "E0211", message: "`\(name)` is known of a \(subject), and nothing is known of one here", place: place,
      example: subjects.isEmpty ? "the line is the same for every \(subject)" : nil,
      help: seen.isEmpty ? [] : [DiagnosticHelp(text: "what can be asked here is known of \(seen)")])
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
