import TocsinModel

/// Finds streams by signal, system and labels. A dictionary would do, at three times the cost, and each sample asks.
struct StreamTable: Sendable {
  private var slots = [Int32](repeating: -1, count: 64)
  private var count = 0

  init() {}

  /// A table of streams none of which is another's like.
  init(_ streams: [Monitor.Stream]) {
    while streams.count * 2 >= slots.count { slots = [Int32](repeating: -1, count: slots.count * 2) }
    for (number, stream) in streams.enumerated() { place(number, stream) }
    count = streams.count
  }

  @inline(__always)
  func find(_ signal: SignalID, _ system: Int, _ labels: LabelSetHandle, in streams: [Monitor.Stream]) -> Int? {
    var slot = Self.hash(signal, system, labels) & (slots.count - 1)
    while true {
      let number = Int(slots[slot])
      guard number >= 0 else { return nil }
      if streams[number].signal == signal, streams[number].system == system, streams[number].labels == labels {
        return number
      }
      slot = (slot + 1) & (slots.count - 1)
    }
  }

  /// The stream must not be there yet.
  mutating func insert(_ number: Int, in streams: [Monitor.Stream]) {
    count += 1
    if count * 2 >= slots.count {
      slots = [Int32](repeating: -1, count: slots.count * 2)
      for known in streams.indices where known != number { place(known, streams[known]) }
    }
    place(number, streams[number])
  }

  private mutating func place(_ number: Int, _ stream: Monitor.Stream) {
    var slot = Self.hash(stream.signal, stream.system, stream.labels) & (slots.count - 1)
    while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = Int32(truncatingIfNeeded: number)
  }

  @inline(__always)
  private static func hash(_ signal: SignalID, _ system: Int, _ labels: LabelSetHandle) -> Int {
    var bits = UInt64(truncatingIfNeeded: system) &* 0x9E37_79B9_7F4A_7C15
    bits ^= UInt64(truncatingIfNeeded: signal.index) &* 0xC2B2_AE3D_27D4_EB4F
    bits ^= UInt64(truncatingIfNeeded: labels.index) &* 0x1656_67B1_9E37_79F9
    bits &*= 0xFF51_AFD7_ED55_8CCD
    return Int(truncatingIfNeeded: bits >> 20)
  }
}
