import Foundation
import Testing

@testable import TocsinCommands

struct FormatCommandTests {
  private let loose = "choice Plan {\n Gold   \"G\"\nPlatinum \"P\"\n}\n"
  private let tidy = "choice Plan {\n  Gold      \"G\"\n  Platinum  \"P\"\n}\n"
  private let broken = "choice Plan {\n Gold\n"

  @Test func `files are laid out, and those that change are named`() throws {
    let folder = try TemporaryFolder(["a.tocsin": loose, "b/c.tocsin": tidy, "b/d.tocsin": loose, "e.txt": loose])
    let run = try ToolRun(["fmt", folder.path])
    #expect(run.code == 0)
    #expect(run.output == "laid out \(folder.path("a.tocsin"))\nlaid out \(folder.path("b/d.tocsin"))\n")
    #expect(run.errors == "")
    for name in ["a.tocsin", "b/c.tocsin", "b/d.tocsin"] { #expect(try folder.text(of: name) == tidy) }
    #expect(try folder.text(of: "e.txt") == loose)
    let again = try ToolRun(["fmt", folder.path])
    #expect(again.code == 0 && again.output == "")
  }

  @Test func `nothing else is left beside a file`() throws {
    let folder = try TemporaryFolder(["a.tocsin": loose])
    #expect(try ToolRun(["fmt", folder.path("a.tocsin")]).code == 0)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["a.tocsin"])
  }

  @Test func `with --check files that would change are named, and nothing is written`() throws {
    let folder = try TemporaryFolder(["a.tocsin": loose, "b.tocsin": tidy])
    let run = try ToolRun(["fmt", "--check", folder.path])
    #expect(run.code == 1)
    #expect(run.output == "would change \(folder.path("a.tocsin"))\n")
    #expect(try folder.text(of: "a.tocsin") == loose)
    let good = try ToolRun(["fmt", "--check", folder.path("b.tocsin")])
    #expect(good.code == 0 && good.output == "")
  }

  @Test func `with --diff the changes are shown, and nothing is written`() throws {
    let folder = try TemporaryFolder(["a.tocsin": loose, "b.tocsin": tidy])
    let path = folder.path("a.tocsin")
    let run = try ToolRun(["fmt", folder.path, "--diff"])
    #expect(run.code == 0)
    let changes = " choice Plan {\n- Gold   \"G\"\n-Platinum \"P\"\n+  Gold      \"G\"\n+  Platinum  \"P\"\n }\n"
    #expect(run.output == "--- \(path)\n+++ \(path)\n@@ -1,4 +1,4 @@\n" + changes)
    #expect(try folder.text(of: "a.tocsin") == loose)
    let both = try ToolRun(["fmt", folder.path, "--diff", "--check"])
    #expect(both.code == 1 && both.output == "would change \(path)\n" + run.output)
  }

  @Test func `standard input goes to standard output`() throws {
    let run = try ToolRun(["fmt", "-"], input: loose)
    #expect(run.code == 0 && run.output == tidy && run.errors == "")
    #expect(try ToolRun(["fmt", "-"], input: tidy).output == tidy)
    #expect(try ToolRun(["fmt", "-"], input: "").output == "")
    #expect(try ToolRun(["fmt", "-", "--check"], input: loose).code == 1)
  }

  @Test(arguments: [[], ["--check"], ["--diff"]])
  func `a file with mistakes stays as it is, and the others do not wait for it`(flags: [String]) throws {
    let folder = try TemporaryFolder(["a.tocsin": broken, "b.tocsin": loose])
    let run = try ToolRun(["fmt", folder.path] + flags)
    #expect(run.code == 1)
    #expect(run.errors.hasPrefix("error[E"))
    #expect(run.errors.contains("--> \(folder.path("a.tocsin")):2:"))
    #expect(run.errors.hasSuffix("`\(folder.path("a.tocsin"))` was left as it is: mend its mistakes first\n"))
    #expect(!run.output.isEmpty && !run.output.contains(folder.path("a.tocsin")))
    #expect(try folder.text(of: "a.tocsin") == broken)
    #expect(try folder.text(of: "b.tocsin") == (flags.isEmpty ? tidy : loose))
  }

  @Test func `of standard input with mistakes nothing comes out`() throws {
    let run = try ToolRun(["fmt", "-"], input: broken)
    #expect(run.code == 1 && run.output == "" && run.errors.contains("--> -:2:"))
  }

  @Test func `a file keeps its permissions`() throws {
    let folder = try TemporaryFolder(["a.tocsin": loose])
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: folder.path("a.tocsin"))
    #expect(try ToolRun(["fmt", folder.path]).code == 0)
    let found = try FileManager.default.attributesOfItem(atPath: folder.path("a.tocsin"))
    #expect(found[.posixPermissions] as? Int == 0o640)
    #expect(try folder.text(of: "a.tocsin") == tidy)
  }

  @Test func `a file that would not change is not written`() throws {
    let folder = try TemporaryFolder(["a.tocsin": tidy])
    let before = try FileManager.default.attributesOfItem(atPath: folder.path("a.tocsin"))[.systemFileNumber] as? Int
    #expect(try ToolRun(["fmt", folder.path]).code == 0)
    let after = try FileManager.default.attributesOfItem(atPath: folder.path("a.tocsin"))[.systemFileNumber] as? Int
    #expect(before != nil && before == after)
  }

  @Test func `of a link the file that it names changes`() throws {
    let folder = try TemporaryFolder(["real/a.tocsin": loose])
    let link = folder.url.appending(path: "b.tocsin")
    try FileManager.default.createSymbolicLink(
      at: link, withDestinationURL: URL(filePath: folder.path("real/a.tocsin")))
    #expect(try ToolRun(["fmt", link.path]).code == 0)
    #expect(try folder.text(of: "real/a.tocsin") == tidy)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link.path) == folder.path("real/a.tocsin"))
  }

  @Test func `a file that cannot be written stays as it is`() throws {
    let folder = try TemporaryFolder(["a.tocsin": loose, "a.tocsin.tocsin-draft/in the way": ""])
    let run = try ToolRun(["fmt", folder.path])
    #expect(run.code == 2)
    #expect(run.errors.hasPrefix("error: `\(folder.path("a.tocsin"))` was left as it is: cannot open `"))
    #expect(try folder.text(of: "a.tocsin") == loose)
  }

  @Test func `a path that does not exist is no file`() throws {
    let run = try ToolRun(["fmt", "no such path"])
    #expect(run.code == 2 && run.output == "" && run.errors.hasPrefix("error: "))
  }
}
