import Foundation
import Testing
import TocsinTime

@testable import TocsinCommands

/// A clock that goes as fast as the run naps, and that the test sets.
final class FakeClock: RunClock {
  private var now: Instant
  private var elapsed: Int64 = 0
  private var script: [(at: Int64, act: (FakeClock) throws -> Void)] = []

  init(_ start: String) throws { now = try Instant.parse(rfc3339: start) }

  func wall() -> Instant { now }
  func uptime() -> Int64 { elapsed }

  func nap(_ milliseconds: Int32) -> Int32 {
    let amount = milliseconds < 0 ? 60_000 : Int64(milliseconds)
    elapsed += amount
    now = now.adding(milliseconds: amount)
    while let next = script.first, next.at <= elapsed {
      script.removeFirst()
      #expect(throws: Never.self) { try next.act(self) }
    }
    return 0
  }

  /// Sets the wall clock by so many seconds.
  func set(by seconds: Int64) { now = now.adding(milliseconds: seconds * 1000) }

  /// What happens so many seconds after the start, in order.
  func after(_ seconds: Int64, _ act: @escaping (FakeClock) throws -> Void) { script.append((seconds * 1000, act)) }
}

/// A live run by a fake clock, on rules in a folder of its own. The input ends by the script.
struct LiveRun {
  let folder: TemporaryFolder
  let clock: FakeClock
  private let input = Pipe()

  init(_ start: String = "2025-03-03T10:00:00+01:00", rules: String = RunRules.text) throws {
    folder = try TemporaryFolder(["rules/rules.tocsin": rules])
    clock = try FakeClock(start)
  }

  func tell(_ text: String) throws { try input.fileHandleForWriting.write(contentsOf: Data(text.utf8)) }

  /// Runs until so many seconds after the start; gives the output and what was said of the run itself.
  func run(until seconds: Int64, _ options: String...) throws -> ToolRun { try run(until: seconds, options) }

  func run(until seconds: Int64, _ options: [String]) throws -> ToolRun {
    let writing = input.fileHandleForWriting
    clock.after(seconds) { _ in try writing.close() }
    let arguments = try Command.run.specification.parse([folder.path("rules"), "--live"] + options)
    let settings = try RunOptions(arguments, errorsAreTerminal: false)
    let files = try ["out", "err"].map { name in
      try folder.write("", to: name)
      return try FileHandle(forUpdating: folder.url.appending(path: name))
    }
    let reading = input.fileHandleForReading.fileDescriptor
    var streams = CommandStreams(
      input: reading, output: files[0].fileDescriptor, errors: files[1].fileDescriptor)
    let rules = try #require(try loadRulebook(settings.rules, streams: &streams))
    var run = StreamRun(rules, options: settings, clock: clock)
    try run.resume(&streams)
    let code = try run.run(ByteInput(descriptor: reading), &streams)
    try streams.errors.flush()
    return ToolRun(code: code, output: try folder.text(of: "out"), errors: try folder.text(of: "err"))
  }

  static func report(_ name: String, at time: String = "10:00:00") -> String {
    #"{"type":"case.open","time":"2025-03-03T\#(time)+01:00","case":"\#(name)","customer":"acme","priority":"U1"}"#
      + "\n"
  }

  static let scene = RunRules.scene.replacing("08:00:00Z", with: "08:59:00Z")
}
