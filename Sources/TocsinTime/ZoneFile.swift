#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

enum ZoneFileContent {
  case bytes([UInt8])
  case notFound
  case failure(Int32)
}

/// The largest zone file of the database has a few kilobytes.
private let largestZoneFile = 1 << 20

func environmentZoneFolder() -> String? {
  guard let value = getenv("TZDIR") else { return nil }
  let folder = String(cString: value)
  return folder.isEmpty ? nil : folder
}

func isFolder(_ path: String) -> Bool {
  var status = stat()
  return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
}

/// Reads a regular file; a folder or a device counts as not found, since neither is a zone.
func readZoneFile(_ path: String) -> ZoneFileContent {
  let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
  guard file >= 0 else {
    return [ENOENT, ENOTDIR, ENAMETOOLONG, ELOOP].contains(errno) ? .notFound : .failure(errno)
  }
  defer { _ = close(file) }
  var status = stat()
  guard fstat(file, &status) == 0 else { return .failure(errno) }
  guard status.st_mode & S_IFMT == S_IFREG else { return .notFound }
  guard status.st_size <= off_t(largestZoneFile) else { return .failure(EFBIG) }
  return readAll(file)
}

private func readAll(_ file: Int32) -> ZoneFileContent {
  var bytes: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 8192)
  while bytes.count <= largestZoneFile {
    let count = read(file, &buffer, buffer.count)
    if count == 0 { return .bytes(bytes) }
    if count < 0 {
      if errno == EINTR { continue }
      return .failure(errno)
    }
    bytes.append(contentsOf: buffer.prefix(count))
  }
  return .failure(EFBIG)
}
