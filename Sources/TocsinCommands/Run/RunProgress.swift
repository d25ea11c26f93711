import TocsinTime

/// Says every second how far a run has come.
struct RunProgress {
  private let isShown: Bool
  private var lastShown = SystemCalls.uptime()
  private var wasShown = false

  init(isShown: Bool) {
    self.isShown = isShown
  }

  mutating func show(_ counts: RunCounts, _ time: Instant?, _ errors: inout ByteOutput) throws(StreamError) {
    guard isShown, counts.lines & 0xFFF == 0 else { return }
    let now = SystemCalls.uptime()
    guard now - lastShown >= 1000 else { return }
    lastShown = now
    wasShown = true
    let place = time.map { ", \($0)" } ?? ""
    try errors.write("\r\(counts.lines) lines\(place), \(counts.opened) cases, \(counts.rejected) rejected")
    try errors.flush()
  }

  mutating func finish(_ errors: inout ByteOutput) throws(StreamError) {
    guard wasShown else { return }
    try errors.write("\n")
    try errors.flush()
  }
}
