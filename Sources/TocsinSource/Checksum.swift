/// CRC-32C: finds every change of up to three bits within a few kilobytes, and all but one in four thousand million others.
package enum Checksum {
  private static let table: [UInt32] = (0..<256).map { index in
    (0..<8).reduce(UInt32(index)) { rest, _ in rest & 1 == 0 ? rest >> 1 : rest >> 1 ^ 0x82F6_3B78 }
  }

  /// The checksum of some bytes, or of more bytes after those of an earlier one.
  package static func of(_ bytes: some Collection<UInt8>, after earlier: UInt32 = 0) -> UInt32 {
    let fast = bytes.withContiguousStorageIfAvailable { update(~earlier, $0) }
    return ~(fast ?? Array(bytes).withUnsafeBufferPointer { update(~earlier, $0) })
  }

  private static func update(_ sum: UInt32, _ bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
    table.withUnsafeBufferPointer { table in
      var sum = sum
      for byte in bytes { sum = sum >> 8 ^ table[Int(UInt8(truncatingIfNeeded: sum) ^ byte)] }
      return sum
    }
  }
}
