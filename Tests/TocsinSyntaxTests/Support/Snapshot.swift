import Foundation
import Testing

/// A file of sections, each a title, a text that is read, and what comes of it:
///
///     === a title
///     the text
///     ---
///     the result
///
/// With `RECORD=1` in the environment the results are written anew, and the test fails.
struct Snapshot {
  struct Section {
    let title: String
    let input: String
    let output: String
  }

  let sections: [Section]
  private let url: URL

  init(_ name: String) {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    url = folder.appending(path: "Samples/" + name)
    let page = (try? String(contentsOf: url, encoding: .utf8)) ?? ""
    sections = page.components(separatedBy: "=== ").dropFirst().map { section in
      let parts = section.components(separatedBy: "\n---\n")
      let lines = (parts.first ?? "").split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
      let output = parts.count > 1 ? parts[1].trimmingCharacters(in: .newlines) : ""
      let input = lines.count > 1 ? String(lines[1]).trimmingCharacters(in: .newlines) + "\n" : ""
      return Section(title: String(lines.first ?? ""), input: input, output: output)
    }
  }

  func check(_ result: (String) -> String) {
    var page = ""
    for section in sections {
      let found = result(section.input).trimmingCharacters(in: .newlines)
      #expect(found == section.output, "\(section.title)\n\(section.input)\n\(found)")
      page += "=== \(section.title)\n\(section.input)---\n\(found)\n\n"
    }
    guard ProcessInfo.processInfo.environment["RECORD"] == "1" else { return }
    try? page.write(to: url, atomically: true, encoding: .utf8)
    Issue.record("recorded anew; read what has changed")
  }
}
