import Foundation
import Testing
import Tocsin
import TocsinModel
import TocsinSource
import TocsinSyntax
import TocsinTime

@testable import TocsinCommands

/// The tests of the shipped rules notice every change of one figure, window, date, role or priority; what is only
/// printed is noticed in the tables of the guides, a holiday in the list of holidays.
///
/// `RULE_MUTANTS=all` tries every change; by default a few are tried.
struct RuleMutationTests {
  /// A change that no test notices, and why that is right.
  struct Survivor: Hashable {
    let path: String
    let text: String
    let change: String
  }

  static let rules = ShippedRules.files.filter { !$0.path.contains("/example/") }

  static let mutants: [RuleMutant] = {
    let mutants = RuleMutants(rules)
    return rules.flatMap { mutants.all(of: $0) }
  }()

  static let tried: [RuleMutant] = {
    guard ProcessInfo.processInfo.environment["RULE_MUTANTS"] != "all" else { return mutants }
    return stride(from: 0, to: mutants.count, by: max(1, mutants.count / 8)).map { mutants[$0] }
  }()

  static let known: [Survivor: String] = Dictionary(
    rows(ofCSV: ShippedRules.text(of: "Tests/TocsinRulesTests/Data/survivors.csv")).map { row in
      (Survivor(path: row[0], text: row[1], change: row[2]), row.count > 3 ? row[3] : "")
    }, uniquingKeysWith: { first, _ in first })

  @Test func `the shipped rules pass their own tests`() throws {
    #expect(Self.mutants.count > 300)
    #expect(Self.failure(in: [:]) == nil)
  }

  @Test(arguments: tried) func `a changed rule is noticed`(mutant: RuleMutant) {
    let survivor = Self.survivor(mutant)
    let isNoticed = Self.failure(in: [mutant.path: mutant.text]) != nil
    if isNoticed {
      #expect(Self.known[survivor] == nil, "listed as a survivor and noticed all the same")
    } else {
      #expect((Self.known[survivor] ?? "").count > 10, "no test notices it in: \(survivor.text)")
    }
  }

  @Test func `every known survivor is a change that is made`() {
    let made = Set(Self.mutants.map(Self.survivor))
    #expect(Set(Self.known.keys).subtracting(made) == [])
  }

  private static func survivor(_ mutant: RuleMutant) -> Survivor {
    let lines = rules.first { $0.path == mutant.path }?.text.split(separator: "\n", omittingEmptySubsequences: false)
    let line = lines.map { $0.indices.contains(mutant.line - 1) ? String($0[mutant.line - 1]) : "" } ?? ""
    let text = line.split(separator: "#").first.map(String.init) ?? line
    return Survivor(
      path: mutant.path, text: text.split(separator: " ").joined(separator: " "), change: mutant.change)
  }

  /// The first thing that is wrong with the rules, some files being others; nil when nothing is.
  private static func failure(in changed: [String: String]) -> String? {
    let texts = rules.map { SourceText(name: $0.path, text: changed[$0.path] ?? $0.text) }
    let compilation = compile(texts, zones: SystemZoneSource())
    if let finding = compilation.diagnostics.first { return finding.message }
    for rules in compilation.ruleSets {
      for program in rules.programs {
        if let table = GuideTables.all.first(where: { $0.differs(in: program) }) { return table.path }
        var runner = TestRunner(program, of: rules)
        for test in program.tests where runner.run(test).failures.isEmpty == false { return test.title }
      }
    }
    if changed.keys.contains(where: { $0.contains("/holidays/") }),
      HolidayListTests.dates(in: changed) != HolidayListTests.dates(in: [:])
    {
      return "the list of holidays"
    }
    return nil
  }
}
