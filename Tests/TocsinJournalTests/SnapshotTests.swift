import Testing
import TocsinJournal

@Suite struct SnapshotTests {
  /// Three snapshots, each after four records, and two records more.
  private static func busy() throws -> MemoryDisk {
    let disk = MemoryDisk()
    _ = try StateFolderTests.open(disk) { folder in
      for number in 1...14 {
        try folder.append(1, StateFolderTests.text(number))
        try folder.commit()
        if number % 4 == 0 { try folder.keep(snapshot: Array("state after \(number)".utf8)) }
      }
    }
    return disk
  }

  private static func texts(_ range: ClosedRange<Int>) -> [[UInt8]] { range.map(StateFolderTests.text) }

  @Test func `The latest snapshot and what came after it are found, and older files are gone`() throws {
    let disk = try Self.busy()
    let found = try StateFolderTests.open(disk.restart())
    #expect(found.snapshot.map { String(decoding: $0.content, as: UTF8.self) } == "state after 12")
    #expect(found.snapshot?.number == 12)
    #expect(found.records.map(\.content) == Self.texts(13...14))
    #expect(found.records.map(\.number) == [13, 14])
    let names = disk.files.keys.filter { !$0.hasSuffix("lock") }.map { $0.dropFirst("state/".count) }.sorted()
    let number = { (text: String) in String(repeating: "0", count: 20 - text.count) + text }
    #expect(
      names
        == ["journal-" + number("13"), "journal-" + number("9"), "snapshot-" + number("12"), "snapshot-" + number("8")]
        .sorted().map { Substring($0) })
  }

  @Test func `A damaged snapshot is made good by the one before and the journal since`() throws {
    let disk = try Self.busy()
    let path = try #require(disk.files.keys.filter { $0.contains("snapshot-") }.max())
    for place in disk.files[path]?.indices ?? 0..<0 {
      let damaged = disk.restart()
      damaged.change { $0.files[path]?[place] ^= 16 }
      // A newer format is not damage.
      if (8..<12).contains(place) { continue }
      let found = try StateFolderTests.open(damaged)
      #expect(found.snapshot?.number == 8)
      #expect(found.records.map(\.content) == Self.texts(9...14))
      #expect(found.findings.count == 1)
      #expect("\(found.findings)".contains("snapshot"))
    }
  }

  @Test func `Without a snapshot that can be read nothing is made up`() throws {
    let disk = try Self.busy()
    for path in disk.files.keys where path.contains("snapshot-") { disk.change { $0.files[path]?[30] ^= 1 } }
    let before = disk.files
    let path = try #require(before.keys.filter { $0.contains("snapshot-") }.max())
    #expect(throws: JournalError.damaged(path: path, offset: 0)) { try StateFolderTests.open(disk.restart()) }
    let refused = disk.restart()
    _ = try? StateFolderTests.open(refused)
    #expect(refused.files.filter { !$0.key.hasSuffix("lock") } == before.filter { !$0.key.hasSuffix("lock") })
  }

  /// The call that fails may be any: what was committed and synced before is there afterwards.
  @Test(arguments: [Int.max, 3, 1]) func `Whatever fails, nothing that was kept is lost or doubled`(mostAtOnce: Int)
    throws
  {
    let whole = MemoryDisk()
    whole.change { $0.mostAtOnce = mostAtOnce }
    var all = 0
    try Self.session(whole, &all)
    #expect(all == 12)
    let calls = whole.calls
    #expect(calls > 60)
    for last in 0..<calls {
      let disk = MemoryDisk()
      disk.change {
        $0.mostAtOnce = mostAtOnce
        $0.callsLeft = last
      }
      var kept = 0
      try? Self.session(disk, &kept)
      let found = try StateFolderTests.open(disk.restart())
      let count = Int(found.snapshot?.number ?? 0) + found.records.count
      #expect(count >= kept && count <= kept + 2, "after \(last) calls")
      #expect(
        found.records.map(\.content) == (Int(found.snapshot?.number ?? 0) + 1..<count + 1).map(StateFolderTests.text))
      if let snapshot = found.snapshot { #expect(snapshot.content == Array("state after \(snapshot.number)".utf8)) }
    }
  }

  /// Three runs, the second and third of which go on; `kept` is the last record that is certain.
  private static func session(_ disk: MemoryDisk, _ kept: inout Int) throws {
    for run in 0..<3 {
      _ = try StateFolderTests.open(disk) { folder in
        for number in run * 4 + 1...run * 4 + 4 {
          try folder.append(1, StateFolderTests.text(number))
          try folder.commit()
          try folder.sync()
          kept = number
          if number % 3 == 0 { try folder.keep(snapshot: Array("state after \(number)".utf8)) }
        }
      }
    }
  }

  @Test func `A full disk takes nothing half, and goes on when there is room`() throws {
    for room in 0..<400 {
      let disk = MemoryDisk()
      disk.change { $0.room = room }
      var written = 0
      _ = try StateFolderTests.open(disk) { folder in
        for number in 1...12 {
          try folder.append(1, StateFolderTests.text(number))
          do {
            try folder.commit()
            written = number
          } catch {
            disk.change { $0.room = nil }
            #expect("\(error)".contains("full"))
            try folder.commit()
            written = number
          }
        }
      }
      let found = try StateFolderTests.open(disk.restart())
      #expect(found.records.map(\.content) == Self.texts(1...12))
      #expect(written == 12 && found.findings == [])
    }
  }
}
