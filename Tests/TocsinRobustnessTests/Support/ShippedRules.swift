import Foundation
import TocsinCompiler
import TocsinSource
import TocsinTime

/// The rule files of Rules and the examples of Grammar.md.
enum ShippedRules {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// By path, relative to Rules.
  static let files: [String: SourceText] = {
    let folder = root.appending(path: "Rules")
    var files: [String: SourceText] = [:]
    let paths = (try? FileManager.default.subpathsOfDirectory(atPath: folder.path)) ?? []
    for path in paths where path.hasSuffix(".tocsin") {
      guard let data = try? Data(contentsOf: folder.appending(path: path)) else { continue }
      files[path] = SourceText(name: path, bytes: Array(data))
    }
    return files
  }()

  private static let filesWithoutTests = files.filter { !$0.key.hasSuffix("tests.tocsin") }

  static let paths = files.keys.sorted()

  /// The folders with a rulebook that comes into force, oldest first.
  static let releases = ["imagiclecare/4.1", "imagiclecare/5.0"]

  /// Blocks of Grammar.md that are indented as code.
  static let examples: [SourceText] = {
    let page = (try? String(contentsOf: root.appending(path: "Grammar.md"), encoding: .utf8)) ?? ""
    var examples: [[Substring]] = [[]]
    for line in page.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("    ") {
        examples[examples.count - 1].append(line)
      } else if !line.isEmpty, examples.last?.isEmpty == false {
        examples.append([])
      }
    }
    return examples.filter { !$0.isEmpty }.enumerated().map { number, lines in
      SourceText(name: "example-\(number).tocsin", text: lines.joined(separator: "\n") + "\n")
    }
  }()

  /// Compiles a release with all that it builds on; `changed` takes the place of the file of its name.
  static func compile(release: String, changed: SourceText? = nil, withTests: Bool = true) -> Compilation {
    var all = withTests ? files : filesWithoutTests
    if let changed { all[changed.name] = changed }
    let own = paths.filter { folder(of: $0) == release }.compactMap { all[$0] }
    return TocsinCompiler.compile(
      own, zones: ZoneShelf.shared, imports: Shelf(files: all), reading: ReadFiles.shared.read)
  }

  static func folder(of path: String) -> String {
    path.split(separator: "/").dropLast().joined(separator: "/")
  }
}

/// Rule files held in memory.
struct Shelf: ImportSource {
  let files: [String: SourceText]

  func text(at path: String) -> ImportResult { files[path].map(ImportResult.found) ?? .notFound }

  func files(inFolder path: String) -> [String]? {
    let found = files.keys.filter { ShippedRules.folder(of: $0) == path }
    return found.isEmpty ? nil : found.sorted()
  }
}
