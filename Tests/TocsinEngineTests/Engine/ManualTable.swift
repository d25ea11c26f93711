import Foundation
import Testing

/// Tables in Grammar.md.
enum ManualTable {
  static let manual = Scenario.folder.deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Grammar.md")

  /// The cells of the tables below a heading, without their headings.
  static func rows(of heading: String) throws -> [[String]] {
    let text = try String(contentsOf: manual, encoding: .utf8)
    let start = try #require(text.range(of: "\n" + heading + "\n"))
    let end = text[start.upperBound...].range(of: "\n## ")?.lowerBound ?? text.endIndex
    let lines = text[start.upperBound..<end].split(separator: "\n").filter { $0.hasPrefix("|") }
    let rows = lines.map { line in
      line.dropFirst().dropLast().components(separatedBy: " | ").map { $0.trimmingCharacters(in: .whitespaces) }
    }
    return rows.filter { $0[0] != "id" && !$0[0].hasPrefix("-") }
  }
}
