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
    /// Whether a step that is due while the desk is closed waits until it opens.
    package var waitsForOpening: Bool

    package init(roles: Formula, amounts: Formula, waitsForOpening: Bool = false) {
      self.roles = roles
      self.amounts = amounts
      self.waitsForOpening = waitsForOpening
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

  /// What becomes of the clocks of a case that is reopened.
  package enum Reopening: Hashable, Sendable { case continues, restarts }

  /// When to warn that the answer is due.
  package enum Warning: Hashable, Sendable {
    /// So many milliseconds before the target.
    case before(Int64)
    /// After so many millionths of the time to the target.
    case share(Int64)
  }

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
  /// Who is paged when a case is opened.
  package var page: [Guarded<Page>] = []
  /// Who is paged when the desk closes and nobody has acknowledged the case.
  package var pageAtClosing: [Guarded<Page>] = []
  package var lowered = PriorityChange.carryOver
  package var raised = PriorityChange.carryOver
  /// The clocks that are counted again when facts change while the case is open; the others keep those of its opening.
  package var factsMove = Set(CaseClock.allCases)
  package var reopened = Reopening.continues
  package var acknowledgedStops: Set<CaseClock> = [.notify]
  /// How long an acknowledgement counts; for ever where no line applies.
  package var acknowledgedLasts: [Guarded<Formula?>] = []
  package var warn: [Guarded<[Warning]>] = []
  package var languages: [Guarded<Languages>] = []

  package init(name: String, rule: RuleID) {
    self.name = name
    self.rule = rule
  }
}

/// The three clocks of a case.
public enum CaseClock: Hashable, Sendable, CaseIterable { case notify, respond, escalate }
