import TocsinEngine
import TocsinModel
import TocsinTime

/// One run over a stream of lines.
struct StreamRun: ~Copyable {
  let options: RunOptions
  var engine: Engine
  var reader: LineReader
  var report: RunReport
  private var counts = RunCounts()
  var actions = ActionBuffer()
  private var progress: RunProgress
  private var hasUnflushed = false
  let language: String?
  var metrics = RunMetrics()
  var host: RunHost

  init(_ rules: RuleSet, options: RunOptions, language: String? = nil, clock: any RunClock = SystemClock()) {
    self.options = options
    self.language = language
    host = RunHost(options, rules, clock: clock)
    engine = Engine(rules, settings: options.settings)
    reader = LineReader(rules)
    report = RunReport(rules, isTimeline: options.isTimeline, language: language)
    progress = RunProgress(isShown: options.showsProgress)
  }

  /// Takes the customers and systems that are known beforehand.
  mutating func prepare(_ input: consuming ByteInput, _ streams: inout CommandStreams) throws {
    while let line = try input.nextLine() {
      guard !isBlank(line) else { continue }
      var rejection: Rejection?
      do throws(LineError) {
        if line.isTooLong { throw .tooLong }
        rejection = engine.prepare(try reader.readPreparation(line.bytes))
      } catch {
        metrics.count(rejectedAs: RunMetrics.malformed)
        try reject(line.number, error.reason, isPreparation: true, &streams)
      }
      if let rejection { try refuse(line.number, rejection, isPreparation: true, &streams) }
    }
  }

  /// Takes the events one by one; the actions of each are written before there is any waiting for the next.
  mutating func run(_ input: consuming ByteInput, _ streams: inout CommandStreams) throws -> Int32 {
    input.alarm = host.alarm
    while let line = try next(&input, &streams) {
      counts.lines += 1
      try take(line, &streams)
      try progress.show(counts, engine.time, &streams.errors)
    }
    try progress.finish(&streams.errors)
    try report.finish(counts, to: &streams.output)
    try streams.output.flush()
    try writeMetrics(&streams, isLast: true)
    return options.isStrict && counts.rejected > 0 ? ExitCode.findings : ExitCode.success
  }

  private mutating func next(
    _ input: inout ByteInput, _ streams: inout CommandStreams
  ) throws -> InputLine? {
    if counts.lines & 0xFF == 0xFF, try !attend(&streams) { return nil }
    // First it is seen whether there is more; when there is not, what was written goes out before anything is waited for.
    var isIdle = false
    while true {
      switch try input.next(milliseconds: isIdle ? host.clock.clock.nap(rest) : 0) {
      case .line(let line): return line
      case .end: return nil
      case .nothingYet:
        if hasUnflushed {
          try streams.output.flush()
          hasUnflushed = false
        } else {
          if try !attend(&streams) { return nil }
          try tick(&streams)
        }
        isIdle = !hasUnflushed
      }
    }
  }

  /// What is due by the clock of the machine happens without a line.
  private mutating func tick(_ streams: inout CommandStreams) throws {
    guard options.isLive, let deadline = engine.nextDeadline, deadline <= host.clock.clock.wall() else { return }
    engine.hostTime = nil
    actions.removeAll()
    _ = engine.handle(Event(time: max(deadline, engine.time ?? deadline), .tick), into: &actions)
    try write(&streams)
  }

  private mutating func take(_ line: InputLine, _ streams: inout CommandStreams) throws {
    if options.isLive { engine.hostTime = host.clock.limit(after: engine.time) }
    metrics.countLine()
    actions.removeAll()
    var rejection: Rejection?
    var reason: String?
    do throws(LineError) {
      if line.isTooLong { throw .tooLong }
      if isBlank(line) { return }
      rejection =
        switch try reader.read(line.bytes, for: &engine) {
        case .event(let event): engine.handle(event, into: &actions)
        case .text(let event): engine.handle(event, into: &actions)
        }
    } catch {
      metrics.count(rejectedAs: RunMetrics.malformed)
      reason = error.reason
    }
    if !actions.isEmpty { try write(&streams) }
    if let rejection { try refuse(line.number, rejection, isPreparation: false, &streams) }
    if let reason { try reject(line.number, reason, isPreparation: false, &streams) }
  }

  mutating func write(_ streams: inout CommandStreams) throws {
    for action in actions.actions {
      counts.count(action)
      metrics.count(action)
      try report.write(action, engine, to: &streams.output)
    }
    hasUnflushed = true
  }

  private mutating func refuse(
    _ number: Int, _ rejection: Rejection, isPreparation: Bool, _ streams: inout CommandStreams
  ) throws {
    metrics.count(rejection)
    try reject(number, "\(rejection)", isPreparation: isPreparation, &streams)
  }

  private mutating func reject(
    _ number: Int, _ reason: String, isPreparation: Bool, _ streams: inout CommandStreams
  ) throws {
    counts.rejected += 1
    let line = RejectedLine(number: number, isPreparation: isPreparation, reason: reason, time: engine.time)
    try report.write(line, to: &streams.output)
    hasUnflushed = true
  }

  private func isBlank(_ line: InputLine) -> Bool {
    guard let first = line.bytes.first else { return !line.isTooLong }
    return first <= 0x20 && line.bytes.allSatisfy { $0 <= 0x20 }
  }
}
