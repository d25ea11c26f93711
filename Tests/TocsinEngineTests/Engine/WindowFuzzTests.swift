import Testing
import TocsinEngine
import TocsinModel
import TocsinTime

/// Random samples, against an answer computed afresh for every second.
@Suite struct WindowFuzzTests {
  private static let events = [
    ("AverageHigh", "average of disk over 1 minutes > 55%"), ("MaximumLow", "maximum of disk over 1 minutes < 50%"),
    ("MinimumHigh", "minimum of disk over 1 minutes >= 40%"), ("ChangeUp", "change of disk over 1 minutes > 30 points"),
    ("Often", "crash 4 times in 1 minutes"),
  ]

  private struct Sample { var second: Int, series: String, value: Int }

  private static func samples(_ seed: UInt64, series: [String]) -> [Sample] {
    var random = SplitMix(seed: seed)
    var samples: [Sample] = []
    for second in 0..<1200 {
      for name in series {
        let isBusy = second / 200 % 2 == 0
        guard Int.random(in: 0..<(isBusy ? 8 : 40), using: &random) == 0 else { continue }
        samples.append(Sample(second: second, series: name, value: Int.random(in: 0...100, using: &random)))
      }
    }
    return samples
  }

  private static func clock(_ second: Int) -> String {
    let (minute, rest) = (second / 60, second % 60)
    func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let short = "10:\(padded(minute))"
    return rest == 0 ? short : short + ":" + padded(rest)
  }

  private static func holds(_ event: String, _ values: [Int]) -> Bool? {
    if event == "Often" { return values.count >= 4 }
    guard let first = values.first, let last = values.last, let low = values.min(), let high = values.max() else {
      return nil
    }
    switch event {
    case "AverageHigh": return values.reduce(0, +) * 1_000_000 / values.count > 55_000_000
    case "MaximumLow": return high < 50
    case "MinimumHigh": return low >= 40
    default: return last - first > 30
    }
  }

  /// What must be said of one event and one series.
  private static func expected(_ event: String, _ name: String, _ samples: [Sample]) -> Set<String> {
    let own = samples.filter { $0.series == name }
    var said: Set<String> = []
    var isRaised = false
    for second in 0..<1300 {
      let truth = holds(event, own.filter { $0.second > second - 60 && $0.second <= second }.map(\.value))
      if !isRaised, truth == true {
        isRaised = true
        said.insert("\(clock(second)) case.opened \(event) \(name)")
      } else if isRaised, truth == false {
        isRaised = false
        said.insert("\(clock(second)) case.closed \(event) \(name)")
      }
    }
    return said
  }

  @Test(arguments: 1...12 as ClosedRange<UInt64>)
  func `Every second is as if reckoned afresh`(seed: UInt64) throws {
    let text = Self.events.map { "\nevent \($0.0) { priority U3\nwhen \($0.1)\n}\n" }.joined()
    let rules = try #require(StreamRules.rules(StreamRules.words + text))
    let series = ["C:", "D:"]
    let samples = Self.samples(seed, series: series)
    var story = Story(rules)
    var again = Story(rules)
    for line in scene.split(separator: "\n") {
      story.tell(String(line))
      again.tell(String(line))
    }
    for sample in samples {
      let clock = Self.clock(sample.second)
      for line in [
        "sample acme-1 disk \(sample.value) volume=\(sample.series)",
        "happens acme-1 crash application=\(sample.series)",
      ] {
        story.tell(clock + " " + line)
        // Ticks at every deadline change nothing.
        var words = [clock]
        let time = try #require(Story.instant(&words))
        while let deadline = again.engine.nextDeadline, deadline < time { again.tick(at: deadline) }
        again.tell(clock + " " + line)
      }
    }
    story.tell("10:21:39 tick")
    again.tell("10:21:39 tick")
    #expect(story.told == again.told)
    let found = story.told.compactMap { line -> String? in
      let words = line.split(separator: " ")
      guard words.count > 4, words[1] == "case.opened" || words[1] == "case.closed" else { return nil }
      return "\(words[0]) \(words[1]) \(words[3]) \(words[4])"
    }
    let all = Self.events.flatMap { event in series.map { Self.expected(event.0, $0, samples) } }
    let expected = all.reduce(into: Set<String>()) { $0.formUnion($1) }
    #expect(Set(found) == expected, "\(Set(found).symmetricDifference(expected).sorted())")
    #expect(found.count == expected.count)
    #expect(expected.count > 20)
  }
}
