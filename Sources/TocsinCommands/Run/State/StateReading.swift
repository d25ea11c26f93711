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
  let given: GivenRules
  let copies: RuleCopies

  /// Nothing before this instant is there any more.
  struct BeginsLater: Error {
    let since: Instant
  }

  /// As far back as is needed to look at an instant; without one, from the latest snapshot on.
  init(_ folder: String, _ given: GivenRules, at instant: Instant?, _ streams: inout CommandStreams) throws {
    self.given = given
    copies = RuleCopies(state: folder)
    engine = Engine(given.rules)
    var limit = UInt64.max
    repeat {
      guard let found = try Self.found(folder, before: limit),
        let records = try Self.records(found, folder, isLatest: limit == .max)
      else { throw BeginsLater(since: engine.time ?? .distantPast) }
      let snapshot = try found.snapshot.map { try RunState.read($0.content, in: folder) }
      let hashes = Self.hashes(found, snapshot, given)
      if limit == .max { try check(records, hashes) }
      self.records = records
      try restore(snapshot, hashes, folder, &streams)
      limit = found.snapshot?.number ?? 0
    } while limit > 0 && isPast(instant)
  }

  /// The engine has gone further than the instant.
  private func isPast(_ instant: Instant?) -> Bool {
    guard let instant, let time = engine.time else { return false }
    return instant < time
  }

  private static func found(_ folder: String, before limit: UInt64) throws -> StateFolder.Recovered? {
    do throws(JournalError) {
      return try StateFolder.read(folder, disk: SystemDisk(), before: limit)
    } catch {
      throw StateMessages.cannotRead(folder, error)
    }
  }

  /// Nil when what came before the latest snapshot was written by another version, which may have acted otherwise.
  private static func records(
    _ found: StateFolder.Recovered, _ folder: String, isLatest: Bool
  ) throws -> [StateRecord]? {
    guard !isLatest else { return try found.records.map { try RunState.read($0, in: folder) } }
    return try? found.records.map { try RunState.read($0, in: folder) }
  }

  /// The rules of the snapshot, or of the first record, oldest first.
  private static func hashes(
    _ found: StateFolder.Recovered, _ snapshot: StateSnapshot?, _ given: GivenRules
  ) -> [ContentHash] {
    if let snapshot, !snapshot.rules.isEmpty { return snapshot.rules }
    return [found.hash.map(ContentHash.init(bytes:)) ?? given.rules.contentHash]
  }

  /// The rules of the call have to be those that hold in the end.
  private func check(_ records: [StateRecord], _ hashes: [ContentHash]) throws(CommandFailure) {
    let later = records.compactMap { if case .rules(let hash) = $0 { hash } else { nil } }
    guard let newest = later.last ?? hashes.last, newest != given.rules.contentHash else { return }
    throw StateMessages.otherRules(copies.folder(of: newest), newest, given.rules.contentHash)
  }

  private mutating func restore(
    _ snapshot: StateSnapshot?, _ hashes: [ContentHash], _ folder: String, _ streams: inout CommandStreams
  ) throws {
    var known: [RuleSet] = []
    for hash in hashes { known.append(try given.rules(hash, after: known.last, in: copies, &streams)) }
    guard let newest = known.last else { return }
    engine = Engine(newest)
    guard let snapshot else { return }
    do throws(ArchiveError) {
      engine = try Engine(newest, after: known.dropLast(), restoring: snapshot.engine)
    } catch {
      throw StateMessages.cannotRestore(folder, error)
    }
  }
}
