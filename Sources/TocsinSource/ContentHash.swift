/// The SHA-256 of some content (FIPS 180-4): equal contents have equal hashes, and nobody finds two others that do.
public struct ContentHash: Hashable, Sendable, CustomStringConvertible {
  /// The 32 bytes.
  public let bytes: [UInt8]

  /// The hash of some content.
  public init(of content: [UInt8]) {
    var digest = Digest()
    content.withUnsafeBufferPointer { digest.take($0) }
    bytes = digest.finished()
  }

  /// A hash that was kept.
  public init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// All hexadecimal digits.
  public var description: String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  /// The first twelve hexadecimal digits.
  public var short: String { String(description.prefix(12)) }
}

/// The working of SHA-256.
private struct Digest {
  private var state = SIMD8<UInt32>(
    0x6A09_E667, 0xBB67_AE85, 0x3C6E_F372, 0xA54F_F53A, 0x510E_527F, 0x9B05_688C, 0x1F83_D9AB, 0x5BE0_CD19)
  private var words = [UInt32](repeating: 0, count: 64)
  private var rest: [UInt8] = []
  private var length: UInt64 = 0

  mutating func take(_ bytes: UnsafeBufferPointer<UInt8>) {
    length += UInt64(bytes.count)
    var start = 0
    while bytes.count - start >= 64 {
      compress(UnsafeBufferPointer(rebasing: bytes[start..<start + 64]))
      start += 64
    }
    rest = Array(bytes[start...])
  }

  mutating func finished() -> [UInt8] {
    var last = rest + [0x80]
    while last.count % 64 != 56 { last.append(0) }
    let bits = length &* 8
    for shift in stride(from: UInt64(56), through: 0, by: -8) { last.append(UInt8(truncatingIfNeeded: bits >> shift)) }
    last.withUnsafeBufferPointer { bytes in
      for start in stride(from: 0, to: bytes.count, by: 64) {
        compress(UnsafeBufferPointer(rebasing: bytes[start..<start + 64]))
      }
    }
    return state.indices.flatMap { index in
      stride(from: UInt32(24), through: 0, by: -8).map { UInt8(truncatingIfNeeded: state[index] >> $0) }
    }
  }

  private mutating func compress(_ block: UnsafeBufferPointer<UInt8>) {
    for index in 0..<16 {
      let start = index * 4
      let (high, low) = (UInt32(block[start]) << 8 | UInt32(block[start + 1]), UInt32(block[start + 2]) << 8)
      words[index] = high << 16 | low | UInt32(block[start + 3])
    }
    for index in 16..<64 {
      let (early, late) = (words[index - 15], words[index - 2])
      let first = Self.turned(early, 7) ^ Self.turned(early, 18) ^ early >> 3
      let second = Self.turned(late, 17) ^ Self.turned(late, 19) ^ late >> 10
      words[index] = words[index - 16] &+ first &+ words[index - 7] &+ second
    }
    var work = state
    for index in 0..<64 { work = Self.turned(work, words[index] &+ Self.constants[index]) }
    state = state &+ work
  }

  /// One round.
  private static func turned(_ work: SIMD8<UInt32>, _ word: UInt32) -> SIMD8<UInt32> {
    let (upper, lower) = (work[4], work[0])
    let sum = turned(upper, 6) ^ turned(upper, 11) ^ turned(upper, 25)
    let first = work[7] &+ sum &+ (upper & work[5] ^ ~upper & work[6]) &+ word
    let majority = lower & work[1] ^ lower & work[2] ^ work[1] & work[2]
    let second = (turned(lower, 2) ^ turned(lower, 13) ^ turned(lower, 22)) &+ majority
    return SIMD8(first &+ second, lower, work[1], work[2], work[3] &+ first, upper, work[5], work[6])
  }

  private static func turned(_ word: UInt32, _ count: UInt32) -> UInt32 { word >> count | word << (32 - count) }

  /// The first 32 bits of the fractions of the cube roots of the first 64 primes.
  private static let constants: [UInt32] = [
    0x428A_2F98, 0x7137_4491, 0xB5C0_FBCF, 0xE9B5_DBA5, 0x3956_C25B, 0x59F1_11F1, 0x923F_82A4, 0xAB1C_5ED5,
    0xD807_AA98, 0x1283_5B01, 0x2431_85BE, 0x550C_7DC3, 0x72BE_5D74, 0x80DE_B1FE, 0x9BDC_06A7, 0xC19B_F174,
    0xE49B_69C1, 0xEFBE_4786, 0x0FC1_9DC6, 0x240C_A1CC, 0x2DE9_2C6F, 0x4A74_84AA, 0x5CB0_A9DC, 0x76F9_88DA,
    0x983E_5152, 0xA831_C66D, 0xB003_27C8, 0xBF59_7FC7, 0xC6E0_0BF3, 0xD5A7_9147, 0x06CA_6351, 0x1429_2967,
    0x27B7_0A85, 0x2E1B_2138, 0x4D2C_6DFC, 0x5338_0D13, 0x650A_7354, 0x766A_0ABB, 0x81C2_C92E, 0x9272_2C85,
    0xA2BF_E8A1, 0xA81A_664B, 0xC24B_8B70, 0xC76C_51A3, 0xD192_E819, 0xD699_0624, 0xF40E_3585, 0x106A_A070,
    0x19A4_C116, 0x1E37_6C08, 0x2748_774C, 0x34B0_BCB5, 0x391C_0CB3, 0x4ED8_AA4A, 0x5B9C_CA4F, 0x682E_6FF3,
    0x748F_82EE, 0x78A5_636F, 0x84C8_7814, 0x8CC7_0208, 0x90BE_FFFA, 0xA450_6CEB, 0xBEF9_A3F7, 0xC671_78F2,
  ]
}

extension SourceMap {
  /// The hash of all texts: in the order of their names, relative to the folder that holds them all, each as the name, a
  /// zero, its length in digits, behind a `+` when it is only imported or built upon, a zero, and its bytes. Where the
  /// folder lies makes no difference.
  public var contentHash: ContentHash {
    var content: [UInt8] = []
    let named = zip(namesFromCommonFolder, texts.indices).sorted { $0.0 < $1.0 }
    for (name, index) in named {
      let sign = builtUpon.contains(SourceFileID(UInt32(clamping: index))) ? "+" : ""
      let bytes = texts[index].bytes
      content += Array(name.utf8) + [0] + Array("\(sign)\(bytes.count)".utf8) + [0]
      content += bytes
    }
    return ContentHash(of: content)
  }

  /// The names of the texts, in their order, from the innermost folder that holds them all.
  package var namesFromCommonFolder: [String] {
    let split = texts.map { $0.name.split(separator: "/", omittingEmptySubsequences: false) }
    let rises = split.map { path in path.prefix { $0 == ".." }.count }
    let highest = rises.max() ?? 0
    // The folders between the highest and the one that names begin in have no names here.
    let paths = zip(split, rises).map { path, rise in
      Array(repeating: "-", count: highest - rise) + path.dropFirst(rise)
    }
    guard var common = paths.first.map({ Array($0.dropLast()) }) else { return [] }
    for path in paths { common = Array(zip(common, path.dropLast()).prefix { $0 == $1 }.map(\.0)) }
    return paths.map { $0.dropFirst(common.count).joined(separator: "/") }
  }
}
