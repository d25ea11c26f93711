import Foundation
import Testing
import TocsinCompiler
import TocsinSource

/// What people get wrong: `Slips/slips.txt` says what each slip changes in `Slips/care.tocsin`, and what is then said.
///
///     === a plan is misspelt
///     - | Large | standard
///     + | Lagre | standard
///     55 error E0201: there is no member of Plan `Lagre`
struct SlipsTests {
  private static let base = "Tests/TocsinCompilerTests/Slips/care.tocsin"
  private static let page = "Tests/TocsinCompilerTests/Slips/slips.txt"

  @Test func `rules without a slip are clean`() throws {
    #expect(RuleTexts(try Project.text(of: Self.base)).compiled().diagnostics == [])
  }

  @Test func `each slip gives one message, in its line`() throws {
    let base = try Project.text(of: Self.base)
    var recorded = ""
    for section in try Project.text(of: Self.page).components(separatedBy: "=== ").dropFirst() {
      let lines = section.split(separator: "\n").map(String.init)
      let edits = lines.dropFirst().filter { $0.hasPrefix("- ") || $0.hasPrefix("+ ") }
      let found = Self.findings(in: try changed(base, edits))
      let expected = lines.dropFirst(1 + edits.count)
      #expect(found.count == 1, "\(lines.first ?? "")")
      #expect(found == Array(expected), "\(lines.first ?? "")")
      recorded += "=== " + ([lines.first ?? ""] + edits + found).joined(separator: "\n") + "\n\n"
    }
    guard Project.isRecording else { return }
    try Project.write(recorded, to: Self.page)
    Issue.record("recorded anew; read what has changed")
  }

  /// `- old` gives way to the `+ new` below it, which may hold line ends as `⏎`; `+ new` alone stands at the end.
  private func changed(_ base: String, _ edits: [String]) throws -> String {
    var text = base
    var old: String?
    for edit in edits {
      let words = String(edit.dropFirst(2)).replacing("⏎", with: "\n")
      if edit.hasPrefix("- ") {
        old = words
      } else if let wanted = old {
        let place = try #require(text.range(of: wanted), "`\(wanted)` stands in the rules")
        text.replaceSubrange(place, with: words)
        old = nil
      } else {
        text += words + "\n"
      }
    }
    return text
  }

  private static func findings(in rules: String) -> [String] {
    let compilation = RuleTexts(rules).compiled()
    return compilation.diagnostics.map { finding in
      let line = compilation.sources[finding.place.file]?.line(of: finding.place.range.start) ?? 0
      return "\(line) \(finding.severity.rawValue) \(finding.code): \(finding.message)"
    }
  }
}
