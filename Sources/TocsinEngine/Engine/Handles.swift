public import TocsinModel

/// What handles of systems stand for.
public enum SystemWord {}
/// What handles of customers stand for.
public enum CustomerWord {}
/// What handles of label sets stand for.
public enum LabelSetWord {}

/// A system that one engine knows; look it up once with `Engine.system(named:)`.
public typealias SystemHandle = Identifier<SystemWord>
/// A customer that one engine knows.
public typealias CustomerHandle = Identifier<CustomerWord>
/// The labels of a measurement beside its system, as one engine keeps them; see `Engine.labels(_:)`.
public typealias LabelSetHandle = Identifier<LabelSetWord>

extension Identifier where Thing == LabelSetWord {
  /// No labels at all.
  public static var none: LabelSetHandle { LabelSetHandle(0) }
}

/// The identity of an input line, kept as 128 bits of its text: lines with equal identities are the same line.
public struct InputID: Hashable, Sendable {
  var high: UInt64
  var low: UInt64

  /// The identity that a text stands for.
  public init(_ text: String) {
    var text = text
    self = text.withUTF8 { InputID(utf8: $0) }
  }

  /// The identity that the bytes of a text stand for.
  public init(utf8 bytes: UnsafeBufferPointer<UInt8>) {
    var high: UInt64 = 0xCBF2_9CE4_8422_2325
    var low: UInt64 = 0x9E37_79B9_7F4A_7C15
    for byte in bytes {
      high = (high ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
      low = (low ^ UInt64(byte)) &* 0xFF51_AFD7_ED55_8CCD
      low ^= low >> 29
    }
    self.high = Self.mixed(high ^ UInt64(truncatingIfNeeded: bytes.count))
    self.low = Self.mixed(low)
  }

  private static func mixed(_ bits: UInt64) -> UInt64 {
    var bits = (bits ^ bits >> 33) &* 0xC4CE_B9FE_1A85_EC53
    bits ^= bits >> 33
    return bits
  }
}

/// The identities of the latest lines; the oldest are forgotten first, which bounds the memory.
struct SeenInputs: Sendable {
  var known: Set<InputID> = []
  var ring: [InputID] = []
  var next = 0
  let limit: Int

  init(limit: Int) {
    self.limit = max(1, limit)
  }

  func contains(_ id: InputID) -> Bool { known.contains(id) }

  mutating func insert(_ id: InputID) {
    guard known.insert(id).inserted else { return }
    if ring.count < limit {
      ring.append(id)
    } else {
      known.remove(ring[next])
      ring[next] = id
      next = next + 1 == limit ? 0 : next + 1
    }
  }
}
