import Foundation
import Testing

/// Rules for the tests of lines.
enum RunRules {
  static let text = """
    choice Plan { Silver "Silber"  Diamond }
    choice Via { Mail  Phone }
    scale Urgency, highest first { U1  U2 }
    choice Team { Lead }
    scale Season, lowest first { Winter  Summer }
    facts customer {
      plan    Plan
      suite   version of Season
      lines   count
    }
    facts system { extra yes or no }
    facts case {
      priority Urgency
      via      Via
    }
    calendar Rome "Rome" {
      zone Europe/Rome
      standard Mon-Fri 09:00-18:00
    }
    policy Support for case {
      desk    Rome, open standard
      clock   desk time
      respond by 2 business hours
      pause   respond while waiting on customer
    }
    signal disk  percent   per system, volume
    signal bad   yes or no per system
    signal crash happens   per system
    event DiskLow { priority U2
      when disk < 15% }
    event Crash { priority U1
      when crash }
    """

  static let scene = """
    {"type":"customer","time":"2025-03-03T08:00:00Z","customer":"acme","facts":{"plan":"Diamond"}}
    {"type":"system","time":"2025-03-03T08:00:00Z","system":"acme-1","customer":"acme"}

    """

  static func run(_ lines: String, _ options: String...) throws -> ToolRun {
    let folder = try TemporaryFolder(["rules.tocsin": text])
    return try ToolRun(["run", folder.path("rules.tocsin")] + options, input: lines)
  }
}

@Suite struct RunLineTests {
  private static let time = #""time":"2025-03-03T10:00:00+01:00""#

