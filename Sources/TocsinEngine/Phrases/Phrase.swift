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
  package let language: String

  package init(_ language: String) {
    self.language = language
  }

  package func callAsFunction(_ phrase: Phrase, _ arguments: String...) -> String {
    let template = language == "it" ? phrase.it : phrase.en
    var text = ""
    var rest = template[...]
    while let brace = rest.firstIndex(of: "{") {
      text += rest[..<brace]
      rest = rest[brace...]
      guard let end = rest.firstIndex(of: "}"), let number = Int(rest[rest.index(after: brace)..<end]) else { break }
      text += arguments.indices.contains(number - 1) ? arguments[number - 1] : ""
      rest = rest[rest.index(after: end)...]
    }
    return text + rest
  }

  /// A number and what is counted.
  package func count(_ number: some BinaryInteger, _ one: Phrase, _ many: Phrase) -> String {
    "\(number) \(self(number == 1 ? one : many))"
  }
}
