import TocsinJSON
import TocsinTime

/// One alert of a webhook body.
struct PostedAlert {
  let name: String
  let isFiring: Bool
  let labels: [String: String]
  /// When it began to fire, or when it ended.
  let time: Instant

  init(_ alert: JSONValue, number: Int) throws(ForeignFault) {
    guard let members = alert["labels"]?.object else { throw .inAlert(number, "an object in the field `labels`") }
    var labels: [String: String] = [:]
    for member in members {
      guard let text = member.value.string else { throw .inAlert(number, "a text in each of the `labels`") }
      labels[member.key] = text
    }
    guard let name = labels["alertname"] else { throw .inAlert(number, "the label `alertname`") }
    switch alert["status"]?.string {
    case "firing": isFiring = true
    case "resolved": isFiring = false
    default: throw .inAlert(number, "`firing` or `resolved` in the field `status`")
    }
    let field = isFiring ? "startsAt" : "endsAt"
    guard let written = alert[field]?.string, let time = try? Instant.parse(rfc3339: written) else {
      throw .inAlert(number, "a time such as `2025-03-03T10:00:00Z` in the field `\(field)`")
    }
    self.name = name
    self.labels = labels
    self.time = time
  }

  /// Names and values by turns, in the order of the names.
  var labelList: [String] { labels.sorted { $0.key < $1.key }.flatMap { [$0.key, $0.value] } }
}
