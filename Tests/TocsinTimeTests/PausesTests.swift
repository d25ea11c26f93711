import Testing
import TocsinTime

struct PausesTests {
  func at(_ minute: Int64) -> Instant { Instant(milliseconds: minute * 60_000) }

  @Test func `overlapping and touching pauses are one`() {
    let pauses = Pauses([(at(30), at(40)), (at(0), at(10)), (at(10), at(20)), (at(35), at(50)), (at(60), at(60))])
    #expect(pauses.stretches.map(\.start) == [at(0), at(30)])
    #expect(pauses.stretches.map(\.end) == [at(20), at(50)])
  }

  @Test func `a pause without an end takes in all later ones`() {
    let pauses = Pauses([(at(30), nil), (at(40), at(50)), (at(0), at(10))])
    #expect(pauses.stretches.map(\.end) == [at(10), nil])
    #expect(pauses.isWaiting)
  }

  @Test func `an earlier pause may be added after later ones`() {
    var pauses = Pauses([(at(30), at(40)), (at(50), nil)])
    pauses.add(from: at(0), to: at(10))
    pauses.add(from: at(5), to: at(35))
    #expect(pauses.stretches.map(\.start) == [at(0), at(50)])
    #expect(pauses.stretches.map(\.end) == [at(40), nil])
  }

  @Test func `a pause holds its first instant but not its end`() {
    let pauses = Pauses([(at(0), at(10)), (at(20), nil)])
    #expect(pauses.contains(at(0)) && !pauses.contains(at(10)) && pauses.contains(at(999)))
  }

  @Test func `pauses added in any order are the same`() {
    var random = RandomSource(seed: 5)
    for _ in 0..<300 {
      let intervals = (0..<6).map { _ in
        let start = Int64.random(in: 0...40, using: &random)
        let length = Int64.random(in: 0...9, using: &random)
        return (start: at(start), end: length == 9 ? nil : Optional(at(start + length)))
      }
      var pauses = Pauses()
      for interval in intervals.shuffled(using: &random) { pauses.add(from: interval.start, to: interval.end) }
      #expect(pauses == Pauses(intervals))
      for minute in Int64(0)...60 {
        let isPaused = intervals.contains { $0.start <= at(minute) && $0.end.map { $0 > at(minute) } ?? true }
        #expect(pauses.contains(at(minute)) == isPaused)
      }
    }
  }

  @Test func `elapsed time stands still in pauses`() {
    let pauses = Pauses([(at(10), at(20)), (at(30), nil)])
    #expect(ElapsedTime.deadline(from: at(0), budget: 600_000, pauses: pauses) == at(10))
    #expect(ElapsedTime.deadline(from: at(0), budget: 660_000, pauses: pauses) == at(21))
    #expect(ElapsedTime.deadline(from: at(0), budget: 1_200_000, pauses: pauses) == at(30))
    #expect(ElapsedTime.deadline(from: at(0), budget: 1_200_001, pauses: pauses) == nil)
    #expect(ElapsedTime.deadline(from: at(15), budget: 0, pauses: pauses) == at(15))
    #expect(ElapsedTime.between(at(5), at(40), pauses: pauses) == 15 * 60_000)
    #expect(ElapsedTime.latestStart(before: at(25), budget: 600_000, pauses: pauses) == at(5))
  }

  @Test func `elapsed deadlines stop at the end of time`() {
    #expect(ElapsedTime.deadline(from: .distantPast, budget: .max) == .distantFuture)
    #expect(ElapsedTime.latestStart(before: .distantFuture, budget: .max) == .distantPast)
  }
}
