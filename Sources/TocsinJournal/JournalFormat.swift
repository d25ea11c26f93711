internal import TocsinSource

/// The bytes of the files of a state folder. All numbers stand with their lowest byte first.
///
/// Every file begins with a head: eight bytes that say what it is, the format (4 bytes), the number of its first record
/// or of the last one before a snapshot (8), the content hash of the rules that held then (32), the length of what follows for a
/// snapshot, else zero (8), its checksum (4), and a checksum of the head itself (4).
///
/// A record of a journal is its length (4), a checksum of its length, kind and number (4), a checksum of its content
/// after that (4), its kind (1), and its content. Checksums are CRC-32C. That the head of a record has one of its own
/// tells a record that was cut off from one whose length was damaged.
enum JournalFormat {
  static let version: UInt32 = 1
  static let journal = Array("TOCSINJ\n".utf8)
  static let snapshot = Array("TOCSINS\n".utf8)
  static let headSize = 68
  static let recordHeadSize = 13
  /// Longer than any line of input with what belongs to it.
  static let greatestRecord = 64 * 1024 * 1024

  struct Head: Hashable {
    var number: UInt64
    var hash: [UInt8]
    var length: UInt64 = 0
    var checksum: UInt32 = 0
  }

  static func bytes(of head: Head, _ mark: [UInt8]) -> [UInt8] {
    var bytes = mark + littleEndian(UInt64(version), 4) + littleEndian(head.number, 8) + head.hash
    bytes += littleEndian(head.length, 8) + littleEndian(UInt64(head.checksum), 4)
    return bytes + littleEndian(UInt64(Checksum.of(bytes)), 4)
  }

  /// The head of a file, or what is wrong with it. A newer format may look otherwise behind its number.
  static func head(_ bytes: [UInt8], _ mark: [UInt8]) throws(HeadFault) -> Head {
    guard bytes.count >= 12 else { throw .cutOff }
    guard bytes.starts(with: mark) else { throw .damaged }
    let format = UInt32(truncatingIfNeeded: number(bytes[8..<12]))
    guard bytes.count >= headSize else { throw format > version ? .newer(format) : .cutOff }
    let isWhole = number(bytes[64..<68]) == UInt64(Checksum.of(bytes[..<64]))
    guard format <= version else { throw .newer(format) }
    guard isWhole, format == version else { throw .damaged }
    return Head(
      number: number(bytes[12..<20]), hash: Array(bytes[20..<52]), length: number(bytes[52..<60]),
      checksum: UInt32(truncatingIfNeeded: number(bytes[60..<64])))
  }

  enum HeadFault: Error, Hashable {
    case cutOff, damaged
    case newer(UInt32)
  }

  static func append(_ kind: UInt8, _ content: some Collection<UInt8>, number: UInt64, to bytes: inout [UInt8]) {
    let length = littleEndian(UInt64(content.count), 4)
    bytes += length
    bytes += littleEndian(UInt64(headSum(length, kind, number)), 4)
    bytes += littleEndian(UInt64(Checksum.of(content)), 4)
    bytes.append(kind)
    bytes.append(contentsOf: content)
  }

  static func headSum(_ length: [UInt8], _ kind: UInt8, _ number: UInt64) -> UInt32 {
    Checksum.of(length + [kind] + littleEndian(number, 8))
  }

  static func littleEndian(_ number: UInt64, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: number >> (8 * UInt64($0))) }
  }

  static func number(_ bytes: some BidirectionalCollection<UInt8>) -> UInt64 {
    bytes.reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }
}
