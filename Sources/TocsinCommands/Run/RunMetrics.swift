import TocsinEngine
import TocsinModel
import TocsinTime

/// What a run tells of its own health.
struct RunMetrics {
  enum Reload: String, CaseIterable { case success, failure, unchanged }

  private static let kinds = Action.Kind.allCases
  /// Of lines that cannot be read, beside the kinds of `Rejection`.
  static let malformed = "malformed"

  private var lines = 0
  private var rejections: [String: Int] = [:]
  private var greatestLateness: Int64 = 0
  private var actions = [Int](repeating: 0, count: kinds.count)
  private var reloads: [Reload: Int] = [:]
  private var lastReload: Instant?
  private var stepsForward = 0
  private var stepsBack = 0
  /// Attempts to deliver an action that failed.
  var deliveryFailures = 0
  /// Of the last audit of all cases.
  var auditFindings = 0

  mutating func countLine() { lines += 1 }

  mutating func count(_ kind: Action.Kind) {
    if let place = Self.kinds.firstIndex(of: kind) { actions[place] += 1 }
  }

  mutating func count(rejectedAs kind: String) { rejections[kind, default: 0] += 1 }

  mutating func count(_ rejection: Rejection) {
    count(rejectedAs: rejection.kind)
    if case .late(let late, _) = rejection { greatestLateness = max(greatestLateness, late) }
  }

  mutating func count(_ reload: Reload, at instant: Instant) {
    reloads[reload, default: 0] += 1
    lastReload = instant
  }

  mutating func count(clockStep milliseconds: Int64) {
    if milliseconds < 0 { stepsBack += 1 } else { stepsForward += 1 }
  }

  /// Everything, as it is now.
  func text(_ engine: Engine, at now: Instant) -> String {
    var text = OpenMetrics()
    writeRules(engine, &text)
    writeInput(engine, &text)
    writeCases(engine, &text)
    writeHealth(engine, &text)
    text.family("tocsin_written_timestamp_seconds", help: "When this was written.", now)
    text.finish()
    return text.text
  }

  private func writeRules(_ engine: Engine, _ text: inout OpenMetrics) {
    let releases = engine.rules.current.map(\.release).filter { !$0.isEmpty }.joined(separator: ",")
    text.family(
      "tocsin_rules", .info, help: "The rules that new cases follow.",
      [([("rulebook", engine.rules.rulebook), ("releases", releases)], "1")])
    text.family(
      "tocsin_rules_superseded", .gauge, help: "Releases that only cases from before a reload follow.",
      engine.rules.supersededCount)
    text.family(
      "tocsin_reloads", .counter, help: "Attempts to take new rules.", by: "result",
      Reload.allCases.map { ($0.rawValue, reloads[$0] ?? 0) })
    text.family("tocsin_last_reload_timestamp_seconds", help: "When new rules were last tried.", lastReload)
  }

  private func writeInput(_ engine: Engine, _ text: inout OpenMetrics) {
    text.family("tocsin_input_lines", .counter, help: "Lines of input.", lines)
    text.family(
      "tocsin_input_rejected", .counter, help: "Lines of input that were not taken.", by: "reason",
      Self.rejectionKinds.map { ($0, rejections[$0] ?? 0) })
    text.family(
      "tocsin_input_repeated", .counter, help: "Lines of input that came again and had no second effect.",
      engine.repeatedInputs)
    text.family(
      "tocsin_input_late", .counter, help: "Lines of input that were taken though they came late, as their signal may.",
      engine.lateInputs)
    text.family(
      "tocsin_input_lateness_max_seconds", .gauge, unit: "seconds",
      help: "How late the latest of the lines was that came too late.",
      [([], OpenMetrics.seconds(greatestLateness))])
    text.family("tocsin_engine_timestamp_seconds", help: "The time of the last line that was taken.", engine.time)
  }

  private func writeCases(_ engine: Engine, _ text: inout OpenMetrics) {
    let counts = engine.caseCounts
    text.family("tocsin_cases_open", .gauge, help: "Cases that are not closed.", counts.open)
    text.family(
      "tocsin_cases", .gauge, help: "Cases by what they are.", by: "state",
      [
        ("unanswered", counts.unanswered), ("acknowledged", counts.acknowledged), ("waiting", counts.waiting),
        ("fault", counts.fault), ("closed", counts.closed),
      ])
    text.family(
      "tocsin_actions", .counter, help: "What was to be done or known.", by: "type",
      zip(Self.kinds, actions).map { ($0.name, $1) })
    text.family(
      "tocsin_next_deadline_timestamp_seconds", help: "When something is due next; none when nothing is.",
      engine.nextDeadline)
  }

  private func writeHealth(_ engine: Engine, _ text: inout OpenMetrics) {
    text.family(
      "tocsin_delivery_failures", .counter, help: "Attempts to deliver an action that failed.", deliveryFailures)
    text.family(
      "tocsin_audit_findings", .gauge, help: "Open cases that have neither a next step nor a reason for none.",
      max(auditFindings, engine.suspectCases))
    text.family(
      "tocsin_clock_steps", .counter, help: "How often the clock of the machine was set.", by: "direction",
      [("forward", stepsForward), ("back", stepsBack)])
  }

  /// One rejection of each kind says which words there are.
  private static let rejectionKinds: [String] = {
    let unknown = Rejection.NameKind.allCases.map { Rejection.unknownName($0, "", nearest: nil) }
    let others: [Rejection] = [
      .late(by: 0, last: .distantPast), .gap(milliseconds: 0, limit: 0), .ahead(milliseconds: 0, allowance: 0),
      .unknownHandle(.system), .wrongSignalKind("", happens: true), .wrongSignalValue("", expected: ""),
      .wrongLabels("", expected: []), .tooManyLabels("", system: "", limit: 0),
      .wrongFact("", expected: "", found: "", nearest: nil), .retired(""), .belongsElsewhere(system: "", customer: ""),
      .caseExists(""), .caseClosed(""), .caseOpen(""), .alreadyAcknowledged(""), .alreadyWaiting("", on: ""),
      .notWaiting("", on: nil), .samePriority("", ""), .noRules(""), .emptySilence,
    ]
    return [malformed] + (others + unknown).map(\.kind)
  }()
}
