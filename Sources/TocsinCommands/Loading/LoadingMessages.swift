/// What can be wrong with the paths of a call.
enum LoadingMessages {
  static func noSuchPath(_ path: String, nearest: String?) -> CommandFailure {
    CommandFailure(
      "expected a rule file or a folder of rule files, found nothing at `\(path)`",
      help: nearest.map { ["the nearest is `\($0)`"] } ?? [])
  }

  static func noRuleFile(inFolder path: String) -> CommandFailure {
    CommandFailure(
      "expected rule files in `\(path)`, found none that ends in `\(FilePath.ruleFileEnding)`",
      help: ["name the folder that holds the rules, or one file"])
  }

  static func unreadable(_ path: String, _ error: StreamError) -> CommandFailure {
    switch error {
    case .cannotOpen: CommandFailure(error.description)
    case .cannotRead, .cannotWrite, .brokenPipe, .tooLarge: CommandFailure("`\(path)`: \(error.description)")
    }
  }

  /// `rulebooks` are names with the place of the files of each.
  static func severalRulebooks(_ rulebooks: [(name: String, place: String)]) -> CommandFailure {
    let found = rulebooks.map { $0.name.isEmpty ? "`\($0.place)`" : "`\($0.name)`" }.joined(separator: ", ")
    return CommandFailure(
      "expected the rules of one rulebook, found those of \(rulebooks.count): \(found)",
      help: rulebooks.map { "name `\($0.place)`" + ($0.name.isEmpty ? "" : " for `\($0.name)`") })
  }

  static func noRules() -> CommandFailure { CommandFailure("expected rules, found none in the files") }

  static func unreadableFolder(_ path: String) -> CommandFailure {
    CommandFailure("cannot read the folder `\(path)`", help: ["allow reading it, or name the rule files"])
  }
}
