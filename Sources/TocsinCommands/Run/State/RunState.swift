import TocsinEngine
import TocsinJournal
import TocsinModel
import TocsinSource
import TocsinTime

/// What of a run outlives the process: everything that was accepted, and every line of output until it was delivered.
final class RunState {
  private let options: StateOptions
  private var folder: StateFolder
  private let copies: RuleCopies
  private var chain: RuleChain
  private var outbox = Outbox()
  private var delivery: Delivery?
  /// The lines of input over the life of the folder that have acted.
  private(set) var lines = 0
  private var linesOfSnapshot = 0
  /// How often COMMAND did not take what it was given, in this run.
  private(set) var failedDeliveries = 0
  /// The last line of this input that is in the journal.
  private var journalled = 0
  /// The last line of this input that has acted.
  private var acted = 0
  /// Under which settings this run takes lines: the first record after every snapshot.
  private var start: StateRecord?
  private var lastSync = SystemCalls.uptime()
  /// What the clock said when the lines that act now were journalled.
  private(set) var hostTime: Instant?
  /// What is still to act again before new lines are taken, the last one first.
  private var records: [StateRecord] = []

  /// Opens the folder; `engine` becomes the one of its latest snapshot, under the rules of then.
  init(
    _ options: StateOptions, _ engine: inout Engine, _ given: GivenRules, _ streams: inout CommandStreams
  ) throws {
    self.options = options
    copies = RuleCopies(state: options.folder)
    let own = given.rules.contentHash
    var recovered = StateFolder.Recovered()
    do throws(JournalError) {
      folder = try StateFolder(
        options.folder, hash: own.bytes, disk: SystemDisk(), repairs: options.repairs, recovered: &recovered)
    } catch {
      throw StateMessages.cannotOpen(options.folder, error)
    }
    for finding in recovered.findings { try streams.errors.write("warning: \(finding)\n") }
    let snapshot = try recovered.snapshot.map { try Self.read($0.content, in: options.folder) }
    let begun = [recovered.hash.map(ContentHash.init(bytes:)) ?? own]
    let hashes = snapshot.flatMap { $0.rules.isEmpty ? nil : $0.rules } ?? begun
    var known: [RuleSet] = []
    for hash in hashes { known.append(try given.rules(hash, after: known.last, in: copies, &streams)) }
    chain = RuleChain(known)
    records = try recovered.records.reversed().map { try Self.read($0, in: options.folder) }
    delivery = options.delivery.map { Delivery($0, folder: options.folder) }
    try copies.keep(given.rules)
    try restore(snapshot, known, &engine)
    try streams.errors.flush()
  }

  static func read(_ content: [UInt8], in folder: String) throws -> StateSnapshot {
    guard let snapshot = StateSnapshot(content) else { throw StateMessages.unknownSnapshot(folder) }
    return snapshot
  }

  static func read(_ record: JournalRecord, in folder: String) throws -> StateRecord {
    let known = StateRecord(kind: record.kind, record.content)
    guard let known else { throw StateMessages.unknownRecord(folder, number: record.number) }
    // The same lines have to lead to the same output, line by line.
    if case .start(let conditions) = known, conditions.version != Tool.version {
      throw StateMessages.otherVersion(folder, conditions.version)
    }
    return known
  }

  private func restore(_ snapshot: StateSnapshot?, _ known: [RuleSet], _ engine: inout Engine) throws {
    guard let newest = known.last else { return }
    guard let snapshot else { return engine = Engine(newest, settings: engine.settings) }
    do throws(ArchiveError) {
      engine = try Engine(newest, after: known.dropLast(), settings: engine.settings, restoring: snapshot.engine)
    } catch {
      throw StateMessages.cannotRestore(options.folder, error)
    }
    lines = snapshot.lines
    linesOfSnapshot = lines
    outbox = Outbox(delivered: snapshot.delivered, waiting: snapshot.waiting)
  }

  // MARK: - Rules

  /// The rules that a record names, compiled after those that hold.
  func rules(
    _ hash: ContentHash, after engine: Engine, _ given: GivenRules, _ streams: inout CommandStreams
  ) throws -> RuleSet {
    try given.rules(hash, after: engine.rules, in: copies, &streams)
  }

  /// Whether everything in the journal has acted: only then other rules can take the place of those that hold.
  var isCaughtUp: Bool { acted >= journalled }

  /// Journals that other rules hold from here on, with a copy of them.
  func accept(_ rules: RuleSet) throws {
    try copies.keep(rules)
    try accept(.rules(rules.contentHash))
  }

  /// Other rules hold.
  func follow(_ rules: RuleSet) {
    chain.add(rules)
    folder.hash = rules.contentHash.bytes
  }

  // MARK: - Input

  /// Lines are counted from one again.
  func beginInput() { (journalled, acted) = (0, 0) }

  /// Journals a line of events, and those that stand behind it already, before the first of them acts.
  func accept(event line: InputLine, of input: inout ByteInput, at time: Instant?) throws {
    guard line.number > journalled else { return }
    hostTime = time
    try accept(line, of: &input) { StateRecord.event($0, at: time) }
  }

  /// Journals a line of the file of customers in the same way.
  func accept(preparation line: InputLine, of input: inout ByteInput) throws {
    guard line.number > journalled else { return }
    try accept(line, of: &input, as: StateRecord.preparation)
  }

