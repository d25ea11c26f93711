package import TocsinModel

/// What is true of lines of which the first that holds counts, or, where order says nothing, of each by itself.
package struct LineProof {
  package enum Finding: Hashable, Sendable {
    /// Its condition holds in no case: these of its parts contradict each other.
    case neverHolds(line: Int, parts: [Formula])
    /// Its condition holds whatever the case.
    case alwaysHolds(line: Int)
    /// In every case in which it holds one of these, which come before it, holds as well.
    case hidden(line: Int, by: [Int], example: CaseExample?)
  }

  package private(set) var findings: [Finding] = []
  /// Whether everything could be decided.
  package private(set) var isComplete = true

  /// - Parameter conditions: of the lines in order; nil for one that always holds.
  package init(_ conditions: [Formula?], areOrdered: Bool, _ program: Program) {
    guard var questions = Questions(conditions.compactMap { $0 }, program) else {
      self.init(isComplete: false)
      return
    }
    self.init(conditions, areOrdered: areOrdered, asking: &questions)
  }

  private init(isComplete: Bool) { self.isComplete = isComplete }

  /// The same within a space in which the conditions can be asked.
  init(_ conditions: [Formula?], areOrdered: Bool, asking search: inout Questions) {
    let truths = conditions.map { condition in condition.map { search.truth(of: $0).holds } ?? .always }
    var lines = HiddenLines(search.space.counts)
    for (number, condition) in conditions.enumerated() {
      let line = lines.line(number, truths[number])
      if let condition, line.boxes?.isEmpty ?? search.areContradictory([line.holds]) {
        findings.append(.neverHolds(line: number, parts: Self.core(of: condition, &search)))
        continue
      }
      let hiding = areOrdered ? lines.hiding(line, &search) : []
      if !hiding.isEmpty {
        note(line, behind: hiding, &search)
      } else if condition != nil,
        search.areContradictory([search.space.everythingIsKnown, search.negated(line.holds)])
      {
        findings.append(.alwaysHolds(line: number))
      }
      lines.add(line)
    }
    isComplete = !search.hasGivenUp
  }

  private mutating func note(_ line: HiddenLines.Line, behind hiding: [HiddenLines.Line], _ search: inout Questions) {
    let example = search.example([line.holds]).map { point in
      let first = hiding.first { $0.holds.holds(at: point) }
      return CaseExample(search.space, point, of: [line.holds] + (first.map { [$0.holds] } ?? []))
    }
    findings.append(.hidden(line: line.number, by: hiding.map(\.number), example: example))
  }

  /// The fewest parts of a condition that contradict each other.
  static func core(of condition: Formula, _ search: inout Questions) -> [Formula] {
    let parts = condition.conjuncts
    let truths = parts.map { search.truth(of: $0).holds }
    return search.core(of: truths).map { parts[$0] }
  }
}

extension Formula {
  /// What is joined by `and`.
  var conjuncts: [Formula] {
    if case .and(let left, let right) = self { left.conjuncts + right.conjuncts } else { [self] }
  }
}
