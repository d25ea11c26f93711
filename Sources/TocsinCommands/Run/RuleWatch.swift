import TocsinModel
import TocsinSource

/// Looks from time to time whether rule files have changed.
///
/// A change counts when two looks in a row find the same: an editor may still be writing.
struct RuleWatch {
  /// So many milliseconds lie between two looks.
  static let interval: Int64 = 1000

  private let path: String
  private var known: [String: SystemCalls.FileStamp]
  private var seen: [String: SystemCalls.FileStamp]
  private var nextLook: Int64

  init(_ path: String, _ rules: RuleSet, at uptime: Int64) {
    self.path = path
    known = Self.stamps(path, rules)
    seen = known
    nextLook = uptime + Self.interval
  }

  /// How many milliseconds there is nothing to look at.
  func rest(at uptime: Int64) -> Int64 { max(0, nextLook - uptime) }

  /// Whether the files have changed and stay so. It is said once for each change.
  mutating func hasChanged(_ rules: RuleSet, at uptime: Int64) -> Bool {
    guard uptime >= nextLook else { return false }
    nextLook = uptime + Self.interval
    let now = Self.stamps(path, rules)
    defer { seen = now }
    guard now != known, now == seen else { return false }
    known = now
    return true
  }

  /// Of the files that the rules were read from and of those that lie where they were looked for.
  private static func stamps(_ path: String, _ rules: RuleSet) -> [String: SystemCalls.FileStamp] {
    var files = rules.sources.texts.map(\.name)
    var folders = [(path: FilePath.normalised(path), depth: 0)]
    while let folder = folders.popLast() {
      for name in FileSystem.names(inFolder: folder.path) ?? [] {
        let inside = FilePath.joined(folder.path, name)
        if FilePath.isRuleFile(name) {
          files.append(inside)
        } else if folder.depth < greatestDepth, case .folder? = FileSystem.kind(of: inside) {
          folders.append((inside, folder.depth + 1))
        }
      }
    }
    var stamps: [String: SystemCalls.FileStamp] = [:]
    for file in files { stamps[file] = SystemCalls.stamp(of: FilePath.onDisk(file)) }
    return stamps
  }

  /// Links can lead in circles.
  private static let greatestDepth = 16
}
