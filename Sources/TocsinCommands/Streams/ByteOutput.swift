/// Collects bytes and writes them to a descriptor in blocks. What was not flushed is lost with the value, because only
/// `flush` can report that writing failed.
package struct ByteOutput: ~Copyable {
  package static let blockSize = 64 * 1024

  private let descriptor: Int32
  private let ownsDescriptor: Bool
  private var pending: [UInt8] = []

  /// Writes to a descriptor that stays open afterwards, such as 1 for standard output and 2 for standard error.
  package init(descriptor: Int32) {
    self.descriptor = descriptor
    ownsDescriptor = false
    pending.reserveCapacity(Self.blockSize)
  }

  /// Makes or empties a file; it is closed with the value. The path `-` is standard output.
  package init(path: String) throws(StreamError) {
    let isStandard = path == "-"
    descriptor = isStandard ? 1 : try SystemCalls.openForWriting(path)
    ownsDescriptor = !isStandard
    pending.reserveCapacity(Self.blockSize)
  }

  deinit {
    if ownsDescriptor { SystemCalls.shut(descriptor) }
  }

  /// Adds bytes; they go out with a full block or with `flush`.
  package mutating func write(_ bytes: some Sequence<UInt8>) throws(StreamError) {
    pending.append(contentsOf: bytes)
    if pending.count >= Self.blockSize { try flush() }
  }

  /// Adds text as UTF-8.
  package mutating func write(_ text: String) throws(StreamError) {
    try write(text.utf8)
  }

  /// Writes everything out. After an error nothing is kept, so that a second attempt does not repeat a part.
  package mutating func flush() throws(StreamError) {
    if pending.isEmpty { return }
    let result = pending.withUnsafeBytes { bytes in
      Result { () throws(StreamError) in try SystemCalls.send(bytes, to: descriptor) }
    }
    pending.removeAll(keepingCapacity: true)
    try result.get()
  }
}
