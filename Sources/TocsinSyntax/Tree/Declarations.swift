package import TocsinSource

/// What one file says, with every absent piece marked rather than dropped.
package struct FileTree: Hashable, Sendable {
  package var declarations: [Declaration]

  package init(declarations: [Declaration]) {
    self.declarations = declarations
  }
}

/// One declaration, and whether it stands for itself or says what differs from the release it builds on.
package struct Declaration: Hashable, Sendable {
  package enum Mode: Hashable, Sendable { case declare, change, replace }

  package var mode: Mode
  package var content: Content
  /// From the first word to the closing brace.
  package var range: SourceRange

  package init(mode: Mode, content: Content, range: SourceRange) {
    self.mode = mode
    self.content = content
    self.range = range
  }

  package enum Content: Hashable, Sendable {
    case invalid
    case importFile(TextLiteral)
    /// The kind is the word as written: `table`, `policy`.
    case withdraw(kind: Name, names: [Name])
    case rulebook(RulebookTree)
    /// A choice, or a scale when `order` is set.
    case choice(ChoiceTree)
    case facts(FactsTree)
    case named(NamedValueTree)
    case calendar(CalendarTree)
    case holidays(HolidaysTree)
    case table(TableTree)
    case wording(WordingTree)
    case policy(PolicyTree)
    case signal(SignalTree)
    case event(EventTree)
    case silence(SilenceTree)
    case decision(DecisionTree)
    case process(ProcessTree)
    case test(TestTree)
  }
}

package struct RulebookTree: Hashable, Sendable {
  package enum Setting: Hashable, Sendable {
    case buildsOn(TextLiteral)
    case inForce(from: DateLiteral, to: DateLiteral?)
    case languages([Name])
    case document(Name, TextLiteral)
  }

  package var name: Name
  /// `5.0` or `common`; nil when the rulebook has one release only.
  package var release: Name?
  package var texts: Texts
  package var settings: [Setting]

  package init(name: Name, release: Name?, texts: Texts, settings: [Setting]) {
    self.name = name
    self.release = release
    self.texts = texts
    self.settings = settings
  }
}

package struct ChoiceTree: Hashable, Sendable {
  package enum Order: Hashable, Sendable { case highestFirst, lowestFirst }

  package struct Member: Hashable, Sendable {
    package var name: Name
    package var texts: Texts
    package var citation: Citation?

    package init(name: Name, texts: Texts, citation: Citation? = nil) {
      self.name = name
      self.texts = texts
      self.citation = citation
    }
  }

  package var name: Name
  package var texts: Texts
  /// Nil for a choice.
  package var order: Order?
  package var members: [Member]
  package var withdrawn: [Name]
  package var citations: [Citation]

  package init(
    name: Name, texts: Texts, order: Order?, members: [Member], withdrawn: [Name] = [], citations: [Citation] = []
  ) {
    self.name = name
    self.texts = texts
    self.order = order
    self.members = members
    self.withdrawn = withdrawn
    self.citations = citations
  }
}

package struct FactsTree: Hashable, Sendable {
  package struct Fact: Hashable, Sendable {
    package var name: Name
    package var type: TypeTree
    package var presumed: Expression?
    package var texts: Texts
    package var citation: Citation?

    package init(name: Name, type: TypeTree, presumed: Expression?, texts: Texts, citation: Citation? = nil) {
      self.name = name
      self.type = type
      self.presumed = presumed
      self.texts = texts
      self.citation = citation
    }
  }

  /// Whose facts: `customer`, `system`, `case` or another subject of decisions.
  package var name: Name
  package var facts: [Fact]
  package var withdrawn: [Name]
  package var citations: [Citation]

  package init(name: Name, facts: [Fact], withdrawn: [Name] = [], citations: [Citation] = []) {
    self.name = name
    self.facts = facts
    self.withdrawn = withdrawn
    self.citations = citations
  }
}

package enum TypeTree: Hashable, Sendable {
  case yesOrNo(SourceRange)
  case version(of: Name, SourceRange)
  /// `count`, `percent`, `date`, … or the name of a choice or scale.
  case named(Name)
}

package struct NamedValueTree: Hashable, Sendable {
  package var name: Name
  package var value: Expression
  package var range: SourceRange

  package init(name: Name, value: Expression, range: SourceRange) {
    self.name = name
    self.value = value
    self.range = range
  }
}

package struct SignalTree: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case happens(SourceRange)
    case measured(TypeTree)
  }

  /// The dotted name, joined with dots.
  package var name: Name
  package var kind: Kind
  /// `system` and further labels, in order.
  package var keys: [Name]
  /// How late its lines may come.
  package var lateness: Expression?
  /// After how long without a line its value is no longer known.
  package var staleness: Expression?
  package var citation: Citation?
  /// Where it is read from.
  package var lines: [SignalLine] = []

  package init(name: Name, kind: Kind, keys: [Name]) {
    self.name = name
    self.kind = kind
    self.keys = keys
  }
}

package struct EventTree: Hashable, Sendable {
  /// A condition and how long it has to hold.
  package struct Condition: Hashable, Sendable {
    package var condition: Expression
    package var hold: Expression?
    package var range: SourceRange

    package init(condition: Expression, hold: Expression?, range: SourceRange) {
      self.condition = condition
      self.hold = hold
      self.range = range
    }
  }

  /// A priority with a condition of its own.
  package struct Level: Hashable, Sendable {
    package var priority: Name
    package var when: Condition
    package var clear: Condition?

    package init(priority: Name, when: Condition, clear: Condition?) {
      self.priority = priority
      self.when = when
      self.clear = clear
    }
  }

  package enum Line: Hashable, Sendable {
    case group(Name)
    case priority(Name)
    case level(Level)
    case when(Condition)
    case clear(Condition)
    case replaces([Name])
    case suppresses([Name])
    /// Of a label the values the event is for.
    case required(label: Name, values: [Name])
    case oneCase(per: [Name])
    case flapping(times: Int64, SourceRange, within: Expression)
    case withdraw(Name)
    case source(Citation)
  }

  package var name: Name
  package var texts: Texts
  package var lines: [Line]

  package init(name: Name, texts: Texts, lines: [Line]) {
    self.name = name
    self.texts = texts
    self.lines = lines
  }
}

package struct DecisionTree: Hashable, Sendable {
  package struct Answer: Hashable, Sendable {
    package var value: Expression
    /// The reason.
    package var texts: Texts
    /// Nil means `otherwise`.
    package var condition: Expression?
    package var citation: Citation?
    package var range: SourceRange

    package init(value: Expression, texts: Texts, condition: Expression?, citation: Citation?, range: SourceRange) {
      self.value = value
      self.texts = texts
      self.condition = condition
      self.citation = citation
      self.range = range
    }
  }

  package var name: Name
  package var texts: Texts
  package var subject: Name
  /// `, first that holds`.
  package var takesFirst: Bool
  package var answers: [Answer]
  /// Reasons of answers to remove, in a change.
  package var withdrawn: [TextLiteral]
  package var citations: [Citation]

  package init(
    name: Name, texts: Texts, subject: Name, takesFirst: Bool, answers: [Answer], withdrawn: [TextLiteral] = [],
    citations: [Citation] = []
  ) {
    self.name = name
    self.texts = texts
    self.subject = subject
    self.takesFirst = takesFirst
    self.answers = answers
    self.withdrawn = withdrawn
    self.citations = citations
  }
}
