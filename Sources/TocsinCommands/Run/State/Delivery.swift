import TocsinJournal

/// Hands lines to a command: it is started for some of them at a time, with the lines as its standard input. When it
/// ends with the code 0 they are delivered; otherwise they are handed to it again later.
struct Delivery {
  enum Step {
    case nothing
    case delivered(Int)
    case failed(String)
  }

  private struct Attempt {
    let process: Int32
    let count: Int
    let end: Int64
  }

  private let command: String
  private let path: String
  private var attempt: Attempt?
  private var nextTime: Int64 = 0

  private static let batchBytes = 1 << 20
  private static let batchLines = 1000
  /// A command that takes longer is ended, and has failed.
  private static let longest: Int64 = 60_000
  /// How long a run that ends tries to deliver what waits.
  static let lastWait: Int64 = 10_000

  init(_ command: String, folder: String) {
    self.command = command
    path = folder + "/delivery"
  }

  /// A command that runs is looked at soon; one that failed is started again after a delay.
  var waitingTime: Int32 {
    attempt == nil ? Int32(clamping: max(0, nextTime - SystemCalls.uptime())) : 10
  }

  /// Looks whether the command has ended, and starts it when it is time to.
  mutating func step(_ outbox: inout Outbox) -> Step {
    let now = SystemCalls.uptime()
    guard let running = attempt else {
      guard now >= nextTime, !outbox.isEmpty else { return .nothing }
      return start(&outbox, now)
    }
    switch SystemCalls.ending(of: running.process) {
    case 0:
      attempt = nil
      return .delivered(running.count)
    case let code?: return fail("the command ended with \(code)", &outbox, now)
    case nil where now >= running.end:
      abandon()
      return fail("the command took longer than a minute", &outbox, now)
    case nil: return .nothing
    }
  }

  private mutating func start(_ outbox: inout Outbox, _ now: Int64) -> Step {
    let (bytes, count) = outbox.batch(bytes: Self.batchBytes, lines: Self.batchLines)
    do {
      var file = try ByteOutput(path: path)
      try file.write(bytes)
      try file.flush()
      let process = try SystemCalls.start(command, input: path)
      attempt = Attempt(process: process, count: count, end: now + Self.longest)
      return .nothing
    } catch {
      return fail("\(error)", &outbox, now)
    }
  }

  private mutating func fail(_ reason: String, _ outbox: inout Outbox, _ now: Int64) -> Step {
    attempt = nil
    outbox.fail()
    nextTime = now + outbox.delay
    return .failed(reason)
  }

  /// Ends a command that runs.
  mutating func abandon() {
    if let attempt { SystemCalls.end(attempt.process) }
    attempt = nil
  }
}
