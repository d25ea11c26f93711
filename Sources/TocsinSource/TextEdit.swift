/// A change to a text: the bytes at a place give way to a replacement.
public struct TextEdit: Hashable, Sendable {
  /// What goes; empty for an insertion.
  public let place: SourcePlace
  /// What comes instead; empty for a removal.
  public let replacement: String

  /// A change at one place.
  public init(place: SourcePlace, replacement: String) {
    self.place = place
    self.replacement = replacement
  }
}

extension SourceText {
  /// The bytes after the edits of `file`, all of them given in offsets of this text.
  /// Nil when two of them overlap or one lies outside the text.
  public func applying(_ edits: [TextEdit], to file: SourceFileID) -> [UInt8]? {
    let ordered = edits.filter { $0.place.file == file }.enumerated().sorted { left, right in
      (left.element.place.range, left.offset) < (right.element.place.range, right.offset)
    }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var done = 0
    for (_, edit) in ordered {
      let gone = edit.place.range.indices
      guard gone.lowerBound >= done, gone.upperBound <= bytes.count else { return nil }
      result += bytes[done..<gone.lowerBound]
      result += Array(edit.replacement.utf8)
      done = gone.upperBound
    }
    return result + bytes[done...]
  }
}
