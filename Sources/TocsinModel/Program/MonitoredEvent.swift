/// Something measured, or something that happens, for each system and value of its labels.
package struct Signal: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case happens
    case measured(FactType)
  }

  package var name: String
  package var kind: Kind
  /// Beside the system, in order.
  package var labels: [String]
  /// How many milliseconds late its lines may come.
  package var lateness: Int64 = 0
  /// After how many milliseconds without a line its value is no longer known; nil: it stays known.
  package var staleness: Int64?
  package var rule: RuleID

  package init(name: String, kind: Kind, labels: [String], rule: RuleID) {
    self.name = name
    self.kind = kind
    self.labels = labels
    self.rule = rule
  }
}

/// A condition that opens a case. An event of several levels is one for each of them.
package struct MonitoredEvent: Hashable, Sendable {
  package enum Condition: Hashable, Sendable {
    /// On signals' values; `hold` in milliseconds.
    case measured(Formula, signals: [SignalID], hold: Int64)
    case happens(SignalID)
    /// It happened so many times in so many milliseconds.
    case counted(SignalID, times: Int, within: Int64)
    /// Nothing of the signal for so many milliseconds.
    case absent(SignalID, for: Int64)
  }

  /// The values of a label that it is for.
  package struct Requirement: Hashable, Sendable {
    package var label: String
    package var values: Set<String>

    package init(label: String, values: Set<String>) {
      self.label = label
      self.values = values
    }
  }

  /// What has one case.
  package enum Grouping: Hashable, Sendable {
    case customer
    /// A system, with each value of these labels.
    case system(labels: [String])
  }

  /// So many times raised in so many milliseconds: then it is over only when it has been for as long.
  package struct Flapping: Hashable, Sendable {
    package var times: Int
    package var within: Int64

    package init(times: Int, within: Int64) {
      self.times = times
      self.within = within
    }
  }

  package var id: EventID
  /// The event of which it is a level; its own handle for the least urgent one, and where there are no levels.
  package var base: EventID
  package var name: String
  package var labels = Labels()
  package var group = Value.nothing
  package var priority: MemberID
  package var raise: Condition
  /// Nil: the opposite of `raise`, or, for what happens, nothing at all.
  package var clear: Condition?
  package var replaces: [EventID] = []
  package var suppresses: [EventID] = []
  /// The less urgent levels of the same event.
  package var lowerLevels: [EventID] = []
  /// The labels, beside the system, of what is watched.
  package var caseLabels: [String] = []
  package var required: [Requirement] = []
  package var grouping = Grouping.system(labels: [])
  package var flapping: Flapping?
  package var rule: RuleID

  package init(id: EventID, name: String, priority: MemberID, raise: Condition, clear: Condition?, rule: RuleID) {
    self.id = id
    base = id
    self.name = name
    self.priority = priority
    self.raise = raise
    self.clear = clear
    self.rule = rule
  }
}
