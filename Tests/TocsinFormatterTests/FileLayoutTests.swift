import Testing
import TocsinFormatter
import TocsinSource
import TocsinSyntax

/// What holds for the layout of every file there is.
@Suite struct FileLayoutTests {
  @Test func `there are files`() {
    #expect(Corpus.shipped.count > 30)
    #expect(Corpus.readable.count > 200)
    #expect(Corpus.all.count > Corpus.readable.count)
  }

  @Test(arguments: Corpus.shipped) func `the shipped rules have the layout`(file: Corpus.File) {
    let isLaidOut = layOut(file.text).text?.bytes == file.bytes
    #expect(isLaidOut, "run `tocsin fmt Rules`")
  }

  @Test func `the examples of the manuals have the layout`() {
    let readable = Corpus.blocks.filter { $0.parsed.diagnostics.isEmpty && !$0.bytes.isEmpty }
    #expect(readable.count > 20)
    for block in readable {
      let text = String(decoding: block.bytes, as: UTF8.self).replacing(/^\n+|\n+$/, with: "") + "\n"
      #expect(layOut(text) == text, "\(block)")
    }
  }

  @Test func `a file that is laid out says the same, and laying out twice changes nothing more`() throws {
    for file in Corpus.readable {
      expectKept(try #require(layOut(file.text).text, "\(file)"), file.text, "\(file)")
    }
  }

  @Test func `a file with mistakes is not laid out`() {
    for file in Corpus.all where !file.parsed.diagnostics.isEmpty {
      #expect(layOut(file.text).isUnreadable, "\(file)")
    }
  }

  @Test func `no line of a file ends with a space, and the last ends`() throws {
    for file in Corpus.readable {
      let bytes = try #require(layOut(file.text).text, "\(file)").bytes
      let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
      #expect(!lines.contains { $0.last == 0x20 || $0.last == 0x09 || $0.last == 0x0D }, "\(file)")
      #expect(bytes.isEmpty || bytes.last == 0x0A && !bytes.starts(with: [0x0A]), "\(file)")
      #expect(bytes.count < 2 || bytes.suffix(2) != [0x0A, 0x0A], "\(file)")
    }
  }
}
