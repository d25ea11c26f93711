import Foundation
import Testing
import Tocsin

@testable import TocsinCommands

/// A figure stands once in the rules: what is printed, what is promised and what is done change with it.
struct OneFigureTests {
  private let rules: RulesCopy

  init() throws { rules = try RulesCopy() }

  @Test func `opening hours move the printed hours, the deadline and the answer that is due`() throws {
    let before = try rules.outcome(of: .report(priority: "P4"), table: "operating-hours")
    try rules.edit(
      "common/calendars.tocsin", "standard  Mon-Fri        09:00-18:00", "standard  Mon-Fri        08:00-17:00")
    let after = try rules.outcome(of: .report(priority: "P4"), table: "operating-hours")
    #expect(before.line("Europe") == "Europe,Monday to Friday,09:00-18:00,CET/CEST,09:00-18:00,+39 0584 943232")
    #expect(after.line("Europe") == "Europe,Monday to Friday,08:00-17:00,CET/CEST,09:00-18:00,+39 0584 943232")
    #expect(before.deadline == "2020-03-09T18:00:00+01:00")
    #expect(after.deadline == "2020-03-10T09:00:00+01:00")
    #expect(before.due == before.deadline)
    #expect(after.due == after.deadline)
  }

  @Test func `a target moves in every table that shows it, in the deadline and in the answer that is due`() throws {
    let before = try rules.outcome(of: .report(priority: "P1"), table: "sla")
    let events = try rules.table("proactive-events")
    try rules.edit("4.1/guide.tocsin", "< 60 minutes       | < 60 minutes", "< 45 minutes       | < 60 minutes")
    let after = try rules.outcome(of: .report(priority: "P1"), table: "sla")
    #expect(before.line("P1") == "P1 Critical,Next business day,< 60 minutes,< 60 minutes")
    #expect(after.line("P1") == "P1 Critical,Next business day,< 45 minutes,< 60 minutes")
    #expect(events.contains(",P1 Critical,< 1 hour\n"))
    #expect(try rules.table("proactive-events").contains(",P1 Critical,< 0.75 hours\n"))
    #expect(before.deadline == "2020-03-09T11:00:00+01:00")
    #expect(after.deadline == "2020-03-09T10:45:00+01:00")
    #expect(before.due == before.deadline)
    #expect(after.due == after.deadline)
  }

  @Test func `a cell of the ladder moves the matrix, the planned step and who is brought in`() throws {
    let before = try rules.outcome(of: .report(priority: "P2"), table: "escalation")
    try rules.edit(
      "4.1/guide.tocsin", "| SupportTeam      | TeamLeader       | -     ",
      "| SupportManager   | TeamLeader       | -     ")
    let after = try rules.outcome(of: .report(priority: "P2"), table: "escalation")
    #expect(before.line("P2") == "P2 High,Support Team,Team Leader,,Support Manager,Co-CEO and CTO")
    #expect(after.line("P2") == "P2 High,Support Manager,Team Leader,,Support Manager,Co-CEO and CTO")
    #expect(before.firstStep == "SupportTeam at 2020-03-09T12:00:00+01:00")
    #expect(after.firstStep == "SupportManager at 2020-03-09T12:00:00+01:00")
    #expect(before.escalated == before.firstStep)
    #expect(after.escalated == after.firstStep)
  }

  @Test func `an event's priority moves the list of events and the case it opens`() throws {
    let before = try rules.outcome(of: .fullDisk, table: "proactive-events")
    try rules.edit(
      "common/monitoring.tocsin", "priority  P3\n  when      disk.free", "priority  P2\n  when      disk.free")
    let after = try rules.outcome(of: .fullDisk, table: "proactive-events")
    let printed = "Saturation of disk space,Disk space available for the UC Suite close to saturation,"
    #expect(before.line(printed) == printed + "P3 Medium,< 4 hours")
    #expect(after.line(printed) == printed + "P2 High,< 2 hours")
    #expect(before.opened == "P3")
    #expect(after.opened == "P2")
    #expect(before.due == "2020-03-09T14:05:00+01:00")
    #expect(after.due == "2020-03-09T12:05:00+01:00")
  }
}
