import Foundation
import Testing
import TocsinSource

@testable import TocsinCommands

struct ExplainCommandTests {
  @Test(arguments: ["E0404", "e0404"])
  func `a code is explained in either case, with an example and what the check says`(code: String) throws {
    let run = try ToolRun(["explain", code])
    #expect(run.code == 0)
    #expect(run.output.hasPrefix("E0404: a key has no row or column\n\n"))
    #expect(run.output.contains("Wrong:\n\n  table Fee {\n"))
    #expect(run.output.contains("Checked:\n\n  error[E0404]: `Fee` has no row for `Large`\n"))
    #expect(run.output.contains("Right:\n\n  table Fee {\n"))
  }

  @Test func `an unknown code gets the nearest one`() throws {
    let run = try ToolRun(["explain", "E04040"])
    #expect(run.code == 2)
    #expect(run.errors == "error: there is no code `E04040`\nhelp: the nearest is `E0404`\n")
  }

  @Test func `a call without a code says what is missing`() throws {
    let run = try ToolRun(["explain"])
    #expect(run.code == 2)
    #expect(run.errors.hasPrefix("error: expected a code, found the end of the call\n"))
  }

  @Test func `every code is listed with its title`() throws {
    let lines = try ToolRun(["explain", "--list"]).output.split(separator: "\n")
    #expect(lines.count == CodePage.all.count)
    #expect(lines.first == "E0101  the file is not text in UTF-8")
  }

  @Test func `every code that Sources can report has a page, and every page a code`() throws {
    let root = Project.folder("Sources")
    var codes: Set<String> = []
    for path in try FileManager.default.subpathsOfDirectory(atPath: root.path)
    where path.hasSuffix("Messages.swift") || path.contains("Messages/") {
      let text = try String(contentsOf: root.appending(path: path), encoding: .utf8)
      codes.formUnion(text.matches(of: /"([EWN]\d{4})"/).map { String($0.1) })
    }
    #expect(codes.sorted() == CodePage.all.map(\.code.text))
  }
}
