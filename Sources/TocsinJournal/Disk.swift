/// What a state folder asks of the system. Paths are whole; files are told apart by descriptors.
///
/// Everything here can fail: tests pass a disk that does.
package protocol Disk: Sendable {
  func names(inFolder path: String) throws(DiskError) -> [String]
  func read(_ path: String) throws(DiskError) -> [UInt8]
  func makeFolder(_ path: String) throws(DiskError)
  /// Makes a file, emptied if it is there, or opens one to be written on at its end.
  func open(_ path: String, isNew: Bool) throws(DiskError) -> Int32
  /// How many of the bytes were written: at least one, and not always all.
  func write(_ bytes: UnsafeRawBufferPointer, to file: Int32) throws(DiskError) -> Int
  func cut(_ file: Int32, to length: Int) throws(DiskError)
  /// Waits until what was written is on the medium.
  func sync(_ file: Int32) throws(DiskError)
  func close(_ file: Int32)
  func rename(_ path: String, to other: String) throws(DiskError)
  func remove(_ path: String) throws(DiskError)
  /// Waits until the names in a folder are on the medium.
  func syncFolder(_ path: String) throws(DiskError)
  /// A lock that nobody else has, until it is closed or the process ends; nil when somebody has it.
  func lock(_ path: String) throws(DiskError) -> Int32?
}

/// Why the system did not do what it was asked.
package struct DiskError: Error, Hashable, CustomStringConvertible {
  package let path: String
  package let reason: String
  /// There is nothing at the path.
  package let isMissing: Bool

  package init(path: String, reason: String, isMissing: Bool = false) {
    self.path = path
    self.reason = reason
    self.isMissing = isMissing
  }

  /// The reason as one sentence, without a capital or a final stop.
  package var description: String { path.isEmpty ? reason : "`\(path)`: \(reason)" }
}
