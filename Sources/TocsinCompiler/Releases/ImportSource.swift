public import TocsinSource

/// Where rule files come from when others name them. Paths use `/`, are relative to wherever the first files' names
/// are, and have no `.` or `..` left but at the beginning.
public protocol ImportSource: Sendable {
  /// The rule file at a path.
  func text(at path: String) -> ImportResult
  /// The paths of the rule files that lie in a folder, not those of its folders; nil when there is no such folder.
  func files(inFolder path: String) -> [String]?
}

/// What became of looking for a rule file.
public enum ImportResult: Sendable {
  /// The text, named by its path.
  case found(SourceText)
  /// There is none.
  case notFound
  /// It is there and cannot be read; the reason in plain words.
  case unreadable(reason: String)
}

/// For rules that come as texts alone: nothing can be imported but what was given.
public struct NoImports: ImportSource {
  /// Finds nothing.
  public init() {}

  /// Always `notFound`.
  public func text(at path: String) -> ImportResult { .notFound }

  /// Always nil.
  public func files(inFolder path: String) -> [String]? { nil }
}

/// Paths of rule files, as text.
enum RulePath {
  static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
  }

  /// A path written relative to a folder.
  static func joined(_ folder: String, _ path: String) -> String {
    path.hasPrefix("/") || folder.isEmpty ? normalised(path) : normalised(folder + "/" + path)
  }

  static func normalised(_ path: String) -> String {
    var parts: [Substring] = []
    for part in path.split(separator: "/") where part != "." {
      if part == "..", let last = parts.last, last != ".." { parts.removeLast() } else { parts.append(part) }
    }
    return (path.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/")
  }
}
