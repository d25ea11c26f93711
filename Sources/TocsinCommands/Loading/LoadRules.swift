package import Tocsin
import TocsinEngine
package import TocsinModel
import TocsinSource
import TocsinTime

/// Reads and compiles the rules that a call names; each path is a file, a folder or `-` for standard input.
package func loadRules(
  _ paths: [String], after older: RuleSet? = nil, streams: borrowing CommandStreams
) throws(CommandFailure) -> Compilation {
  let files = try RuleFiles(paths, input: streams.input)
  return compile(files.texts, zones: SystemZoneSource(), imports: FolderImportSource(), after: older)
}

/// The rules of the one rulebook at a path, or nil when they have errors, which are then shown on standard error
/// in the language asked for.
package func loadRulebook(
  _ path: String, after older: RuleSet? = nil, language: String? = nil, streams: inout CommandStreams
) throws -> RuleSet? {
  let compilation = try loadRules([path], after: older, streams: streams)
  guard compilation.hasErrors else { return try compilation.onlyRulebook() }
  let errors = compilation.diagnostics.filter { $0.severity == .error }
  let colour = ColourChoice.auto.isOn(terminal: streams.errorsAreTerminal)
  let say = Phrases(language ?? "en")
  try streams.errors.write(FindingFormat.text.render(errors, in: compilation.sources, colour: colour, say: say))
  return nil
}

extension Compilation {
  /// Files that stand alone, such as a list of holidays, do not count beside a rulebook.
  fileprivate func onlyRulebook() throws(CommandFailure) -> RuleSet {
    let named = ruleSets.filter { !$0.rulebook.isEmpty }
    let candidates = named.isEmpty ? ruleSets : named
    guard let first = candidates.first else { throw LoadingMessages.noRules() }
    guard candidates.count == 1 else {
      throw LoadingMessages.severalRulebooks(candidates.map { ($0.rulebook, place(of: $0)) })
    }
    return first
  }

  /// The innermost folder that holds all files a rulebook's releases take their statements from, or its only file. One
  /// that builds upon another lies where its own files are.
  private func place(of rules: RuleSet) -> String {
    let others = ruleSets.filter { $0.rulebook != rules.rulebook }
    let whole = commonPath(of: paths(of: rules))
    let holdsAnother = others.contains { (commonPath(of: paths(of: $0)) + "/").hasPrefix(whole + "/") }
    return holdsAnother ? commonPath(of: paths(of: rules).subtracting(others.flatMap { paths(of: $0) })) : whole
  }

  private func paths(of rules: RuleSet) -> Set<String> {
    Set(Set(rules.programs.flatMap(\.rules).map(\.place.file)).compactMap { sources[$0]?.name })
  }

  private func commonPath(of paths: Set<String>) -> String {
    let paths = paths.map { $0.split(separator: "/", omittingEmptySubsequences: false) }
    guard var common = paths.first else { return "" }
    for path in paths { common = Array(zip(common, path).prefix { $0 == $1 }.map(\.0)) }
    return common.joined(separator: "/")
  }
}

extension RuleSet {
  /// A release by its name; the newest without one.
  func release(_ name: String?) throws(CommandFailure) -> Program {
    guard let name else {
      guard let newest = programs.last else { throw LoadingMessages.noRules() }
      return newest
    }
    guard let program = programs.first(where: { $0.release == name }) else {
      throw TableMessages.noSuchRelease(name, in: self)
    }
    return program
  }

  /// How the answers of each release name things.
  func answerWords(_ language: String?) -> [AnswerWords] {
    programs.enumerated().map { AnswerWords($1, sources: sources(of: $0), language: language) }
  }

  /// A language that some release is written in; a call may name no other.
  func language(_ code: String) throws(CommandFailure) -> String { try [self].language(code) }
}

extension [RuleSet] {
  /// A language that some release of some rulebook is written in.
  func language(_ code: String) throws(CommandFailure) -> String {
    let known = Set(flatMap { $0.programs.flatMap(\.languages) }).sorted()
    guard !known.contains(code) else { return code }
    throw CommandFailure(
      "expected a language of the rules, found `\(code)`",
      help: ["they are written in \(known.joined(separator: ", "))"])
  }
}
