import TocsinAnalysis
import TocsinModel

/// The regions of cases whose outcomes differ alike, each as wide as it can be.
struct DiagramRegions {
  struct Found {
    /// Those of the example; several where what was promised is gone, or was not there.
    var outcomes: [OutcomeDiagram.Outcomes]
    var boxes: [DiagramBox]
    /// Cases, the most usual first.
    var examples: [[Int?]]
  }

  private var walk: DiagramWalk
  /// What is compared of the outcomes at each place; nil where the sides agree.
  private let differences: [OutcomeDiagram.Outcomes?]
  /// What is told in one, at each place.
  private let groups: [OutcomeDiagram.Outcomes?]
  private(set) var found: [Found] = []

  private static let mostBoxes = 400

  /// - Parameter part: what is looked at of the outcomes of one case.
  init(
    _ diagram: OutcomeDiagram, part: (OutcomeDiagram.Outcomes) -> OutcomeDiagram.Outcomes = { $0 }
  ) {
    walk = DiagramWalk(diagram)
    let correspondence = diagram.cases.correspondence
    differences = diagram.outcomes.map { outcomes in
      let part = part(outcomes)
      guard part.old != .unknown, part.new != .unknown, part.old != .absent, part.new != .absent else { return nil }
      return correspondence.isSame(part.old, part.new) ? nil : part
    }
    groups = differences.map { $0?.group }
    guard differences.contains(where: { $0 != nil }) else { return }
    collect(diagram)
  }

  private mutating func collect(_ diagram: OutcomeDiagram) {
    let differs = differing(diagram)
    var order: [OutcomeDiagram.Outcomes] = []
    var ways: [OutcomeDiagram.Outcomes: [Way]] = [:]
    let (groups, cases) = (groups, diagram.cases)
    func isUntold(_ example: [Int?]) -> Bool {
      example.enumerated().contains { attribute, cell in
        cell.map { cases.isUnknown($0, of: attribute) && !diagram.atoms.known.contains(attribute) } ?? false
      }
    }
    _ = walk.run(in: DiagramBox(), where: { differs[$0] }) { place, box, example in
      guard let group = groups[place], !isUntold(example) else { return true }
      if ways[group] == nil { order.append(group) }
      if ways[group, default: []].count < Self.mostBoxes {
        ways[group, default: []].append(Way(place: place, box: box, example: example))
      }
      return true
    }
    for group in order {
      let own = (ways[group] ?? []).enumerated()
        .sorted { (oddness($0.element.example), $0.offset) < (oddness($1.element.example), $1.offset) }.map(\.element)
      var outcomes: [OutcomeDiagram.Outcomes] = []
      for way in own {
        if let exact = differences[way.place], !outcomes.contains(exact) { outcomes.append(exact) }
      }
      found.append(
        Found(outcomes: outcomes, boxes: cover(own.map(\.box), group), examples: own.map(\.example)))
    }
    let ranks = found.map { oddness($0.examples.first ?? []) }
    found = found.indices.sorted { (ranks[$0], $0) < (ranks[$1], $1) }.map { found[$0] }
  }

  private struct Way {
    let place: Int
    let box: DiagramBox
    let example: [Int?]
  }

  private func differing(_ diagram: OutcomeDiagram) -> [Bool] {
    // Nodes come after those they lead to.
    var differs: [Bool] = []
    for node in diagram.nodes {
      switch node {
      case .outcomes(let place): differs.append(differences[place] != nil)
      case .asked(_, let next): differs.append(next.contains { differs[$0] })
      }
    }
    return differs
  }

  /// How much of a case is not as presumed, or not told.
  private func oddness(_ example: [Int?]) -> Int {
    example.enumerated().reduce(0) { sum, entry in
      guard let cell = entry.element else { return sum }
      let cases = walk.diagram.cases
      if cases.isUnknown(cell, of: entry.offset) { return sum + 10 }
      let presumed = cases.presumed[entry.offset]
      return presumed != .unknown && cases.values[entry.offset][cell] != presumed ? sum + 1 : sum
    }
  }

  // MARK: - Wide boxes

  private mutating func cover(_ boxes: [DiagramBox], _ outcomes: OutcomeDiagram.Outcomes) -> [DiagramBox] {
    var left = boxes
    var kept: [DiagramBox] = []
    while let first = left.first {
      let wide = widened(first, outcomes)
      kept.append(wide)
      left.removeAll { $0 == first || wide.contains($0) }
    }
    return kept.filter { box in !kept.contains { $0 != box && $0.contains(box) } }
  }

