import Foundation
import Testing
import TocsinEngine

/// The schema of lines against lines as they are read and written.
@Suite struct LineSchemaTests {
  static func schema() throws -> JSONSchemaValidator {
    let run = try ToolRun(["schema"])
    #expect(run.code == 0)
    return try JSONSchemaValidator(run.output)
  }

  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  @Test func `it has a version`() throws {
    let schema = try Self.schema()
    #expect(schema.root["$id"] as? String == "urn:tocsin:lines:1")
    #expect(schema.root["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
  }

  /// One of them has a misspelt field, so that people see what becomes of it.
  @Test(arguments: [("events.jsonl", 1), ("customers.jsonl", 0)])
  func `the shipped lines are valid, but for the misspelt one`(name: String, misspelt: Int) throws {
    let schema = try Self.schema()
    let lines = try Self.text("Rules/imagiclecare/example/" + name).split(separator: "\n")
    let wrong = lines.filter { schema.mistake(in: $0, by: "input") != nil }
    #expect(lines.count > 3)
    #expect(wrong.count == misspelt && wrong.allSatisfy { $0.contains("prioriti") })
  }

  /// What the rules of other tests make happen, and that no kind of action is left out.
  @Test(arguments: [[], ["--output", "cloudevents"]]) func `lines that are written are valid`(options: [String]) throws
  {
    let folder = try TemporaryFolder(["rules.tocsin": EveryAction.rules])
    let run = try ToolRun(["run", folder.path("rules.tocsin")] + options, input: EveryAction.lines)
    let schema = try Self.schema()
    var kinds: Set<String> = []
    for line in run.output.split(separator: "\n") {
      #expect(schema.mistake(in: line, by: "output") == nil, "\(line)")
      let members = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      kinds.insert(members?["type"] as? String ?? "")
    }
    let all = Set(Action.Kind.allCases.map(\.name) + ["input.rejected"]).subtracting(["case.fault"])
    #expect(all.subtracting(kinds) == [], "\(run.output)")
  }

  @Test(arguments: [
    #"{"type":"tick"}"#, #"{"type":"tock","time":"2025-03-03T10:00:00Z"}"#, #"{"type":"tick","time":"yesterday"}"#,
    #"{"type":"tick","time":"2025-03-03T10:00:00Z","system":"a"}"#, "[]",
    #"{"type":"sample","time":"2025-03-03T10:00:00Z","system":"a","signal":"b","value":"1"}"#,
    #"{"type":"sample","time":"2025-03-03T10:00:00Z","system":"a","signal":"b","value":1,"labels":{"c":1}}"#,
    #"{"specversion":"1.0","type":"tick","time":"2025-03-03T10:00:00Z","source":"/a"}"#,
  ]) func `lines that are rejected are not valid`(line: String) throws {
    #expect(try Self.schema().mistake(in: line, by: "input") != nil)
  }

  @Test(arguments: [
    #"{"type":"case.open","time":"2025-03-03T10:00:00Z","case":"K","customer":"a","priority":"P","via":"mail"}"#,
    #"{"type":"customer","customer":"a","facts":{"x":null,"y":3}}"#,
    #"{"specversion":"1.0","id":"7","source":"/x","type":"tick","time":"2025-03-03T10:14:00+01:00","traceparent":"0"}"#,
    #"{"specversion":"1.0","id":"7","source":"/x","type":"case.resolve","time":"2025-03-03T10:14:00Z","data":{"case":"K"}}"#,
  ]) func `lines that are taken are valid`(line: String) throws {
    #expect(try Self.schema().mistake(in: line, by: "input") == nil)
  }
}

/// Rules and lines that lead to every kind of action but a fault.
enum EveryAction {
  static let rules = """
    choice Team { Lead  Duty }
    scale Urgency, highest first { U1  U2 }
    facts customer { served yes or no }
    facts case { priority Urgency }
    calendar Rome "Rome" {
      zone Europe/Rome
      standard Mon-Fri 09:00-18:00
    }
    decision Served for case {
      no "not served" when not customer.served
      yes otherwise
    }
    table Ladder {
      | Urgency | 3 business hours |
      | U1      | Lead             |
      | U2      | Lead             |
    }
    policy Support for case {
      accept   by Served
      desk     Rome, open standard
      clock    desk time
      respond  by 2 business hours
      warn     1 hour before respond
      escalate to Ladder(priority) after its headings
      page     Duty at opening when priority is U1
    }
    signal disk percent per system, volume
    event DiskLow "Disk low" { priority U2
      when disk < 15% }
    """

  static let lines = """
    {"type":"customer","time":"2025-03-03T08:00:00Z","customer":"acme","facts":{"served":true}}
    {"type":"customer","time":"2025-03-03T08:00:00Z","customer":"else","facts":{"served":false}}
    {"type":"system","time":"2025-03-03T08:00:00Z","system":"acme-1","customer":"acme"}
    {"type":"sample","time":"2025-03-03T09:00:00Z","system":"acme-1","signal":"disk","value":3,"labels":{"volume":"C:"}}
    {"type":"case.open","time":"2025-03-03T09:00:00Z","case":"K","customer":"acme","priority":"U1"}
    {"type":"case.open","time":"2025-03-03T09:00:00Z","case":"L","customer":"else","priority":"U1"}
    {"type":"case.priority","time":"2025-03-03T09:10:00Z","case":"K","priority":"U2"}
    {"type":"case.acknowledge","time":"2025-03-03T09:20:00Z","case":"K"}
    {"type":"tick","time":"2025-03-03T14:00:00Z"}
    {"type":"sample","time":"2025-03-03T14:00:01Z","system":"acme-1","signal":"disk","value":80,"labels":{"volume":"C:"}}
    nonsense

    """
}
