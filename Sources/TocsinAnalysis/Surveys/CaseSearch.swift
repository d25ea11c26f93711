package import TocsinEvaluation
package import TocsinModel

/// Looks for a case of which something is true, asking the rules themselves about one case after the other.
///
/// What no value was chosen for is unknown, and what holds with something unknown holds whatever it turns out to be: most
/// cases are ruled out many at a time.
package struct CaseSearch {
  /// What is true of the cases that go on from here.
  package enum Verdict { case never, always, open }

  package struct Found {
    /// What the case needs, in the order in which rules ask.
    package var values: [(unknown: Unknown, value: Value)]
    package var situation: Situation
  }

  package enum Outcome {
    case none
    case found(Found)
    /// It would take too long to say.
    case unsaid
  }

  private let unknowns: [Unknown]
  private let values: [[Value]]
  private let earlyCount: Int
  private let weight: Int
  private let verdict: (Situation, _ isWhole: Bool) -> Verdict
  private var work: Int
  private var chosen: [Value] = []

  /// Nil when the values cannot be listed. `admitsUnknown`: also cases of which not everything is known.
  package init?(
    _ survey: FormulaSurvey, _ program: Program, admitsUnknown: Bool, work: Int,
    verdict: @escaping (Situation, _ isWhole: Bool) -> Verdict
  ) {
    guard !survey.isUnreadable, survey.weight < FormulaSurvey.greatestWeight else { return nil }
    let samples = SampleValues(survey.comparisons, program)
    unknowns =
      survey.unknowns.filter { survey.early.contains($0) } + survey.unknowns.filter { !survey.early.contains($0) }
    earlyCount = survey.early.count
    var values: [[Value]] = []
    for unknown in unknowns {
      guard var list = samples.values(of: unknown) else { return nil }
      if admitsUnknown, survey.early.contains(unknown), !Self.isPresumed(unknown, program) { list.append(.unknown) }
      values.append(list)
    }
    self.values = values
    self.weight = survey.weight + 1
    self.work = work
    self.verdict = verdict
  }

  private static func isPresumed(_ unknown: Unknown, _ program: Program) -> Bool {
    guard case .fact(let slot) = unknown else { return true }
    guard let presumed = program.facts[slot]?.presumed else { return false }
    return presumed != .unknown
  }

  /// What is left of the work that was allowed comes back with the outcome.
  package mutating func run() -> (outcome: Outcome, work: Int) {
    let outcome = search(Situation())
    return (outcome, max(0, work))
  }

  private mutating func search(_ situation: Situation) -> Outcome {
    let depth = chosen.count
    if depth >= earlyCount {
      work -= weight
      guard work > 0 else { return .unsaid }
      switch verdict(situation, depth == unknowns.count) {
      case .never: return .none
      case .always: return .found(found(situation))
      case .open: if depth == unknowns.count { return .none }
      }
    }
    for value in values[depth] {
      chosen.append(value)
      defer { chosen.removeLast() }
      switch search(situation.with(value, for: unknowns[depth])) {
      case .none: continue
      case .found(let found): return .found(found)
      case .unsaid: return .unsaid
      }
    }
    return .none
  }

  private func found(_ situation: Situation) -> Found {
    Found(values: zip(unknowns, chosen).map { (unknown: $0, value: $1) }, situation: situation)
  }
}
