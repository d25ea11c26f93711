internal import TocsinSource

/// Reads one file of a journal.
struct JournalSegment {
  var records: [JournalRecord] = []
  /// What follows the records that can be read.
  var end: End = .clean
  /// Where the last whole record ends.
  var length = JournalFormat.headSize

  enum End: Hashable {
    case clean
    /// Begun and not finished.
    case cutOff
    case damaged
  }

  init(_ bytes: [UInt8], from first: UInt64) {
    end = read(bytes, from: first)
  }

  private mutating func read(_ bytes: [UInt8], from first: UInt64) -> End {
    var number = first
    while length < bytes.count {
      let head = length + JournalFormat.recordHeadSize
      // A part of a head at the end of a file is one that was cut off, whatever it says.
      guard head <= bytes.count else { return .cutOff }
      let size = Array(bytes[length..<length + 4])
      let kind = bytes[head - 1]
      let headSum = JournalFormat.number(bytes[length + 4..<length + 8])
      guard headSum == UInt64(JournalFormat.headSum(size, kind, number)) else {
        return Self.isBlank(bytes[length...]) ? .cutOff : .damaged
      }
      let count = Int(JournalFormat.number(size))
      guard count <= bytes.count - head else { return .cutOff }
      let content = bytes[head..<head + count]
      guard JournalFormat.number(bytes[length + 8..<length + 12]) == UInt64(Checksum.of(content)) else {
        return .damaged
      }
      records.append(JournalRecord(number: number, kind: kind, content: Array(content)))
      number += 1
      length = head + count
    }
    return .clean
  }

  /// A file may have grown before what stands in it was written.
  private static func isBlank(_ rest: ArraySlice<UInt8>) -> Bool { rest.allSatisfy { $0 == 0 } }
}
