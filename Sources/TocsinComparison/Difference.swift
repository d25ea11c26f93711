package import TocsinAnalysis
package import TocsinModel
package import TocsinTime

/// One thing that two rules say otherwise.
package struct Difference: Hashable, Sendable {
  /// What a manager would ask, in the order in which it is told.
  package enum Topic: String, Hashable, Sendable, CaseIterable {
    case respond, notify, escalate, page, pageAtClosing, accept, watch, desk, languages, warn, acknowledge, handling
    case hours, holidays, event, signal, silence, decision, reason, process, table, word
  }

  package enum Change: String, Hashable, Sendable { case later, earlier, otherwise, added, removed }

  /// What is declared in the rules: the kind as they write it, and the name.
  package struct Subject: Hashable, Sendable {
    package var kind: String
    package var name: String
    /// What of it: a condition, a layer, a row and its column.
    package var parts: [Part] = []
  }

  package enum Part: Hashable, Sendable {
    /// A word of the rules: `raise`, `hold`, `priority`.
    case aspect(String)
    case layer(String)
    case weekday(Weekday)
    case date(CivilDate)
    case member(MemberID)
    case value(Value, Side)
    case step(Int)
    case name(String)
  }

  package struct Told: Hashable, Sendable {
    package var unknown: Unknown
    package var value: Value
  }

  /// What is true of the cases of a region.
  package struct Region: Hashable, Sendable {
    /// Something is one of these values, in the names of the old rules where they have them.
    package struct Restriction: Hashable, Sendable {
      package var unknown: Unknown
      package var values: [Value]
      /// What else it could be.
      package var others: [Value]
    }

    /// A condition of one side that holds, or does not.
    package struct Relation: Hashable, Sendable {
      package var side: Side
      package var formula: Formula
      package var holds: Bool
    }

    package var restrictions: [Restriction] = []
    package var relations: [Relation] = []
    /// It is told of the cases in which everything else is as presumed.
    package var isAsPresumed = false
  }

  package var topic: Topic
  package var change: Change
  package var subject: Subject
  /// Nothing where it is said of no cases; otherwise it holds in each of them.
  package var regions: [Region] = []
  package var old: Outcome
  package var new: Outcome
  /// A case of which both outcomes are true, as far as rules ask about it.
  package var example: [Told] = []
}
