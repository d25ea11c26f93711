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
  /// Of the programs that were replaced.
  private let supersededSources: [SourceMap]

  package init(
    rulebook: String, vocabulary: Vocabulary, programs: [Program], sources: SourceMap, zones: any ZoneSource
  ) {
    self.init(
      rulebook: rulebook, vocabulary: vocabulary, programs: programs, sources: sources, zones: zones,
      supersededSources: [])
  }

  private init(
    rulebook: String, vocabulary: Vocabulary, programs: [Program], sources: SourceMap, zones: any ZoneSource,
    supersededSources: [SourceMap]
  ) {
    self.rulebook = rulebook
    self.vocabulary = vocabulary
    self.programs = programs
    self.sources = sources
    self.zones = zones
    self.supersededSources = supersededSources
  }

  /// The handle of a signal, to be looked up once; nil when no release declares it.
  public func signal(named name: String) -> SignalID? {
    vocabulary.signal(named: name).flatMap { id in current.contains { $0.signals[id] != nil } ? id : nil }
  }

  /// The names of the releases, oldest first, after those that were replaced (`supersededCount`).
  public var releases: [String] { programs.map(\.release) }

  /// How many of the releases were replaced while an engine ran: only cases from before follow them.
  public var supersededCount: Int { supersededSources.count }

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

  /// These rules, preceded by some releases of those they replace, which must have been compiled before them.
  package func carrying(_ releases: [Int], of older: RuleSet) -> RuleSet {
    let carried = releases.filter(older.programs.indices.contains)
    return RuleSet(
      rulebook: rulebook, vocabulary: vocabulary, programs: carried.map { older.programs[$0] } + current,
      sources: sources, zones: zones, supersededSources: carried.map { older.sources(of: $0) })
  }

  /// Whether the same files say the same.
  package func hasTexts(of other: RuleSet) -> Bool {
    func texts(_ rules: RuleSet) -> [[UInt8]] {
      rules.sources.texts.sorted { $0.name < $1.name }.flatMap { [Array($0.name.utf8), $0.bytes] }
    }
    return texts(self) == texts(other)
  }
}
