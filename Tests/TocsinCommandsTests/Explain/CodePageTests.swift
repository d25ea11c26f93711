import Testing
import Tocsin
import TocsinCompiler
import TocsinSource
import TocsinTime

@testable import TocsinCommands

struct CodePageTests {
  @Test(arguments: CodePage.all)
  func `the wrong example of a page has that mistake and no other`(page: CodePage) throws {
    let codes = try check(page.wrong, of: page).map(\.code)
    if page.code == "E0118" || page.code == "W0872" {
      #expect(codes.contains(page.code))
    } else {
      #expect(codes == [page.code])
    }
  }

  @Test(arguments: CodePage.all)
  func `the right example of a page is clean`(page: CodePage) throws {
    #expect(try found(in: page.right.files, of: page) == [])
  }

  @Test func `pages stand in the order of their codes, one for each`() {
    let codes = CodePage.all.map(\.code.text)
    #expect(codes == Array(Set(codes)).sorted())
  }

  @Test(arguments: CodePage.all)
  func `a page reads like a page`(page: CodePage) {
    #expect(page.title.first?.isLowercase == true)
    #expect(page.title.last != ".")
    #expect(page.meaning.last == ".")
    #expect(page.text.contains(page.meaning))
  }

  /// Some mistakes are none of text: bytes, length, or what the system does not let be read.
  private func check(_ example: CodeExample, of page: CodePage) throws -> [Diagnostic] {
    var files = example.files
    switch page.code {
    case "E0101": files = [SourceText(name: "care.tocsin", bytes: example.text.unicodeScalars.map { UInt8($0.value) })]
    case "E0104":
      let units = Array("\u{FEFF}\(example.text)".utf16)
      files = [SourceText(name: "care.tocsin", bytes: units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })]
    case "E0118":
      let lines = String(repeating: example.text + "\n", count: 1001)
      files = [SourceText(name: "care.tocsin", text: lines)]
    case "E0611": return compile(files, zones: SystemZoneSource(), imports: Unreadable()).diagnostics
    default: break
    }
    return try found(in: files, of: page)
  }

  /// That an example does not use all of its words is found on the pages about that alone.
  private func found(in files: [SourceText], of page: CodePage) throws -> [Diagnostic] {
    let day = try #require(CivilDate(year: 2025, month: 6, day: 15))
    let found = FindingScope.proved.findings(in: compile(files, zones: SystemZoneSource()), on: day)
    return found.filter { $0.code == page.code || !["W0818", "W0819", "W0820"].contains($0.code) }
  }

  private struct Unreadable: ImportSource {
    func text(at path: String) -> ImportResult { .unreadable(reason: "permission denied") }
    func files(inFolder path: String) -> [String]? { nil }
  }
}
