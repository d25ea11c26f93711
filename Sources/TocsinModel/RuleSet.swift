public import TocsinSource
package import TocsinTime

/// A checked rulebook with all its releases: what an engine runs on. A value, safe to share.
public struct RuleSet: Sendable {
  /// The name of the rulebook.
  public let rulebook: String
  package let vocabulary: Vocabulary
  /// In the order in which they come into force; those never in force are not here. Those that were replaced while an
  /// engine ran, and that cases from before still follow, come first.
  package let programs: [Program]
  package let sources: SourceMap
  package let zones: any ZoneSource
  /// Where the programs that were replaced come from.
  private let superseded: [RuleSetIdentity]
  private let supersededSources: [SourceMap]

  package init(
    rulebook: String, vocabulary: Vocabulary, programs: [Program], sources: SourceMap, zones: any ZoneSource
  ) {
    self.init(rulebook: rulebook, vocabulary: vocabulary, programs: programs, sources: sources, zones: zones, after: [])
  }

  private init(
    rulebook: String, vocabulary: Vocabulary, programs: [Program], sources: SourceMap, zones: any ZoneSource,
    after superseded: [SupersededProgram]
  ) {
    self.rulebook = rulebook
    self.vocabulary = vocabulary
    self.programs = superseded.map(\.program) + programs
    self.sources = sources
    self.zones = zones
    self.superseded = superseded.map(\.identity)
    supersededSources = superseded.map(\.sources)
  }

  /// The handle of a signal, to be looked up once; nil when no release declares it.
  public func signal(named name: String) -> SignalID? {
    vocabulary.signal(named: name).flatMap { id in current.contains { $0.signals[id] != nil } ? id : nil }
  }

  /// The names of the releases, oldest first, after those that were replaced (`supersededCount`).
  public var releases: [String] { programs.map(\.release) }

  /// How many of the releases were replaced while an engine ran: only cases from before follow them.
  public var supersededCount: Int { superseded.count }

  /// The hash of the files the rules were read from, computed anew each time it is asked.
  public var contentHash: ContentHash { sources.contentHash }

  /// The place of a release by its name.
  package func program(release: String) -> Int? { programs.lastIndex { $0.release == release } }
}

/// Rules that take the place of others while an engine runs.
extension RuleSet {
  /// The programs that new cases and watched systems may follow.
  package var current: ArraySlice<Program> { programs[min(supersededCount, programs.count)...] }

  /// The texts that the places of a release refer to.
  package func sources(of release: Int) -> SourceMap {
    supersededSources.indices.contains(release) ? supersededSources[release] : sources
  }

  /// The handle of an event that some release has now.
  package func event(named name: String) -> EventID? {
    vocabulary.event(named: name).flatMap { id in current.contains { $0.events[id] != nil } ? id : nil }
  }

  /// The names of the signals that there are now.
  package var signalNames: [String] {
    vocabulary.signals.indices.filter { index in current.contains { $0.signals[SignalID(index)] != nil } }
      .map { vocabulary.signals[$0].name }
  }

  /// Which rules they are, among all that were ever compiled one after the other.
  package var identity: RuleSetIdentity { RuleSetIdentity(hash: contentHash, words: vocabulary.count) }

  /// A release with the identity of the rules that it was compiled with.
  package func identified(release: Int) -> SupersededProgram {
    let own = superseded.indices.contains(release) ? superseded[release] : identity
    return SupersededProgram(program: programs[release], identity: own, sources: sources(of: release))
  }

  /// These rules, preceded by releases of those they replace, which must have been compiled before them.
  package func carrying(_ releases: [SupersededProgram]) -> RuleSet {
    RuleSet(
      rulebook: rulebook, vocabulary: vocabulary, programs: Array(current), sources: sources, zones: zones,
      after: releases)
  }
}

/// Which rules of a rulebook are meant: the same texts give words other numbers when words have changed in between.
package struct RuleSetIdentity: Hashable, Sendable {
  package var hash: ContentHash
  /// How many words had a number once they were compiled.
  package var words: Int

  package init(hash: ContentHash, words: Int) {
    self.hash = hash
    self.words = words
  }
}

/// A release that was replaced while an engine ran, and that cases from before follow.
package struct SupersededProgram: Sendable {
  package let program: Program
  package let identity: RuleSetIdentity
  package let sources: SourceMap
}
