import Foundation
import Testing
import Tocsin
import TocsinSource
import TocsinTime

@testable import TocsinCommands

/// Faults that people make, one at a time in the shipped rules: each is found, in the file in which it was made or that
/// rests on it, and what is wrong with the meaning is shown with a case.
///
/// `SEEDED_FAULTS=all` tries every fault; by default one of each kind.
struct SeededFaultTests {
  struct Fault: Sendable, CustomTestStringConvertible {
    let kind: String
    let path: String
    let code: DiagnosticCode
    var before: [String] = []
    var after: [String] = []

    var testDescription: String { "\(kind) in \(path): \((before + after).joined(separator: " "))" }
  }

  static let faults: [Fault] = {
    var faults: [Fault] = []
    for line in ShippedRules.text(of: "Tests/TocsinRulesTests/Data/faults.txt").split(separator: "\n") {
      let text = String(line.dropFirst(2))
      switch line.first {
      case "@":
        let parts = text.split(separator: "·").map { $0.trimmingCharacters(in: .whitespaces) }
        faults.append(Fault(kind: parts[0], path: "Rules/imagiclecare/" + parts[1], code: DiagnosticCode(parts[2])))
      case "-": faults[faults.count - 1].before.append(text)
      case "+": faults[faults.count - 1].after.append(text)
      default: break
      }
    }
    return faults
  }()

  static let tried: [Fault] = {
    guard ProcessInfo.processInfo.environment["SEEDED_FAULTS"] != "all" else { return faults }
    var kinds: Set<String> = []
    return faults.filter { kinds.insert($0.kind).inserted }
  }()

  private static let rules = ShippedRules.files.filter { $0.path.hasPrefix("Rules/imagiclecare/") }

  @Test func `there are a hundred faults of many kinds`() {
    #expect(Self.faults.count >= 100)
    #expect(Set(Self.faults.map(\.kind)).count >= 50)
    #expect(Set(Self.faults.map(\.testDescription)).count == Self.faults.count)
  }

  @Test(arguments: tried) func `a seeded fault is found`(fault: Fault) throws {
    let file = try #require(Self.rules.first { $0.path == fault.path })
    let before = fault.before.joined(separator: "\n")
    let place = try #require(file.text.range(of: before), "it does not stand there")
    let changed = file.text.replacingCharacters(in: place, with: fault.after.joined(separator: "\n"))
    let texts = Self.rules.map { SourceText(name: $0.path, text: $0.path == fault.path ? changed : $0.text) }
    let day = try #require(CivilDate(year: 2025, month: 11, day: 21))
    let found = FindingScope.proved.findings(in: compile(texts, zones: SystemZoneSource()), on: day)
    let fitting = found.filter { $0.code == fault.code }
    #expect(!fitting.isEmpty, "found \(found.map(\.code.text))")
    let isOfCases = fault.code.text.hasPrefix("W08") || ["E0711", "E0718"].contains(fault.code)
    if isOfCases { #expect(fitting.contains { $0.example != nil }, "\(fitting)") }
  }

  @Test func `the table of what others find names the same kinds`() {
    let rows = rows(ofCSV: ShippedRules.text(of: "Tests/TocsinRulesTests/Data/peer-faults.csv"))
    let kinds = Set(Self.faults.map(\.kind))
    #expect(Set(rows.map { $0[0] }) == kinds)
    #expect(rows.allSatisfy { $0.count == 5 && $0.dropFirst().allSatisfy(["found", "missed", "-"].contains) })
  }
}
