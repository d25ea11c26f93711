import Foundation

/// A page of documentation in Markdown, as far as the tests ask.
struct Page: Sendable, CustomStringConvertible {
  struct Block: Sendable {
    let line: Int
    /// After the three backticks; `tocsin` for a block that is indented.
    let language: String
    let text: String
  }

  let path: String
  private(set) var blocks: [Block] = []
  /// The text outside of blocks, line by line; empty where a block is.
  private(set) var prose: [String] = []

  var description: String { path }

  /// The pages beside Package.swift.
  static let all: [Page] = Project.paths().filter { $0.hasSuffix(".md") && !$0.contains("/") }.map {
    Page(path: $0, text: Project.text($0))
  }

  init(path: String, text: String) {
    self.path = path
    var open: (line: Int, language: String, lines: [Substring])?
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      prose.append("")
      if line.hasPrefix("```") {
        if let block = open {
          close(block)
          open = nil
        } else {
          open = (index + 1, String(line.dropFirst(3)), [])
        }
      } else if open != nil, open?.language != Self.indented {
        open?.lines.append(line)
      } else if line.hasPrefix("    ") {
        if open == nil { open = (index + 1, Self.indented, []) }
        open?.lines.append(line.dropFirst(4))
      } else {
        if let block = open {
          close(block)
          open = nil
        }
        prose[index] = String(line)
      }
    }
    if let block = open { close(block) }
  }

  private static let indented = "tocsin"

  private mutating func close(_ block: (line: Int, language: String, lines: [Substring])) {
    blocks.append(Block(line: block.line, language: block.language, text: block.lines.joined(separator: "\n") + "\n"))
  }

  /// What `[text](target)` points to.
  var links: [(line: Int, target: String)] {
    prose.enumerated().flatMap { number, line in
      line.replacing(/`[^`]*`/, with: "").matches(of: /\]\(([^)\s]+)\)/).map { (number + 1, String($0.1)) }
    }
  }

  /// The names that headings can be pointed to by: in lower case, spaces as dashes, without other signs.
  var anchors: Set<String> {
    Set(
      prose.filter { $0.hasPrefix("#") }.map { heading in
        let title = heading.drop { $0 == "#" }.drop { $0 == " " }.lowercased()
        let kept = title.filter { $0.isLetter || $0.isNumber || "-_ ".contains($0) }
        return String(kept.map { $0 == " " ? "-" : $0 })
      })
  }
}
