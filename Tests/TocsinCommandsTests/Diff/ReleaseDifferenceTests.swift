import Foundation
import Testing

/// What the release 5.0 of the shipped rules says otherwise than 4.1, statement by statement.
@Suite struct ReleaseDifferenceTests {
  /// A difference, with the lines that tell it.
  struct Expected: CustomTestStringConvertible {
    let statement: String
    let lines: [String]
    var testDescription: String { statement }

    init(_ statement: String, _ lines: String...) {
      self.statement = statement
      self.lines = lines
    }
  }

  static let lines: [String] = {
    let rules = ShippedRules.root.appending(path: "Rules/imagiclecare").path()
    let run = try? ToolRun(["diff", rules, "--from", "4.1", "--to", "5.0", "--language", "en"])
    return (run?.output ?? "").split(separator: "\n").map { $0.trimmingPrefix { $0 == " " } }.map(String.init)
  }()

  @Test(arguments: [
    Expected(
      "the technician on call comes for P1 only (C4)", "no longer: On-call technician, in English -> nobody",
      "for: Plan: Platinum; Priority: P2 High; desk open: no; everything else as presumed"),
    Expected("the American Saturday begins later (C16)", "Americas, extended, Saturday: 07:00-12:00 -> 08:00-12:00"),
    Expected("so do American holidays (C16)", "Americas, extended, holidays: 07:00-12:00 -> 08:00-12:00"),
    Expected(
      "the Co-CEO comes later to a P1 (C1)", "Co-CEO and CTO: later: 16 business hours -> 40 business hours",
      "for: Priority: P1 Critical; Plan: Gold, Platinum"),
    Expected(
      "the support team comes later to a P3 and a P4 (C1)",
      "Support Team: later: 2 business hours -> 4 business hours",
      "for: Priority: P3 Medium, P4 Low; Plan: Gold, Platinum"),
    Expected("the Team Leader has another name (C3)", "Team Leader is now called Support Regional Manager"),
    Expected(
      "nobody is brought in for Basic (C2)",
      "Support Manager: no longer: 5 business days; 10 business days; 20 business days -> not brought in",
      "for: Priority: P1 Critical, P2 High, P3 Medium; Plan: Basic"),
    Expected(
      "no Co-CEO for Basic (C2)", "Co-CEO and CTO: no longer: 10 business days; 20 business days -> not brought in",
      "for: Priority: P1 Critical, P2 High; Plan: Basic"),
    Expected("no notification (C10)", "How fast customers are told", "for: Priority: P1 Critical"),
    Expected("e-mail has no target (C26)", "for: Plan: Gold, Platinum; Channel: E-mail"),
    Expected(
      "an optional language has no target (A26)",
      "for: Plan: Gold, Platinum; Language: German, French, Spanish, Portuguese"),
    Expected("waiting stops the answer as well (C13)", "waiting stops the answer: - -> customer, third_party"),
    Expected("End of Life is served (C37)", "no -> yes", "for: Lifecycle: End of Life; everything else as presumed"),
    Expected(
      "End of Support is not (C37)", "yes -> no",
      "for: Licence: Perpetual, On-premises subscription; Lifecycle: End of Support; everything else as presumed"),
    Expected(
      "Basic in the cloud is watched (C29)",
      "for: Plan: Basic; Licence: Cloud; suite: from Winter 2020; everything else as presumed"),
    Expected(
      "languages by theatre (C24)", "for: Theatre: Europe, Rest of the world",
      "for: Theatre: Middle East, Middle East (UAE)"),
    Expected(
      "a late renewal of a perpetual licence starts anew after 30 days (C38)",
      "From when does a renewed contract count? (RenewalStart): ends -> renewed",
      "for: Licence: Perpetual; renewed <= ends + 120 days; renewed > ends + 30 days"),
    Expected(
      "a subscription always reaches back (C40)",
      "From when does a renewed contract count? (RenewalStart): renewed -> ends",
      "for: Licence: On-premises subscription, Cloud; renewed > ends + 120 days"),
    Expected(
      "one upgrade fee, not one a year (C38)",
      "How many upgrade fees does a renewal cost? (UpgradeFee): started years from ends to renewed -> 1"),
    Expected(
      "minimum periods (C42)", "How long does a plan last at least? (MinimumPeriod): 0 days -> 1 year",
      "How long does a plan last at least? (MinimumPeriod): 0 days -> 2 years"),
    Expected(
      "the included plan (S146, S151)", "Which plan comes with the product? (IncludedPlan): Basic -> chosen_plan",
      "Which plan comes with the product? (IncludedPlan): Basic -> present_plan"),
    Expected(
      "until when it is included (S9)",
      "When does the included plan expire? (IncludedUntil): running_from + 1 year -> ends"),
    Expected(
      "End of Life shortens contracts (C37)",
      "May the contract end earlier than agreed? (MayBeShortened): no -> yes",
      "May the contract end earlier than agreed? (MayBeShortened): yes -> no"),
    Expected(
      "the expert has no date (C44)", "Does a Support Expert look after this customer? (SupportExpert): no -> yes",
      "for: Plan: Platinum; the day of the question: up to 2020-03-31"),
    Expected(
      "the engineer may ask for a remote session (C25)",
      "May there be a remote session? (RemoteSession): not yet decided -> granted"),
    Expected(
      "maintenance at night is agreed first (S84)",
      "May the technician on duty help with maintenance? (MaintenanceAtNight): yes -> no"),
    Expected("the portal (S99)", "How is a case best opened? (WayIn): Help Center -> Support Portal"),
    Expected(
      "help for end users has its price (S19)",
      "May end users be helped directly? (FirstLevelHelp): can be added as a project -> can be added as a project, for an extra fee"
    ),
    Expected(
      "what is new is named", "What does a renewal cost a year? (RenewalPrice) is new",
      "For how long does a renewal last, at least? (RenewalTerm) is new",
      "What may still be used? (AfterExpiry) is new", "May this licence be bought? (Sold) is new",
      "Is the customer telephoned at any hour? (TelephoneNotice) is new",
      "Do we answer in the language asked for? (SpokenIn) is new"),
    Expected(
      "telephone numbers are spaced otherwise (C49)",
      "Which desk answers (Desks), Europe, Number: +39 0584 943232 -> +39 0584943232"),
    Expected(
      "tables that are gone", "Priority notification (PriorityNotification) is gone",
      "Monitored events (ProactiveEvents) is gone",
      "Proactive support: priority and maximum response time (ProactiveSla) is gone"),
    Expected("the matrix has another form (C1)", "Escalation matrix (Escalation), laid out otherwise"),
    Expected("the plan comparison names the portal", "Plan comparison (PlanComparison), Portal is new"),
    Expected(
      "bug fixes come between the seasons (C43)",
      "Software maintenance and upgrades (SoftwareMaintenance), BugFixes: Seasonal releases - bug fixes -> Intermediate and seasonal releases - bug fixing"
    ),
  ])
  func `what is said otherwise is found`(expected: Expected) {
    for line in expected.lines { #expect(Self.lines.contains(line), "\(expected.statement)") }
    #expect(!expected.lines.isEmpty)
  }

  @Test func `targets that stay are not named, and nothing is left undecided`() {
    #expect(Self.lines.count > 150)
    let answers = Self.lines.prefix { $0 != "How fast customers are told" }
    #expect(!answers.contains { $0.contains("later: ") || $0.contains("earlier: ") })
    #expect(!Self.lines.contains { $0.contains("not decided") })
    #expect(!Self.lines.contains { $0.contains("?:") || $0.contains("nil") || $0.contains("[") })
  }
}
