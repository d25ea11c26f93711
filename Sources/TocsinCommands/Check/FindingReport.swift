package import TocsinEngine
package import TocsinSource

/// The forms in which findings are shown.
package enum FindingFormat: String, CaseIterable, Sendable {
  case text, json, sarif, github
}

/// When to colour.
package enum ColourChoice: String, CaseIterable, Sendable {
  case auto, always, never

  func isOn(terminal: Bool) -> Bool {
    switch self {
    case .auto: terminal
    case .always: true
    case .never: false
    }
  }
}

extension OptionSpecification {
  package static let findingFormat = OptionSpecification(
    long: "format", short: "f", valueName: "FORMAT", help: "how to write the findings",
    allowedValues: FindingFormat.allCases.map(\.rawValue))

  package static let findingLanguage = OptionSpecification(
    long: "language", short: "l", valueName: "CODE", help: "of what findings say; en when left out",
    allowedValues: Phrases.languages)

  package static let colour = OptionSpecification(
    long: "color", valueName: "WHEN", help: "when to colour text; auto is on a terminal only",
    allowedValues: ColourChoice.allCases.map(\.rawValue))
}

extension ParsedArguments {
  package var findingFormat: FindingFormat { value("format").flatMap(FindingFormat.init(rawValue:)) ?? .text }
  package var colour: ColourChoice { value("color").flatMap(ColourChoice.init(rawValue:)) ?? .auto }
}

extension FindingFormat {
  /// Findings in the words of one language; codes, names and structure are the same in all.
  package func render(
    _ findings: [Diagnostic], in sources: SourceMap, colour: Bool, say: Phrases = Phrases("en")
  ) -> [UInt8] {
    let said = say.said(findings)
    let titles = say.findingTitles
    return switch self {
    case .text: Array(TextRenderer(colour: colour, titles: titles).render(said, in: sources).utf8)
    case .json: DiagnosticJSON.render(said, in: sources)
    case .sarif: DiagnosticSARIF.render(said, in: sources, version: Tool.version, words: titles)
    case .github: Array(DiagnosticGitHub.render(said, in: sources, words: titles).utf8)
    }
  }
}
