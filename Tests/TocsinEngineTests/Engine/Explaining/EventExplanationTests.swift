import Testing
import TocsinEngine
import TocsinModel
import TocsinTime

/// What is said of a condition is what the engine makes of it.
@Suite struct EventExplanationTests {
  private static let rules =
    StreamRules.words + """

      event Mixed { priority U2
        when (used >= lines or free < 2) and not link and (age > 1 hour or watched) }
      event Wall { priority U1
        when bad
        suppresses Mixed }
      """

  /// What the parts come to, by the three answers of a condition.
  private func answer(_ part: ConditionPart) -> Bool? {
    let answers = part.parts.map(answer)
    switch part.kind {
    case .all: return answers.contains(false) ? false : answers.contains(nil) ? nil : true
    case .any: return answers.contains(true) ? true : answers.contains(nil) ? nil : false
    case .not: return answers.first.flatMap { $0.map { !$0 } }
    case .compare, .isOneOf, .isKnown, .holds: return part.holds
    }
  }

  private func unknownSignals(_ part: ConditionPart) -> Bool {
    let own: [ConditionOperand] =
      switch part.kind {
      case .compare(let left, _, let right): [left, right]
      case .holds(let operand): [operand]
      default: []
      }
    let isMissing = own.contains { operand in
      if case .signal = operand.source { operand.value == .unknown } else { false }
    }
    return isMissing || part.parts.contains(where: unknownSignals)
  }

  @Test func `an event is raised when what it asks for holds and nothing named holds it back`() throws {
    var random = SystemRandomNumberGenerator()
    let rules = try #require(StreamRules.rules(Self.rules))
    var raised = 0
    var heldBack = 0
    var unknown = 0
    for _ in 0..<3000 {
      let lines = Self.lines(&random)
      var story = Story(rules)
      for line in lines { story.tell(line) }
      let time = try #require(story.engine.time)
      let found = try story.engine.explain(EventQuestion(event: "Mixed", system: "acme-1"), at: time)
      let standing = try #require(found.standings.first)
      guard found.standings.count == 1, case .measured(let part, _) = standing.raise else {
        Issue.record("\(found)")
        return
      }
      let isMissing = unknownSignals(part)
      #expect(part.holds == (isMissing ? nil : answer(part)), "\(lines)")
      #expect(standing.phase.isRaised == (part.holds == true && standing.hindrances.isEmpty), "\(lines)")
      #expect((standing.phase == .held) == (part.holds == true && !standing.hindrances.isEmpty), "\(lines)")
      let isTold = story.told.contains { $0.contains("Mixed") && $0.contains("case.opened") }
      #expect(isTold == (standing.caseName != nil), "\(lines) \(story.told)")
      if standing.phase.isRaised { #expect((standing.refusal != nil) == (standing.caseName == nil), "\(lines)") }
      raised += standing.phase.isRaised ? 1 : 0
      heldBack += standing.phase == .held ? 1 : 0
      unknown += isMissing ? 1 : 0
    }
    #expect(raised > 100 && heldBack > 100 && unknown > 100)
  }

  private static func lines(_ random: inout some RandomNumberGenerator) -> [String] {
    var lines = ["08:00 customer acme plan=Diamond", "08:00 system acme-1 acme"]
    func isTaken(_ share: Int, _ random: inout some RandomNumberGenerator) -> Bool {
      Int.random(in: 0..<share, using: &random) == 0
    }
    if isTaken(2, &random) { lines.append("08:10 customer acme lines=\(Int.random(in: 0...6, using: &random))") }
    if isTaken(4, &random) { lines.append("08:10 customer acme watched=\(Bool.random(using: &random))") }
    if isTaken(5, &random) { lines.append("08:20 silence system=acme-1 12:00") }
    if isTaken(4, &random) { lines.append("08:30 sample acme-1 bad true") }
    let signals = ["used", "free", "link", "age"].shuffled(using: &random)
    for (number, signal) in signals.enumerated() where !isTaken(12, &random) {
      let value =
        switch signal {
        case "link": "\(Bool.random(using: &random))"
        case "age": "\(Int.random(in: 0...7200, using: &random))"
        default: "\(Int.random(in: 0...6, using: &random))"
        }
      lines.append("09:0\(number) sample acme-1 \(signal) \(value)")
    }
    return lines + ["09:05 tick"]
  }
}
