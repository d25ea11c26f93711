package import TocsinModel

/// What formulas depend on, also by way of the decisions and tables they ask.
package struct FormulaSurvey {
  /// In the order in which they are met, each once.
  package private(set) var unknowns: [Unknown] = []
  /// Those for which it matters whether anybody knows them: with them unknown another answer may hold for certain.
  package private(set) var early: Set<Unknown> = []
  /// The comparisons, with what they compare.
  package private(set) var comparisons: [Comparison] = []
  /// Something in it could not be read, which was said where it stands.
  package private(set) var isUnreadable = false
  /// How much work it is to ask, in formulas.
  package private(set) var weight = 0

  package struct Comparison {
    package var unknowns: [Unknown] = []
    package var constants: [Value] = []
    package var countsYears = false
  }

  private struct TableRow: Hashable {
    let table: TableID
    let row: Int
  }

  /// What takes more is never asked.
  package static let greatestWeight = 100_000

  private let program: Program
  private var tables: Set<TableID> = []
  private var tableRows: Set<TableRow> = []
  private var open: Comparison?
  private var earlyDepth = 0

  package init(_ program: Program) {
    self.program = program
  }

  package mutating func add(_ formula: Formula) {
    guard weight < Self.greatestWeight else { return }
    weight += 1
    switch formula {
    case .fact(let slot): meet(.fact(slot))
    case .today: meet(.today)
    case .signal(let signal): meet(.signal(signal))
    case .window(let window): meet(.window(window))
    case .deskIsOpen: meet(.deskIsOpen)
    case .constant(.unknown): isUnreadable = true
    case .constant(let value): open?.constants.append(value)
    case .compare, .isOneOf: addComparison(formula)
    case .isKnown(let part): addEarly { $0.add(part) }
    case .decision(let decision): add(decision)
    case .cell(let table, .constant(let key), _), .row(let table, .constant(let key)):
      add(table, row: key)
      for part in formula.parts.dropFirst() { add(part) }
    case .cell(let table, _, _), .row(let table, _), .all(let table, _), .headings(let table):
      add(table)
      for part in formula.parts { add(part) }
    case .decided: weight = Self.greatestWeight  // Made-up facts come with what rules presume of the others.
    case .since(let date, let part):
      comparisons.append(Comparison(unknowns: [.today], constants: [.date(date)]))
      addEarly { survey in
        survey.meet(.today)
        survey.add(part)
      }
    case .chosen:
      addEarly { survey in
        for part in formula.parts { survey.add(part) }
      }
    case .yearsStarted:
      open?.countsYears = true
      for part in formula.parts { add(part) }
    default:
      for part in formula.parts { add(part) }
    }
  }

  private mutating func meet(_ unknown: Unknown) {
    if !unknowns.contains(unknown) { unknowns.append(unknown) }
    if earlyDepth > 0 { early.insert(unknown) }
    if open?.unknowns.contains(unknown) == false { open?.unknowns.append(unknown) }
  }

  private mutating func addComparison(_ formula: Formula) {
    let outer = open
    open = Comparison()
    for part in formula.parts { add(part) }
    if let made = open { comparisons.append(made) }
    // A comparison of what a decision answers with compares what the decision asks.
    if var outer, let made = open {
      for unknown in made.unknowns where !outer.unknowns.contains(unknown) { outer.unknowns.append(unknown) }
      outer.constants += made.constants
      open = outer
    } else {
      open = outer
    }
  }

  private mutating func addEarly(_ body: (inout FormulaSurvey) -> Void) {
    earlyDepth += 1
    body(&self)
    earlyDepth -= 1
  }

  /// A line whose condition is unknown does not apply, so that the next one may. Each time it is asked is work.
  private mutating func add(_ decision: DecisionID) {
    guard program.decisions.indices.contains(decision.index), weight < Self.greatestWeight else { return }
    addEarly { survey in
      for line in survey.program.decisions[decision.index].answers {
        if let condition = line.condition { survey.add(condition) }
        survey.add(line.value)
      }
    }
  }

  /// The cells of the one row that is asked.
  private mutating func add(_ table: TableID, row key: Value) {
    guard program.tables.indices.contains(table.index), !tables.contains(table) else { return }
    let rows = program.tables[table.index].rows
    guard let row = program.tables[table.index].rowByKey[key], rows.indices.contains(row) else { return add(table) }
    guard tableRows.insert(TableRow(table: table, row: row)).inserted else { return }
    for cell in rows[row].cells { add(cell) }
  }

  /// Any cell may be the one that is asked.
  private mutating func add(_ table: TableID) {
    guard program.tables.indices.contains(table.index), tables.insert(table).inserted else { return }
    for row in program.tables[table.index].rows {
      for cell in row.cells { add(cell) }
    }
  }
}
