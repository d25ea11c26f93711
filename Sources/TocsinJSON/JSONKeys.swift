/// Words that are told apart by their bytes: the keys an object may have, or the names a value may be.
/// Make it once and use it for many texts.
public struct JSONKeys: Sendable {
  private struct Entry: Sendable {
    let fingerprint: UInt64
    let start: Int
    let count: Int
  }

  /// The words in the order they were given.
  public let names: [String]
  private let entries: [Entry]
  private let bytes: [UInt8]

  /// A table of words; the index of each is its place in `names`.
  public init(_ names: [String]) {
    var entries: [Entry] = []
    var bytes: [UInt8] = []
    for name in names {
      let word = Array(name.utf8)
      let fingerprint = word.withUnsafeBytes { ByteWords.fingerprint($0) }
      entries.append(Entry(fingerprint: fingerprint, start: bytes.count, count: word.count))
      bytes += word
    }
    self.names = names
    self.entries = entries
    self.bytes = bytes
  }

  /// Which of the words it is, or nil for none.
  public func index(of key: JSONString) -> Int? {
    entries.withUnsafeBufferPointer { entries in
      var index = 0
      while index < entries.count {
        let entry = entries[index]
        if entry.fingerprint == key.fingerprint, isEntry(entry, key) { return index }
        index += 1
      }
      return nil
    }
  }

  private func isEntry(_ entry: Entry, _ key: JSONString) -> Bool {
    if !key.hasEscapes, key.raw.count == entry.count, entry.count <= ByteWords.exactCount { return true }
    return key.withBytes { $0.elementsEqual(bytes[entry.start..<entry.start + entry.count]) }
  }
}
