import Tocsin
import TocsinAnalysis
import TocsinFormatter
import TocsinModel
import TocsinSource

/// The tests that are proposed for some rules, release by release, ready to be put into a rule file.
struct GeneratedTests {
  private let sources: SourceMap
  private var parts: [String] = []

  init(_ compilation: Compilation) {
    sources = compilation.sources
    for rules in compilation.ruleSets {
      for program in rules.programs {
        let generator = TestGenerator(program, of: rules)
        if !generator.all.isEmpty { parts.append(text(generator, program)) }
      }
    }
  }

  /// Rule files can be read with it: what is said beside the tests stands in comments.
  var text: String {
    parts.isEmpty ? "# no decision, no policy and no event has a condition\n" : parts.joined(separator: "\n")
  }

  private func text(_ generator: TestGenerator, _ program: Program) -> String {
    let all = Set(generator.all)
    let name = [program.rulebook, program.release].filter { !$0.isEmpty }.joined(separator: " ")
    var head = [
      "# \(name.isEmpty ? "" : name + ": ")\(generator.tests.count) tests, which expect what the rules say today. In them "
        + "\(generator.met.count) of \(all.count) parts of conditions",
      "# are seen to hold or to fail. They were chosen one after the other, each for showing the most that was open.",
    ]
    for target in generator.all
    where !generator.met.contains(target) && program.rules.indices.contains(target.part.rule.index) {
      let place = program.rules[target.part.rule.index].place
      let line = sources.position(of: place)?.line ?? 1
      let words = VisibleText.line(program.words(of: target.part.formula))
      head.append(
        "# not shown: \(sources[place.file]?.name ?? ""):\(line): `\(words)` \(target.truth ? "holds" : "fails")")
    }
    let text = head.joined(separator: "\n") + "\n\n" + generator.tests.joined(separator: "\n")
    if case .laidOut(let result) = formatted(SourceText(name: "tests.tocsin", text: text), file: SourceFileID(0)) {
      return String(decoding: result.bytes, as: UTF8.self)
    }
    return text
  }
}
