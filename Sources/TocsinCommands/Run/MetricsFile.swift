import TocsinEngine
import TocsinModel
import TocsinTime

/// The file in which a run tells of its health, replaced as a whole every few seconds.
struct MetricsFile {
  /// So many milliseconds lie between two writings, at least.
  static let interval: Int64 = 5000
  /// Looking at all cases takes longer, and is done more seldom.
  static let auditInterval: Int64 = 60_000

  private let path: String
  private var nextWriting: Int64
  private var nextAudit: Int64
  private var lastFailure: StreamError?

  init(_ path: String, at uptime: Int64) {
    self.path = path
    nextWriting = uptime
    nextAudit = uptime + Self.auditInterval
  }

  /// How many milliseconds there is nothing to write.
  func rest(at uptime: Int64) -> Int64 { max(0, nextWriting - uptime) }

  func isDue(at uptime: Int64) -> Bool { uptime >= nextWriting }

  /// Whether it is time to look at all cases.
  mutating func takesAudit(at uptime: Int64) -> Bool {
    guard uptime >= nextAudit else { return false }
    nextAudit = uptime + Self.auditInterval
    return true
  }

  /// Writes it; gives what went wrong, once for as long as it does.
  mutating func write(_ metrics: RunMetrics, _ engine: Engine, _ clock: any RunClock) -> StreamError? {
    nextWriting = clock.uptime() + Self.interval
    do throws(StreamError) {
      let temporary = path + ".new"
      var output = try ByteOutput(path: temporary)
      try output.write(metrics.text(engine, at: clock.wall()))
      try output.flush()
      try SystemCalls.replace(path, with: temporary)
      lastFailure = nil
      return nil
    } catch {
      defer { lastFailure = error }
      return lastFailure == error ? nil : error
    }
  }
}
