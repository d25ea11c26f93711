import Foundation
import Testing

@testable import TocsinCommands

/// Wherever a run ends, and whatever became of the last it wrote, the next one goes on with nothing lost.
///
/// `TOCSIN_CRASHES=1000` tries so many places in the journal and a twentieth as many real crashes.
@Suite struct RunCrashTests {
  private static let count = ProcessInfo.processInfo.environment["TOCSIN_CRASHES"].flatMap { Int($0) } ?? 30

  /// The output of a run without a state folder, by lines.
  private static func whole(_ rules: String) throws -> [Substring] {
    try ToolRun(["run", rules], input: StateStream.text).output.split(separator: "\n")
  }

  /// The journal of a run that was fed piece by piece, as it stands just before the run ends.
  private static func journal(_ folder: TemporaryFolder) throws -> Data {
    let (input, output) = (Pipe(), Pipe())
    let numbers = (input.fileHandleForReading.fileDescriptor, output.fileHandleForWriting.fileDescriptor)
    let arguments = ["run", folder.path("rules.tocsin"), "--state", folder.path("first"), "--sync", "none"]
    let thread = Thread {
      _ = runTool(arguments: arguments, streams: CommandStreams(input: numbers.0, output: numbers.1))
    }
    thread.start()
    for line in StateStream.lines {
      try input.fileHandleForWriting.write(contentsOf: Data((line + "\n").utf8))
      usleep(20_000)
    }
    let journal = try Data(contentsOf: URL(filePath: folder.path("first/journal-00000000000000000001")))
    try input.fileHandleForWriting.close()
    while !thread.isFinished { usleep(1000) }
    return journal
  }

  /// Where each record begins, and how many lines of output were delivered before it.
  private static func records(_ journal: Data) -> [(start: Int, delivered: Int)] {
    var records = [(start: 68, delivered: 0)]
    while let last = records.last, last.start + 13 <= journal.count {
      let length = (0..<4).reduce(0) { $0 | Int(journal[last.start + $1]) << (8 * $1) }
      let isDelivery = journal[last.start + 12] == 6
      let count = isDelivery ? (0..<8).reduce(0) { $0 | Int(journal[last.start + 13 + $1]) << (8 * $1) } : 0
      records.append((last.start + 13 + length, max(last.delivered, count)))
    }
    return records
  }

  private static func resume(_ folder: TemporaryFolder, _ journal: Data, _ options: String...) throws -> ToolRun {
    let state = folder.path("state-" + UUID().uuidString)
    try FileManager.default.createDirectory(atPath: state, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: state) }
    try journal.write(to: URL(filePath: state + "/journal-00000000000000000001"))
    return try ToolRun(
      ["run", folder.path("rules.tocsin"), "--state", state, "--sync", "none"] + options, input: StateStream.text)
  }

  @Test func `Cut off at any record or byte, told again, everything that was not delivered is`() throws {
    let folder = try TemporaryFolder(["rules.tocsin": RunRules.text])
    let whole = try Self.whole(folder.path("rules.tocsin"))
    let journal = try Self.journal(folder)
    let records = Self.records(journal)
    #expect(records.last?.start == journal.count)
    #expect(records.last?.delivered ?? 0 > 20)
    var random = SystemRandomNumberGenerator()
    var places = Array(records.map(\.start).shuffled().prefix(max(Self.count / 2, 15)))
    places += (0..<Self.count).map { _ in Int.random(in: 0...journal.count, using: &random) }
    for place in places {
      let run = try Self.resume(folder, journal.prefix(place))
      let delivered = records.last { $0.start <= place }?.delivered ?? 0
      #expect(run.code == 0)
      #expect(run.output.split(separator: "\n")[...] == whole[delivered...], "cut at byte \(place)")
      let isWhole = records.contains { $0.start == place }
      #expect(run.errors.contains("was not finished") == !isWhole, "cut at byte \(place)")
    }
    print("crashes: \(places.count) places in a journal of \(records.count - 1) records and \(journal.count) bytes")
  }

  @Test func `With a flipped bit it does not start, and with consent nothing but what follows is done again`() throws {
    let folder = try TemporaryFolder(["rules.tocsin": RunRules.text])
    let whole = try Self.whole(folder.path("rules.tocsin"))
    let journal = try Self.journal(folder)
    let records = Self.records(journal)
    let tried = records.dropLast().shuffled().prefix(max(Self.count / 3, 8))
    for (number, record) in tried.enumerated() {
      var damaged = journal
      let end = records.first { $0.start > record.start }?.start ?? journal.count
      let place = Int.random(in: record.start..<end)
      damaged[place] ^= 1 << UInt8(number % 8)
      let refused = try Self.resume(folder, damaged)
      #expect(refused.code == 2 && refused.output == "")
      #expect(refused.errors.contains("damaged at byte \(record.start)"), "\(refused.errors)")
      let repaired = try Self.resume(folder, damaged, "--repair")
      #expect(repaired.code == 0 && repaired.errors.contains("damaged at byte \(record.start)"))
      #expect(repaired.output.split(separator: "\n")[...] == whole[record.delivered...], "flipped at byte \(place)")
    }
    print("flipped bits: \(tried.count) records")
  }

  private static func tool() throws -> String {
    let beside = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(path: "tocsin").path
    return try #require(FileManager.default.isExecutableFile(atPath: beside) ? beside : nil)
  }

  @Test(.timeLimit(.minutes(20))) func `Killed again and again, it delivers every line at least once`() throws {
    let folder = try TemporaryFolder(["rules.tocsin": RunRules.text])
    let whole = try Self.whole(folder.path("rules.tocsin"))
    let out = folder.path("out")
    let tool = try Self.tool()
    var kills = 0
    for round in 0..<max(2, Self.count / 40) {
      let state = folder.path("state-\(round)")
      var isFinished = false
      var attempt = 0
      while !isFinished {
        attempt += 1
        let process = Process()
        process.executableURL = URL(filePath: tool)
        process.arguments = ["run", folder.path("rules.tocsin"), "--state", state, "--snapshot", "7"]
        process.arguments? += ["--deliver", "cat >> '\(out)-\(round)'"]
        let input = Pipe()
        process.standardInput = input
        process.standardError = FileHandle.nullDevice
        try process.run()
        // Not before it had time to compile the rules, but anywhere after that; the last attempt runs to its end.
        let isLast = attempt > 8
        let lines = isLast ? StateStream.lines.count : Int.random(in: 0...StateStream.lines.count)
        for line in StateStream.lines.prefix(lines) {
          try? input.fileHandleForWriting.write(contentsOf: Data((line + "\n").utf8))
          if !isLast { usleep(UInt32.random(in: 0...12_000)) }
        }
        if !isLast {
          usleep(UInt32.random(in: 0...60_000))
          kill(process.processIdentifier, SIGKILL)
          kills += 1
        }
        try? input.fileHandleForWriting.close()
        process.waitUntilExit()
        isFinished = isLast && process.terminationStatus == 0
        if isLast { #expect(process.terminationStatus == 0) }
        if attempt > 12 { break }
      }
      let lines = try String(contentsOfFile: "\(out)-\(round)", encoding: .utf8).split(separator: "\n")
      #expect(Set(lines) == Set(whole))
    }
    print("killed: \(kills) times")
  }
}
