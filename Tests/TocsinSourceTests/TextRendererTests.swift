import Testing
import TocsinSource

@Suite struct TextRendererTests {
  private func finding(
    _ range: Range<Int>, labels: [(Range<Int>, String)] = [], example: String? = nil, help: [String] = []
  ) -> Diagnostic {
    let file = SourceFileID(0)
    return Diagnostic(
      code: "E0203", severity: .error, message: "`Godl` is not a plan",
      place: SourcePlace(file: file, range: SourceRange(range)),
      labels: labels.map { range, text in
        DiagnosticLabel(place: SourcePlace(file: file, range: SourceRange(range)), text: "\(text)")
      },
      example: example.map { "\($0)" }, help: help.map { DiagnosticHelp(text: "\($0)") })
  }

  private func render(_ text: String, _ diagnostic: Diagnostic, width: Int = 110) -> String {
    TextRenderer(width: width).render(diagnostic, in: SourceMap([SourceText(name: "care.tocsin", text: text)]))
  }

  @Test func `a finding shows code, place, line, marks, example and help`() {
    let shown = render(
      "choice Plan { Basic Gold }\n\nplan Godl\n",
      finding(
        33..<37, labels: [(7..<11, "the plans are here")], example: "a customer on `Godl`", help: ["write `Gold`"])
    )
    #expect(
      shown == """
        error[E0203]: `Godl` is not a plan
         --> care.tocsin:3:6
          |
        1 | choice Plan { Basic Gold }
          |        ---- the plans are here
        ...
        3 | plan Godl
          |      ^^^^
          = example: a customer on `Godl`
          = help: write `Gold`

        """)
  }

  @Test func `two marks on one line share it`() {
    let shown = render("P1 P1", finding(3..<5, labels: [(0..<2, "said here")]))
    #expect(shown.hasSuffix("1 | P1 P1\n  |    ^^\n  | -- said here\n"))
  }

  @Test func `tabs are expanded and the marks follow`() {
    #expect(render("\tx\ty", finding(3..<4)).hasSuffix("1 |     x   y\n  |         ^\n"))
  }

  @Test func `wide and combining characters keep the marks in place`() {
    #expect(render("日本 x", finding(7..<8)).hasSuffix("1 | 日本 x\n  |      ^\n"))
    #expect(render("e\u{301} x", finding(4..<5)).hasSuffix("  |   ^\n"))
  }

  @Test func `a range over several lines is marked on its first`() {
    #expect(render("abc\ndef", finding(1..<6)).hasSuffix("1 | abc\n  |  ^^\n"))
  }

  @Test func `the end of the text can be marked`() {
    #expect(render("abc", finding(3..<3)).hasSuffix("1 | abc\n  |    ^\n"))
    #expect(render("", finding(0..<0)).hasSuffix("1 |\n  | ^\n"))
    #expect(render("abc", finding(50..<60)).hasSuffix("1 | abc\n  |    ^\n"))
  }

  @Test func `control characters are shown, not sent`() {
    let shown = render("a\u{1B}[2Jb\u{202E}c\u{0}", finding(5..<6))
    #expect(shown.hasSuffix("1 | a␛[2Jb<U+202E>c␀\n  |      ^\n"))
    let named = TextRenderer().render(
      finding(0..<1, help: ["a\nb"]), in: SourceMap([SourceText(name: "\u{1B}[31m", text: "a")]))
    #expect(!named.contains("\u{1B}"))
    #expect(named.hasSuffix("= help: a\n          b\n"))
  }

  @Test func `a line of a megabyte is cut around the mark`() {
    let side = String(repeating: "ab ", count: 200_000)
    let shown = render(side + "WRONG" + side, finding(600_000..<600_005), width: 60)
    let lines = shown.split(separator: "\n")
    #expect(lines.count == 5)
    #expect(lines[3].count <= 64)
    #expect(lines[3].contains("…") && lines[3].contains("WRONG"))
    let column = lines[3].distance(from: lines[3].startIndex, to: lines[3].firstIndex(of: "W") ?? lines[3].endIndex)
    #expect(lines[4] == "  |" + String(repeating: " ", count: column - 3) + "^^^^^")
  }

  @Test func `a mark that does not fit beside the first gets the line again`() {
    let text = "FIRST" + String(repeating: " ", count: 5_000) + "SECOND"
    let shown = render(text, finding(5_005..<5_011, labels: [(0..<5, "here")]), width: 40)
    #expect(shown.contains("SECOND\n") && shown.contains("| FIRST "))
    #expect(shown.hasSuffix("  | ----- here\n"))
  }

  @Test func `a label in another text names it`() {
    var map = SourceMap([SourceText(name: "a.tocsin", text: "abc")])
    let other = map.add(SourceText(name: "b.tocsin", text: "x\nyz"))
    let diagnostic = Diagnostic(
      code: "E1", severity: .warning, message: "m",
      place: SourcePlace(file: SourceFileID(0), range: SourceRange(0..<1)),
      labels: [DiagnosticLabel(place: SourcePlace(file: other, range: SourceRange(2..<4)), text: "there")])
    let shown = TextRenderer().render(diagnostic, in: map)
    #expect(shown.hasSuffix(" ::: b.tocsin:2:1\n  |\n2 | yz\n  | -- there\n"))
  }

  @Test func `a finding without a text still says its message`() {
    let shown = TextRenderer().render(finding(0..<1), in: SourceMap())
    #expect(shown == "error[E0203]: `Godl` is not a plan\n")
  }

  @Test func `colour only adds`() {
    let map = SourceMap([SourceText(name: "a", text: "abc")])
    let plain = TextRenderer().render(finding(0..<1, help: ["h"]), in: map)
    var coloured = TextRenderer(colour: true).render(finding(0..<1, help: ["h"]), in: map)
    #expect(coloured != plain)
    coloured.replace(/\u{1B}\[[0-9;]*m/, with: "")
    #expect(coloured == plain)
  }

  @Test func `findings come by file, place and code`() {
    let late = finding(4..<5)
    let early = finding(0..<1)
    #expect([late, early].sorted() == [early, late])
    let both = TextRenderer().render([late, early], in: SourceMap([SourceText(name: "a", text: "a b c")]))
    #expect(both.components(of: "error[").count == 3)
    #expect(both.contains("a:1:1") && both.hasSuffix("^\n\n"))
  }

  @Test func `random bytes and ranges never trap`() {
    var state: UInt64 = 11
    func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state >> 33
    }
    for _ in 0..<300 {
      let bytes = (0..<Int(next() % 120)).map { _ in UInt8(truncatingIfNeeded: next()) }
      let map = SourceMap([SourceText(name: "a", bytes: bytes)])
      let place = SourcePlace(
        file: SourceFileID(0), range: SourceRange(start: UInt32(next() % 130), end: UInt32(next() % 130)))
      let diagnostic = Diagnostic(code: "E1", severity: .note, message: "m", place: place)
      #expect(!TextRenderer(width: Int(next() % 40)).render(diagnostic, in: map).isEmpty)
    }
  }
}

extension String {
  fileprivate func components(of separator: String) -> [Substring] {
    split(separator: separator, omittingEmptySubsequences: false)
  }
}
