/// Finds what a state folder holds: the latest snapshot that can be read, and the records after it.
struct Recovery {
  let path: String
  let disk: any Disk
  let repairs: Bool
  /// Nothing in the folder is changed.
  var onlyReads = false
  /// Only snapshots that cover fewer records are looked at.
  var limit = UInt64.max
  var recovered = StateFolder.Recovered()
  var snapshots: [UInt64] = []
  var journals: [UInt64] = []
  private(set) var last: UInt64 = 0
  /// The paths of those that cannot be read, the latest first.
  private var badSnapshots: [String] = []

  init(path: String, disk: any Disk, repairs: Bool) {
    self.path = path
    self.disk = disk
    self.repairs = repairs
  }

  mutating func run() throws(JournalError) {
    let names = try asked { () throws(DiskError) in try disk.names(inFolder: path) }
    snapshots = names.compactMap { StateFolder.number($0, "snapshot-") }.filter { $0 < limit }.sorted()
    journals = names.compactMap { StateFolder.number($0, "journal-") }.sorted()
    try findSnapshot()
    last = recovered.snapshot?.number ?? 0
    try readJournals()
    // Only now is it certain that the older one and the journals since make it good.
    for name in badSnapshots { try putAside(name) }
  }

  private mutating func findSnapshot() throws(JournalError) {
    for number in snapshots.reversed() {
      let name = path + "/" + StateFolder.snapshotName(number)
      do {
        let (head, content) = try SnapshotFile(path: path, disk: disk).read(name)
        guard head.number == number else { throw SnapshotFile.Fault(reason: "it is named as another") }
        recovered.snapshot = (number, content)
        recovered.hash = head.hash
        return
      } catch let error as DiskError {
        throw .disk(error)
      } catch {
        let fault = error as? SnapshotFile.Fault
        if let format = fault?.newer { throw .newer(path: name, format: format) }
        recovered.findings.append(.badSnapshot(path: name, reason: fault?.reason ?? "\(error)"))
        snapshots.removeAll { $0 == number }
        badSnapshots.append(name)
      }
    }
  }

  private func putAside(_ name: String) throws(JournalError) {
    if onlyReads { return }
    try asked { () throws(DiskError) in try disk.rename(name, to: name + ".damaged") }
  }

  private mutating func readJournals() throws(JournalError) {
    var isBroken = false
    for (place, first) in journals.enumerated() {
      let next = journals.indices.contains(place + 1) ? journals[place + 1] : nil
      // All of it is in the snapshot.
      if let next, next <= last + 1, !isBroken { continue }
      let name = path + "/" + StateFolder.journalName(first)
      if isBroken || first > last + 1 {
        if !isBroken { try damage(badSnapshots.first ?? name, at: 0) }
        isBroken = true
        try putAside(name)
        continue
      }
      isBroken = try !read(name, first, isLast: next == nil)
    }
    if isBroken { journals = journals.filter { $0 <= last } }
  }

  /// What cannot be read stops the start, unless it may be given up.
  private mutating func damage(_ name: String, at offset: Int) throws(JournalError) {
    guard repairs else { throw .damaged(path: name, offset: offset) }
    recovered.findings.append(.damaged(path: name, offset: offset))
  }

  /// Takes the records of a file that no snapshot covers; false when some of them cannot be read.
  private mutating func read(_ name: String, _ first: UInt64, isLast: Bool) throws(JournalError) -> Bool {
    let bytes = try asked { () throws(DiskError) in try disk.read(name) }
    do throws(JournalFormat.HeadFault) {
      let head = try JournalFormat.head(bytes, JournalFormat.journal)
      guard head.number == first else { throw .damaged }
      if recovered.hash == nil { recovered.hash = head.hash }
    } catch .newer(let format) {
      throw .newer(path: name, format: format)
    } catch .cutOff where isLast {
      return try dropEmpty(name, bytes.count)
    } catch {
      try damage(name, at: 0)
      try putAside(name)
      return false
    }
    let segment = JournalSegment(bytes, from: first)
    for record in segment.records where record.number > last {
      recovered.records.append(record)
      last = record.number
    }
    switch segment.end {
    case .clean: return true
    case .cutOff where isLast:
      recovered.findings.append(.cutOff(path: name, offset: segment.length, bytes: bytes.count - segment.length))
      try cut(name, to: segment.length)
      return true
    case .cutOff, .damaged:
      try damage(name, at: segment.length)
      try keepCopy(of: bytes, name)
      try cut(name, to: segment.length)
      return false
    }
  }

  /// A file that was begun and has no record yet.
  private mutating func dropEmpty(_ name: String, _ count: Int) throws(JournalError) -> Bool {
    recovered.findings.append(.cutOff(path: name, offset: 0, bytes: count))
    if onlyReads { return true }
    try asked { () throws(DiskError) in try disk.remove(name) }
    journals.removeLast()
    return true
  }

  private func keepCopy(of bytes: [UInt8], _ name: String) throws(JournalError) {
    try asked { () throws(DiskError) in
      let copy = try disk.open(name + ".damaged", isNew: true)
      defer { disk.close(copy) }
      try disk.writeAll(bytes, to: copy)
      try disk.sync(copy)
    }
  }

  private func cut(_ name: String, to length: Int) throws(JournalError) {
    if onlyReads { return }
    try asked { () throws(DiskError) in
      let file = try disk.open(name, isNew: false)
      defer { disk.close(file) }
      try disk.cut(file, to: length)
      try disk.sync(file)
    }
  }

  private func asked<Answer>(_ call: () throws(DiskError) -> Answer) throws(JournalError) -> Answer {
    do throws(DiskError) {
      return try call()
    } catch {
      throw .disk(error)
    }
  }
}
