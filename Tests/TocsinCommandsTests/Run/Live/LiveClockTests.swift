import Foundation
import Testing
import TocsinTime

@testable import TocsinCommands

/// Live, what is due happens by the wall clock, once, whatever is done to that clock.
@Suite struct LiveClockTests {
  private static func count(_ kind: String, _ output: String) -> Int {
    output.split(separator: "\n").count { $0.contains("\"type\":\"\(kind)\"") }
  }

  @Test func `What is due happens without a line, at its own instant`() throws {
    let live = try LiveRun()
    try live.tell(LiveRun.scene + LiveRun.report("K-1"))
    let run = try live.run(until: 3 * 3600)
    #expect(run.code == 0)
    #expect(run.output.contains(#""type":"response.breached","time":"2025-03-03T12:00:00.001+01:00""#))
    #expect(Self.count("response.breached", run.output) == 1)
    #expect(run.errors == "")
  }

  @Test func `A clock set forward makes what is due happen once, and says so`() throws {
    let live = try LiveRun()
    try live.tell(LiveRun.scene + LiveRun.report("K-1") + LiveRun.report("K-2"))
    live.clock.after(60) { $0.set(by: 5 * 3600) }
    let run = try live.run(until: 90, "--metrics", live.folder.path("m"))
    #expect(Self.count("response.breached", run.output) == 2)
    #expect(run.output.contains(#""time":"2025-03-03T12:00:00.001+01:00","id":"a-5","case":"K-1""#), "\(run.output)")
    #expect(run.errors.contains("the clock of the machine was set forward by 5 hours: what has become due"))
    #expect(try live.folder.text(of: "m").contains("tocsin_clock_steps_total{direction=\"forward\"} 1\n"))
  }

  @Test func `A clock set back delays what is due until its time, and nothing happens twice`() throws {
    let live = try LiveRun()
    try live.tell(LiveRun.scene + LiveRun.report("K-1"))
    live.clock.after(7260) { clock in
      clock.set(by: -3600)
      try live.tell(LiveRun.report("K-2", at: "12:00:01") + LiveRun.report("K-3", at: "11:01:00"))
    }
    let run = try live.run(until: 5 * 3600 + 60, "--metrics", live.folder.path("m"))
    #expect(Self.count("response.breached", run.output) == 2)
    #expect(Self.count("case.opened", run.output) == 2)
    #expect(run.output.contains(#""time":"2025-03-03T14:00:01.001+01:00""#))
    #expect(run.output.contains("59 minutes 1 second late: the last accepted line was at"))
    #expect(run.errors.contains("the clock of the machine was set back by 1 hour"))
    let metrics = try live.folder.text(of: "m")
    #expect(metrics.contains("tocsin_clock_steps_total{direction=\"back\"} 1\n"))
    #expect(metrics.contains("tocsin_input_rejected_total{reason=\"late\"} 1\n"))
    #expect(metrics.contains("tocsin_input_lateness_max_seconds 3541.000\n"))
  }

  @Test func `Lines ahead of the clock do not pull it along`() throws {
    let live = try LiveRun()
    try live.tell(LiveRun.scene + LiveRun.report("K-1", at: "10:04:00") + LiveRun.report("K-2", at: "10:08:00"))
    let run = try live.run(until: 1)
    #expect(Self.count("case.opened", run.output) == 1)
    #expect(run.output.contains("ahead of the clock, more than the 5 minutes allowed"))
  }

  @Test func `A clock that is adjusted a little is not worth a word`() throws {
    let live = try LiveRun()
    try live.tell(LiveRun.scene)
    for second in 1...50 { live.clock.after(Int64(second)) { $0.set(by: second.isMultiple(of: 2) ? 1 : -1) } }
    #expect(try live.run(until: 60).errors == "")
  }

  @Test func `A nap ends when something is due, and is never long while something is to come`() throws {
    let clock = try FakeClock("2025-03-03T10:00:00+01:00")
    let live = LiveClock(clock)
    #expect(live.rest(until: nil) == nil)
    #expect(live.rest(until: clock.wall().adding(milliseconds: 300)) == 300)
    #expect(live.rest(until: clock.wall().adding(milliseconds: 86_400_000)) == LiveClock.longestNap)
    #expect(live.rest(until: clock.wall().adding(milliseconds: -5)) == 0)
  }
}
