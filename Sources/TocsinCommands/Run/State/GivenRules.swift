import TocsinModel
import TocsinSource

/// The rules that a call names.
struct GivenRules {
  let path: String
  let rules: RuleSet

  /// The rules with a content hash: these, when it is theirs, else the copy of them, compiled after others.
  func rules(
    _ hash: ContentHash, after older: RuleSet?, in copies: RuleCopies, _ streams: inout CommandStreams
  ) throws -> RuleSet {
    if hash == rules.contentHash {
      guard let older else { return rules }
      // The files may have changed since.
      if path != FilePath.standardInput, let own = try loadRulebook(path, after: older, streams: &streams),
        own.contentHash == hash
      {
        return own
      }
    }
    return try copies.rules(hash, after: older)
  }
}
