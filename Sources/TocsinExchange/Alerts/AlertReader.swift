package import TocsinEngine
import TocsinJSON
package import TocsinModel
package import TocsinTime

/// Reads what Alertmanager posts to a webhook (version 4): one body after another, on lines of their own or not.
///
/// An alert counts from its own time, `startsAt` while it fires and `endsAt` when it is resolved, or from the last time
/// that the engine knows if that is later: an alert that arrives late is never lost.
package struct AlertReader {
  private let readings: [String: [PlannedReading]]
  private let system: String?

  /// A reader for these rules; nil when no signal is read from an alert.
  ///
  /// - Parameter system: the system that is meant where the rules name no label for it.
  package init?(_ rules: RuleSet, system: String?) {
    var readings: [String: [PlannedReading]] = [:]
    for planned in PlannedReading.all(rules) {
      if case .alert(let name) = planned.reading.origin { readings[name, default: []].append(planned) }
    }
    if readings.isEmpty { return nil }
    self.readings = readings
    self.system = system
  }

  private func take(
    body: JSONValue, _ number: Int, _ engine: Engine, _ intake: inout Intake
  ) throws(ForeignFault) {
    guard body.object != nil else { throw .notBody }
    let version = body["version"]
    guard version?.string == "4" else { throw .wrongVersion(version.map { $0.string ?? "\($0)" } ?? "nothing") }
    guard let alerts = body["alerts"]?.array else { throw .withoutAlerts }
    var told: [TextEvent] = []
    for (place, alert) in alerts.enumerated() {
      do throws(ForeignFault) {
        try take(PostedAlert(alert, number: place + 1), number, &told, &intake)
      } catch {
        intake.refuse(error, line: number)
      }
    }
    let order = told.enumerated().sorted { ($0.element.time, $0.offset) < ($1.element.time, $1.offset) }
    for (_, event) in order {
      var event = event
      event.time = max(event.time, engine.time ?? event.time)
      intake.tell(.names(event), line: number)
    }
    if let left = body["truncatedAlerts"]?.integer, left > 0 { throw .truncated(left) }
  }

  private func take(
    _ alert: PostedAlert, _ number: Int, _ told: inout [TextEvent], _ intake: inout Intake
  ) throws(ForeignFault) {
    let selected = (readings[alert.name] ?? []).filter { $0.selects(alert.labels) }
    if selected.isEmpty { intake.ignore() }
    for planned in selected {
      do throws(ForeignFault) {
        if let event = try event(alert, planned) { told.append(event) }
      } catch {
        intake.refuse(error, line: number)
      }
    }
  }

  /// What happens does so once for each time it begins to fire, however often it is posted.
  private func event(_ alert: PostedAlert, _ planned: PlannedReading) throws(ForeignFault) -> TextEvent? {
    let (system, labels) = try planned.target(alert.labels, system: system)
    if planned.happens {
      guard alert.isFiring else { return nil }
      let identity = ([planned.name, "\(alert.time)"] + alert.labelList).map { "\($0.utf8.count) \($0)" }.joined()
      return TextEvent(
        time: alert.time, id: identity, .occurrence(system: system, signal: planned.name, labels: labels))
    }
    return TextEvent(
      time: alert.time,
      .sample(system: system, signal: planned.name, value: .boolean(alert.isFiring), labels: labels))
  }
}

extension AlertReader: ForeignReader {
  package mutating func take(
    _ bytes: UnsafeBufferPointer<UInt8>, number: Int, clock: Instant?, engine: inout Engine, into intake: inout Intake
  ) {
    var scanner = JSONScanner()
    var rest = bytes
    repeat {
      scanner.begin(rest)
      do {
        let body = try scanner.value()
        try take(body: body, number, engine, &intake)
      } catch let error as ForeignFault {
        intake.refuse(error, line: number)
      } catch {
        return intake.refuse(.malformed("\(error)"), line: number)
      }
      rest = UnsafeBufferPointer(rebasing: rest[scanner.offset...])
    } while !rest.allSatisfy { $0 <= 0x20 }
  }

  package mutating func finish(clock: Instant?, engine: inout Engine, into intake: inout Intake) {}
}
