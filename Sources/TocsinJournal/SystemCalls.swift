#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// The disk of the machine.
package struct SystemDisk: Disk {
  package init() {}

  package func names(inFolder path: String) throws(DiskError) -> [String] {
    guard let offset = MemoryLayout<dirent>.offset(of: \.d_name), let folder = opendir(path) else {
      throw Self.error(path)
    }
    defer { _ = closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let start = UnsafeRawPointer(entry).advanced(by: offset).assumingMemoryBound(to: CChar.self)
      if let name = String(validatingCString: start), name != ".", name != ".." { names.append(name) }
    }
    return names
  }

  package func read(_ path: String) throws(DiskError) -> [UInt8] {
    let file = Self.retried { Call.opened(path, O_RDONLY | O_CLOEXEC) }
    guard file >= 0 else { throw Self.error(path) }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw Self.error(path) }
    var bytes = [UInt8](repeating: 0, count: max(0, Int(status.st_size)))
    var done = 0
    while done < bytes.count {
      let count = bytes.withUnsafeMutableBytes { room in
        Self.retried { Call.taken(file, UnsafeMutableRawBufferPointer(rebasing: room[done...])) }
      }
      guard count >= 0 else { throw Self.error(path) }
      if count == 0 { break }
      done += count
    }
    return Array(bytes.prefix(done))
  }

  package func makeFolder(_ path: String) throws(DiskError) {
    guard mkdir(path, 0o777) == 0 || errno == EEXIST else { throw Self.error(path) }
  }

  package func open(_ path: String, isNew: Bool) throws(DiskError) -> Int32 {
    let flags = O_WRONLY | O_CLOEXEC | O_APPEND | (isNew ? O_CREAT | O_TRUNC : 0)
    let file = Self.retried { Call.opened(path, flags) }
    guard file >= 0 else { throw Self.error(path) }
    return file
  }

  package func write(_ bytes: UnsafeRawBufferPointer, to file: Int32) throws(DiskError) -> Int {
    let count = Self.retried { Call.given(file, bytes) }
    guard count > 0 else { throw Self.error("") }
    return count
  }

  package func cut(_ file: Int32, to length: Int) throws(DiskError) {
    guard Self.retried({ Int(ftruncate(file, off_t(length))) }) == 0 else { throw Self.error("") }
  }

  package func sync(_ file: Int32) throws(DiskError) {
    #if canImport(Darwin)
      guard fsync(file) == 0 else { throw Self.error("") }
    #else
      guard fdatasync(file) == 0 else { throw Self.error("") }
    #endif
  }

  package func close(_ file: Int32) { Call.shut(file) }

  package func rename(_ path: String, to other: String) throws(DiskError) {
    guard Call.moved(path, other) == 0 else { throw Self.error(path) }
  }

  package func remove(_ path: String) throws(DiskError) {
    guard unlink(path) == 0 || errno == ENOENT else { throw Self.error(path) }
  }

  package func syncFolder(_ path: String) throws(DiskError) {
    let folder = Self.retried { Call.opened(path, O_RDONLY | O_CLOEXEC) }
    guard folder >= 0 else { throw Self.error(path) }
    defer { close(folder) }
    guard fsync(folder) == 0 else { throw Self.error(path) }
  }

  package func lock(_ path: String) throws(DiskError) -> Int32? {
    let file = Self.retried { Call.opened(path, O_WRONLY | O_CREAT | O_CLOEXEC) }
    guard file >= 0 else { throw Self.error(path) }
    guard flock(file, LOCK_EX | LOCK_NB) != 0 else { return file }
    let isTaken = errno == EWOULDBLOCK
    defer { close(file) }
    guard isTaken else { throw Self.error(path) }
    return nil
  }

  private static func retried<Number: BinaryInteger>(_ call: () -> Number) -> Number {
    while true {
      let result = call()
      if result >= 0 || errno != EINTR { return result }
    }
  }

  private static func error(_ path: String) -> DiskError {
    let code = errno
    let reason =
      switch code {
      case ENOENT: "there is no such file or folder"
      case EACCES, EPERM: "permission is denied"
      case EROFS: "it is on a medium that can only be read"
      case ENOSPC, EDQUOT: "the disk is full"
      case EIO: "the device reports an error"
      case ENOTDIR: "a part of the path is no folder"
      case EISDIR: "it is a folder"
      case EMFILE, ENFILE: "too many files are open"
      case EFBIG: "the file would be too large"
      default: "the system reports error \(code)"
      }
    return DiskError(path: path, reason: reason, isMissing: code == ENOENT)
  }
}

/// The calls whose names the disk has itself.
private enum Call {
  static func opened(_ path: String, _ flags: Int32) -> Int32 { open(path, flags, 0o666) }
  static func taken(_ file: Int32, _ room: UnsafeMutableRawBufferPointer) -> Int {
    read(file, room.baseAddress, room.count)
  }
  static func given(_ file: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
    write(file, bytes.baseAddress, bytes.count)
  }
  static func shut(_ file: Int32) { _ = close(file) }
  static func moved(_ path: String, _ other: String) -> Int32 { rename(path, other) }
}
