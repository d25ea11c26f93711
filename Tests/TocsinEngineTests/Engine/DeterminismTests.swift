import Testing
import TocsinEngine
import TocsinModel
import TocsinTime

@Suite struct DeterminismTests {
  /// A busy week from a seed.
  static func lines(_ seed: UInt64, count: Int) -> [String] {
    var random = SplitMix(seed: seed)
    var lines = scene.split(separator: "\n").map(String.init)
    lines += ["08:00 customer other plan=Silver", "08:00 system other-1 other"]
    var minute = 8 * 60
    for number in 0..<count {
      minute += Int.random(in: 0...9, using: &random)
      let day = ["Mon", "Tue", "Wed", "Thu", "Fri"][min(4, minute / 1440)]
      let clock = "\(day) \(padded(minute / 60 % 24)):\(padded(minute % 60))"
      let name = ["acme", "other"][Int.random(in: 0...1, using: &random)]
      let old = "K-\(Int.random(in: 0...number, using: &random))"
      let urgency = "U\(Int.random(in: 1...3, using: &random))"
      let told = [
        "sample \(name)-1 disk \(Int.random(in: 1...30, using: &random)) volume=C:",
        "sample \(name)-1 bad \(Bool.random(using: &random))", "happens \(name)-1 beat",
        "happens \(name)-1 crash application=Fax", "happens \(name)-1 fixed application=Fax",
        "open K-\(number) \(name) \(urgency)", "wait \(old) customer", "resume \(old)", "resolve \(old)",
        "reopen \(old)", "priority \(old) \(urgency)", "acknowledge \(old)",
        "customer \(name) plan=\(["Silver", "Diamond"][Int.random(in: 0...1, using: &random)])", "tick",
        "resolve event-\(Int.random(in: 1...5, using: &random))",
      ]
      lines.append(clock + " " + told[Int.random(in: 0..<told.count, using: &random)])
    }
    return lines
  }

  private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `A stream cut anywhere, with the engine copied, gives the same actions`(seed: UInt64) throws {
    let rules = try #require(StreamRules.rules(StreamRules.watchful))
    let lines = Self.lines(seed, count: 400)
    var whole = Story(rules)
    for line in lines { whole.tell(line) }
    #expect(whole.told.count > 200)
    for cut in stride(from: 3, to: lines.count, by: 37) {
      var first = Story(rules)
      for line in lines[..<cut] { first.tell(line) }
      var second = first
      // What happens to the first from here on must not touch the second.
      for line in lines[cut...].prefix(5) { first.tell(line) }
      for line in lines[cut...] { second.tell(line) }
      #expect(second.told == whole.told)
    }
  }

  @Test func `Ticks in between change nothing but when it is said`() throws {
    let rules = try #require(StreamRules.rules(StreamRules.watchful))
    let lines = Self.lines(7, count: 300).filter { !$0.contains("tick") }
    var plain = Story(rules)
    var ticked = Story(rules)
    for line in lines {
      var words = line.split(separator: " ").map(String.init)
      let time = try #require(Story.instant(&words))
      while let deadline = ticked.engine.nextDeadline, deadline < time {
        ticked.tick(at: deadline)
      }
      plain.tell(line)
      ticked.tell(line)
    }
    // A rejected line does not move time, so that only its place among the actions differs.
    #expect(plain.told.filter { !$0.hasPrefix("rejected") } == ticked.told.filter { !$0.hasPrefix("rejected") })
  }

  @Test func `Handles and names say the same`() throws {
    let rules = try #require(StreamRules.rules())
    var named = Story(rules)
    for line in scene.split(separator: "\n") { named.tell(String(line)) }
    var handled = named.engine
    let disk = try #require(rules.signal(named: "disk"))
    let system = try #require(handled.system(named: "acme-1"))
    let volume = handled.labels(["volume": "C:"])
    var random = SplitMix(seed: 5)
    var (first, second) = (ActionBuffer(), ActionBuffer())
    for step in 0..<2000 {
      let value = Int64.random(in: step / 20 % 2 == 0 ? 1...9 : 21...30, using: &random) * 1_000_000
      let time = Instant(seconds: 1_741_000_000 + Int64(step) * 97)
      let text = TextEvent(
        time: time, .sample(system: "acme-1", signal: "disk", value: .number(value), labels: ["volume": "C:"]))
      #expect(named.engine.handle(text, into: &first) == nil)
      #expect(handled.handle(Event(time: time, .sample(system, disk, volume, value: value)), into: &second) == nil)
    }
    #expect(first.actions == second.actions)
    #expect(first.actions.count > 20)
  }
}

/// Random numbers that are the same everywhere.
struct SplitMix: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ bits >> 30) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ bits >> 27) &* 0x94D0_49BB_1331_11EB
    return bits ^ bits >> 31
  }
}
