import Tocsin
import TocsinCommands
import TocsinModel

/// A year of one customer under the shipped rules: what it costs to read the rules, and to replay the year.
struct YearBenchmark {
  private static let path = "Rules/imagiclecare"
  private static let runs = 9
  private let rules: RuleSet
  private let texts: [SourceText]
  private let year: CustomerYear

  init() throws {
    let compilation = try loadRules([Self.path], streams: CommandStreams())
    guard let rules = compilation.ruleSets.first(where: { !$0.rulebook.isEmpty }) else {
      throw BenchmarkError("the shipped rules cannot be used")
    }
    self.rules = rules
    texts = compilation.sources.texts
    year = try CustomerYear(rules)
  }

  func run() throws {
    print("year: \(year.contents)")
    let loading = milliseconds { _ = compile(texts, zones: SystemZoneSource()) }
    print("rules: \(loading) ms to read and check")
    var counts = (actions: 0, rejected: 0)
    let replay = milliseconds { counts = replayed() }
    print("replay: \(replay) ms for \(counts.actions) actions, \(counts.rejected) rejected")
    let folder = try temporaryFolder()
    try write("", to: folder + "/nothing")
    try write(year.lines, to: folder + "/year")
    let start = try milliseconds { try runTool(on: folder + "/nothing") }
    let whole = try milliseconds { try runTool(on: folder + "/year") }
    print("tocsin run: \(whole) ms from lines to lines, of which \(start) ms are the start")
  }

  private func replayed() -> (actions: Int, rejected: Int) {
    var engine = Engine(rules)
    var actions = ActionBuffer()
    var counts = (actions: 0, rejected: 0)
    for event in year.events {
      if engine.handle(event, into: &actions) != nil { counts.rejected += 1 }
      counts.actions += actions.actions.count
      actions.removeAll()
    }
    return counts
  }

  private func runTool(on events: String) throws {
    let streams = CommandStreams(output: try nowhere())
    guard TocsinCommands.runTool(arguments: ["run", Self.path, events], streams: streams) == 0 else {
      throw BenchmarkError("`tocsin run` did not end well")
    }
  }

  /// Processor time: the least of several runs, since what else the machine does can only add to it.
  private func milliseconds(_ work: () throws -> Void) rethrows -> Double {
    var least = Double.infinity
    for _ in 0..<Self.runs {
      let start = processorTime()
      try work()
      least = min(least, processorTime() - start)
    }
    return (least * 10_000).rounded() / 10
  }
}
