import Testing
import TocsinCompiler
import TocsinEngine
import TocsinModel
import TocsinSource
import TocsinSyntax

/// Rules whose figures somebody changed at random, and that still check, answer whatever they are asked.
@Suite(.serialized) struct AnswerFuzzTests {
  @Test func `rules with other figures answer to an end`() {
    let run = FuzzRun("answer-fuzz", release: 600, debug: 40)
    var accepted = 0
    var answers = 0
    var actions = 0
    run.each { seed in
      var random = RandomSource(seed: seed)
      guard let path = random.pick(ShippedRules.paths.filter { !$0.hasSuffix("tests.tocsin") }),
        let original = ShippedRules.files[path]
      else { return }
      let changed = SourceText(name: path, bytes: Figures.changed(original.bytes, &random))
      let own = ShippedRules.folder(of: path)
      let release = ShippedRules.releases.contains(own) ? own : ShippedRules.releases[1]
      guard let rules = ShippedRules.compile(release: release, changed: changed).rules else { return }
      accepted += 1
      var interview = Interview(rules)
      for question in 0..<10 as Range<UInt64> {
        answers += interview.schedules(seed: seed &* 31 &+ question).count
        answers += interview.decisions(seed: seed &* 37 &+ question).count
      }
      actions += interview.actions(seed: seed).count
      answers += interview.tables().count
    }
    print("answer-fuzz: \(run.count) rulebooks, \(accepted) accepted; \(answers) answers, \(actions) actions")
    if run.count >= 20 {
      #expect(accepted * 4 >= run.count, "only \(accepted) were accepted")
      #expect(answers > accepted * 20)
      #expect(actions > 0)
    }
  }
}

/// Changes of figures and cells that mostly leave rules whole.
private enum Figures {
  static func changed(_ bytes: [UInt8], _ random: inout RandomSource) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<(1 + random.below(4)) {
      let text = SourceText(name: "figures", bytes: bytes)
      let numbers = parse(text, file: SourceFileID(0)).tokens.filter { [.number, .time].contains($0.kind) }
      guard let token = random.pick(numbers) else { return bytes }
      let figure: String
      if token.kind == .time {
        figure = random.pick(["00:00", "24:00", "23:59", "12:00", "03:30"]) ?? ""
      } else {
        figure = random.pick(["0", "1", "3", "17", "99", "1000", "876000", "99999999", "999999999999", "0.5"]) ?? ""
      }
      bytes.replaceSubrange(token.range.indices, with: Array(figure.utf8))
    }
    return bytes
  }
}
