import Foundation
import Testing

@testable import TocsinCommands

/// Rules that are changed under a run that goes on.
@Suite struct LiveReloadTests {
  private static let faster = RunRules.text.replacing("respond by 2 business hours", with: "respond by 1 business hour")

  @Test func `Changed rules are taken once they rest, and old cases keep theirs`() throws {
    let live = try LiveRun()
    try live.tell(LiveRun.scene + LiveRun.report("K-1"))
    live.clock.after(10) { _ in try live.folder.write(Self.faster, to: "rules/rules.tocsin") }
    live.clock.after(20) { _ in try live.tell(LiveRun.report("K-2", at: "10:00:20")) }
    let run = try live.run(until: 3 * 3600, "--watch", "--metrics", live.folder.path("m"))
    #expect(
      run.errors
        == "tocsin: new rules; 1 open case under the rules from before, 0 raised or pending events kept\n")
    #expect(run.output.contains(#""time":"2025-03-03T11:00:20.001+01:00","id":"a-5","case":"K-2""#), "\(run.output)")
    #expect(run.output.contains(#""time":"2025-03-03T12:00:00.001+01:00","id":"a-6","case":"K-1""#))
    let metrics = try live.folder.text(of: "m")
    #expect(metrics.contains("tocsin_reloads_total{result=\"success\"} 1\n"))
    #expect(metrics.contains("tocsin_rules_superseded 1\n"))
    #expect(metrics.contains("tocsin_last_reload_timestamp_seconds 17409924"))
  }

  @Test func `Rules with a mistake are said, and the old ones go on`() throws {
    let live = try LiveRun()
    try live.tell(LiveRun.scene)
    live.clock.after(10) { _ in try live.folder.write(Self.faster + "\nevent {", to: "rules/rules.tocsin") }
    live.clock.after(20) { _ in try live.tell(LiveRun.report("K-1", at: "10:00:20")) }
    live.clock.after(30) { _ in try live.folder.write("", to: "rules/rules.tocsin") }
    live.clock.after(40) { _ in try FileManager.default.removeItem(atPath: live.folder.path("rules/rules.tocsin")) }
    live.clock.after(50) { _ in try live.folder.write(RunRules.text, to: "rules/rules.tocsin") }
    let run = try live.run(until: 3 * 3600, "--watch", "--metrics", live.folder.path("m"))
    #expect(run.errors.contains("error["))
    #expect(run.errors.contains("tocsin: the rules have errors: the old ones go on\n"))
    #expect(run.errors.contains("tocsin: the rules were not read again, the old ones go on: expected rule"))
    #expect(run.errors.hasSuffix("tocsin: the rules have not changed\n"))
    #expect(run.output.contains(#""time":"2025-03-03T12:00:20.001+01:00""#))
    let metrics = try live.folder.text(of: "m")
    #expect(metrics.contains("tocsin_reloads_total{result=\"failure\"} 3\n"), "\(run.errors)")
    #expect(metrics.contains("tocsin_reloads_total{result=\"unchanged\"} 1\n"))
    #expect(metrics.contains("tocsin_rules_superseded 0\n"))
  }

  @Test func `A new file counts, and a half-written one does not yet`() throws {
    let live = try LiveRun(rules: "rulebook Care \"Care\" {\n  languages en\n}\n" + RunRules.text)
    try live.tell(LiveRun.scene)
    for second in 10...15 {
      live.clock.after(Int64(second)) { _ in
        let filler = String(repeating: "# ", count: second)
        try live.folder.write("event Odd { priority U2\n  when bad }\n\(filler)\n", to: "rules/more.tocsin")
      }
    }
    let sample = #"{"type":"sample","time":"2025-03-03T10:00:25+01:00","system":"acme-1","signal":"bad","value":true}"#
    live.clock.after(25) { _ in try live.tell(sample + "\n") }
    let run = try live.run(until: 60, "--watch")
    #expect(run.errors.split(separator: "\n").count == 1)
    #expect(run.output.contains(#""type":"case.opened","time":"2025-03-03T10:00:25"#), "\(run.errors)\(run.output)")
  }

  @Test(arguments: [
    (["--watch"], "`--watch` needs `--live` and rules from files"),
    (["--label-limit", "0"], "expected a number from 1 to 2147483647 after `--label-limit`, found `0`"),
  ]) func `A call that cannot be meant`(options: [String], message: String) throws {
    let folder = try TemporaryFolder(["rules.tocsin": RunRules.text])
    let run = try ToolRun(["run", folder.path("rules.tocsin")] + options)
    #expect(run.code == 2)
    #expect(run.errors.contains(message), "\(run.errors)")
  }
}
