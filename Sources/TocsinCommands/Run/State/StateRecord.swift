import TocsinTime

/// What stands in the records of a journal of a run.
enum StateRecord {
  /// A line of input.
  case line([UInt8])
  /// A line of input, taken when the clock of the machine said this.
  case liveLine([UInt8], at: Instant)
  /// A line that was too long to be kept.
  case tooLongLine
  /// By the clock of the machine something was due.
  case tick(Instant)
  /// A line of the file of customers, with its number there.
  case preparation([UInt8], number: Int)
  /// So many lines of output were delivered since the beginning.
  case delivered(UInt64)
  /// A run has begun, with this limit of gaps in milliseconds, if any: what follows acts again as it did then.
  case start(longestGap: Int64?, version: String)
  /// A line of the file of customers that was too long to be kept, with its number there.
  case tooLongPreparation(number: Int)

  /// A line of the events.
  static func event(_ line: InputLine, at time: Instant?) -> StateRecord {
    if line.isTooLong { return .tooLongLine }
    return time.map { .liveLine(Array(line.bytes), at: $0) } ?? .line(Array(line.bytes))
  }

  /// A line of the file of customers.
  static func preparation(of line: InputLine) -> StateRecord {
    line.isTooLong ? .tooLongPreparation(number: line.number) : .preparation(Array(line.bytes), number: line.number)
  }

  /// The kind and the content of a record.
  var encoded: (kind: UInt8, content: [UInt8]) {
    switch self {
    case .line(let bytes): (1, bytes)
    case .liveLine(let bytes, let time): (2, Self.eight(UInt64(bitPattern: time.milliseconds)) + bytes)
    case .tooLongLine: (3, [])
    case .tick(let time): (4, Self.eight(UInt64(bitPattern: time.milliseconds)))
    case .preparation(let bytes, let number): (5, Self.eight(UInt64(number)) + bytes)
    case .delivered(let count): (6, Self.eight(count))
    case .start(let gap, let version): (7, Self.eight(UInt64(bitPattern: gap ?? 0)) + Array(version.utf8))
    case .tooLongPreparation(let number): (8, Self.eight(UInt64(number)))
    }
  }

  /// Nil when no version so far writes such a record.
  init?(kind: UInt8, _ content: [UInt8]) {
    let number = content.prefix(8).reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    let time = Instant(milliseconds: Int64(bitPattern: number))
    switch kind {
    case 1: self = .line(content)
    case 3: self = .tooLongLine
    case _ where content.count < 8: return nil
    case 2: self = .liveLine(Array(content[8...]), at: time)
    case 4: self = .tick(time)
    case 5: self = .preparation(Array(content[8...]), number: Int(clamping: number))
    case 6: self = .delivered(number)
    case 7:
      let gap = Int64(bitPattern: number)
      self = .start(longestGap: gap == 0 ? nil : gap, version: String(decoding: content[8...], as: UTF8.self))
    case 8: self = .tooLongPreparation(number: Int(clamping: number))
    default: return nil
    }
  }

  /// A number in eight bytes, the lowest first.
  static func eight(_ number: UInt64) -> [UInt8] {
    (0..<8).map { UInt8(truncatingIfNeeded: number >> (8 * UInt64($0))) }
  }
}

/// What a snapshot of a run holds beside the engine's own.
struct StateSnapshot {
  private static let format: UInt64 = 1

  /// How many lines of input there were.
  var lines: Int
  /// How many lines of output were delivered.
  var delivered: UInt64
  /// The lines of output that were not.
  var waiting: [[UInt8]]
  var engine: [UInt8]

  init(lines: Int, delivered: UInt64, waiting: [[UInt8]], engine: [UInt8]) {
    self.lines = lines
    self.delivered = delivered
    self.waiting = waiting
    self.engine = engine
  }

  var encoded: [UInt8] {
    var bytes = [Self.format, UInt64(lines), delivered, UInt64(waiting.count)].flatMap(StateRecord.eight)
    for line in waiting { bytes += StateRecord.eight(UInt64(line.count)) + line }
    return bytes + engine
  }

  /// Nil when it was written by a version that writes something else.
  init?(_ bytes: [UInt8]) {
    var rest = bytes[...]
    func number() -> UInt64? {
      guard rest.count >= 8 else { return nil }
      defer { rest = rest.dropFirst(8) }
      return rest.prefix(8).reversed().reduce(0) { $0 << 8 | UInt64($1) }
    }
    guard number() == Self.format, let lines = number(), let delivered = number(), let count = number() else {
      return nil
    }
    waiting = []
    for _ in 0..<min(count, UInt64(bytes.count)) {
      guard let length = number(), length <= UInt64(rest.count) else { return nil }
      waiting.append(Array(rest.prefix(Int(length))))
      rest = rest.dropFirst(Int(length))
    }
    guard waiting.count == Int(clamping: count) else { return nil }
    self.lines = Int(clamping: lines)
    self.delivered = delivered
    engine = Array(rest)
  }
}
