/// Where the data of time zones comes from.
public protocol ZoneSource: Sendable {
  /// The TZif data (RFC 9636) of the zone with an IANA name such as `Europe/Rome`.
  func tzif(named name: String) throws(ZoneError) -> [UInt8]
}

/// The time zone database of the operating system.
///
/// Its folder is the one the environment names in TZDIR, otherwise `/usr/share/zoneinfo`.
public struct SystemZoneSource: ZoneSource, Hashable {
  /// The folder the zone files are in.
  public let folder: String

  /// The system's database.
  public init() { folder = environmentZoneFolder() ?? "/usr/share/zoneinfo" }

  /// The database in another folder.
  public init(folder: String) { self.folder = folder }

  /// The content of the file with this name under `folder`; names that could lead outside it are refused.
  public func tzif(named name: String) throws(ZoneError) -> [UInt8] {
    guard !name.isEmpty, !name.hasPrefix("/"), !name.utf8.contains(0), !name.contains("..") else {
      throw .invalidName(name)
    }
    switch readZoneFile("\(folder)/\(name)") {
    case .bytes(let bytes): return bytes
    case .failure(let code): throw .unreadable(name, code: code)
    case .notFound:
      throw isFolder(folder) ? .unknownZone(name) : .databaseMissing(folder: folder)
    }
  }
}

extension Zone {
  /// The zone with an IANA name, from a source of zone data.
  public init(named name: String, from source: some ZoneSource) throws(ZoneError) {
    try self.init(tzif: try source.tzif(named: name), name: name)
  }
}
