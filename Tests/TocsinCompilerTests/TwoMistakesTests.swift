import Foundation
import Testing
import TocsinCompiler
import TocsinSource

struct TwoMistakesTests {
  private static let paths = Project.files(under: "Rules", ending: ".tocsin")

  /// More with `CAMPAIGN=100` in the environment.
  private static let count = ProcessInfo.processInfo.environment["CAMPAIGN"].flatMap { Int($0) } ?? 3

  private static let shipped = RuleTexts(
    byPath: Dictionary(uniqueKeysWithValues: paths.map { ($0, (try? Project.text(of: $0)) ?? "") }))

  @Test func `the shipped rules are clean`() {
    let compilation = Self.shipped.compiled()
    #expect(compilation.diagnostics == [], "\(TextRenderer().render(compilation.diagnostics, in: compilation.sources))")
  }

  @Test(arguments: paths)
  func `two mistakes in a shipped file give two messages, each where the mistake is`(path: String) throws {
    let text = try Project.text(of: path)
    for seed in 0..<Self.count {
      var random = SeededRandom(seed: UInt64(seed) &* 7919 &+ UInt64(text.utf8.count))
      let lines = text.components(separatedBy: "\n")
      let slips = Self.slips(in: lines, &random)
      check(slips, in: lines, path)
    }
  }

  /// Two slips of different kinds, in different declarations where the file has several.
  private static func slips(in lines: [String], _ random: inout SeededRandom) -> [Slip] {
    var found: [Slip] = []
    for kind in Slip.Kind.allCases.shuffled(using: &random) {
      let free = Slip.all(kind, in: lines).filter { slip in
        found.allSatisfy { areApart($0, slip, lines) }
      }
      if let slip = free.randomElement(using: &random) { found.append(slip) }
      if found.count == 2 { break }
    }
    return found
  }

  /// Neither is in the lines in which the other may be seen, and a whole line lies between them.
  private static func areApart(_ one: Slip, _ other: Slip, _ lines: [String]) -> Bool {
    let first = max(0, one.line - 1)...(one.seen.upperBound + 1)
    let second = max(0, other.line - 1)...(other.seen.upperBound + 1)
    return !first.overlaps(second)
  }

  private func check(_ slips: [Slip], in lines: [String], _ path: String) {
    var changed = lines
    for slip in slips { changed[slip.line] = slip.text }
    var texts = Self.shipped
    texts.byPath[path] = changed.joined(separator: "\n")
    let compilation = texts.compiled()
    let found = compilation.diagnostics.map { finding -> Int? in
      guard let text = compilation.sources[finding.place.file], text.name == path else { return nil }
      return text.line(of: finding.place.range.start) - 1
    }
    let isSeen = slips.allSatisfy { slip in found.contains { $0.map(slip.seen.contains) ?? false } }
    guard found.count == slips.count, isSeen else {
      let page = TextRenderer().render(Array(compilation.diagnostics.prefix(6)), in: compilation.sources)
      Issue.record("\(path): \(slips.map(\.description).joined(separator: "; "))\n\(page)")
      return
    }
  }
}
