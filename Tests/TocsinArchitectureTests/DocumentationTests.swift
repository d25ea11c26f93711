import Foundation
import Testing
import TocsinCompiler
import TocsinSource
import TocsinSyntax
import TocsinTime

/// What the pages show can be done: links lead somewhere, rules read, commands exist.
@Suite struct DocumentationTests {
  @Test func `the pages are there`() {
    #expect(Page.all.map(\.path).contains("Grammar.md"))
    #expect(Page.all.flatMap(\.blocks).count > 20)
    let page = Page(path: "a.md", text: "# One two!\n[a](b.md#c)\n```sh\nls\n```\n    let a = 1%\n\n`[x](y)`")
    #expect(page.anchors == ["one-two"] && page.links.map(\.target) == ["b.md#c"])
    #expect(page.blocks.map(\.language) == ["sh", "tocsin"] && page.blocks.map(\.text) == ["ls\n", "let a = 1%\n"])
  }

  @Test(arguments: Page.all) func `every link of a page leads somewhere`(page: Page) {
    for (line, target) in page.links where !target.contains("://") {
      let parts = target.split(separator: "#", omittingEmptySubsequences: false).map(String.init)
      let path = parts[0].isEmpty ? page.path : parts[0]
      let exists = FileManager.default.fileExists(atPath: Project.root.appending(path: path).path)
      #expect(exists, "\(page):\(line): \(target)")
      if parts.count > 1 {
        let anchors = Page.all.first { $0.path == path }?.anchors ?? []
        #expect(anchors.contains(parts[1]), "\(page):\(line): \(target); there are \(anchors.sorted())")
      }
    }
    #expect(!page.prose.isEmpty)
  }

  @Test(arguments: Page.all) func `every block of rules reads, or says that its form is planned`(page: Page) {
    for block in page.blocks where block.language == "tocsin" {
      let found = parse(SourceText(name: "block", text: Self.whole(block.text)), file: SourceFileID(0)).diagnostics
      let codes = Set(found.map(\.code.text))
      #expect(codes.isSubset(of: ["E0190"]), "\(page):\(block.line): \(found.map(\.message))")
    }
    #expect(!page.path.isEmpty)
  }

  /// Whole declarations, checked beside the rules they are taken from; what else they name is not declared there.
  @Test(arguments: Page.all) func `a block of whole declarations checks`(page: Page) {
    for block in page.blocks where block.language == "tocsin" && Self.whole(block.text) == block.text {
      let compilation = compile(
        [SourceText(name: "block.tocsin", text: block.text)], zones: SystemZoneSource())
      let open: Set<String> = ["E0201", "E0202", "E0190", "E0404"]
      let codes = Set(compilation.diagnostics.map(\.code.text)).subtracting(open)
      if codes.contains(where: { $0 < "E0200" }) {
        Issue.record("\(page):\(block.line): \(compilation.diagnostics.map(\.message))")
      }
    }
    #expect(!page.path.isEmpty)
  }

  @Test func `every block of a page is in a language that is known`() {
    for page in Page.all {
      for block in page.blocks {
        #expect(["tocsin", "sh", "swift", "ebnf", "json", "text"].contains(block.language), "\(page):\(block.line)")
      }
    }
    #expect(!Page.all.isEmpty)
  }

  @Test(arguments: Page.all) func `files that commands name exist`(page: Page) {
    for block in page.blocks where block.language == "sh" {
      for word in block.text.split(whereSeparator: \.isWhitespace) where word.hasPrefix("Rules/") {
        let exists = FileManager.default.fileExists(atPath: Project.root.appending(path: String(word)).path)
        #expect(exists, "\(page):\(block.line): \(word)")
      }
    }
    #expect(!page.path.isEmpty)
  }

  /// A line of a block stands for itself in the pages; here it gets its block.
  private static func whole(_ text: String) -> String {
    text.contains(/^\s*\w+\s+is\s/) ? "table Block {\n\(text)\n}\n" : text
  }
}
