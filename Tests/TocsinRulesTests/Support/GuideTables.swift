import Foundation
import TocsinModel
import TocsinTables

/// The tables of the guides, as they must be printed.
struct GuideTables {
  static let all: [GuideTable] = {
    let folder = "Tests/TocsinCommandsTests/Expected/tables"
    let paths = FileManager.default.subpaths(atPath: ShippedRules.root.appending(path: folder).path) ?? []
    return paths.filter { $0.hasSuffix(".csv") }.sorted().map { path in
      GuideTable(path: path, text: ShippedRules.text(of: folder + "/" + path))
    }
  }()
}

struct GuideTable {
  /// `5.0/sla.it.csv`: release or folder, name, language unless it is English.
  let path: String
  let text: String

  /// Whether a release that prints the table prints another.
  func differs(in program: Program) -> Bool {
    let parts = path.split(separator: "/").map(String.init)
    let words = (parts.last ?? "").split(separator: ".").map(String.init)
    let isOfRelease =
      parts.first == program.release || parts.first == program.rulebook.lowercased()
      || parts.first == "advanced-services" && program.rulebook == "AdvancedServices"
    guard isOfRelease, let name = words.first else { return false }
    let language = words.count == 3 ? words[1] : "en"
    let printed = program.documents(language: language).first { $0.name == name }
    return printed.map { TableFormat.csv.write([$0]) } != text
  }
}
