import TocsinTime

/// Reads what a writer wrote. Whatever the bytes are, it ends, and takes no more memory than they can stand for.
struct ArchiveReader: Archive {
  private let bytes: [UInt8]
  private var place: Int
  private let zones: [String: Zone]
  private var depth = 0

  /// Lists within lists beyond this many are no state of an engine.
  private static let deepest = 64

  /// Begins at a place among the bytes. Zones are found by name among those given.
  init(_ bytes: [UInt8], from place: Int = 0, zones: [String: Zone] = [:]) {
    self.bytes = bytes
    self.place = place
    self.zones = zones
  }

  var isReading: Bool { true }
  var isAtEnd: Bool { place == bytes.count }

  mutating func number(_ value: inout Int64) throws(ArchiveError) {
    var rest: UInt64 = 0
    var shift: UInt64 = 0
    while true {
      guard place < bytes.count, shift < 70 else { throw .damaged(at: place) }
      let byte = bytes[place]
      if shift == 63, byte > 1 { throw .damaged(at: place) }
      place += 1
      rest |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { break }
      shift += 7
    }
    value = Int64(bitPattern: rest >> 1) ^ -Int64(bitPattern: rest & 1)
  }

  mutating func bytes(_ value: inout [UInt8]) throws(ArchiveError) {
    let count = try count()
    value = Array(bytes[place..<place + count])
    place += count
  }

  mutating func list<Element: ArchivedValue>(_ value: inout [Element]) throws(ArchiveError) {
    let count = try count()
    depth += 1
    guard depth <= Self.deepest else { throw .damaged(at: place) }
    value.removeAll()
    value.reserveCapacity(min(count, 1024))
    for _ in 0..<count {
      let start = place
      var element = Element.blank
      try element.archive(&self)
      // Elements of no bytes would make a short archive a long list.
      guard place > start else { throw .damaged(at: place) }
      value.append(element)
    }
    depth -= 1
  }

  mutating func field<Field: Archived>(_ value: inout Field) throws(ArchiveError) { try value.archive(&self) }

  mutating func zone(_ value: inout Zone) throws(ArchiveError) {
    var name: [UInt8] = []
    let start = place
    try bytes(&name)
    guard let known = zones[String(decoding: name, as: UTF8.self)] else { throw .damaged(at: start) }
    value = known
  }

  mutating func refuse() throws(ArchiveError) { throw .damaged(at: place) }

  /// No more than there are bytes left.
  private mutating func count() throws(ArchiveError) -> Int {
    let start = place
    var count: Int64 = 0
    try number(&count)
    guard count >= 0, count <= Int64(bytes.count - place) else { throw .damaged(at: start) }
    return Int(count)
  }
}
