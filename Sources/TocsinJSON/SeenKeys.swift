/// The keys of the objects that are open, so that a second one of a name is noticed.
/// Closing an object keeps the room its keys took: walking many small texts allocates nothing.
struct SeenKeys {
  /// Up to this many keys are compared one by one; an object with more gets a set.
  private static let smallCount = 24

  private var keys: [JSONString] = []
  private var keyCount = 0
  private var starts: [Int] = []
  private var sets: [Int: Set<[UInt8]>] = [:]

  /// How many objects and arrays are open.
  private(set) var depth = 0

  mutating func removeAll() {
    keyCount = 0
    depth = 0
    if !sets.isEmpty { sets = [:] }
  }

  mutating func open() {
    if depth < starts.count { starts[depth] = keyCount } else { starts.append(keyCount) }
    depth += 1
  }

  mutating func close() {
    if !sets.isEmpty { sets[depth] = nil }
    guard depth > 0 else { return }
    depth -= 1
    keyCount = starts[depth]
  }

  /// Whether the key is new in the innermost object.
  @inline(__always)
  mutating func insert(_ key: JSONString) -> Bool {
    let start = depth > 0 ? starts[depth - 1] : 0
    if keyCount - start >= Self.smallCount { return insertIntoSet(key, start: start) }
    let isNew = keys.withUnsafeBufferPointer { keys in
      var index = start
      while index < keyCount {
        if keys[index].fingerprint == key.fingerprint, keys[index].isSame(as: key) { return false }
        index += 1
      }
      return true
    }
    guard isNew else { return false }
    if keyCount < keys.count { keys[keyCount] = key } else { keys.append(key) }
    keyCount += 1
    return true
  }

  @inline(never)
  private mutating func insertIntoSet(_ key: JSONString, start: Int) -> Bool {
    if sets[depth] == nil { sets[depth] = Set(keys[start..<keyCount].map(\.bytes)) }
    return sets[depth]?.insert(key.bytes).inserted ?? true
  }
}
