import Foundation
import Testing
import TocsinSyntax

/// The examples of Grammar.md: blocks indented by four spaces or more.
enum GrammarExamples {
  static let all: [String] = {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let page = (try? String(contentsOf: root.appending(path: "Grammar.md"), encoding: .utf8)) ?? ""
    var examples: [String] = []
    var current: [Substring] = []
    let prose = page.split(separator: "\n## 14.").first ?? ""
    for line in prose.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("    ") || line.isEmpty && !current.isEmpty {
        current.append(line)
      } else if !current.isEmpty {
        examples.append(current.joined(separator: "\n"))
        current = []
      }
    }
    return examples
  }()
}

@Suite struct GrammarExampleTests {
  @Test func `the page holds its examples`() {
    #expect(GrammarExamples.all.count > 15)
  }

  @Test(arguments: GrammarExamples.all) func `an example of the grammar reads without findings`(example: String) {
    let isLine = example.contains("Reaction is Sla")
    let reading = Reading(isLine ? "table Events {\n\(example)\n}\n" : example)
    #expect(reading.codes == [], "\(reading.shown)")
    #expect(reading.givesItsTextBack)
  }
}

@Suite struct EveryFormTests {
  @Test func `a file with every form reads without findings`() {
    let reading = Reading(Samples.everyForm)
    #expect(reading.file.tree.declarations.count > 15)
    #expect(reading.codes == [], "\(reading.shown)")
    #expect(reading.givesItsTextBack)
  }
}
