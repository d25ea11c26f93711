public import TocsinSource
package import TocsinTime

/// A checked rulebook with all its releases: what an engine runs on. A value, safe to share.
public struct RuleSet: Sendable {
  /// The name of the rulebook.
  public let rulebook: String
  package let vocabulary: Vocabulary
  /// In the order in which they come into force; those never in force are not here.
  package let programs: [Program]
  package let sources: SourceMap
  package let zones: any ZoneSource

  package init(
    rulebook: String, vocabulary: Vocabulary, programs: [Program], sources: SourceMap, zones: any ZoneSource
  ) {
    self.rulebook = rulebook
    self.vocabulary = vocabulary
    self.programs = programs
    self.sources = sources
    self.zones = zones
  }

  /// The handle of a signal, to be looked up once; nil when no release declares it.
  public func signal(named name: String) -> SignalID? { vocabulary.signal(named: name) }

  /// The names of the releases, oldest first.
  public var releases: [String] { programs.map(\.release) }

  /// The hash of the files the rules were read from, computed anew each time it is asked.
  public var contentHash: ContentHash { sources.contentHash }

  /// The place of a release by its name.
  package func program(release: String) -> Int? { programs.firstIndex { $0.release == release } }
}
