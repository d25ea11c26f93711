import Foundation

/// The project's own files, as they lie beside the tests.
enum Project {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The paths of all files under a folder, relative to the root and sorted. What begins with a dot is left out
  /// below the root's own hidden files, and so is what a build leaves behind.
  static func paths(under folder: String = "") -> [String] {
    let start = folder.isEmpty ? root : root.appending(path: folder)
    let prefix = root.path + "/"
    guard let walker = FileManager.default.enumerator(at: start, includingPropertiesForKeys: [.isRegularFileKey])
    else { return [] }
    var paths: [String] = []
    for case let url as URL in walker {
      let path = url.path
      guard path.hasPrefix(prefix) else { continue }
      let name = url.lastPathComponent
      if name == ".build" || name == ".git" || name == "Package.resolved" {
        walker.skipDescendants()
      } else if (try? url.resourceValues(forKeys: [.isRegularFileKey]))?.isRegularFile == true {
        paths.append(String(path.dropFirst(prefix.count)))
      }
    }
    return paths.sorted()
  }

  /// The text of a file; empty when there is none, which the tests that count what they read notice.
  static func text(_ path: String) -> String {
    (try? String(contentsOf: root.appending(path: path), encoding: .utf8)) ?? ""
  }

  /// Swift files under Sources.
  static let sources: [SwiftFile] = paths(under: "Sources").filter { $0.hasSuffix(".swift") }.map {
    SwiftFile(path: $0, text: text($0))
  }
}

/// A Swift file, taken apart once.
struct SwiftFile: Sendable, CustomStringConvertible {
  let path: String
  let text: String
  let scan: SwiftScan

  init(path: String, text: String) {
    self.path = path
    self.text = text
    scan = SwiftScan(text)
  }

  /// The module it belongs to: the folder under Sources.
  var module: String {
    let parts = path.split(separator: "/")
    return parts.count > 1 ? String(parts[1]) : ""
  }

  var lineCount: Int { text.split(separator: "\n", omittingEmptySubsequences: false).count - 1 }

  /// The code without comments and texts, line by line.
  var codeLines: [Substring] { scan.code.split(separator: "\n", omittingEmptySubsequences: false) }

  var description: String { path }
}
