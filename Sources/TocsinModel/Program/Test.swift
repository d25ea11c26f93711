package import TocsinSource
package import TocsinTime

/// A scenario of the rule files: what is given, what happens, what is expected.
package struct Test: Hashable, Sendable {
  package struct FactValue: Hashable, Sendable {
    package var slot: FactSlot
    package var value: Value
    package init(slot: FactSlot, value: Value) {
      self.slot = slot
      self.value = value
    }
  }

  package struct Customer: Hashable, Sendable {
    package var name: String
    package var facts: [FactValue]
    package init(name: String, facts: [FactValue]) {
      self.name = name
      self.facts = facts
    }
  }

  package struct System: Hashable, Sendable {
    package var name: String
    package var customer: String
    package var facts: [FactValue]
    package init(name: String, customer: String, facts: [FactValue]) {
      self.name = name
      self.customer = customer
      self.facts = facts
    }
  }

  /// Something that only decisions know of.
  package struct Given: Hashable, Sendable {
    package var name: String
    package var subject: Subject
    package var customer: String?
    package var facts: [FactValue]
    package init(name: String, subject: Subject, customer: String?, facts: [FactValue]) {
      self.name = name
      self.subject = subject
      self.customer = customer
      self.facts = facts
    }
  }

  package enum Step: Hashable, Sendable {
    case reports(customer: String, priority: MemberID, caseName: String, system: String?, facts: [FactValue])
    /// A measured value in millionths (yes is one million), nil for what happens; labels in the order of the signal.
    case signals(system: String, signal: SignalID, value: Int64?, labels: [String])
    case waiting(on: String, caseName: String?)
    case waitingEnds(caseName: String?)
    case priority(MemberID, caseName: String?)
    case acknowledged(caseName: String?)
    case resolved(caseName: String?)
    case reopened(caseName: String?)
    case timePasses
    case reaches(given: String, process: ProcessID, step: Int)
  }

  package enum Limit: Hashable, Sendable {
    case by(CivilTime)
    case before(CivilTime)
  }

  package enum Expected: Hashable, Sendable {
    case deskOpen(Bool)
    case desk(CalendarID)
    case notification(Limit?)
    case response(Limit?)
    case page(MemberID?, language: MemberID?, at: CivilTime?)
    /// One of those who take the step that was reached.
    case owner(MemberID)
    case cases(Int)
    case due(CivilTime?)
    case refused(String?)
    case decision(DecisionID, Value, reason: String?)
    /// A case that is over.
    case closed(at: CivilTime?)
    /// That the response was not given in time.
    case missed(at: CivilTime?)
    case warning(at: CivilTime?)
    /// All that happened so far was expected.
    case nothingElse
    case step(MemberID, at: CivilTime?)
    case event(EventID, priority: MemberID?)
  }

  package struct Expectation: Hashable, Sendable {
    /// What it is about when there are several: a case, or for a decision also a customer, a system or something given.
    package var caseName: String?
    package var isNegated: Bool
    package var expected: Expected
    /// Words that the reason for it holds.
    package var because: String?
    package var place: SourcePlace
    package init(
      caseName: String?, isNegated: Bool, expected: Expected, because: String? = nil, place: SourcePlace
    ) {
      self.caseName = caseName
      self.isNegated = isNegated
      self.expected = expected
      self.because = because
      self.place = place
    }
  }

  package enum Line: Hashable, Sendable {
    case step(CivilTime, Step, SourcePlace)
    case expect(at: CivilTime?, [Expectation])
  }

  package var title: String
  /// What tells its row from the others of its table: the first cells, as they are written; nil without a table.
  package var row: String?
  package var place: SourcePlace
  /// Nil: the desk of the first customer.
  package var zone: String?
  package var customers: [Customer]
  package var systems: [System]
  package var givens: [Given] = []
  package var lines: [Line]

  package init(title: String, place: SourcePlace) {
    self.title = title
    self.place = place
    self.customers = []
    self.systems = []
    self.lines = []
  }

  /// The title, with what tells its row from others: `Answers are in time [Large, High]`.
  package var name: String { row.map { "\(title) [\($0)]" } ?? title }
}
