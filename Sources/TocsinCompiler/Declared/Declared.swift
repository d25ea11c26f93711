import TocsinSource
import TocsinSyntax

/// What a release declares, all changes applied and nothing checked yet.
struct Declarations: Sendable {
  var choices = NamedList<DeclaredChoice>()
  var facts = NamedList<DeclaredFacts>()
  var namedValues = NamedList<Sited<NamedValueTree>>()
  var calendars = NamedList<DeclaredCalendar>()
  var holidays = NamedList<DeclaredHolidays>()
  var tables = NamedList<DeclaredTable>()
  var wordings: [Sited<WordingTree>] = []
  var policies = NamedList<DeclaredPolicy>()
  var signals = NamedList<Sited<SignalTree>>()
  var events = NamedList<DeclaredEvent>()
  var silences = NamedList<DeclaredSilence>()
  var decisions = NamedList<DeclaredDecision>()
  var processes = NamedList<DeclaredProcess>()
  /// Of this release alone.
  var tests: [Sited<TestTree>] = []
  var documents = NamedList<Sited<TextLiteral>>()
  /// Names that a release took out, and where.
  var withdrawn: [String: SourcePlace] = [:]
  /// Names that stand where rules could not be read: they may be declared there.
  var unreadWords: Set<String> = []
  /// Kind and name of declarations of which something could not be read.
  var damaged: Set<String> = []

  /// Whether a name, with or without points, may be declared where rules could not be read.
  func mayDeclare(_ name: String) -> Bool {
    !unreadWords.isEmpty && name.split(separator: ".").allSatisfy { unreadWords.contains(String($0)) }
  }

  func isDamaged(_ kind: String, _ name: String) -> Bool { damaged.contains(kind + " " + name) }
}

struct DeclaredChoice: Sendable {
  var name: Sited<Name>
  var texts: Sited<Texts>
  var order: ChoiceTree.Order?
  var members: [Sited<ChoiceTree.Member>]
  var citation: Sited<Citation>?
}

struct DeclaredFacts: Sendable {
  var name: Sited<Name>
  var facts: [Sited<FactsTree.Fact>]
  var citation: Sited<Citation>?
}

struct DeclaredCalendar: Sendable {
  var name: Sited<Name>
  var texts: Sited<Texts>
  var like: Sited<Name>?
  var lines: [Sited<CalendarTree.Line>]
}

struct DeclaredHolidays: Sendable {
  var name: Sited<Name>
  var lines: [Sited<HolidaysTree.Line>]
}

struct DeclaredTable: Sendable {
  struct Row: Sendable {
    var cells: [Sited<CellTree>]
    var isPrinted: Bool
    var citation: Sited<Citation>?
    var range: Sited<RowTree>
  }

  var name: Sited<Name>
  var texts: Sited<Texts>
  var origin: Sited<TableTree.Origin>?
  var isPrinted: Bool
  struct Heading: Sendable {
    var tree: Sited<TableTree.Heading>
    /// The number of rows before it.
    var position: Int
  }

  var header: [Sited<CellTree>] = []
  var rows: [Row] = []
  var headings: [Heading] = []
  var notes: [Sited<TableTree.Note>] = []
  var namedValues: [Sited<NamedValueTree>] = []
  var styles: [Sited<TableTree.Style>] = []
  var computed: [Sited<TableTree.Computed>] = []
  var citation: Sited<Citation>?
}

struct DeclaredPolicy: Sendable {
  var name: Sited<Name>
  var lines: [Sited<PolicyTree.Line>]
  var citation: Sited<Citation>?
}

struct DeclaredEvent: Sendable {
  var name: Sited<Name>
  var texts: Sited<Texts>
  var lines: [Sited<EventTree.Line>]
}

struct DeclaredSilence: Sendable {
  var name: Sited<Name>
  var texts: Sited<Texts>
  var lines: [Sited<SilenceTree.Line>]
}

struct DeclaredDecision: Sendable {
  var name: Sited<Name>
  var texts: Sited<Texts>
  var subject: Sited<Name>
  var takesFirst: Bool
  var answers: [Sited<DecisionTree.Answer>]
  var citation: Sited<Citation>?
}

struct DeclaredProcess: Sendable {
  struct Clock: Sendable {
    var expression: Sited<Expression>
    var range: SourceRange
  }

  struct Desk: Sendable {
    var calendar: Sited<Expression>
    var layers: [Expression]
    var range: SourceRange
  }

  var name: Sited<Name>
  var texts: Sited<Texts>
  var header: [Sited<CellTree>] = []
  var rows: [DeclaredTable.Row] = []
  var desk: Desk?
  var clock: Clock?
  var printed: [Sited<Name>] = []
  var citation: Sited<Citation>?
}

extension CalendarTree.Line {
  /// The word its line begins with: lines of one keyword replace each other.
  var keyword: String? {
    switch self {
    case .zone: "zone"
    case .hours(let layer, _, _): layer.text
    case .holidays: "holidays"
    case .special: "special"
    case .source: "source"
    case .withdraw: nil
    }
  }
}

extension EventTree.Line {
  /// The word its line begins with.
  var keyword: String? {
    switch self {
    case .group: "group"
    case .priority, .level: "priority"
    case .when: "when"
    case .clear: "clear"
    case .replaces: "replaces"
    case .suppresses: "suppresses"
    case .required: "for"
    case .oneCase: "one"
    case .flapping: "flapping"
    case .source: "source"
    case .withdraw: nil
    }
  }
}

extension SilenceTree.Line {
  /// The word its line begins with: lines of one keyword replace each other.
  var keyword: String? {
    switch self {
    case .every: "every"
    case .dated: "from"
    case .events: "for"
    case .when: "when"
    case .source: "source"
    case .withdraw: nil
    }
  }
}
