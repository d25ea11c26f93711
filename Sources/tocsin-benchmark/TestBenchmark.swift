import TocsinCommands

/// Tests of a small rulebook, run as a whole from text to results, beside `promtool test rules` on the same: 12 rules, and
/// in each test one system that sends a value every minute for ten minutes, and one expectation.
struct TestBenchmark {
  private static let count = 1000
  private static let runs = 5
  /// The peer takes ten seconds.
  private static let peerRuns = 3
  private let folder: String

  init() throws {
    folder = try temporaryFolder()
    try write(Self.rules + Self.tests, to: folder + "/tests.tocsin")
    try write(Self.peerRules, to: folder + "/rules.yml")
    try write(Self.peerTests, to: folder + "/tests.yml")
  }

  /// - Parameter peer: The path of `promtool`; nil when there is none to compare with.
  func run(against peer: String?) throws {
    let plain = try rate([])
    let covered = try rate(["--coverage-below", "0"])
    print("tests: \(shown(plain))/s, with their coverage \(shown(covered))/s")
    guard let peer else { return }
    var rates: [Double] = []
    for _ in 0..<Self.peerRuns {
      let start = processorTimeOfChildren()
      let said = try output(of: "'\(peer)' test rules '\(folder)/tests.yml' 2>&1")
      guard said.contains("SUCCESS") else { throw BenchmarkError("the peer says: \(said.prefix(200))") }
      rates.append(Double(Self.count) / max(processorTimeOfChildren() - start, 1e-9))
    }
    let other = rates.sorted()[Self.peerRuns / 2]
    print("tests of the peer: \(shown(other))/s, ratio \(shown(plain / other))")
  }

  private func rate(_ options: [String]) throws -> Double {
    try measuredRate(of: Self.count, runs: Self.runs) {
      let streams = CommandStreams(output: try nowhere())
      guard runTool(arguments: ["test", folder + "/tests.tocsin"] + options, streams: streams) == 0 else {
        throw BenchmarkError("`tocsin test` did not end well")
      }
    }
  }

  private static let names = (0..<12).map { "m\($0)" }

  private static let rules =
    """
    scale Urgency, highest first { High  Low }
    facts case { priority Urgency }
    calendar Main {
      zone      Etc/UTC
      standard  Mon-Sun 00:00-24:00
    }
    policy Support for case {
      desk   Main, open standard
      clock  elapsed time
    }

    """
    + names.map { name in
      """
      signal \(name).value count per system
      event High_\(name) {
        priority  High
        when      \(name).value < 10 for 1 minute
      }

      """
    }.joined()

  /// Every other test expects a case, the others none.
  private static let tests = (0..<count).map { number in
    let isLow = number % 2 == 1
    let lines = (0...10).map { minute in
      "  Mon 2025-03-03 10:\(minute < 10 ? "0" : "")\(minute)  system_1 signals m0.value \(isLow ? 5 : 50)\n"
    }
    return """
      test "test \(number)" {
        given customer acme { }
        given system system_1 of acme { }
      \(lines.joined())  expect \(isLow ? "High_m0 High" : "no case")
      }

      """
  }.joined()

  private static let peerRules =
    "groups:\n- name: g\n  rules:\n"
    + names.map { name in
      "  - alert: High_\(name)\n    expr: \(name)_value < 10\n    for: 1m\n    labels:\n      priority: High\n"
    }.joined()

  private static let peerTests =
    "rule_files:\n- rules.yml\nevaluation_interval: 1m\ntests:\n"
    + (0..<count).map { number in
      let isLow = number % 2 == 1
      let expected =
        isLow
        ? "    exp_alerts:\n    - exp_labels:\n        priority: High\n        system: system_1\n"
        : "    exp_alerts: []\n"
      return """
        - interval: 1m
          input_series:
          - series: 'm0_value{system="system_1"}'
            values: '\(isLow ? 5 : 50)x10'
          alert_rule_test:
          - eval_time: 10m
            alertname: High_m0

        """ + expected
    }.joined()
}
