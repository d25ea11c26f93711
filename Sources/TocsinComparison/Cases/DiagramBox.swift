import TocsinAnalysis

/// Cases of a diagram: some cells of attributes, and conditions that hold or do not.
struct DiagramBox: Hashable {
  var cells: [Int: CellSet] = [:]
  /// By atom.
  var truths: [Int: Bool] = [:]

  func contains(_ other: DiagramBox) -> Bool {
    cells.allSatisfy { attribute, set in other.cells[attribute]?.isSubset(of: set) ?? false }
      && truths.allSatisfy { other.truths[$0.key] == $0.value }
  }
}

/// Goes through the cases of a diagram that lie in a box.
struct DiagramWalk {
  var diagram: OutcomeDiagram
  /// Atoms that compare things of a case with each other, by attribute.
  private let relations: [Int: [Int]]
  /// Ways through nodes that compare things of a case with each other, by the first of them; nil where other things
  /// are asked in between.
  private var shortcuts: [Int: [Shortcut]?] = [:]
  private var seen: Set<State> = []
  private var work = 0

  /// Of walks through one diagram, in steps.
  static let mostWork = 2_000_000

  private struct State: Hashable {
    let node: Int
    let box: DiagramBox
    let open: [Int]
  }

  private struct Shortcut {
    let node: Int
    let truths: [Int: Bool]
    let cells: [Int?]
  }

  /// What is met at the end of a way: the outcomes, the cases that lead there, and one of them.
  typealias Visit = (_ outcomes: Int, _ box: DiagramBox, _ example: [Int?]) -> Bool

  init(_ diagram: OutcomeDiagram) {
    self.diagram = diagram
    var relations: [Int: [Int]] = [:]
    for (place, atom) in diagram.atoms.atoms.enumerated() {
      for attribute in atom.attributes where diagram.atoms.related.contains(attribute) {
        relations[attribute, default: []].append(place)
      }
    }
    self.relations = relations
  }

  /// Calls `visit` once for each way; goes no further once that gives false. Nodes that `isWanted` does not want are
  /// passed over. False when it was stopped, or took too long.
  mutating func run(
    in box: DiagramBox, where isWanted: (Int) -> Bool = { _ in true }, visit: Visit
  ) -> Bool {
    seen = []
    let cells = [Int?](repeating: nil, count: diagram.cases.unknowns.count)
    return walk(diagram.root, box, DiagramBox(), cells, isWanted, visit)
  }

  private mutating func walk(
    _ node: Int, _ limits: DiagramBox, _ way: DiagramBox, _ cells: [Int?], _ isWanted: (Int) -> Bool, _ visit: Visit
  ) -> Bool {
    guard isWanted(node) else { return true }
    work += 1
    guard work < Self.mostWork else { return false }
    guard seen.insert(State(node: node, box: way, open: open(cells))).inserted else { return true }
    switch diagram.nodes[node] {
    case .outcomes(let place): return visit(place, way, cells)
    case .asked(let attribute, let next):
      return diagram.atoms.related.contains(attribute)
        ? related(node, attribute, next, limits, way, cells, isWanted, visit)
        : plain(attribute, next, limits, way, cells, isWanted, visit)
    }
  }

  /// Cells that go on alike are gone through once.
  private mutating func plain(
    _ attribute: Int, _ next: [Int], _ limits: DiagramBox, _ way: DiagramBox, _ cells: [Int?],
    _ isWanted: (Int) -> Bool, _ visit: Visit
  ) -> Bool {
    var groups: [(node: Int, cells: [Int])] = []
    for (cell, node) in next.enumerated() where limits.cells[attribute]?.contains(cell) ?? true {
      if let place = groups.firstIndex(where: { $0.node == node }) {
        groups[place].cells.append(cell)
      } else {
        groups.append((node, [cell]))
      }
    }
    for group in groups {
      var (way, cells) = (way, cells)
      var set = CellSet(of: next.count)
      for cell in group.cells { set.insert(cell) }
      way.cells[attribute] = set
      cells[attribute] = diagram.cases.example(among: group.cells, of: attribute)
      guard walk(group.node, limits, way, cells, isWanted, visit) else { return false }
    }
    return true
  }

