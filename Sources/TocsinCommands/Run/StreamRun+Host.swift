import TocsinEngine
import TocsinModel
import TocsinTime

/// What a run does beside taking lines.
extension StreamRun {
  /// Sees to requests, clocks and files; false when the run is asked to end.
  mutating func attend(_ streams: inout CommandStreams) throws -> Bool {
    let uptime = host.clock.clock.uptime()
    if options.isLive, let step = host.clock.step() { try tell(clockStep: step, &streams) }
    var requests = host.requests()
    if host.watch?.hasChanged(engine.rules, at: uptime) ?? false { requests.insert(.reload) }
    if requests.contains(.reload) { host.isReloadWanted = true }
    try reloadIfWanted(&streams)
    if host.metricsFile?.isDue(at: uptime) ?? false { try writeMetrics(&streams, isLast: false) }
    return !requests.contains(.stop)
  }

  /// How many milliseconds nothing can happen without a line; negative: for ever.
  var rest: Int32 {
    guard options.isLive || host.metricsFile != nil || state != nil else { return -1 }
    let uptime = host.clock.clock.uptime()
    let never = Int64.max
    let deadline = options.isLive ? host.clock.rest(until: engine.nextDeadline) ?? never : never
    let look = host.watch?.rest(at: uptime) ?? never
    let delivery = state.map(\.waitingTime).flatMap { $0 < 0 ? nil : Int64($0) } ?? never
    let least = min(deadline, look, delivery, host.metricsFile?.rest(at: uptime) ?? never)
    return least == never ? -1 : Int32(clamping: least)
  }

  private mutating func tell(clockStep milliseconds: Int64, _ streams: inout CommandStreams) throws {
    metrics.count(clockStep: milliseconds)
    let amount = Rejection.span(milliseconds)
    let effect =
      milliseconds < 0
      ? "what is due comes at its time; lines from before the last accepted one are late"
      : "what has become due meanwhile happens now"
    let direction = milliseconds < 0 ? "back" : "forward"
    try say("the clock of the machine was set \(direction) by \(amount): \(effect)", &streams)
  }

  /// A line for people who look after the run.
  func say(_ text: String, _ streams: inout CommandStreams) throws {
    try streams.errors.write("tocsin: " + text + "\n")
    try streams.errors.flush()
  }

  mutating func writeMetrics(_ streams: inout CommandStreams, isLast: Bool) throws {
    guard var file = host.metricsFile else { return }
    let isAudited = file.takesAudit(at: host.clock.clock.uptime())
    if isAudited || isLast || engine.suspectCases > metrics.auditFindings { try audit(&streams) }
    metrics.deliveryFailures = state?.failedDeliveries ?? 0
    let failure = file.write(metrics, engine, host.clock.clock)
    host.metricsFile = file
    if let failure { try say("the metrics were not written: \(failure)", &streams) }
  }

  /// Findings are mistakes of the tool: they are said at once.
  private mutating func audit(_ streams: inout CommandStreams) throws {
    let findings = engine.audit()
    if findings.count != metrics.auditFindings {
      for finding in findings.prefix(10) { try say(finding.text(language: language ?? "en"), &streams) }
    }
    metrics.auditFindings = findings.count
  }

  // MARK: - Other rules

  /// Reads the rules again once everything that is in a journal has acted. Bad rules never replace good ones.
  mutating func reloadIfWanted(_ streams: inout CommandStreams) throws {
    guard host.isReloadWanted, state?.isCaughtUp ?? true else { return }
    host.isReloadWanted = false
    let newer: RuleSet?
    let result: RunMetrics.Reload
    do {
      (newer, result) = try newRules(&streams)
    } catch let error as StreamError {
      throw error
    } catch {
      let reason = (error as? CommandFailure)?.message ?? "\(error)"
      try say("the rules were not read again, the old ones go on: \(reason)", &streams)
      (newer, result) = (nil, .failure)
    }
    if let newer {
      try state?.accept(newer)
      try tell(try follow(newer, &streams), &streams)
    }
    metrics.count(result, at: host.clock.clock.wall())
    if host.metricsFile != nil { try writeMetrics(&streams, isLast: false) }
  }

  /// The rules as they are now, if they are others and can be taken.
  private func newRules(_ streams: inout CommandStreams) throws -> (RuleSet?, RunMetrics.Reload) {
    guard options.rules != FilePath.standardInput else {
      throw CommandFailure("rules that came from standard input cannot be read again")
    }
    guard
      let newer = try loadRulebook(options.rules, after: engine.rules, language: options.language, streams: &streams)
    else {
      try say("the rules have errors: the old ones go on", &streams)
      return (nil, .failure)
    }
    guard newer.contentHash != engine.rules.contentHash else {
      try say("the rules have not changed", &streams)
      return (nil, .unchanged)
    }
    try engine.check(adopting: newer)
    _ = try conditions.reader(newer, options)
    return (newer, .success)
  }

  /// Goes on under other rules.
  mutating func follow(_ newer: RuleSet, _ streams: inout CommandStreams) throws -> ReloadReport {
    actions.removeAll()
    let outcome = try engine.adopt(newer, into: &actions)
    state?.follow(newer)
    try readByRules()
    if !actions.isEmpty { try write(&streams) }
    return outcome
  }

  /// Lines and actions speak of what the rules of the engine declare.
  mutating func readByRules() throws {
    reader = LineReader(engine.rules)
    foreign = try conditions.reader(engine.rules, options)
    report.adopt(engine.rules)
  }

  mutating func tell(_ outcome: ReloadReport, _ streams: inout CommandStreams) throws {
    for line in outcome.description.split(separator: "\n") { try say(String(line), &streams) }
  }
}
