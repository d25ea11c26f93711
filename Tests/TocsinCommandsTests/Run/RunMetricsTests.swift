import Foundation
import Testing
import TocsinEngine
import TocsinTime

@testable import TocsinCommands

/// What a run tells of its health is text as OpenMetrics 1.0 asks for it.
@Suite struct RunMetricsTests {
  /// The families of a text, checked line by line against the format.
  private static func families(_ text: String) throws -> [String: [(labels: String, value: String)]] {
    var families: [String: [(labels: String, value: String)]] = [:]
    var open = (name: "", kind: "")
    #expect(text.hasSuffix("\n# EOF\n"))
    for line in text.dropLast("# EOF\n".count).split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
      if let found = line.wholeMatch(of: /# TYPE ([a-z][a-z_]*) (counter|gauge|info)/) {
        open = (String(found.1), String(found.2))
        #expect(families.updateValue([], forKey: open.name) == nil, "\(open.name) comes twice")
      } else if let found = line.wholeMatch(of: /# UNIT ([a-z_]+) ([a-z]+)/) {
        #expect(found.1 == open.name && found.1.hasSuffix("_\(found.2)"))
      } else if let found = line.wholeMatch(of: /# HELP ([a-z_]+) ([^\n]+)/) {
        #expect(found.1 == open.name)
      } else {
        let pattern =
          /([a-z_]+)(\{[a-z_]+="(?:[^"\\]|\\["\\n])*"(?:,[a-z_]+="(?:[^"\\]|\\["\\n])*")*\})? (-?[0-9]+(?:\.[0-9]+)?)/
        let sample = try #require(line.wholeMatch(of: pattern), "\(line)")
        let suffix = ["counter": "_total", "info": "_info"][open.kind] ?? ""
        #expect(sample.1 == open.name + suffix)
        families[open.name]?.append((String(sample.2 ?? ""), String(sample.3)))
      }
    }
    return families
  }

  private static func run(_ lines: String, _ options: String...) throws -> (ToolRun, String) {
    let folder = try TemporaryFolder(["rules.tocsin": RunRules.text])
    let run = try ToolRun(
      ["run", folder.path("rules.tocsin"), "--metrics", folder.path("m")] + options, input: lines)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == ["m", "rules.tocsin"])
    return (run, try folder.text(of: "m"))
  }

  @Test func `The file is whole, and says what happened`() throws {
    let (_, text) = try Self.run(
      RunRules.scene + LiveRun.report("K-1") + LiveRun.report("K-1") + LiveRun.report("K-2", at: "08:00:00")
        + "nonsense\n" + LiveRun.report("K-3", at: "10:30:00"))
    let families = try Self.families(text)
    func value(_ name: String, _ labels: String = "") -> String? {
      families[name]?.first { $0.labels == labels }?.value
    }
    #expect(families.count == 18)
    #expect(value("tocsin_input_lines") == "7")
    #expect(value("tocsin_input_rejected", "{reason=\"case_exists\"}") == "1")
    #expect(value("tocsin_input_rejected", "{reason=\"late\"}") == "1")
    #expect(value("tocsin_input_rejected", "{reason=\"malformed\"}") == "1")
    #expect(value("tocsin_input_lateness_max_seconds") == "7200.000")
    #expect(value("tocsin_cases_open") == "2")
    #expect(value("tocsin_cases", "{state=\"unanswered\"}") == "2")
    #expect(value("tocsin_actions", "{type=\"case.opened\"}") == "2")
    #expect(value("tocsin_next_deadline_timestamp_seconds") == "1740999600.001")
    #expect(value("tocsin_engine_timestamp_seconds") == "1740994200.000")
    #expect(value("tocsin_audit_findings") == "0")
    #expect(value("tocsin_delivery_failures") == "0")
  }

  @Test func `Every action and every reason has its sample from the start`() throws {
    let families = try Self.families(try Self.run("").1)
    #expect(families["tocsin_actions"]?.count == Action.Kind.allCases.count)
    #expect(families["tocsin_input_rejected"]?.count == 31)
    #expect(families["tocsin_next_deadline_timestamp_seconds"]?.isEmpty == true)
    #expect(families["tocsin_input_rejected"]?.allSatisfy { $0.value == "0" } == true)
  }

  @Test func `Texts and numbers are written as the format wants them`() {
    #expect(OpenMetrics.escaped("a\"b\\c\nd") == #"a\"b\\c\nd"#)
    #expect(OpenMetrics.seconds(-1005) == "-1.005")
    #expect(OpenMetrics.seconds(0) == "0.000")
  }

  @Test func `A file that cannot be written stops nothing, and is said once`() throws {
    let folder = try TemporaryFolder(["rules.tocsin": RunRules.text])
    let run = try ToolRun(
      ["run", folder.path("rules.tocsin"), "--metrics", folder.path("none/m")],
      input: RunRules.scene + String(repeating: "\n", count: 600) + LiveRun.report("K-1"))
    #expect(run.code == 0)
    #expect(run.output.contains("case.opened"))
    #expect(run.errors.components(separatedBy: "the metrics were not written").count == 2)
  }

  @Test func `The limit of labels is an option`() throws {
    let samples = (1...5).map { number in
      #"{"type":"sample","time":"2025-03-03T10:00:00+01:00","system":"acme-1","signal":"disk","value":50,"#
        + #""labels":{"volume":"\#(number)"}}"# + "\n"
    }
    let (run, text) = try Self.run(RunRules.scene + samples.joined() + samples.joined(), "--label-limit", "3")
    #expect(run.output.split(separator: "\n").count == 4)
    #expect(run.output.contains("more than 3 sets of labels of `disk` for the system `acme-1`"))
    #expect(text.contains("tocsin_input_rejected_total{reason=\"too_many_labels\"} 4\n"))
  }
}
