import Testing
import TocsinExchange
import TocsinTime

@Suite struct MetricReaderTests {
  @Test func `scrapes of a real exporter raise and clear`() throws {
    var scene = try #require(Scene.metrics())
    scene.tell(try Scene.recorded("node-exporter-1.5.0.txt"))
    let disk = scene.told.filter { $0.contains("/srv/data") || $0.contains("->") }
    #expect(
      disk.map { $0.split(separator: " ").dropFirst().joined(separator: " ") } == [
        "+0 disk.free /srv/data 100000000", "+0 disk.used /srv/data 0",
        "+60000 disk.free /srv/data 5000000", "-> case.opened", "-> customer.notify", "-> response.due",
        "+60000 disk.used /srv/data 19922944000000",
        "+120000 disk.free /srv/data 100000000", "-> case.closed", "+120000 disk.used /srv/data 0",
      ])
    #expect(scene.told.count { $0.contains(" load ") } == 3)
    #expect(!scene.told.contains { $0.contains("rejected") })
    #expect(scene.intake.ignored > 60)
  }

  /// A scrape and what it tells, at the start and in the first line unless said otherwise.
  @Test(arguments: [
    ("node_load1 0.5", ["1 +0 load  500000"]),
    ("  node_load1{}\t 5e-1  ", ["1 +0 load  500000"]),
    ("room_humidity_ratio 0.415", ["1 +0 humidity  41500000"]),
    ("battery_percent 41.5", ["1 +0 battery  41500000"]),
    ("uptime_seconds 1.5", ["1 +0 uptime  1500000000"]),
    (#"disk_broken{device="/dev/\"a\"\\b\n"} 1"#, ["1 +0 broken /dev/\"a\"\\b\n 1000000"]),
    (#"disk_broken{device="a",} 0.5"#, ["1 +0 broken a 500000 rejected: expected yes or no as the value of `broken`"]),
    (#"job:load:avg{job="x",instance="web_1"} 3"#, ["1 +0 recorded x 3000000"]),
    ("node_load1 1 1741000000500", ["1 +500 load  1000000"]),
    ("node_load1 1 1741000000.5", ["1 +500 load  1000000"]),
    (#"node_load1 1 # {trace_id="a"} 0.67"#, ["1 +0 load  1000000"]),
    ("# HELP node_load1 anything: {\n# any comment\n#\n\nother{a=\"b\"} NaN\nother +Inf", []),
    ("# TYPE a counter\n# UNIT a seconds\n# EOF\nnode_load1 2\n# EOF", ["4 +60000 load  2000000"]),
    ("node_load1 1\nbattery_percent 2 1740999999", ["2 +-1000 battery  2000000", "1 +0 load  1000000"]),
    (
      #"node_filesystem_size_bytes{fstype="overlay",mountpoint="/"} 1\#nnode_filesystem_avail_bytes{mountpoint="/"} 1"#,
      []
    ),
    (
      #"node_filesystem_size_bytes{a="1",mountpoint="/"} 3\#nnode_filesystem_avail_bytes{mountpoint="/",a="1"} 1"#,
      ["2 +0 disk.free / 33333333"]
    ),
  ]) func `what a scrape tells`(text: String, told: [String]) {
    let found = Scene.told(text)
    #expect(found.count == told.count, "\(found)")
    for (line, expected) in zip(found, told) { #expect(line.hasPrefix(expected) || line == expected, "\(line)") }
  }

  @Test(arguments: [
    ("node_load1", "expected a space and a value, found the end of the line"),
    ("1node_load1 1", "expected the name of a metric, found `1` at byte 1"),
    ("node_load1 x", "expected a value, found `x` at byte 12"),
    ("node_load1 0x1p3", "expected a value, found `0` at byte 12"),
    ("node_load1 1 soon", "expected a time stamp or the end of the line, found `s` at byte 14"),
    ("node_load1 1 2 3", "expected the end of the line, found `3` at byte 16"),
    ("node_load1 1 # 3", "expected the labels of an exemplar in braces, found `3` at byte 16"),
    ("node_load1 1 99999999999999999", "the time stamp is outside the years 1 to 9999"),
    ("node_load1 NaN", "the value `NaN` is not a number to count with"),
    ("node_load1 -Inf", "the value `-Inf` is not a number to count with"),
    ("node_load1 1e13", "the value is too large to count with"),
    (#"other{a="1"b="2"} 1"#, "expected `,` or `}`, found `b` at byte 12"),
    (#"other{a="1",a="2"} 1"#, "expected each label once, found `a` again"),
    (#"other{a="1} 1"#, "expected `\"` at the end of the label's value, found the end of the line"),
    (#"other{a='1'} 1"#, "expected a value in double quotes, found `'` at byte 9"),
    (#"other{a="\x"} 1"#, "after the backslash, found `x` at byte 11"),
    (#"other{"a.b"} 1"#, "expected the name of a label, found `\"` at byte 7"),
    (#"other{a:b="1"} 1"#, "expected `=`, found `:` at byte 8"),
    ("# TYPE a gage", "there is no type of metric `gage`"),
    ("# TYPE a", "expected a type of metric, found the end of the line"),
    ("# HELP", "expected the name of a metric, found the end of the line"),
    ("# EOF now", "expected the end of the line after `# EOF`"),
    ("é 1", "expected the name of a metric, found another sign at byte 1"),
    ("disk_broken 1", "the label `device`, which the signal `broken` needs, is missing"),
    (#"job:load:avg{job="x"} 3"#, "the label `instance`, which names the system of the signal `recorded`, is missing"),
    (#"job:load:avg{job="x",instance="web_9"} 3"#, "there is no system `web_9`: `web_1` is similar"),
    ("node_load1 1\nnode_load1 2", "the signal `load` has a value with these labels already"),
    (
      "node_filesystem_avail_bytes{mountpoint=\"/\"} 1\nnode_filesystem_size_bytes{mountpoint=\"/\"} 0",
      "the metric `node_filesystem_size_bytes` is zero, and nothing can be divided by it"
    ),
  ]) func `a bad line is rejected, and the next one is read`(text: String, reason: String) throws {
    let found = Scene.told(text + "\n# EOF\nnode_load1 7\n")
    #expect(found.contains { $0.contains("rejected: ") && $0.contains(reason) }, "\(found)")
    #expect(found.last?.hasSuffix("load  7000000") == true, "\(found)")
  }

  @Test func `a label that is not UTF-8 is rejected where a signal is read from it`() throws {
    var scene = try #require(Scene.metrics())
    scene.tell(Array("disk_broken{device=\"".utf8) + [0xFF] + Array("\"} 1".utf8))
    #expect(scene.told == ["1 rejected: the line is not text in UTF-8"])
  }

  @Test func `a counter happens when it has grown`() {
    let scrapes = [5, 5, 6, 9, 2, 0, 0, 1].map { "node_vmstat_oom_kill \($0)\n# EOF" }
    #expect(
      Scene.told(scrapes.joined(separator: "\n"))
        == ["5 +120000 oom  happens", "7 +180000 oom  happens", "9 +240000 oom  happens", "15 +420000 oom  happens"])
  }

  @Test func `without a system or a time it says what to give`() {
    #expect(Scene.told("node_load1 1", of: .metrics(system: nil)).first?.contains("give `--system NAME`") == true)
    #expect(Scene.told("node_load1 1", of: .metrics(clock: nil)).first?.contains("give `--at TIME`") == true)
    #expect(Scene.told("node_load1 1 1741000000", of: .metrics(clock: nil)) == ["1 +0 load  1000000"])
  }

  @Test func `a sample with its own time is told once`() {
    let scrape = "node_load1 1 1741000000\n# EOF\n"
    #expect(Scene.told(scrape + scrape).count == 2)
    #expect(!Scene.told(scrape + scrape).contains { $0.contains("rejected") })
  }

  @Test func `live, a scrape has the time of the clock and never goes back`() throws {
    var scene = try #require(Scene.metrics(clock: nil))
    scene.tell(Array("node_load1 1".utf8), clock: Scene.start.adding(milliseconds: 5000))
    scene.tell(Array("node_load1 2".utf8), clock: Scene.start)
    #expect(scene.told == ["1 +5000 load  1000000", "2 +5000 load  2000000"])
  }

  @Test func `series are counted, and no more are kept than that`() throws {
    var scene = try #require(Scene.metrics())
    let lines = (0...MetricReader.greatestSeriesCount).map { "disk_broken{device=\"\($0)\"} 3" }
    scene.tell(Array((lines.joined(separator: "\n") + "\n# EOF").utf8))
    #expect(
      scene.told.contains {
        $0.contains("100001 rejected: signals are read from 100000 series already, and no more are kept")
      })
    let long = String(repeating: "x", count: MetricReader.longestSeries)
    #expect(Scene.told("disk_broken{device=\"\(long)\"} 1").first?.contains("takes at most 4096 bytes") == true)
  }
}
