import Testing
import TocsinSource
import TocsinSyntax

@Suite struct RobustnessTests {
  static let samples = [Samples.everyForm] + GrammarExamples.all

  /// What must hold of any bytes at all.
  private func check(_ bytes: [UInt8]) {
    let reading = Reading(bytes: bytes)
    let end = reading.source.range.end
    let findings = reading.file.diagnostics
    let places = findings.flatMap { finding in
      [finding.place] + finding.labels.map(\.place) + finding.help.flatMap(\.edits).map(\.place)
    }
    let isWhole = reading.givesItsTextBack
    let isInside = places.allSatisfy { $0.range.end <= end }
    let isCovered = reading.file.tree.declarations.allSatisfy { $0.range.end <= end }
    let isBounded = findings.count <= 2100
    let shown = isWhole && isInside && isCovered && isBounded ? "" : "\(bytes.prefix(400))"
    #expect(shown == "", "whole \(isWhole), inside \(isInside), covered \(isCovered), bounded \(isBounded)")
  }

  @Test(arguments: samples) func `dropping, doubling or cutting any token ends well`(sample: String) {
    let bytes = Array(sample.utf8)
    for token in Reading(sample).file.tokens where token.kind != .space {
      let range = token.range.indices
      check(Array(bytes[..<range.lowerBound] + bytes[range.upperBound...]))
      check(Array(bytes[..<range.upperBound] + bytes[range.lowerBound...]))
      check(Array(bytes[..<range.lowerBound]))
      check(Array(bytes[..<(range.lowerBound + range.count / 2)] + bytes[range.upperBound...]))
    }
  }

  @Test(arguments: 0..<8) func `random edits of a sample end well`(seed: Int) {
    var random = SeededRandom(seed: UInt64(seed))
    let tokens = Reading(Samples.everyForm).file.tokens
    let source = Array(Samples.everyForm.utf8)
    for _ in 0..<60 {
      var bytes = source
      for _ in 0..<Int.random(in: 1...12, using: &random) {
        guard let token = tokens.randomElement(using: &random), !bytes.isEmpty else { continue }
        let place = Int.random(in: 0..<bytes.count, using: &random)
        let piece = Array(source[token.range.indices])
        if Bool.random(using: &random) {
          bytes.insert(contentsOf: piece, at: place)
        } else {
          bytes.removeSubrange(place..<min(bytes.count, place + piece.count))
        }
      }
      check(bytes)
    }
  }

  @Test(arguments: 0..<8) func `random bytes end well`(seed: Int) {
    var random = SeededRandom(seed: UInt64(seed))
    let ours = Array("{}()|,.:%+-=<>\"#\n \t/'azN19é“”\\".utf8)
    for _ in 0..<60 {
      let count = Int.random(in: 0...400, using: &random)
      check((0..<count).map { _ in UInt8.random(in: 0...255, using: &random) })
      check((0..<count).map { _ in ours.randomElement(using: &random) ?? 0 })
    }
  }

  static let deep = [
    "(", ")", "{", "}", "{ ", "not ", "a.", "a(", "a + ", "all ", "no a.", "|", "| a ", "\"", "'", "“", "‘", "a,",
    "1,2,",
    "-", "A/", "a = ", "{a}", "x { ", "\n}", "\n{", "\n(", "a and\n", "\0", "[", "is ", "a is one of ", "Mon-", "each ",
    "nearest of ", "choice A {\n", "let a = (", "\\", "é", "1:", "2024-", "//", "<", "facts x { a b\n",
  ]

  @Test(arguments: deep) func `a hundred thousand times the same ends soon`(piece: String) {
    let repeated = String(repeating: piece, count: 100_000)
    check(Array(repeated.utf8))
    let fewer = String(repeating: piece, count: 5_000)
    for head in [
      "let a = ", "event E {\n  when ", "table T {\n  | ", "test \"t\" {\n  Fri 2020-03-06 17:30 ", "choice A {\n",
    ] {
      check(Array((head + fewer).utf8))
    }
  }

  @Test func `a line of a megabyte ends soon`() {
    for head in ["# ", "choice A { ", "let a = \"", "table T {\n| "] {
      check(Array((head + String(repeating: "Abc ", count: 262_144)).utf8))
    }
  }

  @Test func `bytes that are not UTF-8 are told once for each run`() {
    let reading = Reading(bytes: Array("choice A { B }\n".utf8) + [0xFF, 0xC0, 0x80] + Array("\nlet a = 5%\n".utf8))
    #expect(reading.codes == ["E0101"], "\(reading.shown)")
    check([0xFF, 0xFE, 0x41, 0])
    check([])
    check([0xEF, 0xBB, 0xBF])
  }
}
