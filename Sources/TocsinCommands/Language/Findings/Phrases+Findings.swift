import TocsinEngine
import TocsinSource

/// Findings in one language.
extension Phrases {
  /// What a finding says for one of its templates; nil where it says the same in every language.
  func said(_ template: String) -> String? { FindingPhrases.byTemplate[template].map(self.template) }

  /// Findings in this language. What somebody wrote in rules stays as it is.
  func said(_ findings: [Diagnostic]) -> [Diagnostic] {
    language == "it" ? findings.map { $0.translated(by: said) } : findings
  }

  /// The words around them.
  var findingTitles: FindingTitles {
    FindingTitles(
      error: self(.oneError), warning: self(.oneWarning), note: self(.oneNote), example: self(.findingExample),
      help: self(.findingHelp))
  }

  func count(_ number: Int, of severity: Severity) -> String {
    switch severity {
    case .error: count(number, .oneError, .manyErrors)
    case .warning: count(number, .oneWarning, .manyWarnings)
    case .note: count(number, .oneNote, .manyNotes)
    }
  }
}

/// What stands around findings, and what was looked through.
extension Phrase {
  static let oneError = Phrase(en: "error", it: "errore")
  static let manyErrors = Phrase(en: "errors", it: "errori")
  static let oneWarning = Phrase(en: "warning", it: "avviso")
  static let manyWarnings = Phrase(en: "warnings", it: "avvisi")
  static let oneNote = Phrase(en: "note", it: "nota")
  static let manyNotes = Phrase(en: "notes", it: "note")
  static let findingExample = Phrase(en: "example", it: "esempio")
  static let findingHelp = Phrase(en: "help", it: "rimedio")
  static let foundIn = Phrase(en: "{1} in {2}", it: "{1} in {2}")
  static let noFindings = Phrase(en: "no findings in {1}", it: "nulla da segnalare in {1}")
  static let oneFile = Phrase(en: "file", it: "file")
  static let manyFiles = Phrase(en: "files", it: "file")
  static let oneRelease = Phrase(en: "release", it: "versione")
  static let manyReleases = Phrase(en: "releases", it: "versioni")
  static let oneEvent = Phrase(en: "event", it: "evento")
  static let manyEvents = Phrase(en: "events", it: "eventi")
  static let oneTable = Phrase(en: "table", it: "tabella")
  static let manyTables = Phrase(en: "tables", it: "tabelle")
  static let oneTest = Phrase(en: "test", it: "test")
  static let manyTests = Phrase(en: "tests", it: "test")
}
