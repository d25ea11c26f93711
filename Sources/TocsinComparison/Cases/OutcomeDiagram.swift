import TocsinAnalysis
import TocsinEvaluation
import TocsinModel

/// What two programs say of every case, as a diagram: at each node one more thing of the case is asked, until both
/// sides have their outcome. Parts in which they go on alike are one node.
struct OutcomeDiagram {
  enum Node {
    case outcomes(Int)
    /// A node for each cell of the attribute.
    case asked(attribute: Int, next: [Int])
  }

  struct Outcomes: Hashable {
    var old: Outcome
    var new: Outcome
  }

  /// One side's outcome for what is known of a case.
  typealias Question = (Evaluator, Situation, inout Trace) -> Outcome

  let cases: ComparedCases
  var atoms: ComparedAtoms
  private(set) var nodes: [Node] = []
  private(set) var outcomes: [Outcomes] = []
  private(set) var root = 0
  /// Whether every case could be looked at.
  private(set) var isComplete = true
  private var nodeBySignature: [[Int]: Int] = [:]
  private var places: [Outcomes: Int] = [:]
  private var attributes: [Unknown: Int] = [:]
  private var work: Int
  private let question: Question

  /// Outcomes of so many cases are sought at most.
  static let mostWork = 60_000

  init(_ formulas: [Side: [Formula]], _ cases: ComparedCases, work: Int = mostWork, question: @escaping Question) {
    self.cases = cases
    self.question = question
    self.work = work
    atoms = ComparedAtoms(formulas, cases)
    for (place, unknown) in cases.unknowns.enumerated() { attributes[unknown] = place }
    root = node([Int?](repeating: nil, count: cases.unknowns.count))
  }

  private mutating func node(_ cells: [Int?]) -> Int {
    let signature = atoms.signature(cells, cases)
    if let known = nodeBySignature[signature] { return known }
    work -= 1
    guard work > 0 else {
      isComplete = false
      return leaf(Outcomes(old: .unknown, new: .unknown))
    }
    let (old, oldTrace) = ask(.old, cells)
    let (new, newTrace) = ask(.new, cells)
    let node: Int
    if old == .absent || new == .absent {
      node = leaf(Outcomes(old: .absent, new: .absent))
    } else if let attribute = next([oldTrace, newTrace], cells) {
      let next = cases.values[attribute].indices.map { cell in
        var cells = cells
        cells[attribute] = cell
        return self.node(cells)
      }
      node = Set(next).count == 1 ? next[0] : add(.asked(attribute: attribute, next: next))
    } else {
      node = leaf(Outcomes(old: old, new: new))
    }
    nodeBySignature[signature] = node
    return node
  }

  private func ask(_ side: Side, _ cells: [Int?]) -> (Outcome, Trace) {
    var trace = Trace()
    guard let situation = cases.situation(cells, on: side), let evaluator = cases.evaluators[side] else {
      return (.absent, trace)
    }
    return (question(evaluator, situation, &trace), trace)
  }

  /// What is asked next: a fact that mattered, or what leaves no trace.
  private func next(_ traces: [Trace], _ cells: [Int?]) -> Int? {
    for trace in traces {
      for slot in trace.unknownFacts + trace.probedFacts {
        if let place = attributes[.fact(slot)], cells[place] == nil { return place }
      }
      if trace.asksDate, let place = attributes[.today], cells[place] == nil { return place }
    }
    return cases.unknowns.indices.first { place in
      guard cells[place] == nil else { return false }
      if case .fact = cases.unknowns[place] { return false }
      return cases.unknowns[place] != .today
    }
  }

  /// The outcomes of a case; nil when it needs more than is chosen.
  func outcomes(of cells: [Int?]) -> Outcomes? {
    var node = root
    while case .asked(let attribute, let next) = nodes[node] {
      guard let cell = cells[attribute], next.indices.contains(cell) else { return nil }
      node = next[cell]
    }
    guard case .outcomes(let place) = nodes[node] else { return nil }
    return outcomes[place]
  }

  private mutating func leaf(_ pair: Outcomes) -> Int {
    if let known = places[pair] { return known }
    outcomes.append(pair)
    let node = add(.outcomes(outcomes.count - 1))
    places[pair] = node
    return node
  }

  private mutating func add(_ node: Node) -> Int {
    nodes.append(node)
    return nodes.count - 1
  }
}
