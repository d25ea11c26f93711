import TocsinModel
import TocsinSource

/// The rules that a state folder has known, each compiled after the one before, as far as they still matter: the state
/// speaks of their words by numbers that they were given in this order.
struct RuleChain {
  private struct Link {
    let hash: ContentHash
    let givesNumbers: Bool
  }

  private var links: [Link]
  private var newest = Vocabulary()

  init(_ known: [RuleSet]) {
    links = []
    for rules in known { add(rules) }
  }

  mutating func add(_ rules: RuleSet) {
    links.append(Link(hash: rules.contentHash, givesNumbers: rules.vocabulary != newest))
    newest = rules.vocabulary
  }

  /// Leaves out what neither gives a word its number nor is followed by a case.
  mutating func forget(allBut rules: RuleSet) -> [ContentHash] {
    let followed = Set((0..<rules.supersededCount).map { rules.sources(of: $0).contentHash })
    let last = links.count - 1
    links = links.enumerated().filter { $0 == last || $1.givesNumbers || followed.contains($1.hash) }.map(\.element)
    return links.map(\.hash)
  }
}