  /// Leaves out every limit without which the outcomes are the same.
  private mutating func widened(_ box: DiagramBox, _ outcomes: OutcomeDiagram.Outcomes) -> DiagramBox {
    var box = box
    for atom in box.truths.keys.sorted().reversed() {
      var wider = box
      wider.truths[atom] = nil
      if holds(wider, outcomes) { box = wider }
    }
    for attribute in box.cells.keys.sorted(by: { rank($0) > rank($1) }) {
      var wider = box
      wider.cells[attribute] = nil
      if holds(wider, outcomes) {
        box = wider
        continue
      }
      guard let set = box.cells[attribute] else { continue }
      for cell in walk.diagram.cases.values[attribute].indices where !set.contains(cell) {
        wider = box
        wider.cells[attribute]?.insert(cell)
        if holds(wider, outcomes) { box = wider }
      }
    }
    return box
  }

  /// What tells cases apart for people is left out last.
  private func rank(_ attribute: Int) -> Int {
    let cases = walk.diagram.cases
    guard case .fact = cases.unknowns[attribute] else { return 4000 + attribute }
    let isChoice = cases.values[attribute].contains { if case .member = $0 { true } else { false } }
    return (isChoice ? 0 : 2000) + (cases.presumed[attribute] == .unknown ? 0 : 1000) + attribute
  }

  /// Whether all cases of a box, as far as both sides have them and everything is told, have these outcomes.
  private mutating func holds(_ box: DiagramBox, _ outcomes: OutcomeDiagram.Outcomes) -> Bool {
    let (cases, groups, places) = (walk.diagram.cases, groups, walk.diagram.outcomes)
    return walk.run(in: box) { place, way, example in
      if groups[place] == outcomes || places[place].old == .absent { return true }
      return example.enumerated().contains { attribute, cell in
        guard let cell, cases.isUnknown(cell, of: attribute) else { return false }
        return way.cells[attribute] == nil || box.cells[attribute].map { $0.count > 1 } ?? true
      }
    }
  }
}

extension DiagramRegions {
  /// Boxes as people read them: the simplest first, without what only repeats one for what is not as presumed.
  func regions(_ boxes: [DiagramBox]) -> [Difference.Region] {
    let all = boxes.map(region).enumerated()
      .sorted { ($0.element.length, $0.offset) < ($1.element.length, $1.offset) }.map(\.element)
    var kept: [Difference.Region] = []
    for region in all where !kept.contains(where: { $0 == region || $0.isAsPresumed && $0.tellsMore(than: region) }) {
      kept.append(region)
    }
    return kept
  }

  /// A box as people read it.
  func region(_ box: DiagramBox) -> Difference.Region {
    let cases = walk.diagram.cases
    var region = Difference.Region()
    for attribute in box.cells.keys.sorted(by: { rank($0) < rank($1) }) {
      guard let set = box.cells[attribute] else { continue }
      let all = cases.values[attribute]
      let told = all.indices.filter { set.contains($0) && all[$0] != .unknown }
      let others = all.indices.filter { !set.contains($0) && all[$0] != .unknown }
      guard !others.isEmpty || told.isEmpty else { continue }
      if told.contains(where: { all[$0] == cases.presumed[attribute] }) {
        region.isAsPresumed = true
        continue
      }
      region.restrictions.append(
        Difference.Region.Restriction(
          unknown: cases.unknowns[attribute], values: told.map { all[$0] }, others: others.map { all[$0] }))
    }
    for (place, holds) in box.truths.sorted(by: { $0.key < $1.key }) {
      let atom = walk.diagram.atoms.atoms[place]
      let relation = Difference.Region.Relation(side: atom.side, formula: atom.formula, holds: holds)
      if !region.relations.contains(where: { $0.formula == relation.formula && $0.holds == holds }) {
        region.relations.append(relation)
      }
    }
    return region
  }

  func told(_ example: [Int?]) -> [Difference.Told] {
    let cases = walk.diagram.cases
    return example.enumerated().compactMap { attribute, cell in
      guard let cell, !cases.isUnknown(cell, of: attribute) else { return nil }
      return Difference.Told(unknown: cases.unknowns[attribute], value: cases.values[attribute][cell])
    }
  }
}

extension Difference.Region {
  fileprivate var length: Int { restrictions.count + relations.count }

  /// Whether the other only adds limits.
  fileprivate func tellsMore(than other: Difference.Region) -> Bool {
    restrictions.allSatisfy { own in
      other.restrictions.contains { $0.unknown == own.unknown && Set($0.values).isSubset(of: own.values) }
    } && relations.allSatisfy { other.relations.contains($0) }
  }
}

extension OutcomeDiagram.Outcomes {
  /// Whatever was promised and no longer is, is told in one; so is whatever is new.
  fileprivate var group: OutcomeDiagram.Outcomes {
    switch (old.isNothing, new.isNothing) {
    case (true, false): OutcomeDiagram.Outcomes(old: .nothing, new: .flag(true))
    case (false, true): OutcomeDiagram.Outcomes(old: .flag(true), new: .nothing)
    default: self
    }
  }
}

extension Outcome {
  fileprivate var isNothing: Bool { self == .nothing || self == .steps([]) }
}
