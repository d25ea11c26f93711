import Synchronization
import TocsinJournal

/// A disk in memory that can be full, broken or in pieces.
final class MemoryDisk: Disk {
  struct Content {
    var files: [String: [UInt8]] = [:]
    var open: [Int32: String] = [:]
    var next: Int32 = 3
    var isLocked = false
    /// How many more calls succeed; nil: all.
    var callsLeft: Int?
    /// How many more bytes there is room for; nil: any number.
    var room: Int?
    /// The most that one call writes.
    var mostAtOnce = Int.max
    var calls = 0
    var syncs = 0
    /// What somebody else does each time that the names were asked for, the first time first.
    var afterNames: [@Sendable (inout [String: [UInt8]]) -> Void] = []
  }

  private let content = Mutex(Content())

  init(_ files: [String: [UInt8]] = [:]) { content.withLock { $0.files = files } }

  var files: [String: [UInt8]] { content.withLock { $0.files } }
  func change(_ body: (inout Content) -> Void) { content.withLock { body(&$0) } }
  var calls: Int { content.withLock { $0.calls } }
  var syncs: Int { content.withLock { $0.syncs } }

  /// The process has ended: locks and open files are gone, faults are mended.
  func restart() -> MemoryDisk { MemoryDisk(files) }

  private func call<Answer: Sendable>(
    _ body: (inout Content) -> Result<Answer, DiskError>
  ) throws(DiskError) -> Answer {
    try content.withLock { content -> Result<Answer, DiskError> in
      content.calls += 1
      if let left = content.callsLeft {
        if left == 0 { return .failure(DiskError(path: "", reason: "the device reports an error")) }
        content.callsLeft = left - 1
      }
      return body(&content)
    }.get()
  }

  private static func missing(_ path: String) -> DiskError {
    DiskError(path: path, reason: "there is no such file or folder", isMissing: true)
  }

  func names(inFolder path: String) throws(DiskError) -> [String] {
    try call { content in
      let names = content.files.keys.filter { $0.hasPrefix(path + "/") }.map { String($0.dropFirst(path.count + 1)) }
      if !content.afterNames.isEmpty { content.afterNames.removeFirst()(&content.files) }
      return .success(names)
    }
  }

  func read(_ path: String) throws(DiskError) -> [UInt8] {
    try call { content in content.files[path].map { .success($0) } ?? .failure(Self.missing(path)) }
  }

  func makeFolder(_ path: String) throws(DiskError) { try call { _ -> Result<Void, DiskError> in .success(()) } }

  func open(_ path: String, isNew: Bool) throws(DiskError) -> Int32 {
    try call { content -> Result<Int32, DiskError> in
      guard isNew || content.files[path] != nil else { return .failure(Self.missing(path)) }
      if isNew { content.files[path] = [] }
      content.next += 1
      content.open[content.next] = path
      return .success(content.next)
    }
  }

  func write(_ bytes: UnsafeRawBufferPointer, to file: Int32) throws(DiskError) -> Int {
    let bytes = Array(bytes)
    return try call { content -> Result<Int, DiskError> in
      guard let path = content.open[file] else { return .failure(Self.missing("")) }
      let count = min(bytes.count, content.mostAtOnce, content.room ?? .max)
      guard count > 0 else { return .failure(DiskError(path: "", reason: "the disk is full")) }
      if let room = content.room { content.room = room - count }
      content.files[path]?.append(contentsOf: bytes.prefix(count))
      return .success(count)
    }
  }

  func cut(_ file: Int32, to length: Int) throws(DiskError) {
    try call { content -> Result<Void, DiskError> in
      guard let path = content.open[file], let bytes = content.files[path] else { return .failure(Self.missing("")) }
      if let room = content.room { content.room = room + max(0, bytes.count - length) }
      content.files[path] = Array(bytes.prefix(length))
      return .success(())
    }
  }

  func sync(_ file: Int32) throws(DiskError) {
    try call { content -> Result<Void, DiskError> in
      content.syncs += 1
      return .success(())
    }
  }

  func close(_ file: Int32) {
    content.withLock { content in
      if content.open.removeValue(forKey: file) == "lock" { content.isLocked = false }
    }
  }

  func rename(_ path: String, to other: String) throws(DiskError) {
    try call { content -> Result<Void, DiskError> in
      guard let bytes = content.files.removeValue(forKey: path) else { return .failure(Self.missing(path)) }
      content.files[other] = bytes
      return .success(())
    }
  }

  func remove(_ path: String) throws(DiskError) {
    try call { content -> Result<Void, DiskError> in
      content.files[path] = nil
      return .success(())
    }
  }

  func syncFolder(_ path: String) throws(DiskError) { try call { _ -> Result<Void, DiskError> in .success(()) } }

  func lock(_ path: String) throws(DiskError) -> Int32? {
    try call { content -> Result<Int32?, DiskError> in
      if content.isLocked { return .success(nil) }
      content.isLocked = true
      content.next += 1
      content.open[content.next] = "lock"
      return .success(content.next)
    }
  }
}
