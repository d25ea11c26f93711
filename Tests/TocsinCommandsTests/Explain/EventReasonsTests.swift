import Foundation
import Testing

/// Why an event was raised, or was not: one call for each reason, with all that is said.
@Suite struct EventReasonsTests {
  struct Situation: CustomTestStringConvertible, Sendable {
    let name: String
    let lines: [String]
    let event: String
    let time: String?
    let system: String
    let options: [String]
    let english: String

    init(
      _ name: String, _ lines: [String], _ event: String, at time: String?, system: String = "acme-1",
      options: [String] = [], says english: String
    ) {
      (self.name, self.lines, self.event, self.time) = (name, lines, event, time)
      (self.system, self.options, self.english) = (system, options, english)
    }

    var testDescription: String { name }
  }

  @Test(arguments: situations) func `an event is explained`(situation: Situation) throws {
    let run = try ReasonRules.explain(
      situation.lines, situation.event, at: situation.time, system: situation.system, situation.options)
    #expect(run.code == 0 && run.errors == "")
    let sentences = run.output.components(separatedBy: "\nit rests on\n")
    #expect(sentences[0].trimmed == situation.english)
    let italian = try ReasonRules.explain(
      situation.lines, situation.event, at: situation.time, system: situation.system,
      situation.options + ["--language", "it"])
    #expect(italian.code == 0)
    #expect(italian.output.split(separator: "\n").count == run.output.split(separator: "\n").count)
    #expect(!italian.output.contains(" is "))
  }

