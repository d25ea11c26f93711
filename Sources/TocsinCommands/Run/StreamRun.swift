import TocsinEngine
import TocsinModel
import TocsinTime

/// One run over a stream of lines.
struct StreamRun: ~Copyable {
  private let options: RunOptions
  private var engine: Engine
  private var reader: LineReader
  private var report: RunReport
  private var counts = RunCounts()
  private var actions = ActionBuffer()
  private var progress: RunProgress
  private var hasUnflushed = false
  /// What outlives the run, if something does.
  private var state: RunState?

  init(_ rules: RuleSet, options: RunOptions, language: String? = nil) {
    self.options = options
    engine = Engine(rules, settings: options.settings)
    reader = LineReader(rules)
    report = RunReport(rules, isTimeline: options.isTimeline, language: language)
    progress = RunProgress(isShown: options.showsProgress)
  }

  /// Goes on where an earlier run with the same state folder ended: what it accepted acts again, to the same effect.
  mutating func resume(_ streams: inout CommandStreams) throws {
    guard let options = options.state else { return }
    state = try RunState(options, &engine, &streams.errors)
    let settings = engine.settings
    while let record = state?.nextRecord() {
      switch record {
      case .line(let bytes), .liveLine(let bytes, _):
        try bytes.withUnsafeBufferPointer { bytes throws in
          try take(InputLine(number: 0, bytes: bytes, isTooLong: false), &streams)
        }
      case .tooLongLine:
        try take(InputLine(number: 0, bytes: UnsafeBufferPointer(start: nil, count: 0), isTooLong: true), &streams)
      case .preparation(let bytes, let number):
        try bytes.withUnsafeBufferPointer { bytes throws in
          try takePreparation(InputLine(number: number, bytes: bytes, isTooLong: false), &streams)
        }
      case .tick(let time): try tick(at: time, &streams)
      case .tooLongPreparation(let number):
        let line = InputLine(number: number, bytes: UnsafeBufferPointer(start: nil, count: 0), isTooLong: true)
        try takePreparation(line, &streams)
      case .start(let gap, _): engine.settings.longestGap = gap
      case .delivered: continue
      }
    }
    engine.settings = settings
    // Before anything else, as new lines may be refused by the disk that refused the last ones.
    try state?.deliver(&streams)
    try state?.begin(.start(longestGap: settings.longestGap, version: Tool.version))
  }

  /// Takes the customers and systems that are known beforehand.
  mutating func prepare(_ input: consuming ByteInput, _ streams: inout CommandStreams) throws {
    state?.beginInput()
    while let line = try input.nextLine() {
      try state?.accept(preparation: line, of: &input)
      try takePreparation(line, &streams)
    }
  }

  private mutating func takePreparation(_ line: InputLine, _ streams: inout CommandStreams) throws {
    guard !isBlank(line) else { return }
    actions.removeAll()
    engine.hostTime = nil
    var reason: String?
    do throws(LineError) {
      if line.isTooLong { throw .tooLong }
      let content = try reader.readPreparation(line.bytes)
      // A run that goes on has a time already, and what follows from new facts has to be done.
      let rejection =
        if let time = engine.time {
          engine.handle(TextEvent(time: time, content), into: &actions)
        } else {
          engine.prepare(content)
        }
      reason = rejection.map { "\($0)" }
    } catch {
      reason = error.reason
    }
    if !actions.isEmpty { try write(&streams) }
    if let reason { try reject(line.number, reason, isPreparation: true, &streams) }
  }

  /// Takes the events one by one; the actions of each are written before there is any waiting for the next.
  mutating func run(_ input: consuming ByteInput, _ streams: inout CommandStreams) throws -> Int32 {
    state?.beginInput()
    while let line = try next(&input, &streams) {
      counts.lines += 1
      try take(line, &streams)
      try state?.keepUp(after: line.number, engine, &streams)
      try progress.show(counts, engine.time, &streams.errors)
    }
    try progress.finish(&streams.errors)
    let undelivered = try state?.finish(engine, &streams) ?? 0
    try report.finish(counts, to: &streams.output)
    try streams.output.flush()
    let hasFindings = options.isStrict && counts.rejected > 0 || undelivered > 0
    return hasFindings ? ExitCode.findings : ExitCode.success
  }

  private mutating func next(
    _ input: inout ByteInput, _ streams: inout CommandStreams
  ) throws -> InputLine? {
    while true {
      switch try input.next(milliseconds: waitingTime) {
      case .line(let line):
        try state?.accept(event: line, of: &input, at: options.isLive ? SystemCalls.now() : nil)
        return line
      case .end: return nil
      case .nothingYet:
        if let state, state.hasWaiting {
          try state.deliver(&streams)
          try tick(&streams)
        } else if hasUnflushed {
          try streams.output.flush()
          hasUnflushed = false
        } else {
          try tick(&streams)
        }
      }
    }
  }

  /// First it is seen whether there is more; when there is not, what was written goes out before anything is waited for.
  private var waitingTime: Int32 {
    if hasUnflushed { return 0 }
    let delivery = state?.waitingTime ?? -1
    guard options.isLive, let deadline = engine.nextDeadline else { return delivery }
    let due = Int32(clamping: max(0, deadline.milliseconds(since: SystemCalls.now())))
    return delivery < 0 ? due : min(due, delivery)
  }

  /// What is due by the clock of the machine happens without a line.
  private mutating func tick(_ streams: inout CommandStreams) throws {
    guard options.isLive, let deadline = engine.nextDeadline, deadline <= SystemCalls.now() else { return }
    let time = max(deadline, engine.time ?? deadline)
    try state?.accept(.tick(time))
    try tick(at: time, &streams)
  }

  private mutating func tick(at time: Instant, _ streams: inout CommandStreams) throws {
    engine.hostTime = nil
    actions.removeAll()
    _ = engine.handle(Event(time: time, .tick), into: &actions)
    try write(&streams)
  }

  private mutating func take(_ line: InputLine, _ streams: inout CommandStreams) throws {
    let number = state?.count() ?? line.number
    engine.hostTime = state?.hostTime ?? (options.isLive ? SystemCalls.now() : nil)
    actions.removeAll()
    var reason: String?
    do throws(LineError) {
      if line.isTooLong { throw .tooLong }
      if isBlank(line) { return }
      let rejection =
        switch try reader.read(line.bytes, for: &engine) {
        case .event(let event): engine.handle(event, into: &actions)
        case .text(let event): engine.handle(event, into: &actions)
        }
      reason = rejection.map { "\($0)" }
    } catch {
      reason = error.reason
    }
    if !actions.isEmpty { try write(&streams) }
    if let reason { try reject(number, reason, isPreparation: false, &streams) }
  }

  private mutating func write(_ streams: inout CommandStreams) throws {
    for action in actions.actions {
      counts.count(action)
      try send(report.bytes(of: action, engine), &streams)
    }
  }

  private mutating func send(_ bytes: [UInt8], _ streams: inout CommandStreams) throws {
    if let state { return state.send(bytes) }
    try streams.output.write(bytes)
    hasUnflushed = true
  }

  private mutating func reject(
    _ number: Int, _ reason: String, isPreparation: Bool, _ streams: inout CommandStreams
  ) throws {
    counts.rejected += 1
    let line = RejectedLine(number: number, isPreparation: isPreparation, reason: reason, time: engine.time)
    try send(report.bytes(of: line), &streams)
  }

  private func isBlank(_ line: InputLine) -> Bool {
    guard let first = line.bytes.first else { return !line.isTooLong }
    return first <= 0x20 && line.bytes.allSatisfy { $0 <= 0x20 }
  }
}
