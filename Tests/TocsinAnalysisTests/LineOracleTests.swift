import Foundation
import Testing
import TocsinCompiler
import TocsinEvaluation
import TocsinModel
import TocsinSource
import TocsinTime

@testable import TocsinAnalysis

/// What is said of random decisions against every case of a small world, in both directions.
///
/// `TOCSIN_PROOFS=100000` tries so many decisions; `TOCSIN_PROOF_SEED` repeats one run.
@Suite struct LineOracleTests {
  private static let words = """
    choice Plan { Small  Large  Huge }
    scale Size, lowest first { Few  Some  Many }
    facts case {
      plan   Plan
      size   Size
      other  Size
      level  count
      vip    yes or no, presumed no
    }
    table Limits {
      | Plan  | Size |
      | Small | Few  |
      | Large | Some |
      | Huge  | Many |
    }

    """

  private static let environment = ProcessInfo.processInfo.environment
  private static let count = environment["TOCSIN_PROOFS"].flatMap { Int($0) } ?? 150
  private static let seed = environment["TOCSIN_PROOF_SEED"].flatMap { UInt64($0) } ?? .random(in: 1...1_000_000)

  private static func atom(_ random: inout ProofRandom) -> String {
    let level = Int.random(in: 1...3, using: &random)
    let size = ["Few", "Some", "Many"].randomElement(using: &random) ?? "Few"
    let plan = ["Small", "Large", "Huge"].randomElement(using: &random) ?? "Small"
    let sign = ["<", "<=", ">", ">="].randomElement(using: &random) ?? "<"
    let all = [
      "plan is \(plan)", "vip", "level \(sign) \(level)", "size \(sign) \(size)", "size \(sign) other",
      "level is known", "size is \(size)", "Limits(plan).Size \(sign) size",
    ]
    return all.randomElement(using: &random) ?? "vip"
  }

  private static func condition(_ depth: Int, _ random: inout ProofRandom) -> String {
    guard depth > 0 else { return atom(&random) }
    switch Int.random(in: 0...4, using: &random) {
    case 0: return "(\(condition(depth - 1, &random)) or \(condition(depth - 1, &random)))"
    case 1: return "not (\(condition(depth - 1, &random)))"
    case 2, 3: return "(\(condition(depth - 1, &random)) and \(condition(depth - 1, &random)))"
    default: return atom(&random)
    }
  }

  /// Every case, also those of which not everything is known.
  private static func cases(_ program: Program) throws -> [Situation] {
    func values(_ name: String) throws -> (FactSlot, [Value]) {
      let fact = try #require(program.facts.values.first { $0.name == name })
      switch fact.type {
      case .choice(let id): return (fact.slot, [.unknown] + (program.choices[id]?.members ?? []).map { .member($0) })
      case .boolean: return (fact.slot, [.boolean(true), .boolean(false)])
      default: return (fact.slot, [.unknown] + (0...4).map { .number($0 * 1_000_000) })
      }
    }
    var cases = [Situation()]
    for name in ["plan", "size", "other", "level", "vip"] {
      let (slot, values) = try values(name)
      cases = cases.flatMap { situation in
        values.map { value in
          var next = situation
          next.facts[slot] = value
          return next
        }
      }
    }
    return cases
  }

  @Test func `Lines are hidden or never apply exactly where no case reaches them`() throws {
    print("proof seed \(Self.seed), \(Self.count) decisions")
    var random = ProofRandom(state: Self.seed)
    var (hidden, never, reached) = (0, 0, 0)
    for number in 0..<Self.count {
      let lines = (0..<5).map { _ in "  yes  when \(Self.condition(2, &random))\n" }.joined()
      let text = Self.words + "decision Asked for case, first that holds {\n\(lines)  no   otherwise\n}\n"
      let file = SourceText(name: "rules.tocsin", bytes: Array(text.utf8))
      let compilation = compile([file], zones: SystemZoneSource())
      let program = try #require(compilation.rules?.programs.first, "\(lines)\(compilation.diagnostics)")
      let conditions = try #require(program.decisions.first).answers.map(\.condition)
      let proof = LineProof(conditions, areOrdered: true, program)
      #expect(proof.isComplete, "decision \(number)")
      let evaluator = Evaluator(program)
      let holding = try Self.cases(program).map { situation in
        conditions.map { condition -> Bool in
          var trace = Trace()
          return condition.map { evaluator.condition($0, in: situation, trace: &trace) == true } ?? true
        }
      }
      for line in conditions.indices {
        let isNever = holding.allSatisfy { !$0[line] }
        let isHidden = !isNever && holding.allSatisfy { !$0[line] || $0[..<line].contains(true) }
        let saysNever = proof.findings.contains { if case .neverHolds(line, _) = $0 { true } else { false } }
        let by = proof.findings.lazy.compactMap { if case .hidden(line, let by, _) = $0 { by } else { nil } }.first
        #expect(saysNever == isNever && (by != nil) == isHidden, "decision \(number), line \(line):\n\(lines)")
        if let by {
          func hide(_ others: [Int]) -> Bool {
            holding.allSatisfy { holds in !holds[line] || others.contains { holds[$0] } }
          }
          #expect(hide(by), "decision \(number)")
          for needless in by { #expect(!hide(by.filter { $0 != needless }), "decision \(number), line \(line)") }
        }
        if isNever { never += 1 } else if isHidden { hidden += 1 } else { reached += 1 }
      }
    }
    #expect(hidden > 0 && never > 0 && reached > 0)
    print("lines: \(reached) reached, \(hidden) hidden, \(never) never apply")
  }
}

/// A generator that a seed repeats.
struct ProofRandom: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    var mixed = state
    mixed ^= mixed >> 33
    mixed = mixed &* 0xFF51_AFD7_ED55_8CCD
    return mixed ^ mixed >> 33
  }
}