  static let situations = [
    Situation(
      "one value short",
      [
        "10:00 disk 12 volume=C:"
      ], "DiskLow", at: "10:01",
      says: """
        DiskLow (U2) for acme-1 volume=C:, Mon 2025-03-03 10:01 CET: not raised
          disk is 12 %, less than 10 % is asked for: does not hold
          the condition has to hold for 5 minutes
        """),
    Situation(
      "not long enough",
      [
        "10:00 disk 8.5 volume=C:"
      ], "DiskLow", at: "10:03",
      says: """
        DiskLow (U2) for acme-1 volume=C:, Mon 2025-03-03 10:03 CET: not raised
          its condition has held since Mon 2025-03-03 10:00 CET and has to hold for 5 minutes: it is raised Mon 2025-03-03 10:05 CET if that goes on
          disk is 8.5 %, less than 10 % is asked for: holds
        """),
    Situation(
      "raised",
      [
        "10:00 disk 8 volume=C:"
      ], "DiskLow", at: "10:05",
      says: """
        DiskLow (U2) for acme-1 volume=C:, Mon 2025-03-03 10:05 CET: raised
          it has been raised since Mon 2025-03-03 10:05 CET
          it belongs to the case event-2
          what raises it
            disk is 8 %, less than 10 % is asked for: holds
          what ends it
            disk is 8 %, more than 20 % is asked for: does not hold
        """),
    Situation(
      "between the limits",
      [
        "10:00 disk 8 volume=C:",
        "10:10 disk 15 volume=C:",
      ], "DiskLow", at: "10:30",
      says: """
        DiskLow (U2) for acme-1 volume=C:, Mon 2025-03-03 10:30 CET: raised
          it has been raised since Mon 2025-03-03 10:05 CET
          it belongs to the case event-2
          what raises it
            disk is 15 %, less than 10 % is asked for: does not hold
          what ends it
            disk is 15 %, more than 20 % is asked for: does not hold
        """),
    Situation(
      "nearly over",
      [
        "10:00 disk 8 volume=C:",
        "10:10 disk 25 volume=C:",
      ], "DiskLow", at: "10:15",
      says: """
        DiskLow (U2) for acme-1 volume=C:, Mon 2025-03-03 10:15 CET: raised
          it has been raised since Mon 2025-03-03 10:05 CET
          it belongs to the case event-2
          what raises it
            disk is 25 %, less than 10 % is asked for: does not hold
          what ends it
            disk is 25 %, more than 20 % is asked for: holds
          what ends it has held since Mon 2025-03-03 10:10 CET and has to hold for 10 minutes: it is over Mon 2025-03-03 10:20 CET if that goes on
        """),
    Situation(
      "over",
      [
        "10:00 disk 8 volume=C:",
        "10:10 disk 25 volume=C:",
      ], "DiskLow", at: "10:20",
      says: """
        DiskLow (U2) for acme-1 volume=C:, Mon 2025-03-03 10:20 CET: not raised
          it was last raised Mon 2025-03-03 10:05 CET
          disk is 25 %, less than 10 % is asked for: does not hold
          the condition has to hold for 5 minutes
        """),
    Situation(
      "no line",
      [], "DiskLow", at: "10:00",
      says: """
        DiskLow for acme-1, Mon 2025-03-03 09:00 UTC: not raised
          no line of disk ever came
        """),
    Situation(
      "another volume",
      [
        "10:00 disk 8 volume=C:"
      ], "DiskLow", at: "10:00", options: ["--label", "volume=D:"],
      says: """
        DiskLow (U2) for acme-1 volume=D:, Mon 2025-03-03 10:00 CET: not raised
          no line of disk ever came: not known
          the condition has to hold for 5 minutes
        """),
    Situation(
      "a fact nobody told",
      [
        "10:00 used 9",
        "10:00 bad false",
      ], "Crowded", at: "10:00",
      says: """
        Crowded (U2) for acme-1, Mon 2025-03-03 10:00 CET: not raised
          all of these are asked for: not known
            nobody told customer.lines: not known
            bad is no, no is asked for: holds
        """),
    Situation(
      "a part that fails and one unknown signal",
      [
        "10:00 used 9"
      ], "Crowded", at: "10:00",
      says: """
        Crowded (U2) for acme-1, Mon 2025-03-03 10:00 CET: not raised
          all of these are asked for: not known
            nobody told customer.lines: not known
            no line of bad ever came: not known
        """),
    Situation(
      "suppressed",
      [
        #"{"type":"customer","time":"2025-03-03T09:00:00+01:00","customer":"acme","facts":{"lines":5}}"#,
        "10:00 bad false",
        "10:01 used 9",
        "10:02 bad true",
      ], "Crowded", at: "10:02",
      says: """
        Crowded (U2) for acme-1, Mon 2025-03-03 10:02 CET: not raised
          it was last raised Mon 2025-03-03 10:01 CET
          all of these are asked for: does not hold
            used is 9, at least customer.lines (5) is asked for: holds
            bad is yes, no is asked for: does not hold
          Bad, raised since Mon 2025-03-03 10:02 CET, keeps it from being raised
        """),
    Situation(
      "alternatives",
      [
        "10:00 used 4"
      ], "Choosy", at: "10:00",
      says: """
        Choosy (U2) for acme-1, Mon 2025-03-03 10:00 CET: not raised
          all of these are asked for: does not hold
            used is 4, more than 5 is asked for: does not hold
            one of these is asked for: holds
              customer.plan is Diamond, Diamond is asked for: holds
              customer.plan is Diamond, an unknown value is asked for: does not hold
        """),
    Situation(
      "silence told",
      [
        #"{"type":"silence","time":"2025-03-03T09:30:00+01:00","system":"acme-1","until":"2025-03-03T12:00:00+01:00"}"#,
        "10:00 bad true",
      ], "Bad", at: "10:30",
      says: """
        Bad (U1) for acme-1, Mon 2025-03-03 10:30 CET: not raised
          it was to be raised Mon 2025-03-03 10:00 CET, and is held back
          bad is yes, yes is asked for: holds
          a silence keeps it from being raised until Mon 2025-03-03 12:00 CET
        """),
    Situation(
      "silence of the rules",
      [
        "2025-03-09T02:30:00+01:00 bad true"
      ], "Bad", at: "2025-03-09T03:00:00+01:00",
      says: """
        Bad (U1) for acme-1, Sun 2025-03-09 03:00 CET: not raised
          it was to be raised Sun 2025-03-09 02:30 CET, and is held back
          bad is yes, yes is asked for: holds
          the silence Patching of the rules keeps it from being raised until Sun 2025-03-09 04:00 CET
        """),
    Situation(
      "refused",
      [
        "10:00 bad true"
      ], "Bad", at: "10:00", system: "dull-1",
      says: """
        Bad (U1) for dull-1, Mon 2025-03-03 10:00 CET: raised
          it has been raised since Mon 2025-03-03 10:00 CET
          bad is yes, yes is asked for: holds
          the rules refuse its case: not watched
        """),
    Situation(
      "refused if it were",
      [
        "10:00 bad false"
      ], "Bad", at: "10:00", system: "dull-1",
      says: """
        Bad (U1) for dull-1, Mon 2025-03-03 10:00 CET: not raised
          bad is no, yes is asked for: does not hold
          if it were raised, the rules would refuse its case: not watched
        """),
    Situation(
      "happened",
      [
        "10:00 crash application=Fax"
      ], "Crash", at: "10:00",
      says: """
        Crash (U1) for acme-1 application=Fax, Mon 2025-03-03 10:00 CET: raised
          it has been raised since Mon 2025-03-03 10:00 CET
          it belongs to the case event-2
          crash last happened Mon 2025-03-03 10:00 CET
        """),
    Situation(
      "label does not fit",
      [
        "10:00 crash application=Mail"
      ], "Crash", at: "10:00", options: ["--label", "application=Mail"],
      says: """
        Crash for acme-1, Mon 2025-03-03 09:00 UTC: not raised
          it is for application Fax only, not for Mail
        """),
    Situation(
      "not often enough",
      [
        "10:00 crash application=Fax",
        "10:02 crash application=Fax",
      ], "Often", at: "10:05",
      says: """
        Often (U2) for acme-1 application=Fax, Mon 2025-03-03 10:05 CET: not raised
          crash happened 2 times within 10 minutes, 3 times are asked for: does not hold
        """),
    Situation(
      "absent not yet",
      [
        "10:00 beat"
      ], "Silent", at: "10:10",
      says: """
        Silent (U1) for acme-1, Mon 2025-03-03 10:10 CET: not raised
          it was last raised Mon 2025-03-03 08:15 CET
          the last line of beat came Mon 2025-03-03 10:00 CET, 15 minutes without one are asked for
        """),
    Situation(
      "absent",
      [
        "10:00 beat"
      ], "Silent", at: "10:16",
      says: """
        Silent (U1) for acme-1, Mon 2025-03-03 10:16 CET: raised
          it has been raised since Mon 2025-03-03 10:15 CET
          it belongs to the case event-2
          the last line of beat came Mon 2025-03-03 10:00 CET, 15 minutes without one are asked for
        """),
    Situation(
      "out of date",
      [
        "10:00 load 99"
      ], "Busy", at: "10:12",
      says: """
        Busy (U1) for acme-1, Mon 2025-03-03 10:12 CET: raised
          it has been raised since Mon 2025-03-03 10:00 CET
          it belongs to the case event-2
          what raises it
            the last line of load came Mon 2025-03-03 10:00 CET and is out of date: not known
          what ends it
            the last line of load came Mon 2025-03-03 10:00 CET and is out of date: not known

        Busy (U2) for acme-1, Mon 2025-03-03 10:12 CET: raised
          it has been raised since Mon 2025-03-03 10:00 CET
          it belongs to the case event-2
          what raises it
            the last line of load came Mon 2025-03-03 10:00 CET and is out of date: not known
          what ends it
            the last line of load came Mon 2025-03-03 10:00 CET and is out of date: not known
        """),
    Situation(
      "levels",
      [
        "10:00 load 85"
      ], "Busy", at: "10:05",
      says: """
        Busy (U1) for acme-1, Mon 2025-03-03 10:05 CET: not raised
          load is 85 %, more than 95 % is asked for: does not hold

        Busy (U2) for acme-1, Mon 2025-03-03 10:05 CET: raised
          it has been raised since Mon 2025-03-03 10:00 CET
          it belongs to the case event-2
          what raises it
            load is 85 %, more than 80 % is asked for: holds
          what ends it
            load is 85 %, less than 60 % is asked for: does not hold
        """),
    Situation(
      "window",
      [
        "10:00 load 50",
        "10:05 load 53",
      ], "Growing", at: "10:05",
      says: """
        Growing (U2) for acme-1, Mon 2025-03-03 10:05 CET: not raised
          the change of load within 10 minutes is 3 points, more than 5 points is asked for: does not hold
        """),
    Situation(
      "window empty",
      [
        "10:00 load 50",
        "10:05 bad true",
      ], "Growing", at: "10:30",
      says: """
        Growing (U2) for acme-1, Mon 2025-03-03 10:30 CET: not raised
          the change of load within 10 minutes has no value: not known
        """),
    Situation(
      "retired",
      [
        "10:00 bad true",
        #"{"type":"system.retire","time":"2025-03-03T10:01:00+01:00","system":"acme-1"}"#,
      ], "Bad", at: "10:02",
      says: """
        Bad for acme-1, Mon 2025-03-03 09:02 UTC: not raised
          acme-1 was retired, nothing of it is watched
        """),
    Situation(
      "the last line",
      [
        "10:00 bad true",
        "10:05 bad false",
      ], "Bad", at: nil,
      says: """
        Bad (U1) for acme-1, Mon 2025-03-03 10:05 CET: not raised
          it was last raised Mon 2025-03-03 10:00 CET
          bad is no, yes is asked for: does not hold
        """),
    Situation(
      "before the last line",
      [
        "10:00 bad true",
        "10:05 bad false",
      ], "Bad", at: "10:04",
      says: """
        Bad (U1) for acme-1, Mon 2025-03-03 10:04 CET: raised
          it has been raised since Mon 2025-03-03 10:00 CET
          it belongs to the case event-2
          bad is yes, yes is asked for: holds
        """),
  ]
}

extension String {
  fileprivate var trimmed: String { String(reversed().drop { $0 == "\n" }.reversed()) }
}
