import TocsinSource
import TocsinTime

/// What is said about rulebooks, releases and what they change: E0601 to E0699.
enum ReleaseMessages {
  static func declaredTwice(_ name: String, kind: String, at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      code: "E0601", message: "the \(kind) `\(name)` is declared already", place: place,
      help: [
        DiagnosticHelp(text: "to alter some of its lines write `change \(kind) \(name)`"),
        DiagnosticHelp(text: "to put this one in its place write `replace \(kind) \(name)`"),
      ])
  }

  static func nothingToChange(
    _ name: String, kind: String, word: String, at place: SourcePlace, suggestion: String?
  ) -> Diagnostic {
    Diagnostic(
      code: "E0602", message: "there is no \(kind) `\(name)` to \(word)", place: place,
      help: suggestion.map { [DiagnosticHelp(text: "there is `\($0)`")] } ?? [])
  }

  static func nothingToWithdraw(_ name: String, from whole: String, _ place: SourcePlace) -> Diagnostic {
    Diagnostic(code: "E0603", message: "`\(whole)` has no `\(name)` to withdraw", place: place)
  }

  static func folderNotFound(_ path: String, at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      code: "E0604", message: "there is no folder of rule files at `\(path)`", place: place,
      help: [DiagnosticHelp(text: "the path is relative to the folder of this file, as in `\"../common\"`")])
  }

  static func fileNotFound(_ path: String, at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      code: "E0605", message: "there is no rule file at `\(path)`", place: place,
      help: [
        DiagnosticHelp(text: "the path is relative to the folder of this file, as in `\"../holidays/italy.tocsin\"`")
      ])
  }

  static func buildsOnItself(_ path: String, at place: SourcePlace) -> Diagnostic {
    Diagnostic(code: "E0606", message: "this release builds on itself, by way of `\(path)`", place: place)
  }

  static func buildsOnTooMany(_ path: String, limit: Int, at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      code: "E0606", message: "more than \(limit) releases build on each other, by way of `\(path)`", place: place)
  }

  static func noRulebook(inFolder path: String, at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      code: "E0607", message: "no file in `\(path)` declares a rulebook, so nothing can build on it", place: place,
      help: [DiagnosticHelp(text: "to take single files write `import \"…\"`")])
  }

  static func twoRulebooks(at place: SourcePlace, first: SourcePlace) -> Diagnostic {
    Diagnostic(
      code: "E0608", message: "this folder has a rulebook already: one folder is one release", place: place,
      labels: [DiagnosticLabel(place: first, text: "the other one")],
      help: [DiagnosticHelp(text: "move one of them to a folder of its own")])
  }

  static func forceOverlaps(_ release: String, with other: String, from date: String, at place: SourcePlace)
    -> Diagnostic
  {
    Diagnostic(
      code: "E0609", message: "releases `\(other)` and `\(release)` both come into force on \(date)", place: place,
      example: "a case opened on \(date) would belong to both")
  }

  static func gap(
    in rulebook: String, after end: CivilDate, before start: CivilDate, at place: SourcePlace, other: SourcePlace
  ) -> Diagnostic {
    Diagnostic(
      code: "W0904", severity: .warning,
      message: "between \(end) and \(start) no release of `\(rulebook)` takes cases", place: place,
      labels: [DiagnosticLabel(place: other, text: "the release before ends here")],
      example: "a case opened on \(end.adding(days: 1)) belongs to none",
      help: [DiagnosticHelp(text: "let one of them be in force on these days, or leave out the last day of the first")])
  }

  static func endsBeforeStart(at place: SourcePlace) -> Diagnostic {
    Diagnostic(code: "E0610", message: "the last day in force lies before the first", place: place)
  }

  static func unreadableFile(_ path: String, reason: String, at place: SourcePlace) -> Diagnostic {
    Diagnostic(code: "E0611", message: "`\(path)` cannot be read: \(reason)", place: place)
  }
}
