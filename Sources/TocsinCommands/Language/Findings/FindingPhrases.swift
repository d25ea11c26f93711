import TocsinEngine

/// What findings say, by the template in which the sources say it.
enum FindingPhrases {
  /// Every family of templates.
  static let all: [Phrase] =
    characters + shape + lines + dates + wanted + kinds + nouns + names + values + tables + rows + calendars + files
    + releases + events + levels + decisions + silences + policies + readings + tests + processes + proofs + promises
    + faults + allowances + warnings

  /// The first of two that say the same in English.
  static let byTemplate = Dictionary(all.map { ($0.en, $0) }, uniquingKeysWith: { first, _ in first })
}
