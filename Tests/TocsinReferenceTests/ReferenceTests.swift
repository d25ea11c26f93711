import Foundation
import Testing
import TocsinCompiler
import TocsinEvaluation
import TocsinModel
import TocsinSource
import TocsinTime

/// The engine and the reference say the same of random rules and lines.
@Suite struct ReferenceTests {
  static let streamLength = 150

  /// So many lines are told; `TOCSIN_REFERENCE_STEPS` asks for more, `TOCSIN_REFERENCE_SEED` for another beginning.
  static let steps = setting("TOCSIN_REFERENCE_STEPS") ?? 1_200
  static let firstSeed = UInt64(setting("TOCSIN_REFERENCE_SEED") ?? 1)

  private static func setting(_ name: String) -> Int? { ProcessInfo.processInfo.environment[name].flatMap(Int.init) }

  @Test func `engine and reference agree`() throws {
    var (seed, told, refused, said, kinds) = (Self.firstSeed, 0, 0, 0, [String: Int]())
    while told < Self.steps, refused <= 10 + told {
      defer { seed += 1 }
      guard let comparison = Comparison(seed: seed, length: Self.streamLength) else {
        refused += 1
        continue
      }
      let outcome = try comparison.playAndTell()
      told += outcome.lines.count
      said += outcome.said.count
      for line in outcome.said { kinds[String(line.split(separator: " ").dropFirst(2).first ?? ""), default: 0] += 1 }
      if outcome.differs {
        Issue.record("\(try comparison.report(outcome.lines))")
        break
      }
    }
    let count = seed - Self.firstSeed
    if Self.setting("TOCSIN_REFERENCE_STEPS") != nil {
      print("reference: seeds from \(Self.firstSeed), \(count) rulebooks, \(refused) refused, \(told) lines told")
      print("reference: \(said) lines said, \(kinds)")
    }
    #expect(refused * 2 < count, "most of the random rules are rules")
    #expect(kinds.count >= 8 && said > Self.steps / 4, "a stream in which nothing happens says nothing")
  }

  @Test func `the reference knows nothing of the engine and stays small`() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Interpreter")
    let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    let lines = try files.flatMap { try String(contentsOf: $0, encoding: .utf8).split(separator: "\n") }
    #expect(files.count >= 5 && lines.count > 300)
    #expect(lines.count { !$0.drop(while: \.isWhitespace).hasPrefix("//") } < 800)
    let imports = lines.filter { $0.contains("import ") }
    #expect(Set(imports) == ["import TocsinEvaluation", "import TocsinModel", "import TocsinTime"])
  }
}
