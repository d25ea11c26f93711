import TocsinSource

/// What a snapshot of a run holds beside the engine's own.
struct StateSnapshot {
  private static let format: UInt64 = 2

  /// How many lines of input there were.
  var lines: Int
  /// How many lines of output were delivered.
  var delivered: UInt64
  /// The lines of output that were not.
  var waiting: [[UInt8]]
  /// The content hashes of the rules, each compiled after the one before, the last one holds. Of a snapshot from before
  /// there could be several there is none.
  var rules: [ContentHash]
  var engine: [UInt8]

  init(lines: Int, delivered: UInt64, waiting: [[UInt8]], rules: [ContentHash], engine: [UInt8]) {
    self.lines = lines
    self.delivered = delivered
    self.waiting = waiting
    self.rules = rules
    self.engine = engine
  }

  var encoded: [UInt8] {
    var bytes = [Self.format, UInt64(lines), delivered, UInt64(waiting.count)].flatMap(StateRecord.eight)
    for line in waiting { bytes += StateRecord.eight(UInt64(line.count)) + line }
    bytes += StateRecord.eight(UInt64(rules.count))
    for hash in rules { bytes += StateRecord.eight(UInt64(hash.bytes.count)) + hash.bytes }
    return bytes + engine
  }

  /// Nil when it was written by a version that writes something else.
  init?(_ bytes: [UInt8]) {
    var reader = StateReader(bytes)
    guard let format = reader.number(), 1...Self.format ~= format, let lines = reader.number(),
      let delivered = reader.number(), let waiting = reader.list()
    else { return nil }
    guard let rules = format == 1 ? [] : reader.list() else { return nil }
    self.lines = Int(clamping: lines)
    self.delivered = delivered
    self.waiting = waiting
    self.rules = rules.map(ContentHash.init(bytes:))
    engine = Array(reader.rest)
  }
}

extension StateReader {
  fileprivate mutating func list() -> [[UInt8]]? {
    guard let count = number() else { return nil }
    var list: [[UInt8]] = []
    while list.count < count {
      guard let next = bytes() else { return nil }
      list.append(next)
    }
    return list
  }
}
