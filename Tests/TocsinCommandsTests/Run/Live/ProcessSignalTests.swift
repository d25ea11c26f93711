import Foundation
import Testing

/// The tool as a process of its own, which signals reach.
@Suite struct ProcessSignalTests {
  private final class Collector: @unchecked Sendable {
    private let lock = NSLock()
    private var text = ""

    init(_ pipe: Pipe) {
      pipe.fileHandleForReading.readabilityHandler = { [weak self] handle in
        let data = handle.availableData
        self?.lock.withLock { self?.text += String(decoding: data, as: UTF8.self) }
      }
    }

    var all: String { lock.withLock { text } }

    /// Waits until something was written, but not for ever.
    func wait(for word: String) -> Bool {
      for _ in 0..<3000 {
        if all.contains(word) { return true }
        usleep(10_000)
      }
      return false
    }
  }

  private static var tool: URL? {
    let tests = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    let tool = tests.deletingLastPathComponent().appending(path: "tocsin")
    return FileManager.default.isExecutableFile(atPath: tool.path) ? tool : nil
  }

  @Test(.enabled(if: tool != nil)) func `SIGHUP reads the rules again, SIGTERM ends the run well`() throws {
    let folder = try TemporaryFolder(["rules.tocsin": RunRules.text])
    let process = Process()
    let (input, output, errors) = (Pipe(), Pipe(), Pipe())
    let tool: URL = try #require(Self.tool)
    process.executableURL = tool
    process.arguments = ["run", folder.path("rules.tocsin"), "--live", "--metrics", folder.path("m")]
    process.standardInput = input
    process.standardOutput = output
    process.standardError = errors
    let (heard, said) = (Collector(output), Collector(errors))
    try process.run()
    let time = ISO8601DateFormatter().string(from: Date())
    func tell(_ text: String) throws { try input.fileHandleForWriting.write(contentsOf: Data(text.utf8)) }
    func report(_ name: String) -> String {
      #"{"type":"case.open","time":"\#(time)","case":"\#(name)","customer":"acme","priority":"U1"}"# + "\n"
    }
    try tell(RunRules.scene.replacing("2025-03-03T08:00:00Z", with: time) + report("K-1"))
    #expect(heard.wait(for: "\"K-1\""))
    try folder.write(RunRules.text + "\nevent {", to: "rules.tocsin")
    kill(process.processIdentifier, SIGHUP)
    #expect(said.wait(for: "the rules have errors: the old ones go on"))
    try folder.write(RunRules.text.replacing("disk < 15%", with: "disk < 25%"), to: "rules.tocsin")
    kill(process.processIdentifier, SIGHUP)
    #expect(said.wait(for: "new rules; 1 open case under the rules from before"))
    try tell(report("K-2"))
    #expect(heard.wait(for: "\"K-2\""))
    kill(process.processIdentifier, SIGTERM)
    process.waitUntilExit()
    #expect(process.terminationReason == .exit)
    #expect(process.terminationStatus == 0)
    let metrics = try folder.text(of: "m")
    #expect(metrics.contains("tocsin_reloads_total{result=\"success\"} 1\n"))
    #expect(metrics.contains("tocsin_reloads_total{result=\"failure\"} 1\n"))
    #expect(metrics.contains("tocsin_cases_open 2\n"))
    #expect(metrics.hasSuffix("# EOF\n"))
  }
}
