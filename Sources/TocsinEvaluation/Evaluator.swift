package import TocsinModel

/// Asks the formulas, tables and decisions of one release.
///
/// It never changes; being a class only spares the copies of a large program.
package final class Evaluator: Sendable {
  package let program: Program
  /// That of the program, or an empty one.
  package let policy: Policy
  package let hasPolicy: Bool
  /// What facts are until somebody tells.
  let presumed: Facts
  /// Whether a trace also names the facts of which only what they are presumed to be was known.
  let namesPresumed: Bool
  /// How high each member stands on its scale, by its place in the vocabulary.
  let ranks: [Int]

  /// How many tables and decisions may ask each other; the compiler refuses those that never end.
  static let greatestDepth = 64

  package convenience init(_ program: Program) { self.init(program, namesPresumed: false) }

  /// - Parameter presumes: whether a fact that nobody told is what it is presumed to be, and not unknown.
  package init(_ program: Program, namesPresumed: Bool, presumes: Bool = true) {
    self.program = program
    self.namesPresumed = namesPresumed
    policy = program.policy ?? Policy(name: "", rule: RuleID(0))
    hasPolicy = program.policy != nil
    var presumed = Facts()
    if presumes { for fact in program.facts.values { presumed[fact.slot] = fact.presumed } }
    self.presumed = presumed
    var ranks: [Int] = []
    for (id, member) in program.members where id.index >= 0 {
      while ranks.count <= id.index { ranks.append(0) }
      ranks[id.index] = member.rank
    }
    self.ranks = ranks
  }

  /// The value of a formula; unknown when a fact it needs is, or when the trace reports a fault.
  package func value(of formula: Formula, in situation: Situation, trace: inout Trace) -> Value {
    switch formula {
    case .constant(let value): return value
    case .fact(let slot): return fact(slot, in: situation, trace: &trace)
    case .cell(let table, let row, let column):
      return cell(of: table, row: row, column: column, in: situation, trace: &trace)
    case .row(let table, let key): return row(of: table, key: key, in: situation, trace: &trace)
    case .headings(let table): return headings(of: table)
    case .all(let table, let column): return all(of: table, column: column, in: situation, trace: &trace)
    case .decision(let decision): return answer(of: decision, in: situation, trace: &trace).value
    case .not, .and, .or, .compare, .isOneOf, .isKnown:
      return condition(formula, in: situation, trace: &trace).map(Value.boolean) ?? .unknown
    case .add(let left, let right):
      return sum(of: left, and: right, in: situation, trace: &trace, combine: adding)
    case .subtract(let left, let right):
      return sum(of: left, and: right, in: situation, trace: &trace, combine: subtracting)
    case .yearsStarted(let from, let to):
      return sum(of: from, and: to, in: situation, trace: &trace, combine: yearsStarted)
    case .today:
      trace.asksDate = true
      return situation.today.map(Value.date) ?? .unknown
    case .deskIsOpen: return situation.deskIsOpen.map(Value.boolean) ?? .unknown
    case .amountKind: return situation.amountKind.map(Value.amountKind) ?? .unknown
    case .signal(let signal): return element(signal.index, of: situation.signals)
    case .window(let window): return situation.windows[window] ?? .unknown
    case .local(let index): return element(index, of: situation.locals)
    case .zone, .days, .hours, .group, .priority: return part(formula, in: situation, trace: &trace)
    case .printed(let content, let unit, let numberOnly):
      let content = value(of: content, in: situation, trace: &trace)
      return printed(content, unit: unit, numberOnly: numberOnly)
    case .list(let elements):
      return .list(elements.map { value(of: $0, in: situation, trace: &trace) })
    case .chosen(let branches): return chosen(among: branches, in: situation, trace: &trace)
    case .opens(let calendars, let opening, let layers):
      return opens(calendars, opening, layers: layers, in: situation, trace: &trace)
    case .decided(let decision, let facts): return answer(of: decision, about: facts, in: situation, trace: &trace)
    case .since(let date, let content): return since(date, content, in: situation, trace: &trace)
    case .text(let languages): return text(in: languages, in: situation, trace: &trace)
    }
  }

  private func fact(_ slot: FactSlot, in situation: Situation, trace: inout Trace) -> Value {
    let told = situation.told(slot)
    guard case .unknown = told else { return told }
    let presumption = presumed[slot]
    if namesPresumed { trace.miss(slot) } else if case .unknown = presumption { trace.miss(slot) }
    return presumption
  }

  private func element(_ index: Int, of values: [Value]) -> Value {
    values.indices.contains(index) ? values[index] : .unknown
  }
}
