import TocsinAnalysis
import TocsinEvaluation
import TocsinModel

/// The smallest conditions that two programs ask about cases. Cases of which all of them say the same have the same
/// outcome, whatever their values are.
struct ComparedAtoms {
  struct Atom {
    let side: Side
    let formula: Formula
    /// Places of what it asks among the attributes.
    let attributes: [Int]
    /// Its truth by cells of its attributes: 0 unknown, 1 holds, 2 does not, 3 not there.
    var truths: [[Int]: Int] = [:]
  }

  private(set) var atoms: [Atom] = []
  /// Attributes whose very value counts.
  private(set) var raw: Set<Int> = []
  /// Attributes that are compared with others, not with what rules write.
  private(set) var related: Set<Int> = []
  /// Attributes of which rules ask whether anybody knows them.
  private(set) var known: Set<Int> = []

  init(_ formulas: [Side: [Formula]], _ cases: ComparedCases) {
    var places: [Unknown: Int] = [:]
    for (place, unknown) in cases.unknowns.enumerated() { places[unknown] = place }
    for side in Side.allCases {
      var reader = AtomReader(program: cases.correspondence.program(side))
      for formula in formulas[side] ?? [] { reader.read(formula) }
      for unknown in reader.raw { if let place = places[unknown] { raw.insert(place) } }
      for formula in reader.atoms {
        let attributes = formula.unknowns.compactMap { places[$0] }
        atoms.append(Atom(side: side, formula: formula, attributes: attributes))
        if attributes.count > 1 { related.formUnion(attributes) }
        formula.visit { if case .isKnown(let part) = $0 { known.formUnion(part.unknowns.compactMap { places[$0] }) } }
      }
    }
    related.subtract(raw)
  }

  mutating func truth(of atom: Int, _ cells: [Int?], _ cases: ComparedCases) -> Int? {
    var key: [Int] = []
    for attribute in atoms[atom].attributes {
      guard let cell = cells[attribute] else { return nil }
      key.append(cell)
    }
    if let known = atoms[atom].truths[key] { return known }
    let (side, formula) = (atoms[atom].side, atoms[atom].formula)
    var trace = Trace()
    let truth: Int
    if let situation = cases.situation(cells, on: side), let evaluator = cases.evaluators[side] {
      truth = evaluator.condition(formula, in: situation, trace: &trace).map { $0 ? 1 : 2 } ?? 0
    } else {
      truth = 3
    }
    atoms[atom].truths[key] = truth
    return truth
  }

  /// Cells with equal signatures have equal outcomes.
  mutating func signature(_ cells: [Int?], _ cases: ComparedCases) -> [Int] {
    var signature: [Int] = raw.sorted().map { cells[$0].map { $0 + 1 } ?? 0 }
    for atom in atoms.indices {
      if let truth = truth(of: atom, cells, cases) {
        signature += [-1, truth]
      } else {
        signature += atoms[atom].attributes.map { cells[$0].map { $0 + 1 } ?? 0 }
      }
    }
    return signature
  }
}

/// Finds the atoms of formulas, also by way of the decisions and tables they ask.
private struct AtomReader {
  let program: Program
  var atoms: [Formula] = []
  var raw: Set<Unknown> = []
  private var seen: Set<Formula> = []
  private var decisions: Set<DecisionID> = []
  private var tables: Set<TableID> = []

  init(program: Program) { self.program = program }

  mutating func read(_ formula: Formula) {
    guard seen.insert(formula).inserted else { return }
    switch formula {
    case .compare, .isOneOf, .isKnown:
      guard formula.isAtom else { break }
      atoms.append(formula)
      return
    case .fact(let slot): raw.insert(.fact(slot))
    case .today, .since: raw.insert(.today)
    case .deskIsOpen: raw.insert(.deskIsOpen)
    case .signal(let signal): raw.insert(.signal(signal))
    case .window(let window): raw.insert(.window(window))
    case .decision(let id):
      guard program.decisions.indices.contains(id.index), decisions.insert(id).inserted else { break }
      for line in program.decisions[id.index].answers {
        read(line.value)
        if let condition = line.condition { read(condition) }
      }
    case .cell(let id, _, _), .row(let id, _), .all(let id, _):
      guard program.tables.indices.contains(id.index), tables.insert(id).inserted else { break }
      for row in program.tables[id.index].rows { for cell in row.cells { read(cell) } }
    default: break
    }
    for part in formula.parts { read(part) }
  }
}

extension Formula {
  /// What it asks itself, each once.
  fileprivate var unknowns: [Unknown] {
    var found: [Unknown] = []
    visit { part in
      let unknown: Unknown? =
        switch part {
        case .fact(let slot): .fact(slot)
        case .today: .today
        case .deskIsOpen: .deskIsOpen
        case .signal(let signal): .signal(signal)
        case .window(let window): .window(window)
        default: nil
        }
      if let unknown, !found.contains(unknown) { found.append(unknown) }
    }
    return found
  }

  /// Whether it asks nothing but what a case is told.
  fileprivate var isAtom: Bool {
    var holds = true
    visit { part in
      switch part {
      case .constant, .fact, .today, .deskIsOpen, .signal, .window, .add, .subtract, .yearsStarted, .compare, .isOneOf,
        .isKnown, .list:
        break
      default: holds = false
      }
    }
    return holds
  }
}
