import Foundation
import Testing
import TocsinJSON
import TocsinSource

@testable import TocsinCommands

@Suite struct DiagnosticReportTests {
  private let map = SourceMap([
    SourceText(name: "Rules/care rules.tocsin", text: "plan 😀 Godl\nnext\n"), SourceText(name: "b.tocsin", text: "x y"),
  ])

  private func place(_ range: Range<Int>, file: UInt32 = 0) -> SourcePlace {
    SourcePlace(file: SourceFileID(file), range: SourceRange(range))
  }

  private var findings: [Diagnostic] {
    [
      Diagnostic(
        code: "W0101", severity: .warning, message: "100% sure:\nodd", place: place(12..<18), example: "a: b, c"),
      Diagnostic(
        code: "E0203", severity: .error, message: "`Godl` is not a plan", place: place(10..<14),
        labels: [DiagnosticLabel(place: place(0..<1, file: 1), text: "plans are here")], example: "a case",
        help: [
          DiagnosticHelp(text: "write `Gold`", edits: [TextEdit(place: place(10..<14), replacement: "Gold")]),
          DiagnosticHelp(text: "ask"),
        ]),
      Diagnostic(code: "N0001", severity: .note, message: "lost", place: place(0..<1, file: 9)),
    ]
  }

  @Test func `JSON gives code, place, labels and help in order`() throws {
    let report = try JSONReader().read(DiagnosticJSON.render(findings, in: map))
    #expect(report["errors"]?.integer == 1 && report["warnings"]?.integer == 1 && report["notes"]?.integer == 1)
    let first = report["diagnostics"]?[0]
    #expect(first?["code"]?.string == "E0203")
    #expect(
      first?["place"]?.description
        == #"{"file":"Rules/care rules.tocsin","line":1,"column":8,"endLine":1,"endColumn":12,"start":10,"end":14}"#)
    #expect(first?["labels"]?[0]?["text"]?.string == "plans are here")
    #expect(first?["help"]?[0]?["edits"]?[0]?["replacement"]?.string == "Gold")
    #expect(first?["help"]?[1]?["edits"]?.array?.isEmpty == true)
    #expect(report["diagnostics"]?[2]?["place"] == nil)
  }

  @Test func `SARIF has version, rules, levels, regions and fixes`() throws {
    let log = try JSONReader().read(
      DiagnosticSARIF.render(findings, in: map, version: "1.0", titles: ["E0203": "unknown name"]))
    #expect(log["version"]?.string == "2.1.0")
    let run = log["runs"]?[0]
    let driver = run?["tool"]?["driver"]
    #expect(driver?["name"]?.string == "tocsin" && driver?["version"]?.string == "1.0")
    #expect(driver?["rules"]?.array?.compactMap { $0["id"]?.string } == ["E0203", "N0001", "W0101"])
    #expect(driver?["rules"]?[0]?["shortDescription"]?["text"]?.string == "unknown name")
    let results = run?["results"]?.array ?? []
    #expect(results.compactMap { $0["level"]?.string } == ["error", "warning", "note"])
    for result in results {
      let index = Int(result["ruleIndex"]?.integer ?? -1)
      #expect(driver?["rules"]?[index]?["id"] == result["ruleId"])
    }
    let location = results[0]["locations"]?[0]?["physicalLocation"]
    #expect(location?["artifactLocation"]?["uri"]?.string == "Rules/care%20rules.tocsin")
    #expect(location?["region"]?.description == #"{"startLine":1,"startColumn":9,"endLine":1,"endColumn":13}"#)
    #expect(results[0]["relatedLocations"]?[0]?["message"]?["text"]?.string == "plans are here")
    #expect(results[0]["fixes"]?.array?.count == 1)
    #expect(
      results[0]["fixes"]?[0]?["artifactChanges"]?[0]?["replacements"]?[0]?["insertedContent"]?["text"]?.string
        == "Gold")
    #expect(results[2]["locations"] == nil)
  }

  @Test func `a run without findings is still a whole log`() throws {
    let log = try JSONReader().read(DiagnosticSARIF.render([], in: map))
    #expect(log["runs"]?[0]?["results"]?.array?.isEmpty == true)
  }

  @Test func `paths become references`() {
    #expect(FileReference.text(for: "/a/b c") == "file:///a/b%20c")
    #expect(FileReference.text(for: "a:b/é#?%.tocsin") == "a%3Ab/%C3%A9%23%3F%25.tocsin")
    #expect(FileReference.text(for: "-") == "-")
  }

  @Test func `GitHub commands escape what would end them`() {
    let odd = Diagnostic(code: "E1", severity: .error, message: "a,b: c", place: place(0..<1))
    let strange = SourceMap([SourceText(name: "a,b:c%.tocsin", text: "x")])
    #expect(
      DiagnosticGitHub.render([odd], in: strange)
        == "::error file=a%2Cb%3Ac%25.tocsin,line=1,col=1,endColumn=2,title=E1::a,b: c\n")
    let lines = DiagnosticGitHub.render(findings, in: map).split(separator: "\n")
    #expect(
      lines == [
        "::error file=Rules/care rules.tocsin,line=1,col=8,endColumn=12,title=E0203::`Godl` is not a plan%0A"
          + "example: a case%0Ahelp: write `Gold`%0Ahelp: ask",
        "::warning file=Rules/care rules.tocsin,line=1,col=10,endLine=2,title=W0101::100%25 sure:%0Aodd%0A"
          + "example: a: b, c", "::notice title=N0001::lost",
      ])
  }
}
