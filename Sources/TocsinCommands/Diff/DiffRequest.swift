import Tocsin
import TocsinComparison
import TocsinModel
import TocsinSource

/// What a call compares: two folders, or two releases of one.
struct DiffRequest {
  let oldPath: String
  let newPath: String
  let from: String?
  let to: String?
  let events: String?
  let customers: String?
  let language: String?
  let isJSON: Bool

  init(_ arguments: ParsedArguments) throws(UsageError) {
    let command = arguments.command
    let paths = arguments.positionals
    guard let first = paths.first, let last = paths.last, paths.count <= 2 else {
      throw UsageError("expected `OLD NEW`, or one PATH with `--from` and `--to`", in: command)
    }
    (oldPath, newPath) = (first, last)
    (from, to) = (arguments.value("from"), arguments.value("to"))
    if paths.count == 1, from == nil || to == nil {
      throw UsageError(
        "expected a second folder, or the two releases of `\(first)`: `--from RELEASE --to RELEASE`", in: command)
    }
    (events, customers) = (arguments.value("events"), arguments.value("customers"))
    if customers != nil, events == nil { throw UsageError("`--customers` needs `--events FILE`", in: command) }
    let inputs = [first, paths.count == 2 ? last : nil, events, customers]
    guard inputs.count(where: { $0 == FilePath.standardInput }) == 0 else {
      throw UsageError("what is compared is read twice: name files, not `-`", in: command)
    }
    language = arguments.value("language")
    isJSON = arguments.value("format") == "json"
  }

  /// Both rules, with one number for each name that both have; nil when one has errors, which are then shown.
  func rules(_ streams: inout CommandStreams) throws -> (old: RuleSet, new: RuleSet)? {
    guard let old = try loadRulebook(oldPath, streams: &streams) else { return nil }
    guard oldPath != newPath else { return (old, old) }
    guard let new = try loadRulebook(newPath, after: old, streams: &streams) else { return nil }
    guard new.rulebook != old.rulebook else { return (old, new) }
    let renamed = RuleSet(
      rulebook: new.rulebook, vocabulary: old.vocabulary, programs: old.programs, sources: old.sources,
      zones: old.zones)
    return try loadRulebook(newPath, after: renamed, streams: &streams).map { (old, $0) }
  }

  /// The releases that are compared with each other; those that one side lacks come alone.
  func pairs(_ old: RuleSet, _ new: RuleSet) throws(CommandFailure) -> [ReleasePair] {
    if from != nil || to != nil || (old.programs.count == 1 && new.programs.count == 1) {
      return [ReleasePair(old: try old.release(from), new: try new.release(to))]
    }
    var pairs = old.programs.map { program in
      ReleasePair(old: program, new: new.programs.first { $0.release == program.release })
    }
    for program in new.programs where !old.releases.contains(program.release) {
      pairs.append(ReleasePair(old: nil, new: program))
    }
    return pairs
  }
}

/// A release before and after; one of them may be missing.
struct ReleasePair {
  let old: Program?
  let new: Program?
}