  /// A line of input, `TIME` being a time, and the reason for which it is rejected.
  @Test(
    arguments: [
      (#"{"type":"sample",TIME,"system":"acme-1","signal":"disk","value":50,"labels":{"volume":"C:"}}"#, nil),
      (#"{"type":"sample",TIME,"system":"acme-1","signal":"disk","value":1e1,"labels":{"volume":"\u0043:"}}"#, nil),
      (#"{"type":"sample",TIME,"system":"acme-1","signal":"disk","value":50.123456789,"labels":{"volume":"C:"}}"#, nil),
      (#"  {"id":"x","type" : "tick" , TIME}  "#, nil),
      (#"{"type":"customer",TIME,"customer":"new","facts":{"plan":"silber","suite":"Winter 2024","extra":true}}"#, nil),
      (#"{"type":"customer",TIME,"customer":"acme","facts":{"plan":null}}"#, nil),
      (#"{"type":"case.open",TIME,"case":"K","customer":"acme","priority":"u1","via":"phone"}"#, nil),
      (#"{"type":"case.open",TIME,"case":"K","customer":"acme","priority":"U1","facts":{"via":"Mail"}}"#, nil),
      ("[]", "expected an object in braces"),
      ("nonsense", "expected an object in braces"),
      (#"{"type":"tick",TIME"#, "expected `,` or `}`, found the end of the text at byte 50"),
      (#"{"type":"tick",TIME,"type":"tick"}"#, "expected each key once, found `type` again at byte 51"),
      (#"{TIME}"#, "expected the field `type`, found none"),
      (#"{"type":7,TIME}"#, "expected a text in the field `type`, found a number"),
      (#"{"type":"smaple",TIME}"#, "there is no type of line `smaple`: `sample` is similar"),
      (#"{"type":"tick"}"#, "expected the field `time`, found none"),
      (
        #"{"type":"tick","time":"yesterday"}"#,
        "expected a time such as `2025-03-03T10:00:00+01:00` in the field `time`"
      ),
      (#"{"type":"tick",TIME,"system":"acme-1"}"#, "a line of type `tick` has no field `system`"),
      (
        #"{"type":"case.resolve",TIME,"cas":"K"}"#,
        "a line of type `case.resolve` has no field `cas`: `case` is similar"
      ),
      (#"{"type":"case.resolve",TIME}"#, "expected the field `case`, found none"),
      (#"{"type":"case.resolve",TIME,"case":["K"]}"#, "expected a text in the field `case`, found a list"),
      (#"{"type":"case.resolve",TIME,"case":null}"#, "expected a text in the field `case`, found null"),
      (
        #"{"type":"case.open",TIME,"case":"K","customer":"acme","priority":"U1","via":["x"]}"#,
        "a line of type `case.open` has no field `via`"
      ),
      (
        #"{"type":"case.open",TIME,"case":"K","customer":"acme","priority":"U1","viaa":"x"}"#,
        "a line of type `case.open` has no field `viaa`: `via` is similar"
      ),
      (
        #"{"type":"sample",TIME,"system":"acme-1","signal":"disk","value":"50","labels":{"volume":"C:"}}"#,
        "expected a number, true or false in the field `value`, found a text"
      ),
      (
        #"{"type":"sample",TIME,"system":"acme-1","signal":"disk","value":1e300,"labels":{"volume":"C:"}}"#,
        "the number in the field `value` is too large to count with"
      ),
      (
        #"{"type":"sample",TIME,"system":"acme-1","signal":"disk","value":true,"labels":{"volume":"C:"}}"#,
        "expected a number as the value of `disk`"
      ),
      (
        #"{"type":"sample",TIME,"system":"acme-1","signal":"bad","value":1}"#,
        "expected true or false as the value of `bad`"
      ),
      (
        #"{"type":"sample",TIME,"system":"acme-1","signal":"disk","value":50}"#,
        "the signal `disk` has the labels `volume`, no more and no fewer"
      ),
      (
        #"{"type":"sample",TIME,"system":"acme-1","signal":"disk","value":50,"labels":{"volume":"C:","a":"b"}}"#,
        "the signal `disk` has the labels `volume`, no more and no fewer"
      ),
      (
        #"{"type":"sample",TIME,"system":"acme-1","signal":"disk","value":50,"labels":{"volume":1}}"#,
        "expected a text in the field `labels.volume`, found a number"
      ),
      (
        #"{"type":"sample",TIME,"system":"acme-1","signal":"crash","value":1}"#,
        "`crash` is a signal that happens: expected an occurrence, found a sample"
      ),
      (
        #"{"type":"occurrence",TIME,"system":"acme-1","signal":"bad"}"#,
        "`bad` is a measured signal: expected a sample, found an occurrence"
      ),
      (
        #"{"type":"occurrence",TIME,"system":"acme-2","signal":"crash"}"#,
        "there is no system `acme-2`: `acme-1` is similar"
      ),
      (
        #"{"type":"occurrence",TIME,"system":"acme-1","signal":"crsh"}"#,
        "there is no signal `crsh`: `crash` is similar"
      ),
      (
        #"{"type":"customer",TIME,"customer":"acme","facts":{"plann":"Silver"}}"#,
        "there is no fact `plann`: `plan` is similar"
      ),
      (
        #"{"type":"customer",TIME,"customer":"acme","facts":{"plan":"Silverr"}}"#,
        "expected one of `Silver`, `Diamond` for the fact `plan`, found `Silverr`: `Silver` is similar"
      ),
      (
        #"{"type":"customer",TIME,"customer":"acme","facts":{"lines":1.5}}"#,
        "expected a whole number for the fact `lines`, found 1.5"
      ),
      (
        #"{"type":"customer",TIME,"customer":"acme","facts":{"plan":{"a":1}}}"#,
        "expected a text, a number, true or false in the field `facts.plan`, found an object"
      ),
      (
        #"{"type":"system",TIME,"system":"acme-1","customer":"acme","facts":{"plan":"Silver"}}"#,
        "there is no fact `plan`"
      ),
      (#"{"specversion":"0.3","type":"tick",TIME}"#, "expected `1.0` in the field `specversion`, found `0.3`"),
      (#"{"specversion":"1.0","id":"1","source":"/x","type":"tick",TIME}"#, nil),
      (
        #"{"specversion":"1.0","type":"case.resolve",TIME,"case":"K","data":{}}"#,
        "expected the field `case` in `data`, found it in the envelope"
      ),
      (
        #"{"specversion":"1.0","type":"case.resolve",TIME,"data":{}}"#,
        "expected the field `case` in `data`, found none"
      ),
      (#"{"type":"tick",TIME,"data":{}}"#, "a line of type `tick` has no field `data`"),
    ] as [(String, String?)])
  func `A line is taken or rejected with a reason`(line: String, reason: String?) throws {
    let run = try RunRules.run(RunRules.scene + line.replacing("TIME", with: Self.time))
    let rejected = run.output.split(separator: "\n").filter { $0.contains("input.rejected") }
    guard let reason else {
      #expect(rejected == [])
      return
    }
    let object = try JSONSerialization.jsonObject(with: Data(try #require(rejected.first).utf8)) as? [String: Any]
    let found = try #require(object?["reason"] as? String)
    #expect(found.hasPrefix(reason), "\(found)")
    #expect(object?["line"] as? Int == 3)
    #expect(object?["id"] as? String == "r-3")
    #expect(object?["time"] as? String == "2025-03-03T08:00:00Z")
    #expect(run.code == 0)
  }

  @Test func `A case is told with all that is known of it`() throws {
    let run = try RunRules.run(
      RunRules.scene + """
        {"type":"sample","time":"2025-03-03T10:00:00+01:00","system":"acme-1","signal":"disk","value":9,"labels":{"volume":"C:"}}
        {"type":"case.open","time":"2025-03-03T10:00:00+01:00","case":"K","customer":"acme","priority":"U1"}
        {"type":"tick","time":"2025-03-03T12:00:00.001+01:00"}
        """)
    let lines = run.output.split(separator: "\n").map { $0.replacing(/,"because":\[.*\]/, with: "") }
    let event = #""customer":"acme","system":"acme-1","event":"DiskLow","labels":{"volume":"C:"},"priority":"U2""#
    let report = #""case":"K","customer":"acme","priority":"U1""#
    let due = #""due":"2025-03-03T12:00:00+01:00""#
    // Every action names its rules: those of a file that another file name or another byte makes others.
    let hashes = Set(lines.map { $0.suffix(23) })
    #expect(hashes.count == 1 && hashes.first?.wholeMatch(of: /"rules":"[0-9a-f]{12}"}/) != nil)
    let told = lines.map { $0.replacing(/,"rules":"[0-9a-f]{12}"}/, with: "}") }
    let (ten, twelve) = (#""time":"2025-03-03T10:00:00+01:00""#, #""time":"2025-03-03T12:00:00.001+01:00""#)
    #expect(
      told == [
        #"{"type":"case.opened",\#(ten),"id":"a-1","case":"event-1",\#(event)}"#,
        #"{"type":"customer.notify",\#(ten),"id":"a-2","case":"event-1",\#(event)}"#,
        #"{"type":"response.due",\#(ten),"id":"a-3","case":"event-1",\#(event),\#(due)}"#,
        #"{"type":"case.opened",\#(ten),"id":"a-4",\#(report)}"#,
        #"{"type":"response.due",\#(ten),"id":"a-5",\#(report),\#(due)}"#,
        #"{"type":"response.breached",\#(twelve),"id":"a-6","case":"event-1",\#(event),\#(due)}"#,
        #"{"type":"response.breached",\#(twelve),"id":"a-7",\#(report),\#(due)}"#,
      ])
  }

  @Test func `A reason says where it stands in the rules`() throws {
    let run = try RunRules.run(
      RunRules.scene + #"{"type":"occurrence",\#(Self.time),"system":"acme-1","signal":"crash"}"#)
    #expect(run.output.contains(#""because":[{"rule":"Crash","file":""#))
    #expect(run.output.contains(#"rules.tocsin","line":31}"#))
  }
}
