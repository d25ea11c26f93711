package import TocsinSource

/// Findings as workflow commands of GitHub Actions, one a line, which GitHub shows beside the changed lines.
package enum DiagnosticGitHub {
  /// The commands, each ending with a line feed.
  package static func render(
    _ diagnostics: [Diagnostic], in map: SourceMap, words: FindingTitles = .english
  ) -> String {
    diagnostics.sorted().map { command($0, in: map, words) + "\n" }.joined()
  }

  private static func command(_ diagnostic: Diagnostic, in map: SourceMap, _ words: FindingTitles) -> String {
    var properties: [(String, String)] = []
    if let place = ReportedPlace(diagnostic.place, in: map) {
      properties = [("file", place.file), ("line", String(place.start.line)), ("col", String(place.start.column))]
      if place.end.line == place.start.line {
        properties.append(("endColumn", String(place.end.column)))
      } else {
        properties.append(("endLine", String(place.end.line)))
      }
    }
    properties.append(("title", diagnostic.code.text))
    let shown = properties.map { $0 + "=" + escaped($1, isProperty: true) }.joined(separator: ",")
    return "::\(name(of: diagnostic.severity)) \(shown)::\(escaped(message(of: diagnostic, words), isProperty: false))"
  }

  private static func message(of diagnostic: Diagnostic, _ words: FindingTitles) -> String {
    let example = diagnostic.example.map { [words.example + ": " + $0] } ?? []
    let help = diagnostic.help.map { words.help + ": " + $0.text }
    return ([diagnostic.message] + example + help).joined(separator: "\n")
  }

  private static func name(of severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .note: "notice"
    }
  }

  /// The percent signs that keep text from ending the command or a property early.
  private static func escaped(_ text: String, isProperty: Bool) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "%": result += "%25".unicodeScalars
      case "\r": result += "%0D".unicodeScalars
      case "\n": result += "%0A".unicodeScalars
      case ":" where isProperty: result += "%3A".unicodeScalars
      case "," where isProperty: result += "%2C".unicodeScalars
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}
