import TocsinTime

/// The clocks of the machine.
enum HostClock {
  /// The time of day, as far as the machine knows it.
  static func now() -> Instant {
    let time = SystemCalls.timeOfDay()
    return Instant(seconds: time.seconds).adding(milliseconds: time.nanoseconds / 1_000_000)
  }

  /// Milliseconds that only ever grow.
  static func uptime() -> Int64 {
    let time = SystemCalls.uptime()
    return time.seconds * 1000 + time.nanoseconds / 1_000_000
  }
}
