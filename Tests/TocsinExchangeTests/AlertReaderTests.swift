import Testing
import TocsinEngine
import TocsinExchange

@Suite struct AlertReaderTests {
  private static func body(_ alerts: String, _ more: String = #","version":"4""#) -> String {
    #"{"alerts":[\#(alerts)]\#(more)}"#
  }

  private static func alert(_ status: String, _ time: String, _ more: String = "") -> String {
    let field = status == "firing" ? "startsAt" : "endsAt"
    return #"{"status":"\#(status)","\#(field)":"2025-03-03T\#(time)Z","#
      + #""labels":{"alertname":"DiskFull","instance":"web_1:9100","mountpoint":"/"\#(more)}}"#
  }

  @Test func `bodies of a real Alertmanager`() throws {
    var scene = try #require(Scene.alerts())
    scene.tell(try Scene.recorded("alertmanager-0.25.0.jsonl"))
    #expect(
      scene.told == [
        "1 2026-11-21T15:35:45.565Z web_1:9100 alert.disk /data boolean(true)",
        "1 2026-11-21T15:35:45.565Z web_1:9100 alert.began happens",
        "1 2026-11-21T15:35:45.565Z web_2:9100 alert.disk /var boolean(true)",
        "1 2026-11-21T15:35:45.565Z web_2:9100 alert.began happens",
        "2 2026-11-21T15:35:45.565Z web_2:9100 alert.disk /var boolean(true)",
        "2 2026-11-21T15:35:45.565Z web_2:9100 alert.began happens",
        "2 2026-11-21T15:35:49Z web_1:9100 alert.disk /data boolean(false)",
        "3 2026-11-21T15:35:49Z web_2:9100 alert.disk /var boolean(false)",
      ])
    #expect(scene.engine.repeatedInputs == 1)
    #expect(scene.intake.ignored == 0)
  }

  @Test func `bodies may stand behind each other on one line`() {
    let text = Self.body(Self.alert("firing", "10:00:00")) + " " + Self.body(Self.alert("resolved", "10:05:00"))
    #expect(
      Scene.told(text, of: .alerts()) == [
        "1 2025-03-03T10:00:00Z web_1:9100 alert.disk / boolean(true)",
        "1 2025-03-03T10:05:00Z web_1:9100 alert.disk / boolean(false)",
      ])
  }

  @Test func `an alert that comes late counts from the last time that is known`() {
    let text =
      Self.body(Self.alert("firing", "10:30:00")) + "\n"
      + Self.body(Self.alert("firing", "10:00:00", #","severity":"warning""#))
    #expect(
      Scene.told(text, of: .alerts()) == [
        "1 2025-03-03T10:30:00Z web_1:9100 alert.disk / boolean(true)",
        "2 2025-03-03T10:30:00Z web_1:9100 alert.disk / boolean(true)",
        "2 2025-03-03T10:30:00Z web_1:9100 alert.began happens",
      ])
  }

  @Test func `alerts that no signal is read from are ignored and counted`() throws {
    var scene = try #require(Scene.alerts())
    scene.tell(Array(Self.body(Self.alert("firing", "10:00:00").replacing("DiskFull", with: "Other")).utf8))
    #expect(scene.told == [])
    #expect(scene.intake.ignored == 1)
  }

  @Test(arguments: [
    ("[]", "expected a webhook body of Alertmanager, an object in braces"),
    ("nonsense", "expected `null`, found `nonsense` at byte 1"),
    ("{}", "expected `4` in the field `version` of the webhook body, found `nothing`"),
    (#"{"version":"3","alerts":[]}"#, "expected `4` in the field `version` of the webhook body, found `3`"),
    (#"{"version":"4","alerts":{}}"#, "expected a list in the field `alerts` of the webhook body"),
    (body("7"), "in alert 1 of the body, expected an object in the field `labels`"),
    (body(#"{"labels":{"alertname":7}}"#), "in alert 1 of the body, expected a text in each of the `labels`"),
    (body(#"{"labels":{}}"#), "in alert 1 of the body, expected the label `alertname`"),
    (
      body(alert("fires", "10:00:00")),
      "in alert 1 of the body, expected `firing` or `resolved` in the field `status`"
    ),
    (body(alert("firing", "25:00:00")), "in alert 1 of the body, expected a time such as"),
    (body(alert("firing", "10:00:00"), #","version":"4","truncatedAlerts":3"#), "left 3 alerts out of this body"),
    (
      body(alert("firing", "10:00:00").replacing("instance", with: "host")),
      "the label `instance`, which names the system of the signal `alert.disk`, is missing"
    ),
    (
      body(alert("firing", "10:00:00").replacing("web_1:", with: "web_8:")),
      "there is no system `web_8:9100`: `web_1:9100` is similar"
    ),
  ]) func `what cannot be taken has a reason`(text: String, reason: String) {
    let found = Scene.told(text, of: .alerts())
    #expect(found.contains { $0.hasPrefix("1 ") && $0.contains("rejected: ") && $0.contains(reason) }, "\(found)")
  }
}
