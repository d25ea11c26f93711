package import TocsinSource

package struct PolicyTree: Hashable, Sendable {
  package enum PriorityChange: Hashable, Sendable { case carryOver, restart, keepEarlier }

  package enum Reopening: Hashable, Sendable { case continues, restarts }

  /// When somebody is paged.
  package enum Moment: Hashable, Sendable { case opening, closing }

  package enum Warning: Hashable, Sendable {
    /// So long before the target.
    case before(Expression)
    /// So much of the time to the target.
    case share(Expression)
  }

  package enum Statement: Hashable, Sendable {
    case accept(Name)
    case watch(Name)
    case desk(Expression, layers: [Expression])
    /// The clock, and others that apply first when their condition holds.
    case clock(Expression, exceptions: [ClockException])
    /// A nil amount is `best effort` or `-`.
    case notify(Expression?)
    case respond(Expression?)
    /// A nil amount row is `its headings`.
    case escalate(to: Expression, after: Expression?, atNextOpening: Bool)
    case pause(clocks: [Name], causes: [Name])
    case waitingDays(count: Bool)
    case page(Name, language: Name?, at: Moment)
    case lowered(PriorityChange)
    case raised(PriorityChange)
    case changedFacts(move: [Name])
    case reopened(Reopening)
    case acknowledged(stops: [Name])
    case acknowledgedLasts(Expression)
    case warn([Warning])
    case languages(Expression, optional: Expression?)
    case withdraw(Name)
    case source(Citation)
  }

  package struct ClockException: Hashable, Sendable {
    package var clock: Expression
    package var condition: Expression

    package init(clock: Expression, condition: Expression) {
      self.clock = clock
      self.condition = condition
    }
  }

  package struct Line: Hashable, Sendable {
    /// The word the line begins with: lines of one keyword replace each other in a change.
    package var keyword: Name
    package var statement: Statement
    package var guardCondition: Expression?
    /// The guard was `unless`.
    package var guardIsNegated: Bool
    package var citation: Citation?
    package var range: SourceRange

    package init(
      keyword: Name, statement: Statement, guardCondition: Expression?, guardIsNegated: Bool, citation: Citation?,
      range: SourceRange
    ) {
      self.keyword = keyword
      self.statement = statement
      self.guardCondition = guardCondition
      self.guardIsNegated = guardIsNegated
      self.citation = citation
      self.range = range
    }
  }

  package var name: Name
  package var lines: [Line]

  package init(name: Name, lines: [Line]) {
    self.name = name
    self.lines = lines
  }
}
