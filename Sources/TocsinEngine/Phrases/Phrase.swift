import TocsinSource

/// Something that the tool says in its own words, in each language that it speaks; `{1}` stands for the first argument.
///
/// What a rulebook says comes with its labels, whatever their language.
package struct Phrase: Hashable, Sendable {
  package let en: String
  package let it: String

  package init(en: String, it: String) {
    self.en = en
    self.it = it
  }
}

/// The tool's own words in one language: English, unless it speaks the one asked for.
package struct Phrases: Hashable, Sendable {
  /// The languages that the tool speaks.
  package static let languages = ["en", "it"]

  package let language: String

  package init(_ language: String) {
    self.language = language
  }

  package func callAsFunction(_ phrase: Phrase, _ arguments: String...) -> String {
    FindingText.filled(template(phrase), with: arguments)
  }

  /// The words with their places.
  package func template(_ phrase: Phrase) -> String { language == "it" ? phrase.it : phrase.en }

  /// A number and what is counted.
  package func count(_ number: some BinaryInteger, _ one: Phrase, _ many: Phrase) -> String {
    "\(number) \(self(number == 1 ? one : many))"
  }
}
