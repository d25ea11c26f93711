import Foundation
import TocsinSource
import TocsinSyntax

/// The rule files that are shipped, and the data beside these tests.
enum ShippedRules {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// By path, in order.
  static let files: [RuleFile] = {
    let paths = FileManager.default.subpaths(atPath: root.appending(path: "Rules").path) ?? []
    return paths.filter { $0.hasSuffix(".tocsin") }.sorted().map { RuleFile("Rules/" + $0, text(of: "Rules/" + $0)) }
  }()

  static func text(of path: String) -> String {
    (try? String(contentsOf: root.appending(path: path), encoding: .utf8)) ?? ""
  }
}

/// One rule file, read.
struct RuleFile: Sendable {
  let path: String
  let text: String
  let parsed: ParsedFile

  init(_ path: String, _ text: String) {
    self.path = path
    self.text = text
    parsed = parse(SourceText(name: path, text: text), file: SourceFileID(0))
  }

  /// Of its release, below `Rules`: `imagiclecare/4.1`.
  var folder: String { path.split(separator: "/").dropFirst().dropLast().joined(separator: "/") }

  var comments: [String] {
    parsed.tokens.filter { $0.kind == .comment }.map { string(in: $0.range) }
  }

  func string(in range: SourceRange) -> String {
    String(decoding: Array(text.utf8)[range.indices.clamped(to: 0..<text.utf8.count)], as: UTF8.self)
  }

  /// Documents and places that are cited in a part of the file.
  func citations(in range: SourceRange) -> [(document: String, place: String)] {
    let tokens = parsed.tokens.filter { range.indices.contains($0.range.indices.lowerBound) && !$0.kind.isTrivia }
    return zip(tokens, zip(tokens.dropFirst(), tokens.dropFirst(2))).compactMap { word, next in
      guard word.word == .source, next.0.kind == .name, next.1.kind == .text else { return nil }
      return (string(in: next.0.range), string(in: next.1.range))
    }
  }
}

extension Declaration.Content {
  /// `table Sla`.
  var title: String? {
    switch self {
    case .choice(let tree): (tree.order == nil ? "choice " : "scale ") + tree.name.text
    case .facts(let tree): "facts " + tree.name.text
    case .named(let tree): "let " + tree.name.text
    case .calendar(let tree): "calendar " + tree.name.text
    case .holidays(let tree): "holidays " + tree.name.text
    case .table(let tree): "table " + tree.name.text
    case .policy(let tree): "policy " + tree.name.text
    case .signal(let tree): "signal " + tree.name.text
    case .event(let tree): "event " + tree.name.text
    case .silence(let tree): "silence " + tree.name.text
    case .decision(let tree): "decision " + tree.name.text
    case .process(let tree): "process " + tree.name.text
    default: nil
    }
  }
}

/// Rows of comma-separated values (RFC 4180), the headings left out.
func rows(ofCSV text: String) -> [[String]] {
  var rows: [[String]] = [[]]
  var cell = ""
  var isQuoted = false
  var previous: Character?
  for letter in text {
    defer { previous = letter }
    switch letter {
    case "\"":
      if !isQuoted, previous == "\"" { cell.append(letter) }
      isQuoted.toggle()
    case "," where !isQuoted:
      rows[rows.count - 1].append(cell)
      cell = ""
    case "\n" where !isQuoted:
      rows[rows.count - 1].append(cell)
      cell = ""
      rows.append([])
    default: cell.append(letter)
    }
  }
  return rows.dropFirst().filter { !$0.isEmpty }
}
