package import TocsinSource

/// A line of a signal: where it is read from.
package enum SignalLine: Hashable, Sendable {
  case from(ReadingTree)
  case condition(LabelConditionTree)
  /// The label of the metric or alert that gives the system or one of the signal's own labels.
  case label(Name, from: Name)
  case source(Citation)
}

/// What a signal is read from.
package struct ReadingTree: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case metric(Name)
    case ratio(Name, Name)
    case difference(Name, Name)
    case increase(Name)
    case alert(Name)
  }

  package var kind: Kind
  package var range: SourceRange

  package init(kind: Kind, range: SourceRange) {
    self.kind = kind
    self.range = range
  }
}

/// `where LABEL is one of "a", "b"`.
package struct LabelConditionTree: Hashable, Sendable {
  package var label: Name
  package var isNegated: Bool
  package var values: [TextLiteral]

  package init(label: Name, isNegated: Bool, values: [TextLiteral]) {
    self.label = label
    self.isNegated = isNegated
    self.values = values
  }
}
