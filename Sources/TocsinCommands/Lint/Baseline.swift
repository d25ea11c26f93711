import TocsinSource

/// Findings that are known and not counted, so that a rulebook gets no worse while it is mended. A file of lines that can
/// be compared: code, structure, rule.
struct Baseline {
  private let known: [(line: String, place: SourceRange)]
  private let file: SourceFileID

  static let heading = "# Findings that are known. Written by `tocsin lint --write-baseline`; it may only get shorter."

  /// Takes the file in among the sources, so that what is said of it can be shown.
  init(_ path: String, _ sources: inout SourceMap) throws {
    let text = SourceText(name: path, bytes: try FileSystem.read(path))
    file = sources.add(text)
    known = (1...text.lineCount).compactMap { line in
      let written = text.lineText(line)
      return written.isEmpty || written.hasPrefix("#") ? nil : (written, text.lineRange(line))
    }
  }

  /// The findings that are new, with what is said of lines whose finding is gone. Errors are never known.
  func applied(to findings: [Diagnostic], in sources: SourceMap) -> [Diagnostic] {
    var fingerprints = Fingerprints(sources)
    let lines = Set(known.map(\.line))
    var met: Set<String> = []
    let new = findings.filter { finding in
      guard finding.severity != .error, let line = fingerprints.fingerprint(of: finding)?.line, lines.contains(line)
      else { return true }
      met.insert(line)
      return false
    }
    return new
      + known.filter { !met.contains($0.line) }.map { line, range in
        Diagnostic(
          code: "W0871", severity: .warning, message: "nothing is left to allow: this finding is there no more",
          place: SourcePlace(file: file, range: range),
          example: "if it came back, nobody would be told",
          help: [DiagnosticHelp(text: "remove the line, or write the file again with `--write-baseline`")])
      }
  }

  static func text(of findings: [Diagnostic], in sources: SourceMap) -> String {
    var fingerprints = Fingerprints(sources)
    let lines = findings.filter { $0.severity != .error }.compactMap { fingerprints.fingerprint(of: $0)?.line }
    return ([heading] + Set(lines).sorted()).joined(separator: "\n") + "\n"
  }
}
