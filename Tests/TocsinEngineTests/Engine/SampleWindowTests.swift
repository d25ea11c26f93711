import Testing
import TocsinModel

@testable import TocsinEngine

/// No window keeps more values than it may.
@Suite struct SampleWindowTests {
  private static let day: Int64 = 86_400_000

  private func window(_ kind: SignalWindow.Kind, of count: Int) -> SampleWindow {
    var window = SampleWindow(SignalWindow(kind, of: SignalID(0), length: Self.day))
    for place in 0..<count { window.add(Int64(place), at: Int64(place)) }
    return window
  }

  @Test func `the oldest value leaves when there are more than can be kept`() {
    let (capacity, excess) = (SignalWindow.capacity, 10)
    #expect(capacity == 4096)
    #expect(window(.minimum, of: capacity).value == 0)
    #expect(window(.minimum, of: capacity + excess).value == Int64(excess))
    #expect(window(.maximum, of: capacity + excess).value == Int64(capacity + excess - 1))
    #expect(window(.change, of: capacity + excess).value == Int64(capacity - 1))
    let (first, last) = (Int64(excess), Int64(capacity + excess - 1))
    #expect(window(.average, of: capacity + excess).value == (first + last) / 2)
  }

  @Test func `of a signal that happens no more times are kept than are asked for`() {
    var window = window(.times(3), of: 100)
    #expect(window.value == 3)
    window.leave(at: 97 + Self.day)
    #expect(window.value == 2)
    #expect(!window.isReached)
  }
}
