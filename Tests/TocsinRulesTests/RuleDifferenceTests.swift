import Foundation
import Testing
import Tocsin
import TocsinAnalysis
import TocsinComparison
import TocsinEngine
import TocsinEvaluation
import TocsinModel
import TocsinSource
import TocsinTime

/// Each change of one figure, window, date, role or priority in the shipped rules is a difference, and the example of
/// each difference has the outcome that is told, on either side.
///
/// `RULE_MUTANTS=all` tries every change; by default about sixty are tried.
@Suite struct RuleDifferenceTests {
  static let tried: [RuleMutant] = {
    let all = RuleMutationTests.mutants
    guard ProcessInfo.processInfo.environment["RULE_MUTANTS"] != "all" else { return all }
    return stride(from: 0, to: all.count, by: max(1, all.count / 60)).map { all[$0] }
  }()

  static let shipped = compile(
    RuleMutationTests.rules.map { SourceText(name: $0.path, text: $0.text) }, zones: SystemZoneSource())

  /// The rulebook of a folder, with the files it needs.
  private static let rulebooks = [
    "imagiclecare": "ImagicleCare", "leaflet": "Leaflet", "advanced-services": "AdvancedServices",
  ]

  /// Releases before and after, with one number for each name; nil when the change makes the rules wrong.
  private static func changed(_ mutant: RuleMutant) -> [(old: Program, new: Program)]? {
    let folder = mutant.path.split(separator: "/").dropFirst().first.map(String.init) ?? ""
    let needed = RuleMutationTests.rules.filter {
      $0.path.hasPrefix("Rules/\(folder)/") || $0.path.hasPrefix("Rules/imagiclecare/")
    }
    let texts = needed.map { SourceText(name: $0.path, text: $0.path == mutant.path ? mutant.text : $0.text) }
    guard let old = shipped.ruleSets.first(where: { $0.rulebook == rulebooks[folder] }) else { return nil }
    let compilation = compile(texts, zones: SystemZoneSource(), after: old)
    guard !compilation.hasErrors, let new = compilation.ruleSets.first(where: { $0.rulebook == old.rulebook }) else {
      return nil
    }
    return zip(old.programs, new.programs).map { (old: $0, new: $1) }
  }

  @Test func `each changed figure is a difference, and its examples show it`() {
    var used = 0
    for mutant in Self.tried {
      // A change that makes the rules wrong is told by the check.
      guard let pairs = Self.changed(mutant) else { continue }
      used += 1
      let comparisons = pairs.map { Comparison(old: $0.old, new: $0.new) }
      #expect(comparisons.contains { !$0.differences.isEmpty }, "\(mutant.testDescription)")
      for (pair, comparison) in zip(pairs, comparisons) { Self.check(comparison, pair, mutant) }
    }
    #expect(used > 40, "\(used) of \(Self.tried.count)")
  }

  private static func check(_ comparison: Comparison, _ pair: (old: Program, new: Program), _ mutant: RuleMutant) {
    for difference in comparison.differences where !difference.example.isEmpty {
      for side in Side.allCases {
        let told = side == .old ? difference.old : difference.new
        let program = side == .old ? pair.old : pair.new
        guard let found = outcome(of: difference, side, program, comparison) else { continue }
        #expect(told.first == found, "\(mutant.testDescription): \(difference.topic) \(side)")
      }
    }
  }

  @Test func `rules differ from themselves in nothing`() {
    let programs = Self.shipped.ruleSets.flatMap(\.programs)
    #expect(programs.count >= 4)
    for program in programs {
      let comparison = Comparison(old: program, new: program)
      #expect(comparison.differences.isEmpty && comparison.undecided.isEmpty)
    }
  }

  /// What one side says of the example, asked once more in the way of an engine; nil for what this does not ask.
  private static func outcome(
    of difference: Difference, _ side: Side, _ program: Program, _ comparison: Comparison
  ) -> Outcome? {
    var situation = Situation()
    for told in difference.example {
      guard let value = comparison.correspondence.value(told.value, on: side) else { return nil }
      situation = situation.with(value, for: told.unknown)
    }
    let evaluator = Evaluator(program)
    var trace = Trace()
    switch difference.topic {
    case .respond, .notify:
      var reader = PromiseReader(evaluator: evaluator, situation: situation)
      let lines = difference.topic == .respond ? evaluator.policy.respond : evaluator.policy.notify
      guard let limit = try? reader.limit(lines, .respond, trace: &trace) else { return .nothing }
      return .limit(Outcome.Limit(amount: limit.amount, clock: limit.clock))
    case .decision:
      guard let place = program.decisions.firstIndex(where: { $0.name == difference.subject.name }) else { return nil }
      if case .computed = side == .old ? difference.old : difference.new { return nil }
      return .value(evaluator.decide(DecisionID(place), in: situation).value)
    case .accept, .watch:
      let lines = difference.topic == .accept ? evaluator.policy.accept : evaluator.policy.watch
      guard let line = evaluator.firstLine(of: lines, in: situation, trace: &trace) else { return nil }
      return .value(evaluator.decide(line.content, in: situation).value)
    case .page:
      let line = evaluator.firstLine(of: evaluator.policy.page, in: situation, trace: &trace)
      return line.map { .page($0.content.role, language: $0.content.language) } ?? .nothing
    case .escalate:
      guard case .member(let member)? = difference.subject.parts.first else { return nil }
      let role = comparison.correspondence.value(.member(member), on: side)
      var reader = PromiseReader(evaluator: evaluator, situation: situation)
      let rungs = (try? reader.ladder(trace: &trace)) ?? []
      return .steps(
        rungs.filter { .member($0.role) == role }.map {
          Outcome.Limit(amount: $0.limit.amount, clock: $0.limit.clock, waitsForOpening: $0.waitsForOpening)
        })
    default: return nil
    }
  }
}

extension Outcome {
  /// That of the example, where there are several.
  fileprivate var first: Outcome {
    if case .several(let outcomes) = self { outcomes.first ?? self } else { self }
  }
}
