import Testing
import TocsinModel
import TocsinSource
import TocsinTime

@testable import TocsinEngine

/// Whatever a snapshot holds, restoring it ends, and what was restored can be told more.
@Suite struct ArchiveDamageTests {
  private static func busy() throws -> (RuleSet, [UInt8], [String]) {
    let rules = try #require(StreamRules.rules(ArchiveTests.text))
    let lines = ArchiveTests.lines(11, count: 120)
    var story = Story(rules)
    for line in lines { story.tell(line) }
    return (rules, story.engine.snapshot(), ArchiveTests.lines(12, count: 40).map { "Sat " + $0 })
  }

  @Test func `Every flipped bit is found by the checksum`() throws {
    let (rules, snapshot, _) = try Self.busy()
    for place in stride(from: 0, to: snapshot.count, by: 7) {
      var damaged = snapshot
      damaged[place] ^= 1 << UInt8(place % 8)
      #expect(throws: ArchiveError.self) { try Engine(rules, restoring: damaged) }
    }
    for count in stride(from: 0, to: snapshot.count, by: 97) {
      #expect(throws: ArchiveError.self) { try Engine(rules, restoring: Array(snapshot.prefix(count))) }
    }
  }

  /// With the checksum put right again, so that what is read is looked at itself.
  @Test func `Nothing that a snapshot says can trap`() throws {
    let (rules, snapshot, lines) = try Self.busy()
    var random = SplitMix(seed: 3)
    var restored = 0
    let head = EngineArchive.headSize
    for _ in 0..<600 {
      var body = Array(snapshot[head...])
      for _ in 0...Int.random(in: 0...2, using: &random) {
        let place = Int.random(in: 0..<body.count, using: &random)
        switch Int.random(in: 0...3, using: &random) {
        case 0: body[place] = UInt8.random(in: 0...255, using: &random)
        case 1: body.remove(at: place)
        case 2: body.insert(contentsOf: [0xFF, 0xFF, 0xFF, 0xFF, 0x0F], at: place)
        default: body[place] ^= 1 << UInt8.random(in: 0...7, using: &random)
        }
      }
      let mended = EngineArchive.head(rules.contentHash, checksum: Checksum.of(body)) + body
      guard var engine = try? Engine(rules, restoring: mended) else { continue }
      restored += 1
      var actions = ActionBuffer()
      for line in lines {
        var words = line.split(separator: " ").map(String.init)
        words.removeAll { $0.hasPrefix("#") || $0 == "Sat" }
        guard let time = Story.instant(&words), let content = Story.content(words) else { continue }
        let later = time.adding(milliseconds: 7 * 86_400_000)
        _ = engine.handle(TextEvent(time: later, content), into: &actions)
      }
      _ = engine.snapshot()
    }
    #expect(restored > 40)
  }
}
