/// What a release says of a choice or scale.
package struct Choice: Hashable, Sendable {
  package enum Order: Hashable, Sendable { case none, highestFirst, lowestFirst }

  package var name: String
  package var labels: Labels
  package var order: Order
  /// In the order of the declaration.
  package var members: [MemberID]

  package init(name: String, labels: Labels, order: Order, members: [MemberID]) {
    self.name = name
    self.labels = labels
    self.order = order
    self.members = members
  }
}

/// What a release says of a member.
package struct Member: Hashable, Sendable {
  package var name: String
  package var choice: ChoiceID
  package var labels: Labels
  /// How high it stands on its scale: larger is higher. Zero for members of a choice.
  package var rank: Int
  package var rule: RuleID

  package init(name: String, choice: ChoiceID, labels: Labels, rank: Int, rule: RuleID) {
    self.name = name
    self.choice = choice
    self.labels = labels
    self.rank = rank
    self.rule = rule
  }
}

/// What values a fact or a signal can have.
package enum FactType: Hashable, Sendable {
  case boolean, count, percent, duration, size, money, date, text, zone, calendar
  case choice(ChoiceID)
  case version(of: ChoiceID)
}

package struct Fact: Hashable, Sendable {
  package var name: String
  package var slot: FactSlot
  package var type: FactType
  /// What it is until somebody tells; `unknown` without a presumption.
  package var presumed: Value
  package var labels: Labels
  package var rule: RuleID

  package init(name: String, slot: FactSlot, type: FactType, presumed: Value, labels: Labels, rule: RuleID) {
    self.name = name
    self.slot = slot
    self.type = type
    self.presumed = presumed
    self.labels = labels
    self.rule = rule
  }
}

package struct Decision: Hashable, Sendable {
  package struct Answer: Hashable, Sendable {
    package var value: Formula
    package var reason: Labels
    /// Nil means otherwise.
    package var condition: Formula?
    package var rule: RuleID

    package init(value: Formula, reason: Labels, condition: Formula?, rule: RuleID) {
      self.value = value
      self.reason = reason
      self.condition = condition
      self.rule = rule
    }
  }

  package var name: String
  package var labels: Labels
  package var subject: Subject
  package var takesFirst: Bool
  package var answers: [Answer]
  package var rule: RuleID

  package init(
    name: String, labels: Labels, subject: Subject, takesFirst: Bool, answers: [Answer], rule: RuleID
  ) {
    self.name = name
    self.labels = labels
    self.subject = subject
    self.takesFirst = takesFirst
    self.answers = answers
    self.rule = rule
  }
}
