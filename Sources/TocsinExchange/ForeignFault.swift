/// Why a line of another system, or a part of it, is not taken: one sentence, without a capital or a final stop.
struct ForeignFault: Error, Hashable {
  let reason: String
}

/// Every message about such lines.
extension ForeignFault {
  static func expected(_ wanted: String, at place: Int, of bytes: UnsafeBufferPointer<UInt8>) -> ForeignFault {
    guard place < bytes.count else { return ForeignFault(reason: "expected \(wanted), found the end of the line") }
    let byte = bytes[place]
    let found = (0x21...0x7E).contains(byte) && byte != 0x60 ? "`\(Character(Unicode.Scalar(byte)))`" : "another sign"
    return ForeignFault(reason: "expected \(wanted), found \(found) at byte \(place + 1)")
  }

  static let notText = ForeignFault(reason: "the line is not text in UTF-8")
  static let afterTheEnd = ForeignFault(reason: "expected the end of the line after `# EOF`")

  static func labelTwice(_ name: String) -> ForeignFault {
    ForeignFault(reason: "expected each label once, found `\(shortened(name))` again")
  }

  static func unknownMetricType(_ name: String) -> ForeignFault {
    ForeignFault(reason: "there is no type of metric `\(shortened(name))`: `gauge` and `counter` are two")
  }

  static func notFinite(_ written: String) -> ForeignFault {
    ForeignFault(reason: "the value `\(shortened(written))` is not a number to count with")
  }

  static let tooLarge = ForeignFault(reason: "the value is too large to count with")

  static func dividedByZero(_ metric: String) -> ForeignFault {
    ForeignFault(reason: "the metric `\(metric)` is zero, and nothing can be divided by it")
  }

  static func toldTwice(_ signal: String) -> ForeignFault {
    ForeignFault(
      reason: "the signal `\(signal)` has a value with these labels already: `where` tells series apart, "
        + "and a line `# EOF` ends a scrape")
  }

  static func withoutSystem(_ signal: String) -> ForeignFault {
    ForeignFault(
      reason: "nothing says which system the signal `\(signal)` is of: give `--system NAME`, or a line `system LABEL` "
        + "in the rules")
  }

  static func emptySystem(_ signal: String, label: String) -> ForeignFault {
    ForeignFault(reason: "the label `\(label)`, which names the system of the signal `\(signal)`, is missing")
  }

  static func missingLabel(_ label: String, of signal: String) -> ForeignFault {
    ForeignFault(reason: "the label `\(label)`, which the signal `\(signal)` needs, is missing")
  }

  static let withoutTime = ForeignFault(
    reason: "nothing says when this was measured: give `--at TIME`, or `--live` for now")

  static let impossibleTime = ForeignFault(reason: "the time stamp is outside the years 1 to 9999")

  static func tooManySeries(_ limit: Int) -> ForeignFault {
    ForeignFault(reason: "signals are read from \(limit) series already, and no more are kept")
  }

  static func longSeries(_ limit: Int) -> ForeignFault {
    ForeignFault(reason: "a series that a signal is read from takes at most \(limit) bytes")
  }

  // MARK: - Alerts

  static func malformed(_ why: String) -> ForeignFault { ForeignFault(reason: why) }
  static let notBody = ForeignFault(reason: "expected a webhook body of Alertmanager, an object in braces")
  static let withoutAlerts = ForeignFault(reason: "expected a list in the field `alerts` of the webhook body")

  static func wrongVersion(_ version: String) -> ForeignFault {
    ForeignFault(reason: "expected `4` in the field `version` of the webhook body, found `\(shortened(version))`")
  }

  static func truncated(_ count: Int64) -> ForeignFault {
    ForeignFault(reason: "Alertmanager left \(count) alerts out of this body: its `max_alerts` is too small")
  }

  static func inAlert(_ number: Int, _ what: String) -> ForeignFault {
    ForeignFault(reason: "in alert \(number) of the body, expected \(what)")
  }

  private static func shortened(_ text: String) -> String {
    text.unicodeScalars.count > 60 ? String(text.prefix(60)) + "…" : text
  }
}
