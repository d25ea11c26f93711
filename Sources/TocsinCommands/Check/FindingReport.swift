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

  package static let colour = OptionSpecification(
    long: "color", valueName: "WHEN", help: "when to colour text; auto is on a terminal only",
    allowedValues: ColourChoice.allCases.map(\.rawValue))
}

extension ParsedArguments {
  package var findingFormat: FindingFormat { value("format").flatMap(FindingFormat.init(rawValue:)) ?? .text }
  package var colour: ColourChoice { value("color").flatMap(ColourChoice.init(rawValue:)) ?? .auto }
}

extension FindingFormat {
  package func render(_ findings: [Diagnostic], in sources: SourceMap, colour: Bool) -> [UInt8] {
    switch self {
    case .text: Array(TextRenderer(colour: colour).render(findings, in: sources).utf8)
    case .json: DiagnosticJSON.render(findings, in: sources)
    case .sarif: DiagnosticSARIF.render(findings, in: sources, version: Tool.version)
    case .github: Array(DiagnosticGitHub.render(findings, in: sources).utf8)
    }
  }
}
