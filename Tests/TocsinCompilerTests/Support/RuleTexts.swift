import TocsinCompiler
import TocsinSource
import TocsinTime

/// Rule files by path, as texts that a test may change.
struct RuleTexts: ImportSource {
  var byPath: [String: String]

  /// Several files in one text: a line `# in PATH` begins another.
  init(_ text: String, first: String = "care.tocsin") {
    byPath = [:]
    var path = first
    var lines: [String: [Substring]] = [:]
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("# in ") { path = String(line.dropFirst(5)) }
      // A calendar file knows no comments.
      if line.hasPrefix("# in "), path.hasSuffix(".ics") { continue }
      lines[path, default: []].append(line)
    }
    byPath = lines.mapValues { $0.joined(separator: "\n") }
  }

  init(byPath: [String: String]) { self.byPath = byPath }

  func text(at path: String) -> ImportResult {
    byPath[path].map { .found(SourceText(name: path, text: $0)) } ?? .notFound
  }

  func files(inFolder path: String) -> [String]? {
    let found = byPath.keys.filter { $0.split(separator: "/").dropLast().joined(separator: "/") == path }
    return found.isEmpty ? nil : found.sorted()
  }

  /// Checks all of them.
  func compiled() -> Compilation {
    let texts = byPath.sorted { $0.key < $1.key }.map { SourceText(name: $0.key, text: $0.value) }
    return compile(texts, zones: SystemZoneSource(), imports: self)
  }
}
