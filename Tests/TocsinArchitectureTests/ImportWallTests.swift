import Foundation
import Testing

/// What a module may import is what Package.swift lets it depend on; a plain build accepts more.
@Suite struct ImportWallTests {
  struct Import: CustomStringConvertible {
    let file: SwiftFile
    let line: Int
    let module: String
    var description: String { "\(file.path):\(line): import \(module)" }
  }

  static let imports: [Import] = Project.sources.flatMap { file in
    file.codeLines.enumerated().compactMap { number, line in
      let words = line.split(separator: " ")
      guard let word = words.firstIndex(of: "import"), words.indices.contains(word + 1),
        words[..<word].allSatisfy({ ["public", "package", "internal", "private", "@_exported"].contains($0) })
      else { return nil }
      let kinds: Set<Substring> = ["struct", "class", "enum", "protocol", "func", "var", "let", "typealias"]
      let path = words[(word + 1)...].first { !kinds.contains($0) } ?? ""
      return Import(file: file, line: number + 1, module: String(path.split(separator: ".").first ?? ""))
    }
  }

  /// The modules of Package.swift and what each depends on.
  static let dependencies: [String: Set<String>] = {
    let package = Project.text("Package.swift")
    var table: [String: Set<String>] = [:]
    let target = /(?:module|\.executableTarget)\(\s*(?:name: )?"([^"]+)"(?:,\s*(?:dependencies: )?\[([^\]]*)\])?/
    for match in package.matches(of: target) {
      table[String(match.1)] = Set((match.2 ?? "").matches(of: /"([^"]+)"/).map { String($0.1) })
    }
    return table
  }()

  /// A module depends on modules of lower floors only. A new module gets its floor here.
  static let floors: [String: Int] = [
    "TocsinSource": 0, "TocsinTime": 0, "TocsinJSON": 0,
    "TocsinModel": 1, "TocsinSyntax": 1, "TocsinJournal": 1, "TocsinEvaluation": 2,
    "TocsinAnalysis": 3, "TocsinEngine": 3, "TocsinFormatter": 3,
    "TocsinCompiler": 4, "TocsinPromises": 4, "TocsinTables": 4, "TocsinExchange": 4, "TocsinComparison": 4,
    "Tocsin": 5,
    "TocsinCommands": 6, "tocsin-cli": 7, "tocsin-benchmark": 7,
  ]

  /// The one file of a module that calls the system.
  static let systemCallFiles = [
    "TocsinTime": "ZoneFile.swift", "TocsinJournal": "SystemCalls.swift", "TocsinCommands": "SystemCalls.swift",
    "tocsin-cli": "main.swift", "tocsin-benchmark": "Measuring.swift",
  ]

  static let systems: Set<String> = ["Glibc", "Musl", "Darwin"]

  @Test func `the drawing of the architecture is read whole`() {
    #expect(Set(Self.dependencies.keys) == Set(Project.sources.map(\.module)))
    #expect(Self.dependencies["Tocsin"]?.contains("TocsinCompiler") == true)
    #expect(Self.imports.count > 100)
  }

  @Test func `a module imports nothing but what it depends on`() {
    for found in Self.imports where !Self.systems.contains(found.module) && found.module != "FoundationEssentials" {
      #expect(Self.dependencies[found.file.module]?.contains(found.module) == true, "\(found)")
    }
  }

  @Test func `every module stands on lower floors`() {
    for (module, needed) in Self.dependencies {
      let floor = Self.floors[module]
      #expect(floor != nil, "\(module) has no floor")
      for other in needed {
        #expect((Self.floors[other] ?? .max) < (floor ?? 0), "\(module) on \(other)")
      }
    }
  }

  @Test func `model, evaluation, analysis, engine and tables never see the syntax`() {
    for module in ["TocsinModel", "TocsinEvaluation", "TocsinAnalysis", "TocsinEngine", "TocsinTables"] {
      #expect(Self.dependencies[module]?.isDisjoint(with: ["TocsinSyntax", "TocsinCompiler"]) == true)
    }
  }

  @Test func `Foundation is imported nowhere, and its essentials in the commands alone`() {
    for found in Self.imports where found.module.hasPrefix("Foundation") {
      #expect(found.module == "FoundationEssentials" && found.file.module == "TocsinCommands", "\(found)")
    }
    #expect(!Self.imports.isEmpty)
  }

  @Test func `each module calls the system in one file`() {
    let found = Self.imports.filter { Self.systems.contains($0.module) }
    #expect(!found.isEmpty)
    for place in found {
      let name = place.file.path.split(separator: "/").last.map(String.init)
      #expect(name == Self.systemCallFiles[place.file.module], "\(place)")
    }
    for (file, places) in Dictionary(grouping: found, by: \.file.path) {
      #expect(Set(places.map(\.module)) == Self.systems, "\(file) lacks a branch")
    }
  }
}
