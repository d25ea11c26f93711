/// Numbers by the bytes they stand for; looking one up copies nothing.
struct ByteTable: Sendable {
  private struct Entry {
    let hash: UInt64
    let start: Int
    let count: Int
    let value: Int
  }

  private var slots = [Int32](repeating: -1, count: 64)
  private var entries: [Entry] = []
  private var bytes: [UInt8] = []

  /// Past this many entries it starts again: what comes from outside must not make it grow for ever.
  private static let capacity = 1 << 20

  /// Eight bytes at a time.
  @inline(__always)
  private static func hash(_ key: UnsafeBufferPointer<UInt8>) -> UInt64 {
    let bytes = UnsafeRawBufferPointer(key)
    var hash = UInt64(truncatingIfNeeded: key.count) &* 0x9E37_79B9_7F4A_7C15
    var index = 0
    while index + 8 <= bytes.count {
      hash = mixed(hash ^ bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      index += 8
    }
    var rest: UInt64 = 0
    while index < bytes.count {
      rest = rest << 8 | UInt64(bytes[index])
      index += 1
    }
    return mixed(hash ^ rest)
  }

  @inline(__always)
  private static func mixed(_ bits: UInt64) -> UInt64 {
    let product = bits &* 0xFF51_AFD7_ED55_8CCD
    return product ^ product >> 32
  }

  func find(_ key: UnsafeBufferPointer<UInt8>) -> Int? {
    let hash = Self.hash(key)
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while true {
      let place = Int(slots[slot])
      guard place >= 0 else { return nil }
      let entry = entries[place]
      if entry.hash == hash, entry.count == key.count, isSame(entry, key) { return entry.value }
      slot = (slot + 1) & (slots.count - 1)
    }
  }

  private func isSame(_ entry: Entry, _ key: UnsafeBufferPointer<UInt8>) -> Bool {
    for index in 0..<entry.count where bytes[entry.start + index] != key[index] { return false }
    return true
  }

  /// The key must not be there yet.
  mutating func insert(_ key: UnsafeBufferPointer<UInt8>, _ value: Int) {
    if entries.count >= Self.capacity { self = ByteTable() }
    if entries.count * 2 >= slots.count { grow() }
    entries.append(Entry(hash: Self.hash(key), start: bytes.count, count: key.count, value: value))
    bytes.append(contentsOf: key)
    place(entries.count - 1)
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 2)
    for number in entries.indices { place(number) }
  }

  private mutating func place(_ number: Int) {
    var slot = Int(truncatingIfNeeded: entries[number].hash) & (slots.count - 1)
    while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = Int32(truncatingIfNeeded: number)
  }
}
