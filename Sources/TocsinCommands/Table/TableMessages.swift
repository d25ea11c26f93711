import TocsinModel
import TocsinSource
import TocsinTables

/// What can be wrong with a call that asks for a table.
enum TableMessages {
  static func noSuchTable(_ name: String, in program: Program) -> CommandFailure {
    let names = (program.documentedTables.map(\.name) + program.processes.map(\.name)).map(kebabCase)
    return failure("a table of \(title(program))", found: name, among: names)
  }

  static func noTables(in program: Program) -> CommandFailure {
    CommandFailure("expected tables in \(title(program)), found none that is printed", exitCode: ExitCode.findings)
  }

  static func notPrinted(_ name: String, in program: Program) -> CommandFailure {
    CommandFailure(
      "expected a table of \(title(program)) to print, found `\(name)`, which the rules keep for themselves",
      help: ["take away `not printed` in the table's head"], exitCode: ExitCode.findings)
  }

  static func noSuchRelease(_ name: String, in rules: RuleSet) -> CommandFailure {
    failure("a release of `\(rules.rulebook)`", found: name, among: rules.releases)
  }

  static func noSuchLanguage(_ code: String, in program: Program) -> CommandFailure {
    failure("a language of \(title(program))", found: code, among: program.languages)
  }

  private static func title(_ program: Program) -> String {
    guard !program.rulebook.isEmpty else { return "these rules" }
    return program.release.isEmpty ? "`\(program.rulebook)`" : "`\(program.rulebook) \(program.release)`"
  }

  private static func failure(_ wanted: String, found: String, among names: [String]) -> CommandFailure {
    let nearest = Spelling.nearest(to: found, among: names).map { ["the nearest is `\($0)`"] } ?? []
    return CommandFailure(
      "expected \(wanted), found `\(found)`", help: nearest + [list(names)], exitCode: ExitCode.findings)
  }

  private static func list(_ names: [String]) -> String {
    guard !names.isEmpty else { return "there is none" }
    return (names.count == 1 ? "there is " : "there are ") + names.map { "`\($0)`" }.joined(separator: ", ")
  }
}
