import Foundation
import Testing

@testable import TocsinCommands

@Suite struct TimeCommandTests {
  private let rules = ShippedRules.root.appending(path: "Rules/imagiclecare").path()

  private func time(_ arguments: String..., input: String = "") throws -> ToolRun {
    try ToolRun(["time", rules] + arguments, input: input)
  }

  private func json(_ arguments: String...) throws -> [String: Any] {
    let run = try ToolRun(["time", rules] + arguments + ["--json"])
    #expect(run.code == 0, "\(run.errors)")
    return try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any] ?? [:]
  }

  @Test(arguments: [
    ("2025-03-07T17:30", "2 business hours", "desk time", "standard", "2025-03-10T10:30:00+01:00"),
    ("2025-03-07T17:30", "60 minutes", "desk time", "standard,extended", "2025-03-08T09:30:00+01:00"),
    ("2025-03-07T17:30", "60 minutes", "elapsed time", "standard", "2025-03-07T18:30:00+01:00"),
    ("2025-03-07T17:30", "next business day", "close of day", "standard", "2025-03-10T18:00:00+01:00"),
    ("2025-03-07T17:30", "2 business days", "same time of day", "standard", "2025-03-11T17:30:00+01:00"),
    ("2025-03-07T16:30Z", "2 business days", "close of day", "standard,extended", "2025-03-10T18:00:00+01:00"),
    ("2025-03-28 17:30", "1 business day", "close of day", "standard", "2025-03-31T18:00:00+02:00"),
  ])
  func `an amount is used up on the hours of the layers`(
    at: String, amount: String, clock: String, layers: String, due: String
  ) throws {
    let answer = try json("Europe", "--at", at, "--add", amount, "--clock", clock, "--layers", layers)
    #expect(answer["due"] as? String == due)
    #expect(answer["clock"] as? String == clock)
  }

  @Test func `business days end when the desk closes, all else runs while it is open`() throws {
    #expect(
      try json("Europe", "--at", "2025-03-07T17:30", "--add", "2 business days")["clock"] as? String == "close of day")
    #expect(try json("Europe", "--at", "2025-03-07T17:30", "--add", "< 1 hour")["clock"] as? String == "desk time")
    #expect(try json("Europe", "--at", "2025-03-07T17:30", "--add", "< 1 hour")["strict"] as? Bool == true)
  }

  @Test func `without more it says how the desk stands`() throws {
    let open = try json("Americas", "--at", "2025-03-07T17:30:00+01:00", "--layers", "standard")
    #expect(open["desk"] as? String == "open")
    #expect(open["since"] as? String == "2025-03-07T07:00:00-05:00")
    #expect(open["closes"] as? String == "2025-03-07T17:00:00-05:00")
    #expect(open["opens"] as? String == "2025-03-10T07:00:00-04:00")
    let closed = try json("Europe", "--at", "2025-03-08T08:00", "--layers", "standard,extended")
    #expect(closed["desk"] as? String == "closed")
    #expect(closed["since"] as? String == "2025-03-07T18:00:00+01:00")
    #expect(closed["opens"] as? String == "2025-03-08T09:00:00+01:00")
    #expect(closed["closes"] as? String == "2025-03-08T18:00:00+01:00")
  }

  @Test func `open time between two instants goes by the clock of the calendar, whose changes are told`() throws {
    let answer = try json("Europe", "--at", "2025-03-30 02:30", "--until", "2025-04-01 10:00:00")
    #expect(answer["open_milliseconds"] as? Int == 10 * 3_600_000)
    #expect(answer["skipped"] as? String == "2025-03-30 02:30")
    #expect(try json("Europe", "--at", "2025-10-26 02:30")["twice"] as? String == "2025-10-26 02:30")
    #expect(try json("Europe", "--at", "2025-10-26 03:30")["twice"] == nil)
  }

  @Test func `people read weekdays, and are told what was assumed`() throws {
    let english = try time("Europe", "--at", "2025-03-07T17:30", "--add", "2 business hours", "--language", "en")
    #expect(english.output.contains("due by  Mon 2025-03-10 10:30 CET\n"))
    #expect(english.output.contains("the first hours of standard, extended are taken"))
    let italian = try time("Europe", "--at", "2025-03-07T17:30", "--layers", "standard", "--language", "it")
    #expect(italian.output.contains("riapre     lun 2025-03-10 09:00 CET\n"))
    #expect(!italian.output.contains("--layers"))
  }

  @Test func `a calendar that is like another keeps the order of its layers`() throws {
    #expect(try json("MiddleEastMonFri", "--at", "2025-03-07T17:30")["layers"] as? [String] == ["standard"])
  }

  @Test func `the list names every calendar with its hours`() throws {
    let list = try time("--list", "--release", "4.1", "--language", "en")
    #expect(list.output.contains("Europe, Europe/Rome (CET/CEST)\n  standard  Mon-Fri   09:00-18:00\n"))
    #expect(list.output.contains("  extended  Sat       07:00-12:00\n"))
    let lines = try time("--list", "--json").output
    let object = try JSONSerialization.jsonObject(with: Data(lines.utf8)) as? [String: Any]
    #expect((object?["calendars"] as? [Any])?.count == 4)
  }

  @Test func `lines are answered one by one, in order, whatever is wrong with the others`() throws {
    let lines = [
      #"{"id":1,"calendar":"Europe","layers":["standard"],"at":"2025-03-07 17:30","add":"2 business hours"}"#,
      #"{"id":"two","calendar":"Eurpe","at":"2025-03-07 17:30"}"#, "", #"{"id":3"#,
      #"{"id":[4],"release":4.1,"calendar":"Americas","layers":"extended","at":"2025-03-07 17:30"}"#,
      #"{"calendar":"Europe","at":"2025-03-07 17:30","until":"2025-03-07 17:29"}"#, "[]",
    ]
    let run = try time("--batch", input: lines.joined(separator: "\n"))
    #expect(run.code == 0)
    let answers = try run.output.split(separator: "\n").map { line in
      try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any] ?? [:]
    }
    #expect(answers.count == 6)
    #expect(answers[0]["due"] as? String == "2025-03-10T10:30:00+01:00")
    let error = answers[1]["error"] as? [String: Any]
    #expect(answers[1]["id"] as? String == "two")
    #expect(error?["line"] as? Int == 2 && error?["nearest"] as? String == "Europe")
    #expect(answers[3]["release"] as? String == "4.1")
    #expect(answers[3]["desk"] as? String == "closed")
    #expect((answers[4]["error"] as? [String: Any])?["field"] as? String == "until")
    #expect(answers.map { $0["error"] != nil } == [false, true, true, false, true, true])
    #expect(try time("--batch", "--strict", input: lines.joined(separator: "\n")).code == 1)
  }

  @Test(arguments: [
    (["Europe"], 2, "expected `--at` for one question, or `--batch` for many, found neither"),
    ([], 2, "expected CALENDAR, `--list` or `--batch`"),
    (["Europe", "--list"], 2, "expected no CALENDAR with `--list`, found `Europe`"),
    (["--batch", "--add", "1 hour"], 2, "expected either `--batch` or `--add`, found both"),
    (["Eurpe", "--at", "2025-03-07T17:30"], 1, "help: the nearest is `Europe`"),
    (["Europe", "--at", "2025-03-07T17:30", "--layers", "standart"], 1, "help: the nearest is `standard`"),
    (
      ["Europe", "--at", "2025-03-07T17:30", "--layers", ","], 1,
      "expected layers such as `standard,extended`, found none"
    ),
    (["Europe", "--at", "yesterday"], 1, "`2025-03-03 08:00` on the calendar's clock, found `yesterday`"),
    (["Europe", "--at", "2025-03-07T17:30", "--add", "2 busines hours"], 1, "help: the nearest is `business hours`"),
    (["Europe", "--at", "2025-03-07T17:30", "--add", "9e99 hours"], 1, "expected an amount such as"),
    (["Europe", "--at", "2025-03-07T17:30", "--add", "1.5 business days"], 1, "expected an amount such as"),
    (
      ["Europe", "--at", "2025-03-07T17:30", "--add", "1 hour", "--clock", "close of day"], 1,
      "expected `desk time` or `elapsed time`, found `close of day` for `1 hour`"
    ),
    (["Europe", "--at", "2031-03-07T17:30"], 1, "on 2031-03-07, and they are known until 2030-12-31"),
    (["Europe", "--at", "2030-12-30T17:30", "--add", "40 business hours"], 1, "known until 2030-12-31"),
    (["Europe", "--at", "1999-03-07T17:30"], 1, "no release of the rules is in force on 1999-03-07"),
    (["Europe", "--at", "2025-03-07T17:30", "--release", "9"], 1, "expected a release of the rules, found `9`"),
    (["--list", "--release", "9"], 1, "9"), (["--list", "--language", "de"], 2, "expected a language of the rules"),
  ])
  func `a call that cannot be answered says why`(arguments: [String], code: Int32, message: String) throws {
    let run = try ToolRun(["time", rules] + arguments)
    #expect(run.code == code)
    #expect(run.errors.contains(message), "\(run.errors)")
    #expect(run.output.isEmpty)
  }
}
