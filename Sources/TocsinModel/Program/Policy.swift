/// What happens to a case.
package struct Policy: Hashable, Sendable {
  /// Something that is taken when its condition holds.
  package struct Guarded<Content: Hashable & Sendable>: Hashable, Sendable {
    package var content: Content
    /// Nil: always.
    package var condition: Formula?
    package var rule: RuleID

    package init(content: Content, condition: Formula?, rule: RuleID) {
      self.content = content
      self.condition = condition
      self.rule = rule
    }
  }

  package struct Desk: Hashable, Sendable {
    package var calendar: Formula
    /// A layer or a list of layers each.
    package var layers: [Formula]

    package init(calendar: Formula, layers: [Formula]) {
      self.calendar = calendar
      self.layers = layers
    }
  }

  package struct ClockRule: Hashable, Sendable {
    package var clock: Formula
    /// Tried first, in order: a clock and when it applies.
    package var exceptions: [Guarded<Formula>]

    package init(clock: Formula, exceptions: [Guarded<Formula>]) {
      self.clock = clock
      self.exceptions = exceptions
    }
  }

  package struct Ladder: Hashable, Sendable {
    /// A row: who.
    package var roles: Formula
    /// A row or the headings: when.
    package var amounts: Formula

    package init(roles: Formula, amounts: Formula) {
      self.roles = roles
      self.amounts = amounts
    }
  }

  package struct Pause: Hashable, Sendable {
    package var clocks: Set<CaseClock>
    /// Places in `causes`.
    package var causes: [Int]
    package var rule: RuleID

    package init(clocks: Set<CaseClock>, causes: [Int], rule: RuleID) {
      self.clocks = clocks
      self.causes = causes
      self.rule = rule
    }
  }

  package struct Page: Hashable, Sendable {
    package var role: MemberID
    package var language: MemberID?

    package init(role: MemberID, language: MemberID?) {
      self.role = role
      self.language = language
    }
  }

  package enum PriorityChange: Hashable, Sendable { case carryOver, restart, keepEarlier }

  package struct Languages: Hashable, Sendable {
    package var guaranteed: Formula
    package var optional: Formula?

    package init(guaranteed: Formula, optional: Formula?) {
      self.guaranteed = guaranteed
      self.optional = optional
    }
  }

  package var name: String
  package var rule: RuleID
  package var accept: [Guarded<DecisionID>] = []
  package var watch: [Guarded<DecisionID>] = []
  package var desk: [Guarded<Desk>] = []
  package var clock: [Guarded<ClockRule>] = []
  /// A nil target is none.
  package var notify: [Guarded<Formula?>] = []
  package var respond: [Guarded<Formula?>] = []
  package var escalate: [Guarded<Ladder>] = []
  /// What a case can wait for, by name.
  package var causes: [String] = []
  package var pauses: [Pause] = []
  package var waitingDaysCount = false
  package var page: [Guarded<Page>] = []
  package var lowered = PriorityChange.carryOver
  package var raised = PriorityChange.carryOver
  package var acknowledgedStops: Set<CaseClock> = [.notify]
  /// How long before the response target to warn, in milliseconds.
  package var warn: [Guarded<Int64>] = []
  package var languages: [Guarded<Languages>] = []

  package init(name: String, rule: RuleID) {
    self.name = name
    self.rule = rule
  }
}

/// The three clocks of a case.
public enum CaseClock: Hashable, Sendable, CaseIterable { case notify, respond, escalate }
