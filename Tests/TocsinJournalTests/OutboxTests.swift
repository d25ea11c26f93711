import Testing
import TocsinJournal

@Suite struct OutboxTests {
  private static func filled(_ range: Range<Int>) -> Outbox {
    var outbox = Outbox()
    for number in range { outbox.add(Array("\(number)\n".utf8)) }
    return outbox
  }

  @Test func `Lines wait until they were delivered, in order`() {
    var outbox = Self.filled(0..<5)
    #expect(String(decoding: outbox.batch(bytes: 100, lines: 2).bytes, as: UTF8.self) == "0\n1\n")
    outbox.acknowledge(through: 2)
    #expect(String(decoding: outbox.batch(bytes: 100, lines: 9).bytes, as: UTF8.self) == "2\n3\n4\n")
    #expect(outbox.batch(bytes: 4, lines: 9).count == 2)
    #expect(outbox.batch(bytes: 0, lines: 9).count == 1)
    outbox.acknowledge(through: 1)
    #expect(outbox.count == 3)
    outbox.acknowledge(through: 99)
    #expect(outbox.isEmpty && outbox.delivered == 5)
    #expect(outbox.batch(bytes: 4, lines: 9).count == 0)
  }

  @Test func `After a failure it waits twice as long each time, up to a minute`() {
    var outbox = Self.filled(0..<1)
    var delays: [Int64] = []
    for _ in 0..<9 {
      outbox.fail()
      delays.append(outbox.delay / 1000)
    }
    #expect(delays == [1, 2, 4, 8, 16, 32, 60, 60, 60])
    outbox.acknowledge(through: 1)
    #expect(outbox.delay == 0 && outbox.allFailures == 9)
  }
}
