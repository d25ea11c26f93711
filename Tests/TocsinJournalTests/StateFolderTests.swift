import Testing
import TocsinJournal

/// What a state folder gives back.
@Suite struct StateFolderTests {
  static let hash = [UInt8](repeating: 7, count: 32)

  /// Opens a folder, and says what it held.
  static func open(
    _ disk: MemoryDisk, repairs: Bool = false, hash: [UInt8] = hash,
    _ use: (inout StateFolder) throws -> Void = { _ in }
  ) throws -> StateFolder.Recovered {
    var recovered = StateFolder.Recovered()
    var folder = try StateFolder("state", hash: hash, disk: disk, repairs: repairs, recovered: &recovered)
    try use(&folder)
    return recovered
  }

  static func text(_ number: Int) -> [UInt8] {
    Array("record \(number)".utf8) + [UInt8](repeating: 0, count: number % 5)
  }

  /// A folder with so many records.
  static func filled(_ count: Int) throws -> MemoryDisk {
    let disk = MemoryDisk()
    _ = try open(disk) { folder in
      for number in 1...count {
        try folder.append(UInt8(number % 3), text(number))
        if number % 2 == 0 { try folder.commit() }
      }
      try folder.commit()
    }
    return disk
  }

  static func journal(_ disk: MemoryDisk) throws -> (path: String, bytes: [UInt8]) {
    let path = try #require(disk.files.keys.filter { $0.hasPrefix("state/journal-") }.max())
    return (path, disk.files[path] ?? [])
  }

  /// Where each record begins, and the end of the last.
  static func starts(_ bytes: [UInt8]) -> [Int] {
    var starts = [68]
    while let last = starts.last, last + 13 <= bytes.count {
      starts.append(last + 13 + Int(bytes[last]) + Int(bytes[last + 1]) << 8)
    }
    return starts
  }

  @Test func `What was written is there after a restart, and what was not is not`() throws {
    let disk = MemoryDisk()
    _ = try Self.open(disk) { folder in
      try folder.append(1, [1, 2, 3])
      try folder.append(2, [])
      try folder.commit()
      #expect(folder.last == 2)
      try folder.append(3, [9])
    }
    let found = try Self.open(disk.restart())
    #expect(found.records.map(\.kind) == [1, 2])
    #expect(found.records.map(\.content) == [[1, 2, 3], []])
    #expect(found.records.map(\.number) == [1, 2])
    #expect(found.findings == [])
  }

  @Test func `Cut off at every byte, whole records stay and the rest is reported with its place`() throws {
    let (path, bytes) = try Self.journal(try Self.filled(9))
    let starts = Self.starts(bytes)
    #expect(starts.count == 10 && starts.last == bytes.count)
    for count in 0...bytes.count {
      let disk = MemoryDisk([path: Array(bytes.prefix(count))])
      let whole = max(0, starts.filter { $0 <= count }.count - 1)
      let found = try Self.open(disk) { folder in
        try folder.append(5, [42])
        try folder.commit()
      }
      #expect(found.records.map(\.content) == (1..<whole + 1).map(Self.text))
      let isWhole = starts.contains(count)
      let offset = count < 68 ? 0 : starts[whole]
      #expect(found.findings == (isWhole ? [] : [.cutOff(path: path, offset: offset, bytes: count - offset)]))
      let again = try Self.open(disk.restart())
      #expect(again.records.map(\.content) == (1..<whole + 1).map(Self.text) + [[42]])
      #expect(again.findings == [])
    }
  }

  @Test func `A flipped bit anywhere is reported with its place and never passed over`() throws {
    let (path, bytes) = try Self.journal(try Self.filled(6))
    let starts = Self.starts(bytes)
    for place in bytes.indices {
      for bit in 0..<8 {
        var damaged = bytes
        damaged[place] ^= 1 << UInt8(bit)
        let record = max(0, (starts.lastIndex { $0 <= place } ?? 0))
        let offset = place < 68 ? 0 : starts[record]
        #expect {
          try Self.open(MemoryDisk([path: damaged]))
        } throws: { error in
          switch error as? JournalError {
          case .damaged(path, offset)?: true
          case .newer?: (8..<12).contains(place)
          default: false
          }
        }
        guard bit == place % 8, place >= 68 else { continue }
        let disk = MemoryDisk([path: damaged])
        let found = try Self.open(disk, repairs: true)
        #expect(found.records.map(\.content) == (1..<record + 1).map(Self.text))
        #expect(found.findings == [.damaged(path: path, offset: offset)])
        #expect(disk.files[path + ".damaged"] == damaged)
        #expect(try Self.open(disk.restart()).records.count == record)
      }
    }
  }

  @Test func `What follows a damaged file is given up with it, when that is allowed`() throws {
    let second = try Self.filled(4).restart()
    _ = try Self.open(second) { folder in
      try folder.append(1, [5])
      try folder.commit()
    }
    let paths = second.files.keys.filter { $0.contains("journal-") }.sorted()
    #expect(paths.count == 2)
    second.change { $0.files[paths[0]]?[80] ^= 1 }
    let broken = second.restart()
    #expect(throws: JournalError.damaged(path: paths[0], offset: 68)) { try Self.open(broken) }
    let found = try Self.open(broken.restart(), repairs: true)
    #expect(found.records.isEmpty)
    let missing = MemoryDisk(second.files.filter { $0.key != paths[0] })
    #expect(throws: JournalError.damaged(path: paths[1], offset: 0)) { try Self.open(missing) }
  }

  @Test func `A tail of zeros is one that was not written yet`() throws {
    let (path, bytes) = try Self.journal(try Self.filled(3))
    let found = try Self.open(MemoryDisk([path: bytes + [UInt8](repeating: 0, count: 4096)]))
    #expect(found.records.count == 3)
    #expect(found.findings == [.cutOff(path: path, offset: bytes.count, bytes: 4096)])
  }

  @Test func `One run has a folder at a time`() throws {
    let disk = MemoryDisk()
    _ = try Self.open(disk) { _ in
      #expect(throws: JournalError.locked(path: "state")) { try Self.open(disk) }
    }
    _ = try Self.open(disk)
  }

  @Test func `The rules under which records begin are known, whatever the next run has`() throws {
    let other = [UInt8](repeating: 8, count: 32)
    #expect(try Self.open(MemoryDisk(), hash: other).hash == nil)
    let disk = try Self.filled(2).restart()
    #expect(try Self.open(disk, hash: other) { $0.hash = other }.hash == Self.hash)
    #expect(try Self.open(disk.restart(), hash: other).hash == Self.hash)
    let changed = disk.restart()
    _ = try Self.open(changed) { folder in
      folder.hash = other
      try folder.keep(snapshot: [1])
    }
    #expect(try Self.open(changed.restart()).hash == other)
  }

  @Test func `Newer formats are refused`() throws {
    let disk = try Self.filled(2)
    let (path, bytes) = try Self.journal(disk)
    var newer = bytes
    newer[8] = 2
    #expect(throws: JournalError.newer(path: path, format: 2)) { try Self.open(MemoryDisk([path: newer])) }
  }
}
