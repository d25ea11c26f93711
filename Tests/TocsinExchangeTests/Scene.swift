import Foundation
import TocsinCompiler
import TocsinEngine
import TocsinExchange
import TocsinModel
import TocsinSource
import TocsinTime

/// Rules, an engine and what a reader tells it.
struct Scene {
  static let rules = """
    scale Priority, highest first { High  Low }
    facts case { priority Priority }
    calendar Desk { zone Europe/Rome
      standard Mon-Sun 00:00-24:00 }
    policy Support for case {
      desk Desk, open standard
      clock elapsed time
      respond by 60 minutes
    }
    signal disk.free percent per system, volume {
      from    node_filesystem_avail_bytes / node_filesystem_size_bytes
      where   fstype is not one of "overlay", "squashfs"
      volume  mountpoint
    }
    signal disk.used    size       per system, volume {
      from    node_filesystem_size_bytes - node_filesystem_avail_bytes
      where   mountpoint is "/srv/data"
      volume  mountpoint
    }
    signal load         count      per system { from node_load1 }
    signal humidity     percent    per system { from room_humidity_ratio }
    signal battery      percent    per system { from battery_percent }
    signal uptime       duration   per system { from uptime_seconds }
    signal broken       yes or no  per system, device { from disk_broken }
    signal oom          happens    per system { from increase of node_vmstat_oom_kill }
    signal recorded     count      per system, job { from "job:load:avg"
      system  instance }
    signal alert.disk   yes or no  per system, volume {
      from    alert DiskFull
      system  instance
      volume  mountpoint
    }
    signal alert.began  happens    per system {
      from   alert DiskFull
      where  severity is "warning"
      system instance
    }
    event DiskLow { priority Low
      when disk.free < 10%
      clear disk.free > 15% }
    """

  var engine: Engine
  var intake = Intake()
  private(set) var told: [String] = []
  private var reader: any ForeignReader
  private var line = 0

  static let ruleSet: RuleSet? = {
    let files = [SourceText(name: "care.tocsin", text: rules)]
    return compile(files, zones: SystemZoneSource()).rules
  }()

  static let start = Instant(milliseconds: 1_741_000_000_000)

  /// Reads metrics, the first scrape at `start`.
  static func metrics(
    system: String? = "web_1", clock: MetricReader.Clock? = MetricReader.Clock(start: start, interval: 60_000)
  ) -> Scene? {
    ruleSet.flatMap { rules in
      MetricReader(rules, system: system, clock: clock).map { Scene(rules, $0) }
    }
  }

  static func alerts() -> Scene? {
    ruleSet.flatMap { rules in AlertReader(rules, system: nil).map { Scene(rules, $0) } }
  }

  private init(_ rules: RuleSet, _ reader: any ForeignReader) {
    engine = Engine(rules)
    self.reader = reader
    _ = engine.prepare(.customer("acme"))
    for name in ["web_1", "web_1:9100", "web_2:9100"] { _ = engine.prepare(.system(name, customer: "acme")) }
  }

  /// What these lines tell, a short line for each event and each line that was not taken.
  static func told(_ text: String, of scene: Scene? = .metrics()) -> [String] {
    guard var scene else { return ["no rules"] }
    scene.tell(Array(text.utf8))
    return scene.told
  }

  mutating func tell(_ bytes: [UInt8], clock: Instant? = nil) {
    for part in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      line += 1
      if part.isEmpty { continue }
      Array(part).withUnsafeBufferPointer {
        reader.take($0, number: line, clock: clock, engine: &engine, into: &intake)
      }
      collect()
    }
    reader.finish(clock: clock, engine: &engine, into: &intake)
    collect()
  }

  private mutating func collect() {
    told += intake.refusals.map { "\($0.line) rejected: \($0.reason)" }
    for event in intake.events {
      var buffer = ActionBuffer()
      let rejection =
        switch event.content {
        case .handles(let event): engine.handle(event, into: &buffer)
        case .names(let event): engine.handle(event, into: &buffer)
        }
      told.append("\(event.line) \(show(event.content))" + (rejection.map { " rejected: \($0)" } ?? ""))
      told += buffer.actions.map { "\(event.line) -> \($0.kind.name)" }
    }
    intake.removeAll()
  }

  private func show(_ content: Intake.Content) -> String {
    switch content {
    case .handles(let event):
      let time = event.time.milliseconds - Scene.start.milliseconds
      switch event.content {
      case .sample(_, let signal, let labels, let value):
        return "+\(time) \(name(signal)) \(show(labels)) \(value)"
      case .occurrence(_, let signal, let labels): return "+\(time) \(name(signal)) \(show(labels)) happens"
      default: return "\(event)"
      }
    case .names(let event):
      switch event.content {
      case .sample(let system, let signal, let value, let labels):
        return "\(event.time) \(system) \(signal) \(labels.values.sorted().joined(separator: ",")) \(value)"
      case .occurrence(let system, let signal, _): return "\(event.time) \(system) \(signal) happens"
      default: return "\(event)"
      }
    }
  }

  private func name(_ signal: SignalID) -> String {
    ["disk.free", "disk.used", "load", "humidity", "battery", "uptime", "broken", "oom", "recorded"]
      .first { engine.rules.signal(named: $0) == signal } ?? "?"
  }

  private func show(_ labels: LabelSetHandle) -> String {
    engine.labels(of: labels).map(\.value).joined(separator: ",")
  }

  static func recorded(_ name: String) throws -> [UInt8] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
    return Array(try Data(contentsOf: folder.appending(path: "Recorded/" + name)))
  }
}
