import Foundation
import Testing
import TocsinCompiler
import TocsinSource
import TocsinTime

@testable import TocsinCommands

/// What holds of every file that is mended. TOCSIN_FUZZ_FILES says how many are made.
struct FixPropertyTests {
  #if DEBUG
    private static let usual = 5
  #else
    private static let usual = 100
  #endif

  static let count = ProcessInfo.processInfo.environment["TOCSIN_FUZZ_FILES"].flatMap { Int($0) } ?? usual

  private static let root = URL(filePath: #filePath).appending(path: "../../../..").standardized
  private static let events = MadeRules.events
  private static let customers = MadeRules.customers

  @Test func `safe fixes leave rules that check, nothing more to mend, and every outcome as it was`() throws {
    var (mended, told) = (0, 0)
    for seed in 0..<UInt64(Self.count) {
      let text = MadeRules(seed: seed).text
      let folder = try TemporaryFolder([
        "rules/a.tocsin": text, "events.jsonl": Self.events, "customers.jsonl": Self.customers,
      ])
      let rules = folder.path("rules")
      let before = try diary(of: rules, folder)
      let run = try ToolRun(["fix", rules])
      #expect(run.code == 0 && run.errors == "", "seed \(seed)")
      if run.output.contains("mended") { mended += 1 }
      #expect(try diary(of: rules, folder) == before, "seed \(seed)")
      let again = try ToolRun(["fix", "--check", rules])
      #expect(again.code == 0 && again.output.hasPrefix("nothing can be mended"), "seed \(seed): \(again.output)")
      told += before.count(where: \.isNewline)
    }
    #expect(mended * 2 > Self.count && told > 20 * Self.count, "\(mended) mended, \(told) lines told")
  }

  @Test func `what was typed in foreign ways checks again`() throws {
    for seed in 0..<UInt64(Self.count) {
      let text = MadeRules(seed: seed).foreignText
      let folder = try TemporaryFolder(["a.tocsin": text])
      let run = try ToolRun(["fix", folder.path])
      #expect(run.code == 0 && run.output.contains("mended"), "seed \(seed): \(run.output)")
      #expect(try ToolRun(["check", folder.path]).output.contains("error[") == false, "seed \(seed)")
      #expect(try ToolRun(["fix", "--check", folder.path]).code == 0, "seed \(seed)")
    }
  }

  @Test(arguments: [false, true])
  func `fixtures that are mended have no mistakes of their own, and nothing more to mend`(takesGuesses: Bool) throws {
    let folder = Self.root.appending(path: "Tests/TocsinCompilerTests/Fixtures")
    let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    let day = try #require(CivilDate("2025-06-15"))
    var mended = 0
    for file in files.sorted(by: { $0.path < $1.path }) where file.pathExtension == "tocsin" {
      let text = SourceText(name: file.path, bytes: Array(try Data(contentsOf: file)))
      let fixer = Fixer([text], on: day, takesGuesses: takesGuesses)
      if fixer.made.isEmpty { continue }
      mended += 1
      #expect(fixer.texts[0].bytes != text.bytes, "\(text.name)")
      #expect(Fixer(fixer.texts, on: day, takesGuesses: takesGuesses).made.isEmpty, "\(text.name)")
      let wasUsable = !Fixer.compiled([text]).hasErrors
      #expect(!wasUsable || !fixer.compilation.hasErrors, "\(text.name)")
    }
    #expect(mended >= 25, "\(mended)")
  }

  @Test func `the shipped rules need none`() throws {
    let run = try ToolRun(["fix", "--check", "--unsafe", Self.root.appending(path: "Rules").path])
    #expect(run.code == 0 && run.output == "nothing can be mended without a decision\n")
  }

  private func diary(of rules: String, _ folder: TemporaryFolder) throws -> String {
    let run = try ToolRun([
      "run", rules, folder.path("events.jsonl"), "--customers", folder.path("customers.jsonl"), "--timeline",
    ])
    #expect(run.code == 0, "\(run.errors)")
    return run.output
  }
}
