/// Why something cannot be read: words with numbered places, so that they can be said in another language, and what
/// stands in the places.
package struct ReasonSentence: Hashable, Sendable {
  /// `{1}` stands for the first value.
  package let template: String
  package let values: [String]

  init(_ template: String, _ values: String...) {
    self.template = template
    self.values = values
  }

  /// The whole in English.
  var text: String {
    values.enumerated().reversed().reduce(template) { text, value in
      text.replacing("{\(value.offset + 1)}", with: value.element)
    }
  }
}
