import TocsinSource

/// The edits made to one file, round after round, to find the way back to where something stood at first.
struct EditTrail {
  private var rounds: [[TextEdit]] = []

  /// Edits in offsets of the text before them.
  mutating func add(_ edits: [TextEdit]) {
    rounds.append(edits.sorted { $0.place.range < $1.place.range })
  }

  /// Where a byte of the newest text stood in the first; of one that came with an edit, where the edit was.
  func original(_ offset: UInt32) -> UInt32 {
    rounds.reversed().reduce(offset) { offset, edits in
      var gone = 0
      var come = 0
      for edit in edits {
        let begin = Int(edit.place.range.start) - gone + come
        if Int(offset) < begin { break }
        let length = edit.replacement.utf8.count
        if Int(offset) < begin + length { return edit.place.range.start }
        gone += edit.place.range.indices.count
        come += length
      }
      return UInt32(clamping: Int(offset) + gone - come)
    }
  }
}
