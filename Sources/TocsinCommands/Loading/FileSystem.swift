#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What loading asks of the disk.
enum FileSystem {
  enum Kind: Hashable {
    case file
    /// With an identity that stays the same under another name, so that links cannot lead in circles.
    case folder(FolderIdentity)
  }

  struct FolderIdentity: Hashable {
    let device: UInt64
    let number: UInt64
  }

  /// What stands at a path; nil when nothing does, or nothing that can be looked at.
  static func kind(of path: String) -> Kind? {
    var status = stat()
    guard stat(FilePath.onDisk(path), &status) == 0 else { return nil }
    guard status.st_mode & S_IFMT == S_IFDIR else { return .file }
    return .folder(
      FolderIdentity(
        device: UInt64(truncatingIfNeeded: status.st_dev), number: UInt64(truncatingIfNeeded: status.st_ino)))
  }

  /// The names in a folder, sorted, without hidden ones; nil when it is no folder that can be read.
  static func names(inFolder path: String) -> [String]? {
    guard let folder = opendir(FilePath.onDisk(path)) else { return nil }
    defer { _ = closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      guard let offset = MemoryLayout<dirent>.offset(of: \.d_name) else { return nil }
      let start = UnsafeRawPointer(entry).advanced(by: offset).assumingMemoryBound(to: CChar.self)
      if let name = String(validatingCString: start), !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }

  /// The bytes of a file, or of what a descriptor gives.
  static func read(_ path: String) throws(StreamError) -> [UInt8] {
    var file = try ByteInput(path: path)
    return try file.readAll(limit: greatestRuleFile)
  }

  static func read(descriptor: Int32) throws(StreamError) -> [UInt8] {
    var input = ByteInput(descriptor: descriptor)
    return try input.readAll(limit: greatestRuleFile)
  }

  /// Far more than anybody writes by hand.
  private static let greatestRuleFile = 64 * 1024 * 1024
}
