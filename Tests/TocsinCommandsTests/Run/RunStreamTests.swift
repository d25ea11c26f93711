import Foundation
import Testing

@testable import TocsinCommands

@Suite struct RunStreamTests {
  private static func report(_ number: Int) -> String {
    #"{"type":"case.open","time":"2025-03-03T10:00:00+01:00","case":"K-\#(number)","customer":"acme","priority":"U1"}"#
      + "\n"
  }

  /// A run of the tool that is fed line by line.
  private final class Conversation {
    private let input = Pipe()
    private let output = Pipe()
    private let folder: TemporaryFolder
    private let thread: Thread

    init(_ options: String...) throws {
      folder = try TemporaryFolder(["rules.tocsin": RunRules.text])
      let arguments = ["run", folder.path("rules.tocsin")] + options
      let numbers = (input.fileHandleForReading.fileDescriptor, output.fileHandleForWriting.fileDescriptor)
      thread = Thread { _ = runTool(arguments: arguments, streams: CommandStreams(input: numbers.0, output: numbers.1)) }
      thread.start()
    }

    func tell(_ text: String) throws { try input.fileHandleForWriting.write(contentsOf: Data(text.utf8)) }

    /// What is written next; waits for it, but not for ever.
    func hear() -> String {
      var request = pollfd(fd: output.fileHandleForReading.fileDescriptor, events: Int16(POLLIN), revents: 0)
      guard poll(&request, 1, 60_000) > 0 else { return "nothing" }
      return String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
    }

    func end() throws {
      try input.fileHandleForWriting.close()
      while !thread.isFinished { usleep(1000) }
    }
  }

  @Test func `Each action is written before the next line is waited for`() throws {
    let talk = try Conversation()
    try talk.tell(RunRules.scene)
    for number in 1...5 {
      try talk.tell(Self.report(number))
      let heard = talk.hear()
      #expect(heard.contains(#""case":"K-\#(number)""#))
      #expect(heard.hasSuffix("}\n"))
    }
    try talk.end()
  }

