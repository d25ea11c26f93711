package import TocsinModel
package import TocsinTime

/// What is asked of an event: whether it is raised for a system, and why or why not.
package struct EventQuestion: Sendable {
  package var event: String
  package var system: String
  /// Labels that are not named may have any value.
  package var labels: [String: String]

  package init(event: String, system: String, labels: [String: String] = [:]) {
    self.event = event
    self.system = system
    self.labels = labels
  }
}

/// Why an event cannot be raised for a system at all, whatever is measured.
package enum EventObstacle: Error, Hashable, Sendable {
  case unknownEvent(nearest: String?)
  case unknownSystem(nearest: String?)
  case unknownLabel(String, expected: [String])
  /// The event is for other values of the label.
  case labelDoesNotFit(String, allowed: [String])
  case retired
  /// No release is in force for the system's customer.
  case noRelease
  /// The release in force, by its place, does not have the event.
  case notInRelease(Int)
  /// No line of these signals ever came for the system.
  case noLine([SignalID])
}

/// How an event stands for a system: each of its levels and sets of labels.
package struct EventExplanation: Sendable {
  package var customer: String
  /// The place of the release in force.
  package var release: Int
  package var standings: [EventStanding]
}

/// One level of an event for one set of labels.
package struct EventStanding: Sendable {
  package enum Phase: String, Hashable, Sendable, CaseIterable {
    case idle, pending, held, raised, clearing

    package var isRaised: Bool { self == .raised || self == .clearing }
  }

  package var event: EventID
  package var labels: [(name: String, value: String)]
  package var phase: Phase
  /// When the phase began.
  package var since: Instant
  /// When it was last raised, if ever.
  package var raisedAt: Instant?
  package var raise: TriggerExplanation
  /// What clears it, where that is more than the opposite of `raise`.
  package var clear: TriggerExplanation?
  /// How long what clears it has to hold, in milliseconds.
  package var clearHold: Int64
  package var isFlapping: Bool
  /// What keeps it from being raised, or would if its condition held.
  package var hindrances: [Hindrance]
  /// Why the rules do not take a case for it, or would not.
  package var refusal: Refusal?
  /// The case it belongs to while it is raised.
  package var caseName: String?
  package var rule: RuleID
}

/// What keeps an event from being raised for a time.
package enum Hindrance: Hashable, Sendable {
  /// A silence that was told.
  case silence(until: Instant)
  /// A silence of the rules, by its place among those of the release; nil: without an end.
  case ruledSilence(Int, until: Instant?)
  case suppressed(by: EventID, since: Instant)
}

/// What raises or clears an event, with what is known of it.
package enum TriggerExplanation: Hashable, Sendable {
  case measured(ConditionPart, hold: Int64)
  case happens(SignalID, last: Instant?)
  case counted(SignalID, times: Int, within: Int64, found: Int)
  /// `from`: the last line, or when counting began; nil: before the first line nobody misses anything.
  case absent(SignalID, silence: Int64, last: Instant?, from: Instant?)
}

/// A part of a condition, and whether it holds.
package struct ConditionPart: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// Of its parts.
    case all, any, not
    case compare(ConditionOperand, Formula.Comparison, ConditionOperand)
    case isOneOf(ConditionOperand, [ConditionOperand])
    case isKnown(ConditionOperand)
    case holds(ConditionOperand)
  }

  package var kind: Kind
  /// Nil while something it asks for is not known.
  package var holds: Bool?
  package var parts: [ConditionPart] = []
}

/// A value in a condition, and where it comes from.
package struct ConditionOperand: Hashable, Sendable {
  package enum Source: Hashable, Sendable {
    case signal(SignalID)
    case window(SignalWindow)
    case fact(FactSlot)
    case decision(DecisionID)
    case constant
    /// Computed from several things.
    case formula
  }

  package var source: Source
  /// `unknown` when nobody told.
  package var value: Value
  package var type: FactType?
  /// Nobody told, and the rules presume it.
  package var isPresumed = false
  /// The last line of a signal, whose value may be out of date; nil: none came.
  package var last: Instant?
}
