import TocsinSource
import TocsinSyntax

/// What a finding is about, whatever line it stands on and however it is told: its code, the declaration it stands in, and
/// the words and numbers at its place without texts, comments and spaces.
struct Fingerprint: Hashable {
  let code: DiagnosticCode
  /// `Care 2, table Limits`.
  let rule: String
  let structure: String

  /// As a line of a baseline.
  var line: String { "\(code) \(structure) \(rule)" }
}

/// Reads the files that findings are in, each once.
struct Fingerprints {
  private let sources: SourceMap
  private var files: [SourceFileID: ParsedFile] = [:]
  /// Of a folder the words after `rulebook`.
  private var rulebooks: [String: String] = [:]

  init(_ sources: SourceMap) {
    self.sources = sources
    for (index, text) in sources.texts.enumerated() where text.mentions("rulebook") {
      let parsed = parse(text, file: SourceFileID(UInt32(clamping: index)))
      let starts = parsed.landmarks.filter { $0.kind == .declaration }.map(\.start)
      for start in starts where text.text(in: SourceRange(start: start, end: start + 8)) == "rulebook" {
        rulebooks[Self.folder(of: text.name)] = Self.words(of: parsed, text, from: start, to: .max).dropFirst().prefix {
          $0 != "{"
        }
        .joined(separator: " ")
      }
    }
  }

  mutating func fingerprint(of finding: Diagnostic) -> Fingerprint? {
    guard let text = sources[finding.place.file] else { return nil }
    let parsed = files[finding.place.file] ?? parse(text, file: finding.place.file)
    files[finding.place.file] = parsed
    let range = finding.place.range
    let start = parsed.landmarks.last { $0.kind == .declaration && $0.start <= range.start }?.start
    let declaration = start.map { Self.heading(Self.words(of: parsed, text, from: $0, to: .max)) }
    let structure = Self.words(of: parsed, text, from: range.start, to: range.end).joined(separator: " ")
    let rule = [rulebooks[Self.folder(of: text.name)], declaration].compactMap { $0 }.joined(separator: ", ")
    return Fingerprint(code: finding.code, rule: rule, structure: ContentHash(of: Array(structure.utf8)).short)
  }

  /// `table Limits`; what changes a declaration of another release says so first.
  private static func heading(_ words: [String]) -> String {
    let isChange = ["change", "replace", "withdraw"].contains(words.first)
    return words.prefix(isChange ? 3 : 2).joined(separator: " ")
  }

  private static func folder(of name: String) -> String {
    name.lastIndex(of: "/").map { String(name[..<$0]) } ?? ""
  }

  private static func words(of file: ParsedFile, _ text: SourceText, from start: UInt32, to end: UInt32) -> [String] {
    file.tokens.lazy.filter { $0.range.start >= start && $0.range.start < end && !$0.kind.isTrivia && $0.kind != .text }
      .map { text.text(in: $0.range) }
  }
}