  private mutating func related(
    _ node: Int, _ attribute: Int, _ next: [Int], _ limits: DiagramBox, _ way: DiagramBox, _ cells: [Int?],
    _ isWanted: (Int) -> Bool, _ visit: Visit
  ) -> Bool {
    let start = diagram.atoms.related.contains { cells[$0] != nil } ? nil : shortcuts(from: node)
    if let start {
      for shortcut in start where shortcut.truths.allSatisfy({ (limits.truths[$0.key] ?? $0.value) == $0.value }) {
        var (way, cells) = (way, cells)
        way.truths.merge(shortcut.truths) { $1 }
        for (attribute, cell) in shortcut.cells.enumerated() where cell != nil { cells[attribute] = cell }
        guard walk(shortcut.node, limits, way, cells, isWanted, visit) else { return false }
      }
      return true
    }
    for (cell, node) in next.enumerated() {
      var (way, cells) = (way, cells)
      cells[attribute] = cell
      var fits = true
      for atom in relations[attribute] ?? [] {
        guard let truth = diagram.atoms.truth(of: atom, cells, diagram.cases), truth == 1 || truth == 2 else {
          continue
        }
        way.truths[atom] = truth == 1
        if let wanted = limits.truths[atom], wanted != (truth == 1) { fits = false }
      }
      guard fits else { continue }
      guard walk(node, limits, way, cells, isWanted, visit) else { return false }
    }
    return true
  }

  private mutating func shortcuts(from node: Int) -> [Shortcut]? {
    if let known = shortcuts[node] { return known }
    var found: [DiagramBox: [Int: Shortcut]] = [:]
    let cells = [Int?](repeating: nil, count: diagram.cases.unknowns.count)
    let isWhole = follow(node, cells, [:], &found)
    let list = found.values.flatMap(\.values).sorted { left, right in
      left.node == right.node
        ? left.cells.map { $0 ?? -1 }.lexicographicallyPrecedes(right.cells.map { $0 ?? -1 }) : left.node < right.node
    }
    shortcuts[node] = .some(isWhole ? list : nil)
    return isWhole ? list : nil
  }

  /// False when something is compared with what is asked only later.
  private mutating func follow(
    _ node: Int, _ cells: [Int?], _ truths: [Int: Bool], _ found: inout [DiagramBox: [Int: Shortcut]]
  ) -> Bool {
    guard case .asked(let attribute, let next) = diagram.nodes[node], diagram.atoms.related.contains(attribute) else {
      let isWhole = diagram.atoms.related.allSatisfy { attribute in
        cells[attribute] == nil
          || (relations[attribute] ?? []).allSatisfy { atom in
            diagram.atoms.atoms[atom].attributes.allSatisfy { cells[$0] != nil }
          }
      }
      let box = DiagramBox(truths: truths)
      if found[box]?[node] == nil {
        found[box, default: [:]][node] = Shortcut(node: node, truths: truths, cells: cells)
      }
      return isWhole
    }
    for (cell, next) in next.enumerated() {
      var (cells, truths) = (cells, truths)
      cells[attribute] = cell
      for atom in relations[attribute] ?? [] {
        guard let truth = diagram.atoms.truth(of: atom, cells, diagram.cases), truth == 1 || truth == 2 else {
          continue
        }
        truths[atom] = truth == 1
      }
      guard follow(next, cells, truths, &found) else { return false }
    }
    return true
  }

  /// The cells of what is compared with something that was not chosen yet.
  private func open(_ cells: [Int?]) -> [Int] {
    diagram.atoms.related.sorted().flatMap { attribute -> [Int] in
      guard let cell = cells[attribute] else { return [] }
      let isOpen = (relations[attribute] ?? []).contains { atom in
        diagram.atoms.atoms[atom].attributes.contains { cells[$0] == nil }
      }
      return isOpen ? [attribute, cell] : []
    }
  }
}
