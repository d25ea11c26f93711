import Testing
import TocsinFormatter
import TocsinSource
import TocsinSyntax

/// What holds for the layout of every file there is.
@Suite struct FileLayoutTests {
  @Test func `there are files`() {
    #expect(Corpus.shipped.count > 30)
    #expect(Corpus.readable.count > 300)
    #expect(Corpus.all.count > Corpus.readable.count)
  }

  @Test(arguments: Corpus.shipped) func `the shipped rules have the layout`(file: Corpus.File) {
    #expect(layOut(file.text).text?.bytes == file.bytes, "run `tocsin fmt Rules`")
  }

  @Test func `a file that is laid out says the same`() throws {
    for file in Corpus.readable {
      let result = try #require(layOut(file.text).text, "\(file)")
      #expect(Meaning(result) == Meaning(file.text), "\(file)")
    }
  }

  @Test func `laying out twice changes nothing more`() throws {
    for file in Corpus.readable {
      let once = try #require(layOut(file.text).text, "\(file)")
      #expect(layOut(once).text?.bytes == once.bytes, "\(file)")
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
