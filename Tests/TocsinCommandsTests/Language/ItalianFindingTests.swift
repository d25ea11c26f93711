import Testing
import TocsinEngine
import TocsinSource

@testable import TocsinCommands

/// Findings say the same in Italian.
@Suite struct ItalianFindingTests {
  @Test func `every text that a wrong rulebook makes has Italian`() {
    #expect(MadeFindings.all.count > 600)
    var missing: Set<String> = []
    for finding in MadeFindings.all {
      for text in finding.allTexts
      where text.hasWords && FindingPhrases.byTemplate[text.template] == nil
        && !MadeFindings.examplesOfRules.contains(text.template)
      {
        if missing.insert(text.template).inserted { Issue.record("\(finding.code): \(text.template)") }
      }
    }
  }

  @Test func `every kind of finding is made`() {
    let made = Set(MadeFindings.all.map(\.code))
    // Bytes, another encoding, a thousand mistakes, and a file that the system does not let be read.
    let elsewhere: Set<DiagnosticCode> = ["E0101", "E0104", "E0118", "E0611"]
    #expect(Set(CodePage.all.map(\.code)).subtracting(made).subtracting(elsewhere) == [])
  }

  @Test func `what is put in stands in the Italian once`() {
    for finding in MadeFindings.all {
      for text in finding.allTexts {
        guard let phrase = FindingPhrases.byTemplate[text.template] else { continue }
        let places = phrase.it.matches(of: /\{(\d)\}/).compactMap { Int($0.1) }.sorted()
        #expect(places == Array(1...text.values.count + 1).dropLast(), "\(finding.code): \(phrase.it)")
      }
    }
  }

  @Test func `no English word is put in`() {
    for finding in MadeFindings.all {
      for text in finding.allTexts where !Self.holdsWrittenWords.contains(text.template) {
        for (place, value) in text.values.enumerated() {
          guard case .written(let words) = value, !Self.isQuoted(place + 1, in: text.template) else { continue }
          if words.wholeMatch(of: /<? ?\d+ [a-z ]+/) != nil { continue }
          #expect(!FindingText.words(words).contains { $0.isLetter }, "\(finding.code): \(text.template): \(words)")
        }
      }
    }
  }

  /// Templates that take, outside backticks, a name or a case in the words of the rules.
  private static let holdsWrittenWords: Set<String> = [
    "a {1}", "the {1} has a fact `{2}` already", "fact of a {1}", "section of {1}", "row of {1}", "member of {1}",
    "`{1}` is known of a {2}, and nothing is known of one here", "the line is the same for every {1}",
    "there is no {1} whose facts could answer", "the decision `{1}` is about a {2}, and what is known here is {3}",
    "`{1}` is about a {2}, and this test gives none", "`{1}` is about one {2}, and this test gives several",
    "no {1} of this test is called `{2}`", "{1} is a {2}, not a {3}", "{1} are not counted in `{2}`",
    "`{1}` has no numbers of which to take the {2}", "with {1} no line holds",
    "with {1} both lines hold: the answer is both `{2}` and `{3}`", "with {1} nobody is told",
    "of a case with {1} a line above decides, before this one is asked", "with {1} there are two cases for one thing",
    "whether it is {1} or {2}, the answer is the same in every case that differs in nothing else",
    "a case with {1}, opened {2},", "with {1}: the desk is closed; {2} has somebody there and {3} has not",
    "the desk is closed; {1} has somebody there and {2} has not",
    "there are hours in which only {1} finds the desk open",
    "with {1}: there are hours in which only {2} finds the desk open",
    // A weekday, a time and the name of its zone.
    "{1} {2} {3}",
    "with {1}: {2} for {3}, {4} for {5}", "{1} for {2}, {3} for {4}",
    "an invisible character ({1}) has no place in rules", "for {1} Fax, Printer",
    // Names of properties of a file.
    "the event `{1}` says {2} twice", "{2} of the event `{1}` is `{3}`, which is no date such as `20251225`",
    "the event `{1}` says {2}, which is not read here",
  ]

  /// Whether a place stands between backticks.
  private static func isQuoted(_ place: Int, in template: String) -> Bool {
    guard let range = template.firstRange(of: "{\(place)}") else { return false }
    return !template[..<range.lowerBound].count { $0 == "`" }.isMultiple(of: 2)
  }

  @Test func `the whole in Italian has no place left and the same names`() {
    for finding in MadeFindings.all {
      guard let italian = Phrases("it").said([finding]).first else { continue }
      #expect(italian.code == finding.code && italian.place == finding.place)
      #expect(italian.labels.count == finding.labels.count && italian.help.map(\.edits) == finding.help.map(\.edits))
      #expect(Phrases("en").said([finding]) == [finding])
      for (text, other) in zip(finding.allTexts, italian.allTexts) {
        for written in text.written { #expect(other.text.contains(written), "\(finding.code): \(other)") }
      }
      for text in [italian.message] + (italian.example.map { [$0] } ?? []) + italian.help.map(\.text) {
        #expect(text.firstMatch(of: /\{\d\}/) == nil, "\(finding.code): \(text)")
        #expect(text.last != "." && text.count { $0 == "`" }.isMultiple(of: 2), "\(finding.code): \(text)")
      }
    }
  }
}
