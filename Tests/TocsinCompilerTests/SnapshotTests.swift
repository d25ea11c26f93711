import Foundation
import Testing
import TocsinCompiler
import TocsinSource

/// How findings look to whoever reads them: `Snapshots/NAME.tocsin` beside `Snapshots/NAME.txt`.
struct SnapshotTests {
  private static let paths = Project.files(under: "Tests/TocsinCompilerTests/Snapshots", ending: ".tocsin")

  @Test(arguments: paths)
  func `a typical mistake is shown as recorded`(path: String) throws {
    var texts = RuleTexts(try Project.text(of: path))
    if texts.byPath.values.contains(where: { $0.contains("words.tocsin") }) {
      texts.byPath["words.tocsin"] = try Project.text(of: Fixture.words)
    }
    let compilation = texts.compiled()
    let shown = TextRenderer().render(compilation.diagnostics, in: compilation.sources)
    let page = path.replacing(".tocsin", with: ".txt")
    let recorded = (try? Project.text(of: page)) ?? ""
    #expect(shown == recorded)
    guard Project.isRecording, shown != recorded else { return }
    try Project.write(shown, to: page)
    Issue.record("recorded anew; read what has changed")
  }
}
