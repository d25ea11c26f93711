/// As what actions are written.
enum OutputFormat: Hashable {
  /// Lines of JSON in the tool's own form.
  case lines
  /// CloudEvents 1.0, structured; the source tells one stream of them from others.
  case cloudEvents(source: String?)
  /// Bodies of PagerDuty's Events API v2.
  case pagerDuty(routingKey: String)
  /// A diary for people.
  case timeline

  static let names = ["jsonl", "cloudevents", "pagerduty"]

  init(_ arguments: ParsedArguments) throws(UsageError) {
    let (name, key, source) = (
      arguments.value("output"), arguments.value("routing-key"), arguments.value("event-source")
    )
    if key != nil, name != "pagerduty" {
      throw UsageError("`--routing-key` belongs to `--output pagerduty`", in: arguments.command)
    }
    if source != nil, name != "cloudevents" {
      throw UsageError("`--event-source` belongs to `--output cloudevents`", in: arguments.command)
    }
    switch name {
    case "cloudevents": self = .cloudEvents(source: try Self.source(source, arguments))
    case "pagerduty": self = .pagerDuty(routingKey: try Self.routingKey(key, arguments))
    default: self = .lines
    }
    guard arguments.flag("timeline") else { return }
    if name != nil {
      throw UsageError("`--timeline` takes the place of `--output`: give one of them", in: arguments.command)
    }
    self = .timeline
  }

  private static func routingKey(_ key: String?, _ arguments: ParsedArguments) throws(UsageError) -> String {
    guard let key else {
      throw UsageError(
        "`--output pagerduty` needs `--routing-key KEY`, the integration key of the service", in: arguments.command)
    }
    guard key.utf8.count == 32, key.utf8.allSatisfy({ isLetterOrDigit($0) }) else {
      throw UsageError("expected 32 letters and digits after `--routing-key`, found `\(key)`", in: arguments.command)
    }
    return key
  }

  /// A reference to a URI: no blanks, and nothing beyond ASCII.
  private static func source(_ text: String?, _ arguments: ParsedArguments) throws(UsageError) -> String? {
    guard let text else { return nil }
    let marks = Set("-._~:/?#[]@!$&'()*+,;=%".utf8)
    guard !text.isEmpty, text.utf8.allSatisfy({ isLetterOrDigit($0) || marks.contains($0) }) else {
      throw UsageError(
        "expected a URI such as `https://example.org/tocsin` after `--event-source`, found `\(text)`",
        in: arguments.command)
    }
    return text
  }

  static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || byte < 0x80 && (0x61...0x7A).contains(byte | 0x20)
  }
}
