import Testing
import TocsinCompiler
import TocsinSource
import TocsinTime

@Suite struct GivenTextsTests {
  @Test func `a text at hand is never looked for elsewhere`() {
    let texts = [
      SourceText(
        name: "rules/a.tocsin",
        text: "import \"b.tocsin\"\nimport \"../words/c.tocsin\"\nlet limit = low + 1\nchoice A { One }\n"),
      SourceText(name: "rules/b.tocsin", text: "let low = 5\n"),
      SourceText(name: "words/c.tocsin", text: "choice C { Two }\n"),
    ]
    let found = compile(texts, zones: SystemZoneSource()).diagnostics.filter { $0.severity == .error }
    #expect(found.isEmpty)
    #expect(compile([texts[0]], zones: SystemZoneSource()).diagnostics.map(\.code.text).contains("E0605"))
  }
}