  private func accept(
    _ line: InputLine, of input: inout ByteInput, as record: (InputLine) -> StateRecord
  ) throws {
    try append(record(line))
    journalled = line.number
    try input.lookAhead { next throws in
      try append(record(next))
      journalled = next.number
    }
    try commit()
  }

  /// A run begins to take lines of its own.
  func begin(_ record: StateRecord) throws {
    start = record
    try accept(record)
  }

  /// Journals something else before it acts.
  func accept(_ record: StateRecord) throws {
    try append(record)
    try commit()
  }

  private func append(_ record: StateRecord) throws {
    let (kind, content) = record.encoded
    do throws(JournalError) {
      try folder.append(kind, content)
    } catch {
      throw StateMessages.cannotWrite(options.folder, error)
    }
  }

  private func commit() throws {
    do throws(JournalError) {
      try folder.commit()
      let now = SystemCalls.uptime()
      switch options.sync {
      case .every: try folder.sync()
      case .interval where now - lastSync >= 1000: try folder.sync()
      case .interval, .none: return
      }
      lastSync = now
    } catch {
      throw StateMessages.cannotWrite(options.folder, error)
    }
  }

  /// The number of a line that acts now.
  func count() -> Int {
    lines += 1
    return lines
  }

  // MARK: - What an earlier run has left

  /// Takes the next record that has to act again; nil when there is none left.
  func nextRecord() -> StateRecord? {
    while let record = records.popLast() {
      switch record {
      case .delivered(let count): outbox.acknowledge(through: count)
      case .liveLine(_, let time):
        hostTime = time
        return record
      default:
        hostTime = nil
        return record
      }
    }
    hostTime = nil
    return nil
  }

  // MARK: - Output

  func send(_ line: [UInt8]) { outbox.add(line) }

  var hasWaiting: Bool { !outbox.isEmpty }

  /// How long a run may wait for input before it has to look after deliveries, in milliseconds; negative for ever.
  var waitingTime: Int32 { outbox.isEmpty ? -1 : delivery?.waitingTime ?? 0 }

  /// Delivers what waits, without waiting for it.
  func deliver(_ streams: inout CommandStreams) throws {
    guard !outbox.isEmpty else { return }
    guard delivery == nil else { return try deliverByCommand(&streams) }
    for line in outbox.waiting { try streams.output.write(line) }
    try streams.output.flush()
    try acknowledge(outbox.count)
  }

  private func deliverByCommand(_ streams: inout CommandStreams) throws {
    switch delivery?.step(&outbox) {
    case .delivered(let count)?: try acknowledge(count)
    case .failed(let reason)?:
      failedDeliveries += 1
      let delay = outbox.delay / 1000
      try streams.errors.write(
        "warning: delivery failed (\(reason)), \(outbox.failures) times in a row; \(outbox.count) lines wait, the next "
          + "attempt is in \(delay) s\n")
      try streams.errors.flush()
    case .nothing?, nil: return
    }
    _ = delivery?.step(&outbox)
  }

  private func acknowledge(_ count: Int) throws {
    let number = outbox.delivered + UInt64(count)
    outbox.acknowledge(through: number)
    // When this is lost the lines are delivered again: nothing has to wait for the disk.
    try append(.delivered(number))
    do throws(JournalError) {
      try folder.commit()
    } catch {
      throw StateMessages.cannotWrite(options.folder, error)
    }
  }

  // MARK: - Snapshots

  /// Looks after deliveries and snapshots between lines, also when there is never a pause.
  func keepUp(after line: Int, _ engine: Engine, _ streams: inout CommandStreams) throws {
    acted = line
    guard isCaughtUp else { return }
    try deliver(&streams)
    // A snapshot holds what has acted, and all that is in the journal has.
    guard lines - linesOfSnapshot >= options.snapshotLines else { return }
    try keepSnapshot(engine, &streams)
    if let start { try append(start) }
  }

  /// Without one the journal is longer, and all is there still; so it is tried again later.
  private func keepSnapshot(_ engine: Engine, _ streams: inout CommandStreams) throws {
    let snapshot = StateSnapshot(
      lines: lines, delivered: outbox.delivered, waiting: Array(outbox.waiting),
      rules: chain.forget(allBut: engine.rules), engine: engine.snapshot())
    linesOfSnapshot = lines
    do throws(JournalError) {
      try folder.keep(snapshot: snapshot.encoded)
    } catch {
      try streams.errors.write("warning: no snapshot could be kept: \(error)\n")
      try streams.errors.flush()
    }
  }

  /// The input has ended: what waits is delivered if that can be done soon, and everything is kept.
  ///
  /// - Returns: how many lines of output are still to be delivered.
  func finish(_ engine: Engine, _ streams: inout CommandStreams) throws -> Int {
    let end = SystemCalls.uptime() + Delivery.lastWait
    while hasWaiting, SystemCalls.uptime() < end {
      try deliver(&streams)
      if hasWaiting { SystemCalls.pause(milliseconds: 5) }
    }
    delivery?.abandon()
    try keepSnapshot(engine, &streams)
    guard hasWaiting else { return 0 }
    try streams.errors.write(
      "warning: \(outbox.count) lines could not be delivered; they are kept, and the next run delivers them\n")
    return outbox.count
  }
}
