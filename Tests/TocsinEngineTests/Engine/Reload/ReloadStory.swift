import Testing
import TocsinCompiler
import TocsinEngine
import TocsinModel
import TocsinSource
import TocsinTime

/// A story in which the rules change.
struct ReloadStory {
  var story: Story
  var report: ReloadReport?

  init(_ lines: String) throws { try self.init(StreamRules.text, lines) }

  init(_ rules: String, _ lines: String) throws {
    story = Story(try #require(StreamRules.rules(rules)))
    tell(scene + lines)
  }

  mutating func tell(_ lines: String) {
    for line in lines.split(separator: "\n") { story.tell(String(line)) }
  }

  /// The lines that follow from these alone.
  mutating func hear(_ lines: String) -> [String] {
    let count = story.told.count
    tell(lines)
    return Array(story.told[count...])
  }

  /// Other rules from now on; gives what follows from that alone.
  @discardableResult
  mutating func reload(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> [String] {
    let compilation = Self.compile(text, after: story.engine.rules)
    let rules = try #require(compilation.rules, "\(compilation.diagnostics)", sourceLocation: sourceLocation)
    return try story.adopt(rules, &report)
  }

  static func compile(_ text: String, after older: RuleSet?) -> Compilation {
    TocsinCompiler.compile(
      [SourceText(name: "rules.tocsin", bytes: Array(text.utf8))], zones: SystemZoneSource(), after: older)
  }

  func finding(_ change: ReloadReport.Finding.Change, _ name: String) -> ReloadReport.Finding? {
    report?.findings.first { $0.change == change && $0.name == name }
  }
}

extension Story {
  mutating func adopt(_ rules: RuleSet, _ report: inout ReloadReport?) throws -> [String] {
    let count = told.count
    var actions = ActionBuffer()
    report = try engine.adopt(rules, into: &actions)
    told += actions.actions.map(show)
    return Array(told[count...])
  }
}
