import Foundation
import TocsinCompiler
import TocsinSource

/// Rules with what is wrong written under the line where it is wrong:
///
///     when      disk.fre < 5%
///     #         ^^^^^^^^ error E0201: there is no signal `disk.fre`
///
/// The carets stand under the columns. A place that begins where `#` stands says its columns: `#1-6 error E0122: …`.
struct Fixture {
  let path: String
  private let lines: [String]

  init(path: String) throws {
    self.path = path
    lines = try Project.text(of: path).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// What every fixture may import.
  static let words = "Tests/TocsinCompilerTests/Fixtures/words.tocsin"

  /// The rules with the expectations taken out.
  var rules: String { lines.filter { !Self.isExpectation($0) }.joined(separator: "\n") }

  /// What is expected, as `line:first-last words`.
  var expected: [String] {
    var number = 0
    var found: [String] = []
    for line in lines {
      guard Self.isExpectation(line) else {
        number += 1
        continue
      }
      found.append("\(number):" + Self.place(line))
    }
    return found.sorted()
  }

  /// What is found, in the same form.
  var found: [String] { marks.map { "\($0.line):\($0.first)-\($0.last) \($0.words)" }.sorted() }

  /// The rules with what is found written under each line.
  var recorded: String {
    var page: [String] = []
    let marks = marks
    for (number, line) in rules.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      page.append(String(line))
      page += marks.filter { $0.line == number + 1 }.map(\.expectation)
    }
    return page.joined(separator: "\n")
  }

  private struct Mark {
    let line: Int
    let first: Int
    let last: Int
    let words: String

    var expectation: String {
      guard first > 1 else { return "#\(first)-\(last) \(words)" }
      let space = String(repeating: " ", count: first - 2)
      return "#" + space + String(repeating: "^", count: last - first + 1) + " " + words
    }
  }

  private var marks: [Mark] {
    var texts = RuleTexts(rules)
    if rules.contains("words.tocsin") { texts.byPath["words.tocsin"] = try? Project.text(of: Self.words) }
    let compilation = texts.compiled()
    return compilation.diagnostics.compactMap { finding in
      guard let text = compilation.sources[finding.place.file] else { return nil }
      let start = text.position(of: finding.place.range.start)
      let end = text.position(of: finding.place.range.end)
      let last = end.line == start.line ? max(end.column - 1, start.column) : start.column
      let line = start.line + firstLine(of: text.name)
      return Mark(
        line: line, first: start.column, last: last,
        words: "\(finding.severity.rawValue) \(finding.code): \(finding.message)")
    }
  }

  /// How many lines of the fixture stand before those of one of its files.
  private func firstLine(of name: String) -> Int {
    let all = rules.split(separator: "\n", omittingEmptySubsequences: false)
    return all.firstIndex { $0 == "# in \(name)" } ?? 0
  }

  private static func isExpectation(_ line: String) -> Bool {
    line.firstMatch(of: #/^\#( *\^+|\d+-\d+) (error|warning|note) [EWN]\d{4}: /#) != nil
  }

  private static func place(_ line: String) -> String {
    if let match = line.firstMatch(of: #/^\#(\d+-\d+) (.*)$/#) { return "\(match.1) \(match.2)" }
    let first = line.prefix { $0 != "^" }.count + 1
    let carets = line.dropFirst(first - 1).prefix { $0 == "^" }.count
    return "\(first)-\(first + carets - 1)" + line.dropFirst(first - 1 + carets)
  }
}
