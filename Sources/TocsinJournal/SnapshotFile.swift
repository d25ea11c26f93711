internal import TocsinSource

/// Writes and reads the snapshots of a state folder.
struct SnapshotFile {
  let path: String
  let disk: any Disk

  /// Under another name first, so that no snapshot is ever seen half; it counts once it was read back.
  func write(_ content: [UInt8], number: UInt64, hash: [UInt8]) throws(DiskError) {
    let name = path + "/" + StateFolder.snapshotName(number)
    let draft = path + "/snapshot.draft"
    let head = JournalFormat.Head(
      number: number, hash: hash, length: UInt64(content.count), checksum: Checksum.of(content))
    let file = try disk.open(draft, isNew: true)
    do throws(DiskError) {
      defer { disk.close(file) }
      try disk.writeAll(JournalFormat.bytes(of: head, JournalFormat.snapshot), to: file)
      try disk.writeAll(content, to: file)
      try disk.sync(file)
    } catch {
      try? disk.remove(draft)
      throw DiskError(path: draft, reason: error.reason)
    }
    do {
      guard try read(draft).content == content else { throw DiskError(path: draft, reason: "it cannot be read back") }
    } catch let error as DiskError {
      throw error
    } catch {
      throw DiskError(path: draft, reason: "it cannot be read back")
    }
    try disk.rename(draft, to: name)
    try disk.syncFolder(path)
  }

  struct Fault: Error {
    let reason: String
    var newer: UInt32?
  }

  /// The head and the content of a snapshot.
  func read(_ name: String) throws -> (head: JournalFormat.Head, content: [UInt8]) {
    let bytes = try disk.read(name)
    let head: JournalFormat.Head
    do throws(JournalFormat.HeadFault) {
      head = try JournalFormat.head(bytes, JournalFormat.snapshot)
    } catch .newer(let format) {
      throw Fault(reason: "its format is \(format)", newer: format)
    } catch {
      throw Fault(reason: "its head is damaged")
    }
    let content = Array(bytes[JournalFormat.headSize...])
    guard head.length == UInt64(content.count) else { throw Fault(reason: "it ends too early or too late") }
    guard Checksum.of(content) == head.checksum else { throw Fault(reason: "its checksum is another") }
    return (head, content)
  }
}
