import Testing
import TocsinCompiler
import TocsinSource
import TocsinSyntax

/// Files beyond measure end as soon and as orderly as others.
@Suite(.serialized) struct ExtremeFileTests {
  /// On one core that others may share.
  static let longest = FuzzRun.isDebug ? Duration.seconds(60) : Duration.seconds(4)

  @Test(arguments: ExtremeText.empty) func `a file of nothing compiles to an end`(text: ExtremeText) {
    check(text)
  }

  @Test(arguments: ExtremeText.nested) func `deep nesting compiles to an end`(text: ExtremeText) {
    check(text)
  }

  @Test(arguments: ExtremeText.chained) func `a long chain compiles to an end`(text: ExtremeText) {
    check(text)
  }

  @Test(arguments: ExtremeText.large) func `a large file compiles to an end`(text: ExtremeText) {
    check(text)
  }

  @Test func `files that import each other in a ring compile to an end`() {
    let texts = (0..<2_000).map { number in
      SourceText(
        name: "f\(number).tocsin", text: "import \"f\((number + 1) % 2_000).tocsin\"\nchoice C\(number) { A }\n")
    }
    let files = Dictionary(uniqueKeysWithValues: texts.map { ($0.name, $0) })
    let compilation = TocsinCompiler.compile([texts[0]], zones: ZoneShelf.shared, imports: Shelf(files: files))
    #expect(Findings.strays(of: compilation).isEmpty)
    #expect(compilation.diagnostics.count <= Findings.most)
  }

  @Test func `releases that build on each other compile to an end`() {
    let texts = (0..<1_000).map { number in
      SourceText(
        name: "r\(number)/rules.tocsin",
        text: "rulebook R v\(number) {\n  builds on \"../r\((number + 1) % 1_000)\"\n  in force from 2024-10-01\n}\n")
    }
    let files = Dictionary(uniqueKeysWithValues: texts.map { ($0.name, $0) })
    let compilation = TocsinCompiler.compile([texts[0]], zones: ZoneShelf.shared, imports: Shelf(files: files))
    #expect(Findings.strays(of: compilation).isEmpty)
    #expect(compilation.hasErrors)
    #expect(compilation.diagnostics.count <= Findings.most)
  }

  private func check(_ extreme: ExtremeText) {
    let text = SourceText(name: "extreme.tocsin", bytes: extreme.bytes)
    print("extreme: \(extreme.name)")
    let clock = ContinuousClock()
    let start = clock.now
    let parsed = parse(text, file: SourceFileID(0))
    let read = clock.now - start
    #expect(TokenCover.isWhole(parsed.tokens, of: text))
    let compilation = TocsinCompiler.compile([text], zones: ZoneShelf.shared)
    let time = clock.now - start
    print(
      "extreme: \(extreme.name): read \(read), all \(time), \(compilation.diagnostics.count) findings, \(Memory.peak) MB"
    )
    #expect(time < Self.longest)
    #expect(compilation.diagnostics.count <= Findings.most)
    #expect(Findings.strays(of: compilation).isEmpty)
  }
}
