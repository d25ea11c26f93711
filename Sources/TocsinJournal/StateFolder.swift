/// A folder with a journal of everything that was accepted, and snapshots of what it led to.
///
/// What is appended is there after the process is ended at any moment, once `commit` has returned; after the machine is
/// ended at any moment, once `sync` has. A snapshot lets older journals go: the latest two are kept, with the journals
/// since the older one.
package struct StateFolder: ~Copyable {
  /// What a folder held when it was opened.
  package struct Recovered: Sendable {
    /// The latest snapshot that can be read, and the number of the last record it covers.
    package var snapshot: (number: UInt64, content: [UInt8])?
    /// The content hash of the rules under which the records begin (32 bytes); nil when there is nothing.
    package var hash: [UInt8]?
    /// What was journalled after it.
    package var records: [JournalRecord] = []
    package var findings: [JournalFinding] = []

    package init() {}
  }

  package let path: String
  let disk: any Disk
  /// The content hash of the rules that hold (32 bytes), for the heads of new files.
  package var hash: [UInt8]
  private let lock: Int32
  private var file: Int32?
  private var fileLength = 0
  private var pending: [UInt8] = []
  private var pendingCount: UInt64 = 0
  private var hasUnsynced = false
  /// The number of the last record.
  package private(set) var last: UInt64 = 0
  /// The numbers of the snapshots and of the first records of journals that are there.
  var snapshots: [UInt64] = []
  var journals: [UInt64] = []
  /// How many bytes of journal were written since the last snapshot.
  package private(set) var bytesSinceSnapshot = 0

  /// Opens a folder, which is made when it is not there; a new one is for rules with this content hash (32 bytes).
  ///
  /// With `repairs`, records that cannot be read are given up, with all that follow them; the files are kept under
  /// names that end in `.damaged`.
  package init(
    _ path: String, hash: [UInt8], disk: some Disk, repairs: Bool, recovered: inout Recovered
  ) throws(JournalError) {
    let lock = try Self.lock(path, disk)
    var recovery = Recovery(path: path, disk: disk, repairs: repairs)
    do throws(JournalError) {
      try recovery.run()
    } catch {
      disk.close(lock)
      throw error
    }
    self.path = path
    self.disk = disk
    self.hash = recovery.recovered.hash ?? hash
    self.lock = lock
    recovered = recovery.recovered
    last = recovery.last
    snapshots = recovery.snapshots
    journals = recovery.journals
  }

  private static func lock(_ path: String, _ disk: some Disk) throws(JournalError) -> Int32 {
    let found: Int32?
    do throws(DiskError) {
      try disk.makeFolder(path)
      found = try disk.lock(path + "/lock")
    } catch {
      throw .disk(error)
    }
    guard let found else { throw .locked(path: path) }
    return found
  }

  deinit {
    if let file { disk.close(file) }
    disk.close(lock)
  }

  /// Adds a record; it is written with `commit`.
  package mutating func append(_ kind: UInt8, _ content: some Collection<UInt8>) throws(JournalError) {
    guard content.count <= JournalFormat.greatestRecord else { throw .tooLong }
    JournalFormat.append(kind, content, number: last + pendingCount + 1, to: &pending)
    pendingCount += 1
  }

  /// Writes what was appended. When that fails nothing of it is there.
  package mutating func commit() throws(JournalError) {
    guard pendingCount > 0 else { return }
    do throws(DiskError) {
      let file = try openFile()
      do throws(DiskError) {
        try write(pending, to: file)
      } catch {
        // Half a record in the middle would be damage; at the end it is one that was cut off.
        try disk.cut(file, to: fileLength)
        throw error
      }
    } catch {
      throw .disk(DiskError(path: error.path.isEmpty ? path : error.path, reason: error.reason))
    }
    fileLength += pending.count
    bytesSinceSnapshot += pending.count
    last += pendingCount
    pending.removeAll(keepingCapacity: true)
    pendingCount = 0
    hasUnsynced = true
  }

  /// Waits until what was written is on the medium.
  package mutating func sync() throws(JournalError) {
    guard hasUnsynced, let file else { return }
    do throws(DiskError) {
      try disk.sync(file)
    } catch {
      throw .disk(DiskError(path: path, reason: error.reason))
    }
    hasUnsynced = false
  }

  private mutating func openFile() throws(DiskError) -> Int32 {
    if let file { return file }
    let first = last + 1
    let name = path + "/" + Self.journalName(first)
    let new = try disk.open(name, isNew: true)
    do throws(DiskError) {
      let head = JournalFormat.bytes(of: JournalFormat.Head(number: first, hash: hash), JournalFormat.journal)
      try write(head, to: new)
      try disk.sync(new)
      try disk.syncFolder(path)
    } catch {
      disk.close(new)
      try? disk.remove(name)
      throw error
    }
    file = new
    fileLength = JournalFormat.headSize
    if journals.last != first { journals.append(first) }
    return new
  }

  private func write(_ bytes: [UInt8], to file: Int32) throws(DiskError) {
    try disk.writeAll(bytes, to: file)
  }

  /// Keeps a snapshot of what all records so far have led to, and lets go what is no longer needed.
  package mutating func keep(snapshot content: [UInt8]) throws(JournalError) {
    try commit()
    try sync()
    do throws(DiskError) {
      try SnapshotFile(path: path, disk: disk).write(content, number: last, hash: hash)
    } catch {
      throw .disk(error)
    }
    if let file { disk.close(file) }
    file = nil
    snapshots.removeAll { $0 == last }
    snapshots.append(last)
    bytesSinceSnapshot = 0
    removeOld()
  }

  /// What cannot be removed now is removed after a later snapshot.
  private mutating func removeOld() {
    while snapshots.count > 2, (try? disk.remove(path + "/" + Self.snapshotName(snapshots[0]))) != nil {
      snapshots.removeFirst()
    }
    guard snapshots.count == 2 else { return }
    while journals.count > 1, journals[1] <= snapshots[0] + 1,
      (try? disk.remove(path + "/" + Self.journalName(journals[0]))) != nil
    {
      journals.removeFirst()
    }
  }

  static func journalName(_ first: UInt64) -> String { "journal-" + padded(first) }
  static func snapshotName(_ last: UInt64) -> String { "snapshot-" + padded(last) }

  private static func padded(_ number: UInt64) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, 20 - digits.count)) + digits
  }

  /// The number in a name made by `journalName` or `snapshotName`.
  static func number(_ name: String, _ prefix: String) -> UInt64? {
    name.hasPrefix(prefix) ? UInt64(name.dropFirst(prefix.count)) : nil
  }
}

extension Disk {
  /// Writes all the bytes, in as many steps as it takes.
  package func writeAll(_ bytes: [UInt8], to file: Int32) throws(DiskError) {
    var done = 0
    while done < bytes.count {
      let rest = bytes[done...]
      let result = rest.withUnsafeBytes { part in
        Result { () throws(DiskError) in try self.write(part, to: file) }
      }
      done += try result.get()
    }
  }
}
