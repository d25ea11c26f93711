import Foundation
import Testing

/// What other systems print goes in, and what they understand comes out.
@Suite struct RunFormatTests {
  private static let rules =
    EveryAction.rules.replacing("signal disk percent per system, volume", with: "")
      + """

      signal disk percent per system, volume {
        from    node_filesystem_avail_bytes / node_filesystem_size_bytes
        volume  mountpoint
      }
      """

  private static let customers = """
    {"type":"customer","customer":"acme","facts":{"served":true}}
    {"type":"system","system":"acme-1","customer":"acme"}
    """

  private static let scrapes = [50, 10, 80].map { percent in
    """
    # TYPE node_filesystem_avail_bytes gauge
    node_filesystem_avail_bytes{mountpoint="/data"} \(percent)
    node_filesystem_size_bytes{mountpoint="/data"} 1e2
    node_load1 3
    # EOF

    """
  }.joined()

  private static func run(_ options: String..., input: String = scrapes) throws -> ToolRun {
    let folder = try TemporaryFolder(["rules.tocsin": rules, "customers.jsonl": customers])
    let call = ["run", folder.path("rules.tocsin"), "-c", folder.path("customers.jsonl")]
    return try ToolRun(call + options, input: input)
  }

  @Test func `a disk that fills up opens a case, and one that is emptied closes it`() throws {
    let run = try Self.run(
      "-i", "openmetrics", "--system", "acme-1", "--at", "2025-03-03T10:00:00Z", "--interval", "5m")
    #expect(run.code == 0)
    let starts = run.output.matches(of: /"type":"([a-z.]+)","time":"([^"]+)"/).map { "\($0.1) \($0.2)" }
    #expect(
      starts == [
        "case.opened 2025-03-03T11:05:00+01:00", "customer.notify 2025-03-03T11:05:00+01:00",
        "response.due 2025-03-03T11:05:00+01:00", "case.closed 2025-03-03T11:10:00+01:00",
      ])
    #expect(run.errors == "3 values or alerts from which no signal is read were ignored\n")
  }

  @Test func `a bad line of a scrape is rejected with its number`() throws {
    let run = try Self.run(
      "-i", "openmetrics", "--system", "acme-1", "--at", "2025-03-03T10:00:00Z", "--strict",
      input: "node_load1 1\nnode_load1{ 2\n")
    #expect(run.code == 1)
    #expect(run.output.contains(#""line":2,"reason":"expected the name of a label, found `2` at byte 13""#))
  }

  @Test func `replaying gives the same lines every time`() throws {
    let folder = try TemporaryFolder(["rules.tocsin": Self.rules, "customers.jsonl": Self.customers])
    let call = ["run", folder.path("rules.tocsin"), "-c", folder.path("customers.jsonl"), "-i", "openmetrics"]
    let runs = try (0..<2).map { _ in
      try ToolRun(call + ["--system", "acme-1", "--at", "2025-03-03T10:00:00Z"], input: Self.scrapes).output
    }
    #expect(runs[0] == runs[1] && runs[0].contains("case.closed"))
  }

  @Test(arguments: [
    (["-i", "openmetrix"], "openmetrics"),
    (["-i", "alertmanager"], "no signal of these rules is read from an alert"),
    (["--system", "x"], "it needs `--input openmetrics` or `--input alertmanager`"),
    (["--at", "2025-03-03T10:00:00Z"], "`--at` says when scrapes were taken: it needs `--input openmetrics`"),
    (
      ["-i", "openmetrics", "--at", "noon"], "expected a time such as `2025-03-03T10:00:00Z` after `--at`, found `noon`"
    ),
    (["-i", "openmetrics", "--interval", "1m"], "it needs `--at TIME`"),
    (["-i", "openmetrics", "--at", "2025-03-03T10:00:00Z", "--live"], "scrapes are taken now with `--live`"),
    (["-o", "pagerduty"], "`--output pagerduty` needs `--routing-key KEY`"),
    (["-o", "pagerduty", "--routing-key", "abc"], "expected 32 letters and digits after `--routing-key`, found `abc`"),
    (["-o", "cloudevents", "--event-source", "a b"], "after `--event-source`, found `a b`"),
    (["--routing-key", "abc"], "`--routing-key` belongs to `--output pagerduty`"),
    (["--event-source", "abc"], "`--event-source` belongs to `--output cloudevents`"),
    (["-o", "jsonl", "-t"], "`--timeline` takes the place of `--output`"),
  ]) func `a call that cannot be meant`(options: [String], message: String) throws {
    let folder = try TemporaryFolder(["rules.tocsin": Self.rules])
    let run = try ToolRun(["run", folder.path("rules.tocsin")] + options, input: "")
    #expect(run.code == 2)
    #expect(run.errors.contains(message), "\(run.errors)")
  }

  // MARK: - Output

  /// The constraints of the published schema: required attributes, texts that are not empty, a time, no other version.
  @Test func `CloudEvents have what CloudEvents have to have`() throws {
    let folder = try TemporaryFolder(["rules.tocsin": EveryAction.rules])
    let run = try ToolRun(
      ["run", folder.path("rules.tocsin"), "-o", "cloudevents", "--event-source", "https://example.org/desk"],
      input: EveryAction.lines)
    var identities: Set<String> = []
    for line in run.output.split(separator: "\n") {
      let event = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      #expect(event["specversion"] as? String == "1.0")
      for key in ["id", "source", "type", "datacontenttype", "time"] {
        #expect((event[key] as? String)?.isEmpty == false, "\(key): \(line)")
      }
      #expect(event["source"] as? String == "https://example.org/desk")
      #expect(event["data"] is [String: Any])
      #expect(identities.insert(event["id"] as? String ?? "").inserted)
      for key in event.keys { #expect(key.allSatisfy { $0.isLowercase || $0.isNumber }, "\(key)") }
      if event["type"] as? String == "case.opened" { #expect(event["subject"] as? String != nil) }
    }
    #expect(identities.count > 10)
  }

  /// The constraints of the published description of the Events API v2.
  @Test func `a pager hears of a case from its beginning to its end`() throws {
    let key = "0123456789abcdef0123456789ABCDEF"
    let folder = try TemporaryFolder(["rules.tocsin": EveryAction.rules])
    let run = try ToolRun(
      ["run", folder.path("rules.tocsin"), "-o", "pagerduty", "--routing-key", key], input: EveryAction.lines)
    var steps: [String: [String]] = [:]
    for line in run.output.split(separator: "\n") {
      let event = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      #expect(event["routing_key"] as? String == key)
      let step = try #require(event["event_action"] as? String)
      steps[event["dedup_key"] as? String ?? "", default: []].append(step)
      let payload = event["payload"] as? [String: Any]
      #expect((payload != nil) == (step == "trigger"))
      guard let payload else { continue }
      #expect((1...1024).contains((payload["summary"] as? String ?? "").utf8.count))
      #expect((payload["source"] as? String)?.isEmpty == false)
      let details = try #require(payload["custom_details"] as? [String: Any])
      #expect(payload["severity"] as? String == (details["priority"] as? String == "U1" ? "critical" : "error"))
      #expect((payload["timestamp"] as? String)?.hasSuffix("Z") == true)
    }
    #expect(steps["event-1"]?.first == "trigger" && steps["event-1"]?.last == "resolve")
    #expect(steps["K"]?.first == "trigger" && steps["K"]?.contains("acknowledge") == true)
    #expect(steps["L"] == nil)
    #expect(run.errors.contains("line 11 was rejected: expected an object in braces"))
  }
}
