import TocsinEngine
import TocsinExchange
import TocsinModel
import TocsinTime

/// One run over a stream of lines.
struct StreamRun: ~Copyable {
  let options: RunOptions
  var engine: Engine
  var reader: LineReader
  /// In place of lines of JSON.
  var foreign: (any ForeignReader)?
  private var intake = Intake()
  var report: RunReport
  private var counts = RunCounts()
  var actions = ActionBuffer()
  private var progress: RunProgress
  private var hasUnflushed = false
  let language: String?
  var metrics = RunMetrics()
  var host: RunHost

  init(
    _ rules: RuleSet, options: RunOptions, foreign: (any ForeignReader)? = nil, language: String? = nil,
    clock: any RunClock = SystemClock()
  ) {
    self.options = options
    self.foreign = foreign
    self.language = language
    host = RunHost(options, rules, clock: clock)
    engine = Engine(rules, settings: options.settings)
    reader = LineReader(rules)
    report = RunReport(rules, output: options.output, language: language)
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
    try finishForeign(&streams)
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
    if foreign != nil { return try takeForeign(line, &streams) }
    actions.removeAll()
    var rejection: Rejection?
    var reason: String?
    var acknowledged: String?
    do throws(LineError) {
      if line.isTooLong { throw .tooLong }
      if isBlank(line) { return }
      switch try reader.read(line.bytes, for: &engine) {
      case .event(let event): rejection = engine.handle(event, into: &actions)
      case .text(let event):
        rejection = engine.handle(event, into: &actions)
        if case .acknowledge(let name) = event.content { acknowledged = name }
      }
    } catch {
      metrics.count(rejectedAs: RunMetrics.malformed)
      reason = error.reason
    }
    if !actions.isEmpty { try write(&streams) }
    if let rejection {
      try refuse(line.number, rejection, isPreparation: false, &streams)
    } else if let reason {
      try reject(line.number, reason, isPreparation: false, &streams)
    } else if let acknowledged {
      try report.acknowledge(acknowledged, to: &streams.output)
      hasUnflushed = true
    }
  }

  // MARK: - Foreign input

  private mutating func takeForeign(_ line: InputLine, _ streams: inout CommandStreams) throws {
    if line.isTooLong {
      metrics.count(rejectedAs: RunMetrics.malformed)
      return try reject(line.number, LineError.tooLong.reason, isPreparation: false, &streams)
    }
    if isBlank(line) { return }
    foreign?.take(line.bytes, number: line.number, clock: engine.hostTime, engine: &engine, into: &intake)
    try takeIntake(&streams)
  }

  private mutating func finishForeign(_ streams: inout CommandStreams) throws {
    guard foreign != nil else { return }
    foreign?.finish(clock: engine.hostTime, engine: &engine, into: &intake)
    try takeIntake(&streams)
    if intake.ignored > 0 {
      try streams.errors.write("\(intake.ignored) values or alerts from which no signal is read were ignored\n")
    }
  }

  private mutating func takeIntake(_ streams: inout CommandStreams) throws {
    defer { intake.removeAll() }
    for refusal in intake.refusals {
      metrics.count(rejectedAs: RunMetrics.malformed)
      try reject(refusal.line, refusal.reason, isPreparation: false, &streams)
    }
    for told in intake.events {
      actions.removeAll()
      let rejection =
        switch told.content {
        case .handles(let event): engine.handle(event, into: &actions)
        case .names(let event): engine.handle(event, into: &actions)
        }
      if !actions.isEmpty { try write(&streams) }
      if let rejection { try refuse(told.line, rejection, isPreparation: false, &streams) }
    }
  }

  // MARK: - Output

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
    try report.write(line, to: &streams)
    hasUnflushed = true
  }

  private func isBlank(_ line: InputLine) -> Bool {
    guard let first = line.bytes.first else { return !line.isTooLong }
    return first <= 0x20 && line.bytes.allSatisfy { $0 <= 0x20 }
  }
}
