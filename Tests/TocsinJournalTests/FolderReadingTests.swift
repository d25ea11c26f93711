import Testing
import TocsinJournal

/// Looking into a folder changes nothing in it, and does not mind who has it.
@Suite struct FolderReadingTests {
  private static func read(
    _ disk: MemoryDisk, before limit: UInt64 = .max
  ) throws -> StateFolder.Recovered? {
    try StateFolder.read("state", disk: disk, before: limit)
  }

  /// Ten records, with snapshots after the sixth and the eighth.
  private static func kept() throws -> MemoryDisk {
    let disk = MemoryDisk()
    _ = try StateFolderTests.open(disk) { folder in
      for number in 1...10 {
        try folder.append(1, StateFolderTests.text(number))
        try folder.commit()
        if number == 6 || number == 8 { try folder.keep(snapshot: [UInt8(number)]) }
      }
    }
    return disk
  }

  @Test func `it reads while another has the lock, and what that one has committed`() throws {
    let disk = MemoryDisk()
    _ = try StateFolderTests.open(disk) { folder in
      try folder.append(1, [1])
      try folder.commit()
      try folder.append(2, [2])
      let found = try #require(try Self.read(disk))
      #expect(found.records.map(\.content) == [[1]])
      try folder.commit()
      #expect(try Self.read(disk)?.records.map(\.content) == [[1], [2]])
    }
  }

  @Test func `cut off anywhere, it gives the whole records and leaves every byte`() throws {
    let whole = try StateFolderTests.filled(12)
    let (path, bytes) = try StateFolderTests.journal(whole)
    let starts = StateFolderTests.starts(bytes)
    for length in 0...bytes.count {
      let disk = MemoryDisk([path: Array(bytes.prefix(length))])
      let before = disk.files
      let found = try #require(try Self.read(disk))
      #expect(found.records.count == max(0, starts.filter { $0 <= length }.count - 1), "\(length)")
      #expect(disk.files == before)
    }
  }

  @Test func `a bad snapshot is passed over and stays`() throws {
    let disk = try Self.kept()
    let newest = try #require(disk.files.keys.filter { $0.hasPrefix("state/snapshot-") }.max())
    disk.change { $0.files[newest]?[68] ^= 1 }
    let before = disk.files
    let found = try #require(try Self.read(disk))
    #expect(found.snapshot?.number == 6 && found.records.map(\.number) == [7, 8, 9, 10])
    #expect(disk.files == before)
  }

  @Test func `it goes back to the older snapshot, and to the first record while that is there`() throws {
    let disk = try Self.kept()
    #expect(try Self.read(disk)?.snapshot?.number == 8)
    #expect(try Self.read(disk, before: 8)?.snapshot?.number == 6)
    #expect(try Self.read(disk, before: 8)?.records.map(\.number) == [7, 8, 9, 10])
    #expect(try Self.read(disk, before: 6) == nil)
    let young = MemoryDisk()
    _ = try StateFolderTests.open(young) { folder in
      try folder.append(1, [1])
      try folder.keep(snapshot: [1])
      try folder.append(2, [2])
      try folder.commit()
    }
    #expect(try Self.read(young)?.records.map(\.number) == [2])
    let first = try #require(try Self.read(young, before: 1))
    #expect(first.snapshot == nil && first.records.map(\.number) == [1, 2])
  }

  @Test func `what is removed while it reads is looked for again`() throws {
    let disk = try Self.kept()
    let latest = try #require(disk.files.keys.filter { $0.hasPrefix("state/snapshot-") }.max())
    disk.change { content in content.afterNames = [{ _ in }, { $0[latest] = nil }] }
    let found = try #require(try Self.read(disk))
    #expect(found.snapshot?.number == 6 && found.findings == [])
  }

  @Test func `damage is an error, and nothing is put aside`() throws {
    let disk = try StateFolderTests.filled(6)
    #expect(try Self.read(disk)?.hash == StateFolderTests.hash)
    let (path, bytes) = try StateFolderTests.journal(disk)
    let place = StateFolderTests.starts(bytes)[2]
    disk.change { $0.files[path]?[place + 13] ^= 1 }
    let before = disk.files
    #expect(throws: JournalError.damaged(path: path, offset: place)) { try Self.read(disk) }
    #expect(disk.files == before)
    #expect(throws: JournalError.self) { try StateFolder.read("none", disk: BrokenDisk.disk()) }
  }
}

/// A disk on which nothing can be read.
private enum BrokenDisk {
  static func disk() -> MemoryDisk {
    let disk = MemoryDisk()
    disk.change { $0.callsLeft = 0 }
    return disk
  }
}
