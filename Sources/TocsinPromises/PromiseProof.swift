package import TocsinAnalysis
package import TocsinEngine
import TocsinEvaluation
package import TocsinModel
package import TocsinTime

/// Whether what a policy promises can be kept, for every kind of case that it tells apart: each is opened while its desk
/// is open and while it is closed, and on both sides of every date that the policy names.
package struct PromiseProof {
  package enum Finding: Hashable, Sendable {
    /// A case that has no schedule.
    case fault(ScheduleFault, opened: Instant, Zone, CaseExample)
    /// The answer is due while nobody is there: the desk is closed, time runs on, and nobody is paged.
    case unattended(Unattended)
    /// Somebody stands at a step that has no time in any case.
    case neverBroughtIn(MemberID, step: Int, RuleID)
    /// A step has a time, and in no case anybody comes.
    case nobodyComes(step: Int, RuleID)
    /// The same of a time in the heading of a table: nobody stands under it.
    case nobodyUnder(step: Int, RuleID)
    /// A later step comes before an earlier one.
    case outOfOrder(Disorder)
    /// What stands higher on a scale gets less.
    case lesserGetsMore(Inversion)
  }

  package struct Unattended: Hashable, Sendable {
    package let rule: RuleID
    package let desk: CalendarID
    package let amount: Amount
    package let opened: Instant
    package let due: Instant
    package let opens: Instant
    package let zone: Zone
    /// Of a year: from how many whole hours on the answer would be due while nobody is there.
    package let hoursOfYear: Int
    package let example: CaseExample
  }

  package struct Disorder: Hashable, Sendable {
    /// The earlier and the later step, from one.
    package let steps: [Int]
    package let times: [Instant]
    package let opened: Instant
    package let zone: Zone
    package let rule: RuleID
    package let example: CaseExample
  }

  package struct Inversion: Hashable, Sendable {
    package enum Gift: Hashable, Sendable { case page, hours }

    package let higher: MemberID
    package let lower: MemberID
    package let gift: Gift
    package let rule: RuleID
    package let example: CaseExample
  }

  package private(set) var findings: [Finding] = []
  /// Whether every kind of case could be looked at.
  package private(set) var isComplete = true

  /// Of one release; nothing is promised without a policy.
  package init(_ program: Program, of rules: RuleSet) {
    guard let policy = program.policy, program.prioritySlot != nil else { return }
    guard let kinds = CaseKinds(policy, program) else {
      isComplete = false
      return
    }
    var visits = CaseVisits(kinds, program, policy, of: rules)
    for index in 0..<kinds.grid.count { visits.visit(index) }
    findings = visits.findings()
    isComplete = visits.isComplete
  }
}
