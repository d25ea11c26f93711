public import TocsinModel
import TocsinSource
import TocsinTime

/// The head of a snapshot: what it is, in which format, under which rules, and a checksum of all that follows.
enum EngineArchive {
  /// Goes up with every change of what is archived or how.
  static let format: UInt64 = 1
  private static let mark = Array("tocsin engine\n".utf8)
  private static let hashSize = 32
  static let headSize = mark.count + 8 + hashSize + 4

  static func head(_ hash: ContentHash, checksum: UInt32) -> [UInt8] {
    mark + littleEndian(format, 8) + hash.bytes + littleEndian(UInt64(checksum), 4)
  }

  /// The checksum the head promises.
  static func check(_ bytes: [UInt8], _ hash: ContentHash) throws(ArchiveError) -> UInt32 {
    guard bytes.starts(with: mark) else { throw .foreign }
    guard bytes.count >= headSize else { throw .damaged(at: bytes.count) }
    let format = number(bytes[mark.count..<mark.count + 8])
    guard format == self.format else { throw .format(format) }
    let found = ContentHash(bytes: Array(bytes[mark.count + 8..<mark.count + 8 + hashSize]))
    guard found == hash else { throw .otherRules(found.short) }
    return UInt32(truncatingIfNeeded: number(bytes[headSize - 4..<headSize]))
  }

  private static func littleEndian(_ number: UInt64, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: number >> (8 * UInt64($0))) }
  }

  private static func number(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    bytes.reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }
}

extension Engine {
  /// All that the events told so far have led to. Restored with `init(_:after:settings:restoring:)` under the same rules,
  /// an engine goes on as this one would.
  public func snapshot() -> [UInt8] {
    var writer = ArchiveWriter(after: EngineArchive.headSize)
    var state = self
    state.archive(&writer)
    let checksum = Checksum.of(writer.bytes[EngineArchive.headSize...])
    writer.set(EngineArchive.head(rules.contentHash, checksum: checksum))
    return writer.bytes
  }

  /// The engine that a snapshot was taken of.
  ///
  /// - Parameters:
  ///   - rules: those that it ran on, compiled after the last of `older`.
  ///   - older: those that it ran on before, oldest first, each compiled after the one before. Only those that cases
  ///     still follow are needed, and those that gave words of the later ones their numbers.
  /// - Throws: `ArchiveError` when the snapshot is damaged, of another format or of other rules.
  public init(
    _ rules: RuleSet, after older: [RuleSet] = [], settings: Settings = Settings(), restoring snapshot: [UInt8]
  ) throws(ArchiveError) {
    let checksum = try EngineArchive.check(snapshot, rules.contentHash)
    guard Checksum.of(snapshot[EngineArchive.headSize...]) == checksum else {
      throw .damaged(at: EngineArchive.headSize)
    }
    let rules = try rules.carrying(try SupersededRelease.all(in: snapshot), from: older)
    self.init(rules, settings: settings)
    var reader = ArchiveReader(snapshot, from: EngineArchive.headSize, zones: Self.zones(of: rules))
    try archive(&reader)
    guard reader.isAtEnd else { throw .inconsistent("its length") }
    try checkConsistency()
    for number in cases.indices { inspect(number) }
  }

  private static func zones(of rules: RuleSet) -> [String: Zone] {
    var zones = [Zone.utc.name: Zone.utc]
    for calendar in rules.programs.flatMap(\.calendars) { zones[calendar.zone.name] = calendar.zone }
    return zones
  }
}

extension Engine: Archived {
  /// The rules and settings are given again, and what is made of them with them; the host tells its time anew.
  static var rebuilt: [String] {
    ["rules", "settings", "hostTime", "releases", "signalKinds", "desks", "caseIndex", "casesOfCustomer", "suspects"]
  }

  mutating func archive<Target: Archive>(_ archive: inout Target) throws(Target.Failure) {
    try archive.field(&time)
    var superseded = SupersededRelease.all(of: rules)
    try superseded.archive(&archive)
    try archive.field(&repeatedInputs)
    try archive.field(&lateInputs)
    try archive.field(&registry)
    try archive.field(&monitor)
    try archive.field(&timers)
    var records = cases.records
    try archive.field(&records)
    if archive.isReading { cases = CaseList(records) }
    try archive.field(&silences)
    try archive.field(&seen)
    try archive.field(&awaiting)
    try archive.field(&actionCount)
    try archive.field(&eventCaseCount)
    guard archive.isReading else { return }
    for (number, record) in cases.enumerated() {
      caseIndex[record.name] = number
      casesOfCustomer[record.customer, default: []].append(number)
    }
  }
}
