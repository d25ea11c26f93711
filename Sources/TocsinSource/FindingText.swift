/// What a finding says: English with numbered places, and what stands in each of them.
///
/// It is written as a text with `\(…)`. A name or a number put in is the same in every language; a `FindingText` put in
/// is said in the language of the whole.
public struct FindingText: Hashable, Sendable, ExpressibleByStringInterpolation, CustomStringConvertible {
  /// What stands in a place.
  public enum Value: Hashable, Sendable {
    /// As it is in every language, such as a name that somebody wrote.
    case written(String)
    /// In the words of each language.
    case said(FindingText)

    fileprivate var text: String {
      switch self {
      case .written(let text): text
      case .said(let text): text.text
      }
    }
  }

  /// The words, with `{1}` in the place of the first value.
  public let template: String
  /// What stands in the places, in their order.
  public let values: [Value]

  /// Words with numbered places, and what stands in them.
  public init(template: String, values: [Value] = []) {
    self.template = template
    self.values = values
  }

  /// Words without a place.
  public init(stringLiteral value: String) {
    self.init(template: value)
  }

  /// Words with places, written with `\(…)`.
  public init(stringInterpolation: StringInterpolation) {
    self.init(template: stringInterpolation.template, values: stringInterpolation.values)
  }

  /// The whole, with everything in its place.
  public var text: String { values.isEmpty ? template : Self.filled(template, with: values.map(\.text)) }

  /// The whole, with everything in its place.
  public var description: String { text }

  /// The same in other words: each template gives way to what `words` has for it, and stays where it has nothing.
  public func translated(by words: (_ template: String) -> String?) -> FindingText {
    let translated = values.map { value -> Value in
      switch value {
      case .written: value
      case .said(let text): .said(text.translated(by: words))
      }
    }
    return FindingText(template: words(template) ?? template, values: translated)
  }

  /// `A, B or C`, with `or` in the words of each language; nothing for no texts.
  package static func choice(of texts: [FindingText]) -> FindingText {
    joined(texts) { "\($0) or \($1)" }
  }

  /// `A, B and C`, with `and` in the words of each language; nothing for no texts.
  package static func all(of texts: [FindingText]) -> FindingText {
    joined(texts) { "\($0) and \($1)" }
  }

  private static func joined(_ texts: [FindingText], last: (FindingText, FindingText) -> FindingText) -> FindingText {
    guard let end = texts.last, texts.count > 1 else { return texts.first ?? "" }
    let others = texts.dropLast()
    let commas = others.indices.dropFirst().map { ", {\($0 + 1)}" }.joined()
    let start = FindingText(template: "{1}" + commas, values: others.map { .said($0) })
    return last(others.count == 1 ? others[0] : start, end)
  }

  /// A template with the arguments in its numbered places; a place without an argument stays empty.
  package static func filled(_ template: String, with arguments: [String]) -> String {
    var text = ""
    var rest = template[...]
    while let brace = rest.firstIndex(of: "{") {
      text += rest[..<brace]
      let inside = rest[rest.index(after: brace)...]
      guard let end = inside.firstIndex(of: "}"), let number = Int(inside[..<end]) else {
        text += "{"
        rest = inside
        continue
      }
      text += arguments.indices.contains(number - 1) ? arguments[number - 1] : ""
      rest = inside[inside.index(after: end)...]
    }
    return text + rest
  }
}

extension FindingText {
  /// Gathers the words and the values of a text with `\(…)`.
  public struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var template = ""
    fileprivate var values: [Value] = []

    /// Begins a text.
    public init(literalCapacity: Int, interpolationCount: Int) {
      template.reserveCapacity(literalCapacity + 3 * interpolationCount)
      values.reserveCapacity(interpolationCount)
    }

    /// Words.
    public mutating func appendLiteral(_ literal: String) { template += literal }

    /// What is the same in every language.
    public mutating func appendInterpolation(_ written: String) { append(.written(written)) }

    /// A number.
    public mutating func appendInterpolation(_ number: Int) { append(.written(String(number))) }

    /// What each language says in its own words.
    public mutating func appendInterpolation(_ text: FindingText) { append(.said(text)) }

    private mutating func append(_ value: Value) {
      values.append(value)
      template += "{\(values.count)}"
    }
  }
}
