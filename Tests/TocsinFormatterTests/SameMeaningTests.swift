import Testing
import TocsinSource
import TocsinSyntax

@testable import TocsinFormatter

/// The guard before a file is written can tell files apart.
@Suite struct SameMeaningTests {
  private func tree(_ text: String) -> FileTree {
    parse(SourceText(name: "care.tocsin", text: text), file: SourceFileID(0)).tree
  }

  private func comments(_ text: String) -> [KeptComment] {
    let text = SourceText(name: "care.tocsin", text: text)
    return KeptComment.all(in: parse(text, file: SourceFileID(0)), of: text)
  }

  @Test(arguments: [
    "let a = 6", "let b = 5", "let a = 5%", "let a = 5\nlet b = 5", "let a = b", "replace let a = 5", "",
    "let a = \"5\"",
  ])
  func `trees that say something else differ`(other: String) {
    #expect(!isSameTree(tree("let a = 5"), tree(other)))
  }

  @Test func `trees that differ in their places only are the same`() {
    #expect(isSameTree(tree("let a = 5 minutes"), tree("\n\n  let   a=5   minutes")))
    let table = "table T { | A | B \"c\" (1) |\n withdraw P1-P2, < 60 minutes\n }"
    #expect(isSameTree(tree(table), tree("table T {\n|A|B  \"c\"(1)|\nwithdraw P1 - P2,<60 minutes }")))
  }

  @Test(arguments: ["let a = 5 # d", "let a = 5\n# c", "# c\nlet a = 5", "let a = # c\n5", "let a = 5", "let a = 5 #c"])
  func `comments that were changed, moved or lost differ`(other: String) {
    #expect(comments("let a = 5 # c") != comments(other))
  }

  @Test func `spaces at the end of a comment are none of it`() {
    #expect(comments("let a = 5 # c") == comments(" let a=5# c \t\u{A0}\r\n"))
    #expect(comments("let a = 5 # c")[0].bytes == Array("# c".utf8))
  }

  @Test func `bytes that are no text are kept in comments`() {
    let bytes = Array("let a=5 # ".utf8) + [0xFF, 0xC2, 0x20, 0xE2, 0x80]
    let result = formatted(SourceText(name: "a", bytes: bytes), file: SourceFileID(0))
    guard case .laidOut(let text) = result else {
      Issue.record("\(result)")
      return
    }
    #expect(text.bytes == Array("let a = 5  # ".utf8) + [0xFF, 0xC2, 0x20, 0xE2, 0x80, 0x0A])
  }
}
