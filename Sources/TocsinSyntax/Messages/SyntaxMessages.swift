import TocsinSource

/// Everything the lexer and the parser say, in one place and sorted by code: E0101 to E0119 are about characters and
/// single words, E0120 to E0139 about the shape of a file, E0140 to E0189 about what stands in a line, E0190 about
/// forms that are planned.
struct SyntaxMessages {
  let file: SourceFileID

  /// A file with more mistakes than this is not read to its end.
  static let maximumCount = 1000

  /// Where in the file something was read: `in the calendar `North``.
  struct Context: Hashable {
    let kind: String
    let name: String

    var words: FindingText {
      name.isEmpty ? FindingText(template: "in \(article) \(kind)") : named("in the \(kind)")
    }

    /// `the calendar `North``, or `this calendar` where its name is missing.
    var owner: FindingText { name.isEmpty ? FindingText(template: "this \(kind)") : named("the \(kind)") }

    /// Each kind has a template of its own, as articles depend on the kind in other languages.
    private func named(_ start: String) -> FindingText {
      FindingText(template: start + " `{1}`", values: [.written(name)])
    }

    private var article: String { "aeiou".contains(kind.prefix(1)) ? "an" : "a" }
  }

  /// A finding of this phase; all of them are errors.
  func error(
    _ code: DiagnosticCode, _ message: FindingText, at range: SourceRange,
    labels: [(SourceRange, FindingText)] = [], example: FindingText? = nil, help: [DiagnosticHelp] = []
  ) -> Diagnostic {
    Diagnostic(
      code: code, severity: .error, message: message, place: SourcePlace(file: file, range: range),
      labels: labels.map { DiagnosticLabel(place: SourcePlace(file: file, range: $0), text: $1) }, example: example,
      help: help)
  }

  func help(_ text: FindingText) -> DiagnosticHelp { DiagnosticHelp(text: text) }

  /// A way out that a program can take: the text of `range` gives way to `replacement`.
  func replacing(
    _ range: SourceRange, with replacement: String, _ text: FindingText? = nil, isSafe: Bool = false
  ) -> DiagnosticHelp {
    let edit = TextEdit(place: SourcePlace(file: file, range: range), replacement: replacement)
    return DiagnosticHelp(text: text ?? "write `\(replacement)`", edits: [edit], isSafe: isSafe)
  }

  func inserting(_ words: String, at offset: UInt32, _ text: FindingText, isSafe: Bool = false) -> DiagnosticHelp {
    replacing(SourceRange(at: offset), with: words, text, isSafe: isSafe)
  }

  /// `A, B or C`, each in backticks.
  static func choices(_ words: [String]) -> FindingText { .choice(of: words.map { "`\($0)`" }) }

  /// The month of a number, which begins with one.
  static func month(_ number: Int) -> FindingText {
    FindingText(template: Month.names.indices.contains(number - 1) ? Month.names[number - 1] : "the month")
  }
}
