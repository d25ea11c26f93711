import TocsinTime

/// Writes state: numbers in groups of seven bits, lowest first, texts and lists with their length before them.
struct ArchiveWriter: Archive {
  private(set) var bytes: [UInt8]

  /// Leaves room for a head.
  init(after head: Int = 0) {
    bytes = [UInt8](repeating: 0, count: head)
  }

  /// Puts the head into the room left for it.
  mutating func set(_ head: [UInt8]) { bytes.replaceSubrange(..<head.count, with: head) }

  var isReading: Bool { false }

  mutating func number(_ value: inout Int64) {
    // The sign goes into the lowest bit, so that small negative numbers stay short.
    var rest = UInt64(bitPattern: value << 1 ^ value >> 63)
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  mutating func bytes(_ value: inout [UInt8]) {
    count(value.count)
    bytes.append(contentsOf: value)
  }

  mutating func list<Element: ArchivedValue>(_ value: inout [Element]) {
    count(value.count)
    // By copies: writing must not make a list its own.
    for element in value {
      var element = element
      element.archive(&self)
    }
  }

  mutating func field<Field: Archived>(_ value: inout Field) { value.archive(&self) }

  mutating func zone(_ value: inout Zone) {
    var name = Array(value.name.utf8)
    bytes(&name)
  }

  mutating func refuse() {}

  private mutating func count(_ count: Int) {
    var count = Int64(count)
    number(&count)
  }
}
