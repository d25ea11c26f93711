import Testing
import TocsinModel
import TocsinTime

@testable import TocsinEngine
@testable import TocsinEvaluation

@Suite struct EvaluatorTests {
  private let harbour: Harbour
  private let evaluator: Evaluator
  private var situation = Situation()

  init() throws {
    harbour = try Harbour()
    evaluator = Evaluator(harbour.program)
  }

  private var words: Words { harbour.words }

  private func ask(_ formula: Formula) -> (value: Value, trace: Trace) {
    var trace = Trace()
    return (evaluator.value(of: formula, in: situation, trace: &trace), trace)
  }

  private func holds(_ formula: Formula) -> Bool? {
    var trace = Trace()
    return evaluator.condition(formula, in: situation, trace: &trace)
  }

  private let yes = Formula.constant(.boolean(true))
  private let no = Formula.constant(.boolean(false))
  private let unknown = Formula.constant(.unknown)

  @Test func `three values combine as Kleene says`() {
    #expect(holds(.not(unknown)) == nil)
    #expect(holds(.and(unknown, no)) == false)
    #expect(holds(.and(no, unknown)) == false)
    #expect(holds(.and(unknown, yes)) == nil)
    #expect(holds(.or(unknown, yes)) == true)
    #expect(holds(.or(unknown, no)) == nil)
    #expect(holds(.isKnown(unknown)) == false)
  }

  @Test func `a missed fact is named only where it matters`() {
    let sails = words.sails
    #expect(ask(.or(sails, yes)).trace.unknownFacts == [])
    #expect(ask(.or(sails, no)).trace.unknownFacts == [words.plan])
    #expect(ask(.isKnown(.fact(words.plan))).trace.unknownFacts == [])
    #expect(ask(.fact(words.remote)).value == .boolean(false))
  }

  @Test mutating func `what is told for all systems of a customer holds until a system says otherwise`() {
    let winter = Value.version(year: 2020, words.winter)
    let spring = Value.version(year: 2020, words.spring)
    situation.systemsOfCustomer = [winter]
    #expect(ask(.fact(words.engine)).value == winter)
    situation.facts[words.engine] = spring
    #expect(ask(.fact(words.engine)).value == spring)
  }

  @Test func `versions order by year, then by season; members by how high they stand`() {
    let old = Formula.constant(.version(year: 2019, words.spring))
    let winter = Formula.constant(.version(year: 2020, words.winter))
    let spring = Formula.constant(.version(year: 2020, words.spring))
    #expect(holds(.compare(.less, old, winter)) == true)
    #expect(holds(.compare(.less, winter, spring)) == true)
    #expect(holds(.compare(.greaterOrEqual, spring, winter)) == true)
    let (high, low) = (Formula.constant(.member(words.high)), Formula.constant(.member(words.low)))
    #expect(holds(.compare(.greater, high, low)) == true)
  }

  @Test func `a list on the right counts with each of its values`() {
    let list = Formula.constant(.list([.member(words.mate), .member(words.owner)]))
    #expect(holds(.isOneOf(.constant(.member(words.owner)), [list])) == true)
    #expect(holds(.isOneOf(.constant(.member(words.captain)), [list])) == false)
    #expect(holds(.isOneOf(.constant(.nothing), [.constant(.member(words.captain))])) == false)
  }

  @Test func `sums are exact or a fault`() throws {
    let day = Formula.constant(.duration(86_400_000))
    let start = Formula.constant(.date(try date("2024-02-28")))
    #expect(ask(.add(start, day)).value == .date(try date("2024-02-29")))
    #expect(ask(.subtract(.constant(.date(try date("2024-03-01"))), start)).value == .length(CalendarLength(days: 2)))
    let great = Formula.constant(.number(.max))
    let sum = ask(.add(great, great))
    #expect(sum.value == .unknown)
    #expect(sum.trace.faults == [.outOfRange])
  }

  @Test func `two lines that hold with different answers are a fault, with the same answer they are none`() {
    let decision = { (second: Bool) in
      Decision(
        name: "Doubt", labels: Labels(), subject: .case, takesFirst: false,
        answers: [answer(true, when: yes, rule: 1), answer(second, when: yes, rule: 2)], rule: RuleID(0))
    }
    #expect(outcome(of: decision(true)).value == .boolean(true))
    let doubt = outcome(of: decision(false))
    #expect(doubt.value == .unknown)
    #expect(doubt.trace.faults == [.twoAnswers(DecisionID(0), RuleID(1), RuleID(2))])
  }

  @Test func `otherwise answers when no line holds, wherever it stands; without it there is no answer`() {
    let lines = [answer(true, when: nil, rule: 1), answer(false, when: no, rule: 2)]
    #expect(outcome(of: decision(lines, takesFirst: true)).value == .boolean(true))
    let open = outcome(of: decision([answer(false, when: words.sails, rule: 2)], takesFirst: false))
    #expect(open.value == .unknown)
    #expect(open.trace.faults == [.noAnswer(DecisionID(0))])
    #expect(open.trace.unknownFacts == [words.plan])
  }

  @Test func `lines in order give the first that holds, and only its statement`() {
    let lines = [
      answer(false, when: no, rule: 1), answer(true, when: yes, rule: 2), answer(false, when: yes, rule: 3),
    ]
    let found = outcome(of: decision(lines, takesFirst: true))
    #expect(found.value == .boolean(true))
    #expect(found.rule == RuleID(2))
    #expect(found.trace.rules == [RuleID(2)])
  }

  @Test func `decisions that ask each other without end are a fault`() {
    let loop = Decision.Answer(
      value: .decision(DecisionID(0)), reason: Labels(), condition: yes, rule: RuleID(1))
    #expect(outcome(of: decision([loop], takesFirst: true)).trace.faults == [.tooDeep])
  }

  private func answer(_ value: Bool, when condition: Formula?, rule: Int) -> Decision.Answer {
    Decision.Answer(
      value: .constant(.boolean(value)), reason: Labels(), condition: condition, rule: RuleID(rule))
  }

  private func decision(_ answers: [Decision.Answer], takesFirst: Bool) -> Decision {
    Decision(
      name: "Question", labels: Labels(), subject: .case, takesFirst: takesFirst, answers: answers, rule: RuleID(0))
  }

  private func outcome(of decision: Decision) -> DecisionOutcome {
    var program = harbour.program
    program.decisions = [decision]
    return Evaluator(program).decide(DecisionID(0), in: situation)
  }
}
