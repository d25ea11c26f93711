/// Finds the name a person most likely meant.
public enum Spelling {
  /// Names longer than this, in Unicode scalars, are neither explained nor offered, which bounds the work.
  public static let maximumLength = 64

  /// The candidate closest to `written`: at most a third of its length away (and always one), counting a letter
  /// added, dropped, changed or exchanged with its neighbour as one step, and the case of ASCII letters as none.
  /// Of equally close ones the one closer in case wins, then the one first in Unicode order.
  public static func nearest(to written: String, among candidates: some Sequence<String>) -> String? {
    guard let name = scalars(written) else { return nil }
    let folded = name.map(lowercased)
    let limit = max(1, name.count / 3)
    var best: (distance: Int, exact: Int, name: String)?
    for candidate in candidates where candidate != written {
      guard let other = scalars(candidate) else { continue }
      let bound = min(limit, best?.distance ?? limit)
      guard let distance = distance(folded, other.map(lowercased), atMost: bound), distance < name.count else {
        continue
      }
      let exact = Self.distance(name, other, atMost: maximumLength) ?? maximumLength
      let found = (distance: distance, exact: exact, name: candidate)
      if let kept = best, (kept.distance, kept.exact, kept.name) < (distance, exact, candidate) { continue }
      best = found
    }
    return best?.name
  }

  /// The steps between two names when they are at most `bound` (optimal string alignment distance).
  static func distance(_ left: [UInt32], _ right: [UInt32], atMost bound: Int) -> Int? {
    guard abs(left.count - right.count) <= bound else { return nil }
    var before = [Int](repeating: 0, count: right.count + 1)
    var previous = Array(0...right.count)
    for row in left.indices {
      var current = [row + 1]
      current.reserveCapacity(right.count + 1)
      for column in right.indices {
        let change = previous[column] + (left[row] == right[column] ? 0 : 1)
        var steps = min(change, previous[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          steps = min(steps, before[column - 1] + 1)
        }
        current.append(steps)
      }
      if (current.min() ?? 0) > bound { return nil }
      before = previous
      previous = current
    }
    let total = previous[right.count]
    return total <= bound ? total : nil
  }

  /// Looks at no more of the text than the limit needs.
  private static func scalars(_ text: String) -> [UInt32]? {
    let values = text.unicodeScalars.prefix(maximumLength + 1).map(\.value)
    return values.isEmpty || values.count > maximumLength ? nil : values
  }

  private static func lowercased(_ scalar: UInt32) -> UInt32 {
    scalar >= 0x41 && scalar <= 0x5A ? scalar + 0x20 : scalar
  }
}
