import Foundation
import Testing
import TocsinEngine
import TocsinTime

/// A file of the folder `Situations`: what is told, and under each line, behind `>`, everything that follows from it.
///
/// Lines before the first time say what differs from the usual rules: `policy LINE` is tried before the others of its
/// keyword, `without KEYWORD` drops those, `hours LINE` is the week of the desk, `holiday LINE` is one more, `rules LINE`
/// stands after all others, `release DATE` begins a second release, `host TIME` and `gap MINUTES` are settings.
/// Between the lines `reload OLD => NEW` changes a piece of the rules that run.
struct Scenario: CustomTestStringConvertible, Sendable {
  let id: String
  let text: String

  var testDescription: String { id }

  static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Situations")

  static let all: [Scenario] = {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return files.filter { $0.hasSuffix(".txt") }.sorted().compactMap { file in
      guard let text = try? String(contentsOf: folder.appending(path: file), encoding: .utf8) else { return nil }
      return Scenario(id: String(file.dropLast(4)), text: text)
    }
  }()

  /// The file with everything that follows now.
  func played() throws -> String {
    var rules = ScenarioRules(settings)
    var story = Story(try #require(rules.compiled), settings: engineSettings)
    story.engine.hostTime = hostTime
    for line in scene.split(separator: "\n") { story.tell(String(line)) }
    #expect(story.told.isEmpty, "the scene is quiet")
    var page: [String] = []
    for line in lines where !line.hasPrefix(">") {
      page.append(line)
      if line.hasPrefix(Self.reload) {
        let isFound = rules.change(String(line.dropFirst(Self.reload.count)))
        #expect(isFound, "the rules hold what is changed: \(line)")
        var report: ReloadReport?
        let newer = try #require(rules.compiled(after: story.engine.rules))
        page += try story.adopt(newer, &report).map { "> " + $0 }
        continue
      }
      guard isTold(line) else { continue }
      story.told = []
      story.tell(line)
      page += story.told.map { "> " + $0 }
    }
    return page.joined(separator: "\n") + "\n"
  }

  func write(_ page: String) throws {
    try page.write(to: Self.folder.appending(path: id + ".txt"), atomically: true, encoding: .utf8)
  }

  private static let reload = "reload "

  private var lines: [String] { text.split(separator: "\n").map(String.init) }

  private var settings: [(key: String, value: String)] {
    lines.filter { !isTold($0) && !$0.hasPrefix(">") }.map { line in
      let parts = line.split(separator: " ", maxSplits: 1).map(String.init)
      return (parts[0], parts.count > 1 ? parts[1] : "")
    }
  }

  private func isTold(_ line: String) -> Bool {
    let keys = ["policy", "without", "hours", "holiday", "rules", "release", "host", "gap", "reload", ">", "--"]
    return !keys.contains { line == $0 || line.hasPrefix($0 + " ") }
  }

  private var engineSettings: Engine.Settings {
    var found = Engine.Settings()
    for (key, value) in settings where key == "gap" {
      found.longestGap = Int64(value).map { $0 * 60_000 }
    }
    return found
  }

  private var hostTime: Instant? {
    settings.first { $0.key == "host" }.flatMap { setting in
      var words = setting.value.split(separator: " ").map(String.init)
      return Story.instant(&words)
    }
  }
}
