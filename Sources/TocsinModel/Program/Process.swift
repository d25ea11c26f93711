/// Steps that follow each other: who takes each, what it gives, and how long it may take.
package struct Process: Hashable, Sendable {
  /// What can be said of a step.
  package enum Column: String, Hashable, Sendable, CaseIterable {
    case step = "Step"
    case title = "Title"
    case owner = "Owner"
    case trigger = "Trigger"
    case deliverable = "Deliverable"
    case target = "Target"
  }

  package struct Heading: Hashable, Sendable {
    package var column: Column
    package var labels: Labels

    package init(column: Column, labels: Labels) {
      self.column = column
      self.labels = labels
    }
  }

  package struct Step: Hashable, Sendable {
    /// From one, without gaps.
    package var number: Int
    package var title = Labels()
    package var owners: [MemberID] = []
    package var trigger = Labels()
    package var deliverable = Labels()
    /// An amount, best effort or nothing.
    package var target = Value.nothing
    package var isPrinted = true
    package var rule: RuleID

    package init(number: Int, rule: RuleID) {
      self.number = number
      self.rule = rule
    }
  }

  package var name: String
  package var labels: Labels
  package var rule: RuleID
  /// Those that are printed, in order.
  package var headings: [Heading] = []
  package var steps: [Step] = []
  /// Where and on which clock the targets run; nil when there is none.
  package var desk: Policy.Guarded<Policy.Desk>?
  package var clock: Policy.Guarded<Formula>?

  package init(name: String, labels: Labels, rule: RuleID) {
    self.name = name
    self.labels = labels
    self.rule = rule
  }

  package func step(_ number: Int) -> Step? { steps.first { $0.number == number } }
}
