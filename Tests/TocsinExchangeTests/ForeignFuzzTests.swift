import Testing
import TocsinExchange

/// Recorded input with bytes changed, cut, doubled and moved: reading it ends, and whatever is rejected has a reason.
@Suite struct ForeignFuzzTests {
  @Test(arguments: [("node-exporter-1.5.0.txt", 11 as UInt64), ("alertmanager-0.25.0.jsonl", 12)])
  func `spoilt input has reasons`(name: String, seed: UInt64) throws {
    let sound = try Scene.recorded(name).split(separator: 0x0A).map(Array.init)
    var random = Dice(state: seed)
    var scene = try #require(name.hasPrefix("alert") ? Scene.alerts() : Scene.metrics())
    var spoilt: [UInt8] = []
    for _ in 0..<4000 { spoilt += spoil(sound[random.roll(sound.count)], sound, &random) + [0x0A] }
    scene.tell(spoilt)
    let rejected = scene.told.filter { $0.contains("rejected: ") }
    #expect(rejected.count > 300)
    for line in rejected { #expect(!line.hasSuffix("rejected: "), "seed \(seed): \(line)") }
    #expect(scene.told.count > rejected.count)
  }

  private func spoil(_ line: [UInt8], _ sound: [[UInt8]], _ random: inout Dice) -> [UInt8] {
    var line = line
    for _ in 0..<random.roll(4) where !line.isEmpty {
      let place = random.roll(line.count)
      switch random.roll(6) {
      case 0: line.remove(at: place)
      case 1: line[place] = UInt8(random.roll(256))
      case 2: line.insert(contentsOf: Array(line[place...].prefix(8)), at: place)
      case 3: line = Array(line[..<place])
      case 4: line[place] = Array("0123456789eE+-.{}\"\\, #".utf8)[random.roll(22)]
      default: line += sound[random.roll(sound.count)].suffix(20)
      }
    }
    return line
  }

  /// Random numbers that are the same everywhere.
  struct Dice {
    var state: UInt64

    mutating func roll(_ sides: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(max(sides, 1)))
    }
  }
}
