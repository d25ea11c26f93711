import TocsinEngine
import TocsinJournal
import TocsinModel
import TocsinSource
import TocsinTime

/// What a state folder holds, read as it stands: nothing in it is changed, and a run that uses it goes on.
struct StateReading {
  /// The engine of a snapshot, or a new one.
  private(set) var engine: Engine
  /// What acted after that.
  private(set) var records: [StateRecord] = []

  /// Nothing before this instant is there any more.
  struct BeginsLater: Error {
    let since: Instant
  }

  /// As far back as is needed to look at an instant; without one, from the latest snapshot on.
  init(_ folder: String, _ rules: RuleSet, at instant: Instant?) throws {
    engine = Engine(rules)
    var limit = UInt64.max
    while true {
      let found = try Self.read(folder, rules, before: limit)
      let records = try found.map { try Self.records($0, folder) } ?? []
      let version = Self.version(of: records)
      if let version, limit == .max { throw StateMessages.otherVersion(folder, version) }
      guard let found, version == nil else { throw BeginsLater(since: engine.time ?? .distantPast) }
      self.records = records
      guard let snapshot = found.snapshot else {
        engine = Engine(rules)
        return
      }
      engine = try Self.engine(snapshot.content, rules, folder)
      guard let instant, let time = engine.time, instant < time else { return }
      limit = snapshot.number
    }
  }

  private static func read(
    _ folder: String, _ rules: RuleSet, before limit: UInt64
  ) throws -> StateFolder.Recovered? {
    do throws(JournalError) {
      return try StateFolder.read(folder, hash: rules.contentHash.bytes, disk: SystemDisk(), before: limit)
    } catch {
      throw StateMessages.cannotRead(folder, error, rules: rules.contentHash)
    }
  }

  private static func records(_ found: StateFolder.Recovered, _ folder: String) throws -> [StateRecord] {
    try found.records.map { record in
      guard let known = StateRecord(kind: record.kind, record.content) else {
        throw StateMessages.unknownRecord(folder, number: record.number)
      }
      return known
    }
  }

  /// The version of the tool that wrote some of the records, when it is another: it may have acted otherwise.
  private static func version(of records: [StateRecord]) -> String? {
    records.lazy.compactMap { record in
      if case .start(_, let version) = record, version != Tool.version { version } else { nil }
    }.first
  }

  private static func engine(_ content: [UInt8], _ rules: RuleSet, _ folder: String) throws -> Engine {
    guard let snapshot = StateSnapshot(content) else { throw StateMessages.unknownSnapshot(folder) }
    do throws(ArchiveError) {
      return try Engine(rules, restoring: snapshot.engine)
    } catch {
      throw StateMessages.cannotRestore(folder, error)
    }
  }
}
