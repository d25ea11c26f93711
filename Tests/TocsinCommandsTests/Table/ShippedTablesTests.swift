import Foundation
import Testing

@testable import TocsinCommands

/// The shipped rulebook prints the tables of its guides byte for byte.
struct ShippedTablesTests {
  static let expected = Project.folder("Tests/TocsinCommandsTests/Expected/tables")

  /// `4.1/sla.csv` is in the first language of its release, `5.0/sla.it.csv` in the one it names.
  struct Expectation: CustomTestStringConvertible, Sendable {
    let file: String
    let release: String
    let table: String
    let language: String

    var testDescription: String { file }

    init(_ file: String) {
      let parts = file.split(separator: "/").map(String.init)
      let words = parts.last?.split(separator: ".").map(String.init) ?? []
      self.file = file
      release = parts.first ?? ""
      table = words.first ?? ""
      language = words.count == 3 ? words[1] : "en"
    }

    /// The rulebook that is not a guide has one release only.
    private var isGuide: Bool { release.first?.isNumber ?? false }
    var rules: String { Project.folder("Rules/" + (isGuide ? "imagiclecare" : release)).path }
    var releaseFlag: [String] { isGuide ? ["--release", release] : [] }
  }

  static let expectations = ["4.1", "5.0", "advanced-services"].flatMap { release in
    ((try? FileManager.default.contentsOfDirectory(atPath: expected.appending(path: release).path)) ?? []).sorted()
      .map { Expectation(release + "/" + $0) }
  }

  @Test(arguments: expectations)
  func `the guide's table is printed byte for byte`(expectation: Expectation) throws {
    let run = try ToolRun(
      ["table", expectation.rules, expectation.table, "--language", expectation.language, "--format", "csv"]
        + expectation.releaseFlag)
    #expect(run.errors == "")
    let file = try Data(contentsOf: Self.expected.appending(path: expectation.file))
    #expect(Data(run.output.utf8) == file, "\(run.output)")
  }

  @Test func `no expected table is forgotten`() {
    #expect(Self.expectations.count >= 10)
  }
}

/// Where the project lies on the disk.
enum Project {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static func folder(_ path: String) -> URL { root.appending(path: path) }
}
