import Foundation
import TocsinSource
import TocsinSyntax

/// The rule files of the project: those that are shipped, and those that tests read.
enum Corpus {
  struct File: CustomStringConvertible, Sendable {
    let path: String
    let bytes: [UInt8]
    var description: String { path }
    var text: SourceText { SourceText(name: path, bytes: bytes) }
    var parsed: ParsedFile { parse(text, file: SourceFileID(0)) }
  }

  static let shipped = files(in: "Rules")
  static let all = shipped + files(in: "Tests") + sections + blocks
  static let readable = all.filter { $0.parsed.diagnostics.isEmpty }

  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  private static func files(in folder: String) -> [File] {
    let paths = FileManager.default.enumerator(atPath: root.appending(path: folder).path)?.compactMap { $0 as? String }
    return (paths ?? []).filter { $0.hasSuffix(".tocsin") }.sorted().map { path in
      File(path: folder + "/" + path, bytes: bytes(of: folder + "/" + path))
    }
  }

  private static func bytes(of path: String) -> [UInt8] {
    Array((try? Data(contentsOf: root.appending(path: path))) ?? Data())
  }

  /// What the tests of the parser read, each a title, a text, and what comes of it.
  private static var sections: [File] {
    ["trees.txt", "mistakes.txt", "two-mistakes.txt"].flatMap { name in
      let page = String(decoding: bytes(of: "Tests/TocsinSyntaxTests/Samples/" + name), as: UTF8.self)
      return page.components(separatedBy: "=== ").dropFirst().map { section in
        let input = section.components(separatedBy: "\n---\n")[0]
        let title = input.prefix { $0 != "\n" }
        return File(path: name + ": " + title, bytes: Array(input.dropFirst(title.count + 1).utf8))
      }
    }
  }

  /// The examples of the manuals, as far as they are whole declarations.
  static let blocks: [File] = ["Grammar.md", "README.md"].flatMap { name in
    let lines = String(decoding: bytes(of: name), as: UTF8.self).components(separatedBy: "\n")
    let blocks = lines.split { !$0.isEmpty && !$0.hasPrefix("    ") }.enumerated()
    return blocks.compactMap { number, lines -> File? in
      let written = lines.filter { !$0.isEmpty }
      guard let margin = written.map({ $0.prefix { $0 == " " }.count }).min() else { return nil }
      let block = lines.map { $0.dropFirst(margin) }.joined(separator: "\n")
      return File(path: "\(name): block \(number)", bytes: Array(block.utf8))
    }
  }
}
