package import TocsinSource

/// `Fri 2020-03-06 17:30`, or the column of a test's table that holds such moments.
package enum MomentTree: Hashable, Sendable {
  case written(WeekdayLiteral, DateLiteral, TimeLiteral)
  case column(Name)

  package var range: SourceRange {
    switch self {
    case .written(let weekday, _, let time): SourceRange(start: weekday.range.start, end: time.range.end)
    case .column(let name): name.range
    }
  }
}

/// `{ size Large, region North }`.
package struct FactValueTree: Hashable, Sendable {
  package var name: Name
  package var value: Expression

  package init(name: Name, value: Expression) {
    self.name = name
    self.value = value
  }
}

package struct TestTree: Hashable, Sendable {
  package enum Step: Hashable, Sendable {
    case reports(customer: Name, priority: Name, label: Name?, system: Name?, facts: [FactValueTree])
    case signals(system: Name, signal: Name, value: Expression?, labels: [FactValueTree])
    case waitingOn(Name)
    case waitingEnds
    case priorityBecomes(Name)
    case acknowledged
    case resolved
    case reopened
    case timePasses
    /// The number is as it is written.
    case reaches(subject: Name, process: Name, step: Name)
  }

  package enum Limit: Hashable, Sendable {
    /// `by`: inclusive.
    case by(MomentTree)
    /// `before`: strict.
    case before(MomentTree)
  }

  package enum Expected: Hashable, Sendable {
    case deskOpen
    case deskClosed
    case desk(Name)
    case notification(Limit?)
    case response(Limit?)
    case page(Name?, language: Name?, at: MomentTree?)
    /// Who takes the step that was reached.
    case owner(Name)
    case cases(Int)
    /// As many as a column says.
    case casesOf(Name)
    /// A case that is over.
    case closed(at: MomentTree?)
    /// That the response was not given in time.
    case missed(at: MomentTree?)
    case warning(at: MomentTree?)
    /// `nothing else`: all that happened so far was expected.
    case nothingElse
    /// The deadline of the step that was reached last.
    case due(MomentTree?)
    case refused(TextLiteral?)
    case decision(Name, Expression, reason: TextLiteral?)
    /// A role that is reached, or an event's case: `Foreman at …`, `DoorOpen Urgent`.
    case named(Name, priority: Name?, at: MomentTree?)
  }

  package struct Expectation: Hashable, Sendable {
    package var label: Name?
    package var negated: Bool
    package var expected: Expected
    /// Words of the reason, or a column of them.
    package var because: Expression?
    package var range: SourceRange

    package init(label: Name?, negated: Bool, expected: Expected, because: Expression?, range: SourceRange) {
      self.label = label
      self.negated = negated
      self.expected = expected
      self.because = because
      self.range = range
    }
  }

  /// What stands between two bars.
  package enum Cell: Hashable, Sendable {
    case moment(MomentTree)
    case value(Expression)

    package var range: SourceRange {
      switch self {
      case .moment(let moment): moment.range
      case .value(let value): value.range
      }
    }
  }

  /// A row of the test's table; the first holds the names of the columns.
  package struct Row: Hashable, Sendable {
    package var cells: [Cell]
    /// The cells as they are written, with single spaces.
    package var words: [String]
    package var range: SourceRange

    package init(cells: [Cell], words: [String], range: SourceRange) {
      self.cells = cells
      self.words = words
      self.range = range
    }
  }

  package enum Line: Hashable, Sendable {
    case row(Row)
    case givenCustomer(Name, [FactValueTree])
    case givenSystem(Name, of: Name, [FactValueTree])
    /// Of a kind that only decisions know: `given contract first { … }`.
    case given(kind: Name, Name, of: Name?, [FactValueTree])
    case zone(ZoneLiteral)
    /// The label names the case when there are several.
    case step(MomentTree, label: Name?, Step, SourceRange)
    case expect(at: MomentTree?, [Expectation])
  }

  package var title: TextLiteral
  package var lines: [Line]

  package init(title: TextLiteral, lines: [Line]) {
    self.title = title
    self.lines = lines
  }
}
