package import TocsinTime

/// A checked condition or value: every name is a handle, and it cannot fail but for unknown facts.
package indirect enum Formula: Hashable, Sendable {
  case constant(Value)
  case fact(FactSlot)
  /// The date of the question: for a case, that of its opening on its desk's clock.
  case today
  /// The answer of a decision, for the same customer, system and case.
  case decision(DecisionID)
  /// The cell of a row and a column found by their keys.
  case cell(TableID, row: Formula, column: ColumnChoice)
  /// All cells of a row, by column.
  case row(TableID, key: Formula)
  /// The headings of a table that are amounts, by column; nothing for the others.
  case headings(TableID)
  /// The distinct values of a column, in order.
  case all(TableID, column: Int)
  /// A signal's last value, in an event's condition.
  case signal(SignalID)
  /// What the values of a signal come to within some time, in an event's condition.
  case window(SignalWindow)
  case not(Formula)
  case and(Formula, Formula)
  case or(Formula, Formula)
  case compare(Comparison, Formula, Formula)
  case isOneOf(Formula, [Formula])
  case isKnown(Formula)
  case add(Formula, Formula)
  case subtract(Formula, Formula)
  /// How many years have begun from one date to another.
  case yearsStarted(from: Formula, to: Formula)
  /// The desk in the customer's layers, at this moment: open or closed.
  case deskIsOpen
  /// The kind of the amount whose clock is sought.
  case amountKind
  /// What the rows of a computed table stand for, innermost last: a row's key, an event.
  case local(Int)
  /// A part of a calendar: its zone, the days or hours of a layer.
  case zone(of: Formula)
  case days(of: Formula, layer: String)
  case hours(of: Formula, layer: String)
  /// A part of an event.
  case group(ofEvent: Formula)
  case priority(ofEvent: Formula)
  /// An amount printed in a unit.
  case printed(Formula, unit: Amount.Unit?, numberOnly: Bool)
  case list([Formula])
  /// The first value whose condition holds.
  case chosen([Branch])
  /// Whether every one of the calendars opens in the layers; in any of its layers without.
  case opens(Formula, Opening, layers: Formula?)
  /// A decision asked about facts that nobody told.
  case decided(DecisionID, [GivenFact])
  /// `no` before a date.
  case since(CivilDate, Formula)
  /// A text by language, parts of which may be computed.
  case text([String: [TextPiece]])

  package enum Comparison: Hashable, Sendable { case less, lessOrEqual, greater, greaterOrEqual }

  package enum ColumnChoice: Hashable, Sendable {
    /// A column with a name of its own.
    case fixed(Int)
    /// The column whose heading has this key.
    case keyed(Formula)
  }

  package struct Branch: Hashable, Sendable {
    package var value: Formula
    /// Nil: whenever no branch before holds.
    package var condition: Formula?

    package init(value: Formula, condition: Formula?) {
      self.value = value
      self.condition = condition
    }
  }

  package enum Opening: Hashable, Sendable {
    case weekday(Weekday)
    case holidays
    /// No day has a break.
    case withoutBreak
  }

  package struct GivenFact: Hashable, Sendable {
    package var slot: FactSlot
    package var value: Formula

    package init(slot: FactSlot, value: Formula) {
      self.slot = slot
      self.value = value
    }
  }

  package enum TextPiece: Hashable, Sendable {
    case written(String)
    case computed(Formula)
  }
}
