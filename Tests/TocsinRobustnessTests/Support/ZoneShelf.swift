import Synchronization
import TocsinTime

/// The system's zone data, read once for all compilations.
final class ZoneShelf: ZoneSource {
  static let shared = ZoneShelf()

  private let known = Mutex<[String: Result<[UInt8], ZoneError>]>([:])

  func tzif(named name: String) throws(ZoneError) -> [UInt8] {
    if let found = known.withLock({ $0[name] }) { return try found.get() }
    let found: Result<[UInt8], ZoneError>
    do { found = .success(try SystemZoneSource().tzif(named: name)) } catch { found = .failure(error) }
    known.withLock { $0[name] = found }
    return try found.get()
  }
}
