import TocsinModel
import TocsinSource
import TocsinTime

/// How a snapshot names a release that was replaced while the engine ran, and that cases from before follow.
struct SupersededRelease: ArchivedValue, Hashable {
  private var hash: [UInt8]
  private var words: Int
  private var release: String

  static var blank: SupersededRelease { SupersededRelease(hash: [], words: 0, release: "") }

  mutating func archive<Target: Archive>(_ archive: inout Target) throws(Target.Failure) {
    try archive.bytes(&hash)
    try archive.field(&words)
    try archive.field(&release)
  }

  /// Those that an engine's rules carry, in their order.
  static func all(of rules: RuleSet) -> [SupersededRelease] {
    (0..<rules.supersededCount).map { SupersededRelease(rules.identified(release: $0)) }
  }

  /// Those that a snapshot names: they have to be known before the rest of it can be read.
  static func all(in snapshot: [UInt8]) throws(ArchiveError) -> [SupersededRelease] {
    var reader = ArchiveReader(snapshot, from: EngineArchive.headSize)
    var time: Instant?
    var releases: [SupersededRelease] = []
    try reader.field(&time)
    try reader.field(&releases)
    return releases
  }

  fileprivate init(_ program: SupersededProgram) {
    self.init(hash: program.identity.hash.bytes, words: program.identity.words, release: program.program.release)
  }

  private init(hash: [UInt8], words: Int, release: String) {
    self.hash = hash
    self.words = words
    self.release = release
  }

  fileprivate var error: ArchiveError { .rulesNotGiven(hash: ContentHash(bytes: hash).short, release: release) }
}

extension RuleSet {
  /// These rules as an engine has them whose cases follow some releases of older ones.
  func carrying(
    _ needed: [SupersededRelease], from older: [RuleSet]
  ) throws(ArchiveError) -> RuleSet {
    guard !needed.isEmpty else { return carrying([]) }
    guard older.allSatisfy({ vocabulary.extends($0.vocabulary) }) else { throw .notCompiledAfter }
    let known = (older + [self]).flatMap { rules in rules.programs.indices.map(rules.identified) }
    var carried: [SupersededProgram] = []
    for release in needed {
      guard let found = known.first(where: { SupersededRelease($0) == release }) else { throw release.error }
      carried.append(found)
    }
    return carrying(carried)
  }
}
