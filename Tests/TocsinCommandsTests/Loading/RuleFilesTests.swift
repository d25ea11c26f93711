import Foundation
import Testing
import Tocsin

@testable import TocsinCommands

struct RuleFilesTests {
  private func names(_ paths: [String], in folder: TemporaryFolder) throws -> [String] {
    try RuleFiles(paths.map { $0 == "-" ? $0 : folder.path($0) }, input: 0).texts.map {
      String($0.name.dropFirst(folder.path.count + 1))
    }
  }

  private func failure(_ path: String) -> CommandFailure? {
    do {
      _ = try RuleFiles([path], input: 0)
      return nil
    } catch {
      return error
    }
  }

  @Test func `a folder gives its rule files and those of its folders, by name`() throws {
    let folder = try TemporaryFolder([
      "b.tocsin": "", "a/z.tocsin": "", "a/y.txt": "", ".hidden/x.tocsin": "", "c/d/e.tocsin": "",
    ])
    #expect(try names([""], in: folder) == ["a/z.tocsin", "b.tocsin", "c/d/e.tocsin"])
  }

  @Test func `a file is read once, however often it is named`() throws {
    let folder = try TemporaryFolder(["a/b.tocsin": ""])
    #expect(try names(["a", "a/./b.tocsin", "a/../a/b.tocsin"], in: folder) == ["a/b.tocsin"])
  }

  @Test func `a file may have any name`() throws {
    let folder = try TemporaryFolder(["rules.txt": ""])
    #expect(try names(["rules.txt"], in: folder) == ["rules.txt"])
  }

  @Test func `links that lead in a circle end`() throws {
    let folder = try TemporaryFolder(["a/b.tocsin": ""])
    try FileManager.default.createSymbolicLink(
      at: folder.url.appending(path: "a/back"), withDestinationURL: folder.url)
    #expect(try names([""], in: folder) == ["a/b.tocsin"])
  }

  @Test func `a path that does not exist gets the nearest that does`() throws {
    let folder = try TemporaryFolder(["Rules/care/a.tocsin": ""])
    let failure = try #require(self.failure(folder.path("Rulse/care")))
    #expect(failure.message.hasPrefix("expected a rule file or a folder of rule files, found nothing at `"))
    #expect(failure.help == ["the nearest is `\(folder.path("Rules/care"))`"])
    #expect(failure.exitCode == 2)
  }

  @Test func `a folder without rule files is an error`() throws {
    let folder = try TemporaryFolder(["a/readme.md": ""])
    let failure = try #require(self.failure(folder.path("a")))
    #expect(failure.message.hasSuffix("found none that ends in `.tocsin`"))
  }

  @Test func `paths lose what they do not need`() {
    #expect(FilePath.normalised("./a//b/../c/") == "a/c")
    #expect(FilePath.normalised("../a/../../b") == "../../b")
    #expect(FilePath.normalised("/../a") == "/a")
    #expect(FilePath.normalised(".") == "")
  }

  @Test func `imports come from the disk, and what cannot be had is said`() throws {
    let folder = try TemporaryFolder(["a/b.tocsin": "let x = 1", "a/c.txt": "", "a/d/e.tocsin": ""])
    let source = FolderImportSource()
    guard case .found(let text) = source.text(at: folder.path("a/b.tocsin")) else {
      Issue.record("expected the file")
      return
    }
    #expect(text.name == folder.path("a/b.tocsin"))
    #expect(text.bytes == Array("let x = 1".utf8))
    guard case .notFound = source.text(at: folder.path("a/x.tocsin")) else {
      Issue.record("expected nothing")
      return
    }
    guard case .notFound = source.text(at: folder.path("a/d")) else {
      Issue.record("expected nothing where a folder stands")
      return
    }
    #expect(source.files(inFolder: folder.path("a")) == [folder.path("a/b.tocsin")])
    #expect(source.files(inFolder: folder.path("x")) == nil)
  }
}
