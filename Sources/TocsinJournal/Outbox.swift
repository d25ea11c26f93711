/// Lines that somebody has to get, in order, each until it was delivered.
///
/// The same input gives the same lines with the same numbers, so that after a crash those that were not acknowledged
/// are there again.
package struct Outbox: Sendable {
  private var lines: [[UInt8]] = []
  private var first = 0
  /// How many lines were delivered since the beginning.
  package private(set) var delivered: UInt64
  /// How many attempts in a row have failed.
  package private(set) var failures = 0
  /// How many attempts have failed in all.
  package private(set) var allFailures = 0

  /// An outbox after so many deliveries, with the lines that wait.
  package init(delivered: UInt64 = 0, waiting: [[UInt8]] = []) {
    self.delivered = delivered
    lines = waiting
  }

  package var isEmpty: Bool { first == lines.count }
  package var count: Int { lines.count - first }
  package var waiting: ArraySlice<[UInt8]> { lines[first...] }

  package mutating func add(_ line: [UInt8]) { lines.append(line) }

  /// The oldest lines, at least one of them if there is any, and no more than some bytes.
  package func batch(bytes limit: Int, lines most: Int) -> (bytes: [UInt8], count: Int) {
    var bytes: [UInt8] = []
    var count = 0
    for line in waiting.prefix(most) {
      if count > 0, bytes.count + line.count > limit { break }
      bytes += line
      count += 1
    }
    return (bytes, count)
  }

  /// All lines up to the one of this number were delivered.
  package mutating func acknowledge(through number: UInt64) {
    failures = 0
    guard number > delivered else { return }
    let count = min(Int(clamping: number - delivered), self.count)
    delivered += UInt64(count)
    first += count
    guard first * 2 >= lines.count else { return }
    lines.removeFirst(first)
    first = 0
  }

  package mutating func fail() {
    failures += 1
    allFailures += 1
  }

  /// How long to wait after as many failures: one second, and twice as long each time, up to a minute.
  package var delay: Int64 { failures == 0 ? 0 : min(60_000, 1000 << Int64(min(failures - 1, 6))) }
}
