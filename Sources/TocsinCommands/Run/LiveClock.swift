import TocsinTime

/// The clocks that a run goes by. Tests have their own.
protocol RunClock {
  /// The time of day, as far as the machine knows it; it may be set forward and back.
  func wall() -> Instant
  /// Milliseconds that only ever grow.
  func uptime() -> Int64
  /// How long to wait for input when there is nothing to do for so many milliseconds; negative: for ever.
  func nap(_ milliseconds: Int32) -> Int32
}

/// The clocks of the machine.
struct SystemClock: RunClock {
  func wall() -> Instant { SystemCalls.now() }
  func uptime() -> Int64 { SystemCalls.uptime() }
  func nap(_ milliseconds: Int32) -> Int32 { milliseconds }
}

/// Notices when somebody sets the clock.
///
/// What is due is due by the wall clock, and how long was slept is measured by the one that only ever grows. When the
/// two drift apart at once, the wall clock was set.
struct LiveClock {
  /// The wall clock may be wrong by so much before it is worth a word: adjusting it slowly moves it by less.
  static let tolerance: Int64 = 2000
  /// Nothing wakes a sleeper when the clock is set, so that it looks now and then.
  static let longestNap: Int64 = 1000

  let clock: any RunClock
  /// Of the wall clock over the one that only grows, when it was last looked.
  private var difference: Int64
  /// The wall clock at its latest.
  private var latest: Instant

  init(_ clock: any RunClock) {
    self.clock = clock
    difference = Self.difference(clock)
    latest = clock.wall()
  }

  /// What lines may not be far ahead of. After the clock was set back, lines that follow upon the last accepted one are
  /// not ahead, as long as they are not ahead of what the clock once was.
  mutating func limit(after accepted: Instant?) -> Instant {
    let wall = clock.wall()
    noteLatest()
    return max(wall, min(accepted ?? wall, latest))
  }

  /// What the wall clock would show had nobody set it since the last look.
  private mutating func noteLatest() {
    let (expected, overflow) = clock.uptime().addingReportingOverflow(difference)
    if !overflow { latest = max(latest, Instant(milliseconds: expected)) }
  }

  /// By how many milliseconds the clock was set since the last look, if it was; negative: back.
  mutating func step() -> Int64? {
    noteLatest()
    let now = Self.difference(clock)
    defer { difference = now }
    let (change, overflow) = now.subtractingReportingOverflow(difference)
    guard !overflow, change.magnitude > UInt64(Self.tolerance) else { return nil }
    return change
  }

  /// How many milliseconds nothing can happen without input.
  func rest(until deadline: Instant?) -> Int64? {
    deadline.map { min(Self.longestNap, max(0, $0.milliseconds(since: clock.wall()))) }
  }

  private static func difference(_ clock: any RunClock) -> Int64 {
    let (difference, overflow) = clock.wall().milliseconds.subtractingReportingOverflow(clock.uptime())
    return overflow ? 0 : difference
  }
}
