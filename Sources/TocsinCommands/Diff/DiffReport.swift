import TocsinComparison
import TocsinModel
import TocsinTime

/// What is told of a comparison.
struct DiffReport {
  struct Compared {
    let from: String
    let to: String
    let differences: [Difference]
    let undecided: [Difference.Subject]
    let words: DiffWords
  }

  let rulebook: String
  let language: String
  private(set) var compared: [Compared] = []
  /// Releases that only one side has.
  private(set) var gone: [String] = []
  private(set) var added: [String] = []
  /// Releases whose dates differ, with both.
  private(set) var moved: [(release: String, old: String, new: String)] = []
  var streams: StreamComparison?

  init(_ old: RuleSet, _ new: RuleSet, _ pairs: [ReleasePair], language: String?) {
    rulebook = new.rulebook
    self.language = language ?? new.programs.last?.languages.first ?? "en"
    for pair in pairs {
      guard let before = pair.old, let after = pair.new else {
        if let before = pair.old { gone.append(before.release) }
        if let after = pair.new { added.append(after.release) }
        continue
      }
      let comparison = Comparison(old: before, new: after)
      let words = DiffWords(
        old: AnswerWords(before, sources: old.sources, language: self.language),
        new: AnswerWords(after, sources: new.sources, language: self.language), comparison.correspondence)
      compared.append(
        Compared(
          from: before.release, to: after.release, differences: comparison.differences,
          undecided: comparison.undecided, words: words))
      if before.release == after.release, before.inForce != after.inForce {
        moved.append((after.release, words.dates(before.inForce), words.dates(after.inForce)))
      }
    }
  }

  /// Of the newest releases that are compared.
  var words: DiffWords? { compared.last?.words }

  var isEmpty: Bool {
    compared.allSatisfy { $0.differences.isEmpty && $0.undecided.isEmpty } && gone.isEmpty && added.isEmpty
      && moved.isEmpty && (streams?.isEmpty ?? true)
  }
}

extension RuleSet {
  /// The rules as if there were no release but one, for all times.
  func only(_ program: Program) -> RuleSet {
    var program = program
    program.inForce = nil
    return RuleSet(
      rulebook: rulebook, vocabulary: vocabulary, programs: [program], sources: sources, zones: zones)
  }
}
