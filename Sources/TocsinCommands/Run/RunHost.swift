import TocsinModel

/// What a run has to do with the world beside its lines: clocks, requests from outside, changing files, its health.
struct RunHost: ~Copyable {
  var clock: LiveClock
  let signals: RunSignals
  var watch: RuleWatch?
  var metricsFile: MetricsFile?
  /// The rules are to be read again.
  var isReloadWanted = false

  init(_ options: RunOptions, _ rules: RuleSet, clock: any RunClock) {
    self.clock = LiveClock(clock)
    signals = RunSignals(areWanted: options.isLive)
    let uptime = clock.uptime()
    watch = options.isWatching ? RuleWatch(options.rules, rules, at: uptime) : nil
    metricsFile = options.metrics.map { MetricsFile($0, at: uptime) }
  }

  /// Readable while there is a request; negative when none can come.
  var alarm: Int32 { signals.descriptor }

  func requests() -> Set<RunRequest> { signals.take() }
}
