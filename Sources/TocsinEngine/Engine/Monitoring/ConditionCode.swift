import TocsinModel

/// The condition of an event made ready for many samples: comparisons of whole numbers wherever that is all there is
/// to it, and the formula itself for the rest.
struct ConditionCode: Sendable {
  enum Operand: Sendable {
    /// A place among the signals of the event.
    case signal(Int)
    /// A place among the windows of the event.
    case window(Int)
    case constant(Int64)
    case fact(FactSlot, presumed: Int64?)
  }

  enum Node: Sendable {
    case compare(Operand, Formula.Comparison, Operand)
    case holds(Operand)
    case not(Int)
    case and(Int, Int)
    case or(Int, Int)
    case ask(Formula)
  }

  /// The last one is the whole condition.
  let nodes: [Node]
  /// The places of the signals that must be known for there to be an answer.
  let needed: [Int]

  init(_ formula: Formula, signals: [SignalID], windows: [SignalWindow], program: Program) {
    var compiler = ConditionCompiler(signals: signals, windows: windows, facts: program.facts)
    compiler.add(formula)
    nodes = compiler.nodes
    var mentioned: [SignalID] = []
    formula.collectSignals(into: &mentioned)
    needed = mentioned.compactMap { signals.firstIndex(of: $0) }
  }

  /// The one comparison of a signal with a number that all of it comes to, if it does.
  var threshold: Threshold? {
    guard nodes.count == 1, case .compare(.signal(let place), let comparison, .constant(let limit)) = nodes[0] else {
      return nil
    }
    return Threshold(place: place, comparison: comparison, limit: limit)
  }

  /// Whether it must be asked again when facts change.
  var dependsOnFacts: Bool {
    nodes.contains { node in
      switch node {
      case .compare(.fact, _, _), .compare(_, _, .fact), .holds(.fact), .ask: true
      default: false
      }
    }
  }
}

/// A signal compared with a number.
struct Threshold: Sendable {
  let place: Int
  let comparison: Formula.Comparison
  let limit: Int64

  @inline(__always)
  func holds(_ value: Int64) -> Bool { comparison.holds(value, limit) }
}

extension Formula.Comparison {
  @inline(__always)
  func holds(_ left: Int64, _ right: Int64) -> Bool {
    switch self {
    case .less: left < right
    case .lessOrEqual: left <= right
    case .greater: left > right
    case .greaterOrEqual: left >= right
    }
  }
}
