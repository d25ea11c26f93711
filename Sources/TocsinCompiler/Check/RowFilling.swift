import TocsinSource
import TocsinSyntax

/// Puts the cells of one row in the place of its columns. What is wrong with a cell is then said of the cell.
struct RowFilling {
  let cells: [String: TestTree.Cell]
  let site: Site
  private(set) var used: Set<String> = []
  /// Names that stand where a column could, and are none.
  private(set) var others: [Name] = []
  private(set) var problems: [Diagnostic] = []
  /// A cell of the expectation at hand says that there is nothing.
  private var isNothing = false

  init(cells: [String: TestTree.Cell], site: Site) {
    self.cells = cells
    self.site = site
  }

  /// Nil: it does not happen in this row.
  mutating func filled(_ line: TestTree.Line) -> TestTree.Line? {
    switch line {
    case .row: return nil
    case .zone: return line
    case .givenCustomer(let name, let facts): return .givenCustomer(name, filled(facts))
    case .givenSystem(let name, let owner, let facts): return .givenSystem(name, of: owner, filled(facts))
    case .given(let kind, let name, let owner, let facts):
      return .given(kind: kind, name, of: owner, filled(facts))
    case .step(let moment, let label, let step, let range):
      isNothing = false
      guard let moment = filled(moment, mayBeNothing: true), !isNothing else { return nil }
      return .step(moment, label: label, filled(step), range)
    case .expect(let moment, let expectations):
      isNothing = false
      let moment = moment.flatMap { filled($0, mayBeNothing: true) }
      if isNothing { return nil }
      return .expect(at: moment, expectations.map { filled($0) })
    }
  }

  private mutating func filled(_ facts: [FactValueTree]) -> [FactValueTree] {
    facts.compactMap { fact in
      filled(fact.value).map { FactValueTree(name: fact.name, value: $0) }
    }
  }

  private mutating func filled(_ step: TestTree.Step) -> TestTree.Step {
    switch step {
    case .reports(let customer, let priority, let label, let system, let facts):
      return .reports(
        customer: customer, priority: filled(priority), label: label, system: system, facts: filled(facts))
    case .signals(let system, let signal, let value, let labels):
      return .signals(system: system, signal: signal, value: value.flatMap { filled($0) }, labels: filled(labels))
    case .waitingOn(let cause): return .waitingOn(filled(cause))
    case .priorityBecomes(let priority): return .priorityBecomes(filled(priority))
    case .waitingEnds, .acknowledged, .resolved, .reopened, .timePasses, .reaches: return step
    }
  }

  private mutating func filled(_ expectation: TestTree.Expectation) -> TestTree.Expectation {
    isNothing = false
    var result = expectation
    result.expected = filled(expectation.expected)
    if isNothing {
      result.expected = result.expected.bare
      result.because = nil
      result.negated = true
      return result
    }
    result.because = expectation.because.flatMap { filled($0) }
    return result
  }

  private mutating func filled(_ expected: TestTree.Expected) -> TestTree.Expected {
    switch expected {
    case .deskOpen, .deskClosed, .cases, .refused, .nothingElse: return expected
    case .desk(let name): return .desk(filled(name))
    case .notification(let limit): return .notification(limit.flatMap { filled($0) })
    case .response(let limit): return .response(limit.flatMap { filled($0) })
    case .page(let role, let language, let moment):
      return .page(
        role.map { filled($0, mayBeNothing: true) }, language: language.map { filled($0) },
        at: moment.flatMap { filled($0, mayBeNothing: true) })
    case .owner(let name): return .owner(filled(name))
    case .casesOf(let name): return filled(countOf: name)
    case .closed(let moment): return .closed(at: moment.flatMap { filled($0, mayBeNothing: true) })
    case .missed(let moment): return .missed(at: moment.flatMap { filled($0, mayBeNothing: true) })
    case .warning(let moment): return .warning(at: moment.flatMap { filled($0, mayBeNothing: true) })
    case .due(let moment): return .due(moment.flatMap { filled($0, mayBeNothing: true) })
    case .decision(let name, let value, let reason):
      return .decision(name, filled(value) ?? value, reason: reason)
    case .named(let name, let priority, let moment):
      return .named(
        filled(name), priority: priority.map { filled($0) },
        at: moment.flatMap { filled($0, mayBeNothing: true) })
    }
  }

  private mutating func filled(_ limit: TestTree.Limit) -> TestTree.Limit? {
    switch limit {
    case .by(let moment): filled(moment, mayBeNothing: true).map { .by($0) }
    case .before(let moment): filled(moment, mayBeNothing: true).map { .before($0) }
    }
  }

  private mutating func filled(countOf name: Name) -> TestTree.Expected {
    guard let cell = take(name) else { return .casesOf(name) }
    if case .value(.number(let millionths, _)) = cell, millionths % 1_000_000 == 0, millionths >= 0 {
      return .cases(Int(millionths / 1_000_000))
    }
    refuse(cell, name, wanted: "a whole number of cases")
    return .cases(0)
  }
}

/// The pieces of a line in which a column may stand.
extension RowFilling {
  /// Nil: the cell says that there is nothing, so that it is not told.
  private mutating func filled(_ value: Expression) -> Expression? {
    guard case .name(let name) = value, let cell = take(name) else { return value }
    switch cell {
    case .value(.phrase(.nothing, _)): return nil
    case .value(let value): return value
    case .moment:
      refuse(cell, name, wanted: "a value")
      return .invalid(cell.range)
    }
  }

  private mutating func filled(_ name: Name, mayBeNothing: Bool = false) -> Name {
    guard let cell = take(name) else { return name }
    switch cell {
    case .value(.name(let name)): return name
    case .value(.phrase(.nothing, _)) where mayBeNothing:
      isNothing = true
      return name
    case .value(.missing), .value(.invalid): break
    default: refuse(cell, name, wanted: "a name")
    }
    return Name(text: "", range: cell.range)
  }

  /// Nil: there is no such moment, for a reason that was said or because the cell says so.
  private mutating func filled(_ moment: MomentTree, mayBeNothing: Bool) -> MomentTree? {
    guard case .column(let name) = moment, let cell = take(name) else { return moment }
    switch cell {
    case .moment(let moment): return moment
    case .value(.phrase(.nothing, _)) where mayBeNothing: isNothing = true
    case .value(.missing), .value(.invalid): break
    default: refuse(cell, name, wanted: "moments such as `Fri 2020-03-06 17:30`")
    }
    return nil
  }

  private mutating func take(_ name: Name) -> TestTree.Cell? {
    guard let cell = cells[name.text] else {
      if !name.isMissing { others.append(name) }
      return nil
    }
    used.insert(name.text)
    return cell
  }

  private mutating func refuse(_ cell: TestTree.Cell, _ column: Name, wanted: FindingText) {
    problems.append(
      TestTableMessages.unfittingCell(
        column.text, wanted: wanted, at: site.place(cell.range), used: site.place(column.range)))
  }
}

extension TestTree.Expected {
  /// The same, whenever and whoever it is: what `no` is said of.
  fileprivate var bare: TestTree.Expected {
    switch self {
    case .notification: .notification(nil)
    case .response: .response(nil)
    case .page: .page(nil, language: nil, at: nil)
    case .closed: .closed(at: nil)
    case .missed: .missed(at: nil)
    case .warning: .warning(at: nil)
    case .due: .due(nil)
    case .named(let name, let priority, _): .named(name, priority: priority, at: nil)
    case .deskOpen, .deskClosed, .desk, .owner, .cases, .casesOf, .nothingElse, .refused, .decision: self
    }
  }
}
