import TocsinEngine
import TocsinExchange
import TocsinModel
import TocsinTime

/// One run over a stream of lines.
struct StreamRun: ~Copyable {
  let options: RunOptions
  /// Those of this call, or of the run whose lines act again.
  var conditions: RunConditions
  var engine: Engine
  var reader: LineReader
  /// In place of lines of JSON.
  var foreign: (any ForeignReader)?
  var intake = Intake()
  var report: RunReport
  private var counts = RunCounts()
  var actions = ActionBuffer()
  private var progress: RunProgress
  private var hasUnflushed = false
  let language: String?
  var metrics = RunMetrics()
  var host: RunHost
  /// What outlives the run, if something does.
  var state: RunState?

  init(
    _ rules: RuleSet, options: RunOptions, foreign: (any ForeignReader)? = nil, language: String? = nil,
    clock: any RunClock = SystemClock()
  ) {
    self.options = options
    conditions = options.conditions
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
    state?.beginInput()
    while let line = try input.nextLine() {
      try state?.accept(preparation: line, of: &input)
      try takePreparation(line, &streams)
    }
  }

  mutating func takePreparation(_ line: InputLine, _ streams: inout CommandStreams) throws {
    guard !isBlank(line) else { return }
    actions.removeAll()
    engine.hostTime = nil
    var rejection: Rejection?
    var reason: String?
    do throws(LineError) {
      if line.isTooLong { throw .tooLong }
      let content = try reader.readPreparation(line.bytes)
      // A run that goes on has a time already, and what follows from new facts has to be done.
      rejection =
        if let time = engine.time {
          engine.handle(TextEvent(time: time, content), into: &actions)
        } else {
          engine.prepare(content)
        }
    } catch {
      metrics.count(rejectedAs: RunMetrics.malformed)
      reason = error.reason
    }
    if !actions.isEmpty { try write(&streams) }
    if let rejection { try refuse(line.number, rejection, isPreparation: true, &streams) }
    if let reason { try reject(line.number, reason, isPreparation: true, &streams) }
  }

  /// Takes the events one by one; the actions of each are written before there is any waiting for the next.
  mutating func run(_ input: consuming ByteInput, _ streams: inout CommandStreams) throws -> Int32 {
    input.alarm = host.alarm
    state?.beginInput()
    while let line = try next(&input, &streams) {
      counts.lines += 1
      try take(line, &streams)
      try state?.keepUp(after: line.number, engine, &streams)
      try reloadIfWanted(&streams)
      try progress.show(counts, engine.time, &streams.errors)
    }
    try finishForeign(&streams)
    try progress.finish(&streams.errors)
    let undelivered = try state?.finish(engine, &streams) ?? 0
    try report.finish(counts, to: &streams.output)
    try streams.output.flush()
    try writeMetrics(&streams, isLast: true)
    let hasFindings = options.isStrict && counts.rejected > 0 || undelivered > 0
    return hasFindings ? ExitCode.findings : ExitCode.success
  }

  private mutating func next(
    _ input: inout ByteInput, _ streams: inout CommandStreams
  ) throws -> InputLine? {
    if counts.lines & 0xFF == 0xFF, try !attend(&streams) { return nil }
    // First it is seen whether there is more; when there is not, what was written goes out before anything is waited for.
    var isIdle = false
    while true {
      switch try input.next(milliseconds: isIdle ? host.clock.clock.nap(rest) : 0) {
      case .line(let line):
        try state?.accept(event: line, of: &input, at: clockLimit())
        return line
      case .end: return nil
      case .nothingYet:
        if hasUnflushed {
          try streams.output.flush()
          hasUnflushed = false
        } else {
          if try !attend(&streams) { return nil }
          try state?.deliver(&streams)
          try tick(&streams)
        }
        isIdle = !hasUnflushed
      }
    }
  }

  /// How far lines may be ahead, by the clock of the machine when the run goes by it.
  private mutating func clockLimit() -> Instant? {
    options.isLive ? host.clock.limit(after: engine.time) : nil
  }

  /// What is due by the clock of the machine happens without a line.
  private mutating func tick(_ streams: inout CommandStreams) throws {
    guard options.isLive, let deadline = engine.nextDeadline, deadline <= host.clock.clock.wall() else { return }
    let time = max(deadline, engine.time ?? deadline)
    try state?.accept(.tick(time))
    try tick(at: time, &streams)
  }

  mutating func tick(at time: Instant, _ streams: inout CommandStreams) throws {
    engine.hostTime = nil
    actions.removeAll()
    _ = engine.handle(Event(time: time, .tick), into: &actions)
    try write(&streams)
  }

  mutating func take(_ line: InputLine, _ streams: inout CommandStreams) throws {
    let number = state?.count() ?? line.number
    engine.hostTime = state == nil ? clockLimit() : state?.hostTime
    metrics.countLine()
    if foreign != nil { return try takeForeign(line, number: number, &streams) }
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
      try refuse(number, rejection, isPreparation: false, &streams)
    } else if let reason {
      try reject(number, reason, isPreparation: false, &streams)
    } else if let acknowledged {
      try send(report.bytes(ofAcknowledgement: acknowledged), &streams)
    }
  }

  // MARK: - Output

  mutating func write(_ streams: inout CommandStreams) throws {
    for place in actions.actions.indices {
      counts.count(actions.actions[place].kind)
      metrics.count(actions.actions[place].kind)
      try send(report.bytes(of: actions.actions[place], engine), &streams)
    }
  }

  /// All output goes this way: what outlives the run has to know of it.
  private mutating func send(_ bytes: [UInt8], _ streams: inout CommandStreams) throws {
    guard !bytes.isEmpty else { return }
    if let state { return state.send(bytes) }
    try streams.output.write(bytes)
    hasUnflushed = true
  }

  mutating func refuse(
    _ number: Int, _ rejection: Rejection, isPreparation: Bool, _ streams: inout CommandStreams
  ) throws {
    metrics.count(rejection)
    try reject(number, "\(rejection)", isPreparation: isPreparation, &streams)
  }

  mutating func reject(
    _ number: Int, _ reason: String, isPreparation: Bool, _ streams: inout CommandStreams
  ) throws {
    counts.rejected += 1
    let line = RejectedLine(number: number, isPreparation: isPreparation, reason: reason, time: engine.time)
    try send(report.bytes(of: line, &streams.errors), &streams)
  }

  func isBlank(_ line: InputLine) -> Bool {
    guard let first = line.bytes.first else { return !line.isTooLong }
    return first <= 0x20 && line.bytes.allSatisfy { $0 <= 0x20 }
  }
}
