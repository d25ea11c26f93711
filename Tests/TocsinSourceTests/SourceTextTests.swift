import Testing
import TocsinSource

@Suite struct SourceTextTests {
  @Test func `lines end with LF, CRLF or a lone CR`() {
    let text = SourceText(name: "a", text: "one\ntwo\r\nthree\rfour")
    #expect(text.lineCount == 4)
    #expect((1...4).map { text.lineText($0) } == ["one", "two", "three", "four"])
    #expect(text.position(of: 9) == Position(line: 3, column: 1, utf16Column: 1))
  }

  @Test func `an empty text has one empty line`() {
    let text = SourceText(name: "a", text: "")
    #expect(text.lineCount == 1)
    #expect(text.lineText(1).isEmpty)
    #expect(text.position(of: 0) == Position(line: 1, column: 1, utf16Column: 1))
  }

  @Test func `a last line end opens an empty line`() {
    let text = SourceText(name: "a", text: "x\n")
    #expect(text.lineCount == 2)
    #expect(text.position(of: 2) == Position(line: 2, column: 1, utf16Column: 1))
  }

  @Test func `columns count characters for people and code units for editors`() {
    let text = SourceText(name: "a", text: "è😀x")
    #expect(text.position(of: 2) == Position(line: 1, column: 2, utf16Column: 2))
    #expect(text.position(of: 6) == Position(line: 1, column: 3, utf16Column: 4))
  }

  @Test func `an offset inside a character is at the character`() {
    let text = SourceText(name: "a", text: "a😀x")
    #expect(text.position(of: 3).column == 2)
  }

  @Test func `editor columns lead back to the offset`() {
    let text = SourceText(name: "a", text: "ab\nè😀x\n")
    for offset: UInt32 in [0, 1, 3, 5, 9, 11] {
      let position = text.position(of: offset)
      #expect(text.offset(line: position.line, utf16Column: position.utf16Column) == offset)
    }
    #expect(text.offset(line: 1, utf16Column: 99) == 2)
    #expect(text.offset(line: 99, utf16Column: 1) == 11)
    #expect(text.offset(line: 0, utf16Column: 1) == 0)
  }

  @Test func `a byte order mark belongs to no line`() {
    let text = SourceText(name: "a", bytes: [0xEF, 0xBB, 0xBF, 0x61, 0x62])
    #expect(text.lineText(1) == "ab")
    #expect(text.position(of: 4).column == 2)
    #expect(text.position(of: 0) == Position(line: 1, column: 1, utf16Column: 1))
  }

  @Test func `bytes that are not UTF-8 read as replacement characters`() {
    let text = SourceText(name: "a", bytes: [0x61, 0xFF, 0xE2, 0x82, 0x62])
    #expect(text.lineText(1) == "a\u{FFFD}\u{FFFD}b")
    #expect(text.position(of: 4).column == 4)
  }

  @Test func `places outside the text are brought inside`() {
    let text = SourceText(name: "a", text: "abc")
    #expect(text.position(of: .max) == Position(line: 1, column: 4, utf16Column: 4))
    #expect(text.text(in: SourceRange(start: 2, end: .max)) == "c")
    #expect(text.text(in: SourceRange(start: 7, end: 9)).isEmpty)
    #expect(text.lineText(0).isEmpty)
    #expect(text.lineText(5).isEmpty)
  }

  @Test func `a range never ends before it starts`() {
    #expect(SourceRange(start: 5, end: 2) == SourceRange(at: 5))
    #expect(SourceRange(start: 1, end: 3).joined(with: SourceRange(start: 5, end: 6)) == SourceRange(1..<6))
  }

  @Test func `a map gives nothing for a text it does not hold`() {
    var map = SourceMap()
    let file = map.add(SourceText(name: "a", text: "abc"))
    #expect(map[file]?.name == "a")
    #expect(map.file(named: "a") == file)
    #expect(map[SourceFileID(9)] == nil)
    #expect(map.text(at: SourcePlace(file: SourceFileID(9), range: SourceRange(0..<1))).isEmpty)
    #expect(map.position(of: SourcePlace(file: SourceFileID(9), range: SourceRange(0..<1))) == nil)
  }

  @Test func `edits replace, insert and remove, whatever their order`() {
    let file = SourceFileID(0)
    let text = SourceText(name: "a", text: "one two three")
    func edit(_ range: Range<Int>, _ replacement: String) -> TextEdit {
      TextEdit(place: SourcePlace(file: file, range: SourceRange(range)), replacement: replacement)
    }
    let result = text.applying([edit(8..<13, "3"), edit(0..<0, ">"), edit(3..<7, "")], to: file)
    #expect(result.map { String(decoding: $0, as: UTF8.self) } == ">one 3")
    #expect(text.applying([edit(0..<3, ""), edit(2..<4, "")], to: file) == nil)
    #expect(text.applying([edit(10..<20, "")], to: file) == nil)
  }

  @Test func `any bytes have positions for every offset`() {
    var state: UInt64 = 7
    for _ in 0..<200 {
      var bytes: [UInt8] = []
      for _ in 0..<40 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        bytes.append(UInt8(truncatingIfNeeded: state >> 40))
      }
      let text = SourceText(name: "a", bytes: bytes)
      for offset in 0...42 { #expect(text.position(of: UInt32(offset)).line <= text.lineCount) }
    }
  }
}
