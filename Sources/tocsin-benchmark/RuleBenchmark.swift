import Tocsin
import TocsinCommands
import TocsinModel

/// The shipped rules: reading and checking them, and running samples through the engine.
struct RuleBenchmark {
  private static let path = "Rules/imagiclecare"
  private let compilation: Compilation

  init() throws {
    compilation = try loadRules([Self.path], streams: CommandStreams())
  }

  /// From text to checked rules.
  func runCheck() {
    let texts = compilation.sources.texts
    let size = texts.map(\.bytes.count).reduce(0, +)
    var findings = 0
    let repetitions = 50
    let rate = measuredRate(of: size * repetitions) {
      for _ in 0..<repetitions { findings += compile(texts, zones: SystemZoneSource()).diagnostics.count }
    }
    print("check: \(shown(rate)) bytes/s, \(texts.count) files of \(size) bytes, \(findings) findings")
  }

  /// Samples that change nothing, by handles: what a healthy system sends all day.
  func runSamples() throws {
    let rulebooks = compilation.ruleSets.filter { !$0.rulebook.isEmpty }
    guard let rules = rulebooks.first, let program = rules.programs.last,
      let (signal, label) = Self.measuredSignal(of: program)
    else { throw BenchmarkError("the shipped rules cannot be used") }
    var engine = Engine(rules)
    var actions = ActionBuffer()
    let now = Instant(seconds: 1_741_600_000)
    _ = engine.prepare(.customer(name: "customer", facts: []))
    _ = engine.prepare(.system(name: "system", customer: "customer", facts: []))
    guard let system = engine.system(named: "system") else { throw BenchmarkError("no system") }
    let labels = engine.labels([label: "thing"])
    let count = 1_000_000
    var rejected = 0
    let rate = measuredRate(of: count) {
      for number in 0..<count {
        let value = Int64(40_000_000 + number % 1000 * 10_000)
        let event = Event(time: now, .sample(system, signal, labels, value: value))
        if engine.handle(event, into: &actions) != nil { rejected += 1 }
      }
    }
    print("samples: \(shown(rate))/s, \(actions.actions.count) actions, \(rejected) rejected")
  }

  /// The first signal with a value and one label.
  private static func measuredSignal(of program: Program) -> (SignalID, String)? {
    for (id, signal) in program.signals.sorted(by: { $0.key < $1.key }) {
      if case .measured = signal.kind, signal.labels.count == 1 { return (id, signal.labels[0]) }
    }
    return nil
  }
}
