import Testing
import TocsinEngine
import TocsinSource

@testable import TocsinCommands

/// The Italian of findings is that of the sources: nothing is missing, nothing is left over.
@Suite struct ItalianCatalogueTests {
  /// Every text in quotes of the modules that find something.
  private static let written: Set<String> = templates(
    under: [
      "TocsinTime", "TocsinSource", "TocsinSyntax", "TocsinCompiler", "TocsinAnalysis", "TocsinEngine/Schedule",
      "TocsinPromises", "TocsinCommands/Lint",
    ].map { "Sources/" + $0 })

  private static func templates(under folders: [String]) -> Set<String> {
    let paths = folders.flatMap { MadeFindings.paths(under: $0, ending: ".swift") }
    return Set(paths.flatMap { SourceTemplates(MadeFindings.text($0)).found })
  }

  @Test func `every text of the messages has Italian`() {
    let folders = ["Sources/TocsinSyntax/Messages", "Sources/TocsinCompiler/Messages"]
    let files = [
      "Sources/TocsinAnalysis/Findings/ProofMessages.swift", "Sources/TocsinPromises/PromiseMessages.swift",
      "Sources/TocsinCommands/Lint/AllowanceMessages.swift",
      "Sources/TocsinEngine/Schedule/ScheduleFault+Message.swift",
      "Sources/TocsinEngine/Schedule/ScheduleFault+Words.swift",
    ]
    let said = Self.templates(under: folders).union(files.flatMap { SourceTemplates(MadeFindings.text($0)).found })
    #expect(said.count > 500)
    for template in said where FindingText(template: template).hasWords && template.contains(" ") {
      #expect(Self.isNoText(template) || FindingPhrases.byTemplate[template] != nil, "\(template)")
    }
  }

  @Test func `everything that reading looks for has Italian`() {
    let looked = Self.templates(under: ["Sources/TocsinSyntax/Parser"])
    #expect(looked.contains("the name of the calendar"))
    for template in looked where FindingText(template: template).hasWords && template.contains(" ") {
      #expect(Self.isNoText(template) || FindingPhrases.byTemplate[template] != nil, "\(template)")
    }
  }

  /// Parts of rules, and the beginnings of what declarations are called.
  private static func isNoText(_ template: String) -> Bool {
    let rules: Set<String> = [
      "in {1} {2}", "in the {1}", "the {1}", "this {1}", " `{1}`", "{1} hours", "{1} business hours",
      "{1} business day{2}", "desk CALENDAR, open standard", "clock desk time", "25 December",
      "+ 1 day", "- 2 days", "{1} {2}", "Mon-Sun 00:00-24:00", ", highest first", ", lowest first",
      "rows in a decision", "business {1}", "one of", "business ", "{1} ",
    ]
    return rules.contains(template) || MadeFindings.examplesOfRules.contains(template)
  }

  @Test func `every Italian text is that of a template`() {
    let made = Set(MadeFindings.all.flatMap(\.allTexts).map(\.template))
    for phrase in FindingPhrases.all where !Self.written.contains(phrase.en) && !made.contains(phrase.en) {
      #expect(Self.isAboutAKind(phrase.en) || Self.isAboutAFile(phrase.en), "\(phrase.en)")
    }
  }

  /// `in the calendar `{1}``, which the sources put together for every kind of declaration.
  private static func isAboutAKind(_ template: String) -> Bool {
    guard let match = template.wholeMatch(of: /(?:in the|in a|in an|the|this) (\w+)(?: `\{1\}`)?/) else { return false }
    return written.contains(String(match.1))
  }

  /// `the event on line {1} ends before it starts`, whose beginning is written once for all that may be wrong.
  private static func isAboutAFile(_ template: String) -> Bool {
    ["the event `{1}`", "the event on line {1}"].contains { event in
      template.contains(event)
        && Self.written.contains { source in
          source.contains("{1}") && source.replacing("{1}", with: event) == template
        }
    }
  }

  @Test func `no template has two Italian texts, and none is left in English`() {
    let counts = Dictionary(FindingPhrases.all.map { ($0.en, Set([$0.it])) }) { $0.union($1) }
    for (english, italian) in counts { #expect(italian.count == 1, "\(english): \(italian)") }
    for phrase in FindingPhrases.all where FindingText(template: phrase.en).hasWords {
      #expect(phrase.en != phrase.it || ["no", "policy `{1}`"].contains(phrase.en), "\(phrase.en)")
    }
  }
}
