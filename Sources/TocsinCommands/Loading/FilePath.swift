/// Paths as texts: nothing here looks at the disk.
enum FilePath {
  static let ruleFileEnding = ".tocsin"
  static let standardInput = "-"

  /// The same path without `.`, doubled slashes and `name/..`; the current folder is empty.
  static func normalised(_ path: String) -> String {
    var parts: [Substring] = []
    for part in path.split(separator: "/") where part != "." {
      if part == "..", let last = parts.last, last != ".." {
        parts.removeLast()
      } else if part != ".." || !path.hasPrefix("/") || !parts.isEmpty {
        parts.append(part)
      }
    }
    return (path.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/")
  }

  static func joined(_ folder: String, _ name: String) -> String {
    folder.isEmpty || folder.hasSuffix("/") ? folder + name : folder + "/" + name
  }

  /// The folder that something lies in.
  static func folder(of path: String) -> String { path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "" }

  /// What the system calls a path: the current folder has a name there.
  static func onDisk(_ path: String) -> String { path.isEmpty ? "." : path }

  static func isRuleFile(_ name: String) -> Bool { name.hasSuffix(ruleFileEnding) }
}