  @Test func `Live, what is due happens by the clock of the machine`() throws {
    let talk = try Conversation("--live")
    let now = Date()
    let format = ISO8601DateFormatter()
    let time = format.string(from: now)
    try talk.tell(RunRules.scene.replacing("2025-03-03T08:00:00Z", with: time))
    let until = format.string(from: now.addingTimeInterval(2))
    try talk.tell(#"{"type":"silence","time":"\#(time)","system":"acme-1","until":"\#(until)"}"# + "\n")
    try talk.tell(
      #"{"type":"sample","time":"\#(time)","system":"acme-1","signal":"disk","value":3,"labels":{"volume":"C:"}}"# + "\n")
    #expect(talk.hear().contains(#""event":"DiskLow""#))
    let far = format.string(from: now.addingTimeInterval(3600))
    try talk.tell(#"{"type":"tick","time":"\#(far)"}"# + "\n")
    var heard = talk.hear()
    if !heard.contains("ahead of the clock") { heard += talk.hear() }
    #expect(heard.contains("ahead of the clock"))
    try talk.end()
  }

  @Test func `Rules with errors are not run`() throws {
    let folder = try TemporaryFolder(["rules.tocsin": "event X { priority Y }\n"])
    let run = try ToolRun(["run", folder.path("rules.tocsin")], input: RunRules.scene)
    #expect(run.code == 2)
    #expect(run.output == "")
    #expect(run.errors.contains("error["))
  }

  @Test(arguments: [
    (["--gap", "30"], "expected a length of time such as `12h` or `30d` after `--gap`, found `30`"),
    (["-", "-c", "-"], "standard input can be read as one of PATH, EVENTS and --customers only"),
    (["missing.jsonl"], "cannot open `missing.jsonl`: there is no such file"),
  ]) func `A call that cannot be meant`(options: [String], message: String) throws {
    let folder = try TemporaryFolder(["rules.tocsin": RunRules.text])
    let run = try ToolRun(["run", folder.path("rules.tocsin")] + options)
    #expect(run.code == 2)
    #expect(run.errors.contains(message), "\(run.errors)")
  }

  @Test func `A gap is bridged by a tick`() throws {
    let lines = [
      #"{"type":"tick","time":"2025-06-03T08:00:00Z"}"#,
      #"{"type":"case.open","time":"2025-06-04T08:00:00Z","case":"K","customer":"acme","priority":"U1"}"#,
    ]
    let without = try RunRules.run(RunRules.scene + lines[1], "--gap", "30d")
    #expect(without.output.contains("93 days after the last accepted line, more than the 30 days allowed without a tick"))
    let with = try RunRules.run(RunRules.scene + lines.joined(separator: "\n"), "--gap", "30d")
    #expect(with.output.contains(#""type":"case.opened""#))
  }

  /// Lines cut, doubled, swapped and spoilt: the run ends well, and every line of output is an object.
  @Test(arguments: [1, 2, 3, 4] as [UInt64]) func `Spoilt input never stops a run`(seed: UInt64) throws {
    var random = RepeatableRandom(seed: seed)
    let sound = (RunRules.scene + (1...40).map(Self.report).joined() + Self.measurements)
      .split(separator: "\n").map { Array($0.utf8) }
    var spoilt: [UInt8] = []
    for _ in 0..<1500 {
      var line = sound[Int.random(in: 0..<sound.count, using: &random)]
      for _ in 0..<Int.random(in: 0...3, using: &random) where !line.isEmpty {
        let place = Int.random(in: 0..<line.count, using: &random)
        switch Int.random(in: 0...5, using: &random) {
        case 0: line.remove(at: place)
        case 1: line[place] = UInt8.random(in: 0...255, using: &random)
        case 2: line.insert(contentsOf: line[place...].prefix(8), at: place)
        case 3: line = Array(line[..<place])
        case 4: line[place] = [UInt8]("0123456789".utf8)[Int.random(in: 0...9, using: &random)]
        default: line.append(contentsOf: sound[Int.random(in: 0..<sound.count, using: &random)].suffix(20))
        }
      }
      spoilt += line + [0x0A]
    }
    let folder = try TemporaryFolder(["rules.tocsin": RunRules.text])
    let file = folder.url.appending(path: "events.jsonl")
    try Data(spoilt).write(to: file)
    let first = try ToolRun(["run", folder.path("rules.tocsin"), file.path, "-c", file.path])
    #expect(first.code == 0)
    #expect(first.output.contains("input.rejected"))
    for line in first.output.split(separator: "\n") {
      #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(line.utf8)) }
    }
    #expect(try ToolRun(["run", folder.path("rules.tocsin"), file.path, "-c", file.path]).output == first.output)
    #expect(try ToolRun(["run", folder.path("rules.tocsin"), file.path, "--timeline"]).code == 0)
  }

  private static let measurements = """
    {"type":"sample","time":"2025-03-03T10:00:00+01:00","system":"acme-1","signal":"disk","value":9,"labels":{"volume":"C:"}}
    {"type":"sample","time":"2025-03-03T10:05:00+01:00","system":"acme-1","signal":"disk","value":90.5,"labels":{"volume":"D:"}}
    {"type":"sample","time":"2025-03-03T10:06:00+01:00","system":"acme-1","signal":"bad","value":true}
    {"type":"occurrence","time":"2025-03-03T10:07:00+01:00","id":"x","system":"acme-1","signal":"crash"}
    {"type":"case.wait","time":"2025-03-03T10:07:00+01:00","case":"K-1","on":"customer"}
    {"type":"case.resume","time":"2025-03-03T10:08:00+01:00","case":"K-1"}
    {"type":"case.priority","time":"2025-03-03T10:09:00+01:00","case":"K-2","priority":"U2"}
    {"type":"case.acknowledge","time":"2025-03-03T10:09:00+01:00","case":"K-3"}
    {"type":"case.resolve","time":"2025-03-03T10:10:00+01:00","case":"event-1"}
    {"type":"case.reopen","time":"2025-03-03T10:11:00+01:00","case":"event-1"}
    {"type":"silence","time":"2025-03-03T10:12:00+01:00","customer":"acme","until":"2025-03-03T11:00:00Z"}
    {"type":"system.retire","time":"2025-03-03T10:13:00+01:00","system":"acme-1"}
    {"specversion":"1.0","id":"7","source":"/x","type":"tick","time":"2025-03-03T10:14:00+01:00","data":{}}
    {"type":"tick","time":"9999-12-31T23:59:59Z"}
    """
}

/// Random numbers that are the same everywhere.
struct RepeatableRandom: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ bits >> 30) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ bits >> 27) &* 0x94D0_49BB_1331_11EB
    return bits ^ bits >> 31
  }
}
