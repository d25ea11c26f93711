import TocsinSource
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
  /// A run has begun: what follows acts again as it did then.
  case start(RunConditions)
  /// A line of the file of customers that was too long to be kept, with its number there.
  case tooLongPreparation(number: Int)
  /// The rules with this content hash hold from here on.
  case rules(ContentHash)

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
    case .tooLongPreparation(let number): (8, Self.eight(UInt64(number)))
    case .start(let conditions): (9, conditions.encoded)
    case .rules(let hash): (10, hash.bytes)
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
    case 8: self = .tooLongPreparation(number: Int(clamping: number))
    case 9:
      guard let conditions = RunConditions(content) else { return nil }
      self = .start(conditions)
    case 10 where content.count == 32: self = .rules(ContentHash(bytes: content))
    default: return nil
    }
  }

  /// A number in eight bytes, the lowest first.
  static func eight(_ number: UInt64) -> [UInt8] {
    (0..<8).map { UInt8(truncatingIfNeeded: number >> (8 * UInt64($0))) }
  }
}
