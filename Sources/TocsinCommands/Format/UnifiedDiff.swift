/// The changes between two texts in the form that `diff -u` writes and `patch` reads.
struct UnifiedDiff {
  private static let context = 3

  private enum Mark: UInt8 {
    case both = 0x20
    case removed = 0x2D
    case inserted = 0x2B
  }

  private struct Line {
    let mark: Mark
    let text: ArraySlice<UInt8>
  }

  /// Empty when the texts are equal.
  let bytes: [UInt8]

  init(from old: [UInt8], to new: [UInt8], of name: String) {
    let lines = Self.merged(Self.lines(of: old), Self.lines(of: new))
    let hunks = Self.hunks(lines)
    guard !hunks.isEmpty else {
      bytes = []
      return
    }
    var page = Array("--- \(name)\n+++ \(name)\n".utf8)
    for hunk in hunks { page += Self.shown(hunk, in: lines) }
    bytes = page
  }

  /// Each with its line feed; the last may lack one.
  private static func lines(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var rest = bytes[...]
    while let end = rest.firstIndex(of: 0x0A) {
      lines.append(rest[...end])
      rest = rest[(end + 1)...]
    }
    return rest.isEmpty ? lines : lines + [rest]
  }

  /// All lines of both in one order, what goes before what comes.
  private static func merged(_ old: [ArraySlice<UInt8>], _ new: [ArraySlice<UInt8>]) -> [Line] {
    let difference = new.difference(from: old)
    var removed = Set<Int>()
    var inserted = Set<Int>()
    for change in difference {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    var lines: [Line] = []
    var next = 0
    for (offset, line) in old.enumerated() {
      if removed.contains(offset) {
        lines.append(Line(mark: .removed, text: line))
        continue
      }
      while inserted.contains(next) {
        lines.append(Line(mark: .inserted, text: new[next]))
        next += 1
      }
      lines.append(Line(mark: .both, text: line))
      next += 1
    }
    return lines + new.dropFirst(next).map { Line(mark: .inserted, text: $0) }
  }

  /// Changes with the lines around them; those that are near each other come together.
  private static func hunks(_ lines: [Line]) -> [Range<Int>] {
    var hunks: [Range<Int>] = []
    for place in lines.indices where lines[place].mark != .both {
      let start = max(0, place - context)
      let end = min(lines.count, place + context + 1)
      if let last = hunks.last, start <= last.upperBound {
        hunks[hunks.count - 1] = last.lowerBound..<end
      } else {
        hunks.append(start..<end)
      }
    }
    return hunks
  }

  private static func shown(_ hunk: Range<Int>, in lines: [Line]) -> [UInt8] {
    let old = span(hunk, in: lines, without: .inserted)
    let new = span(hunk, in: lines, without: .removed)
    var page = Array("@@ -\(old) +\(new) @@\n".utf8)
    for line in lines[hunk] {
      page += [line.mark.rawValue] + line.text
      if line.text.last != 0x0A { page += Array("\n\\ No newline at end of file\n".utf8) }
    }
    return page
  }

  /// `first,count`, counted in one of the two texts.
  private static func span(_ hunk: Range<Int>, in lines: [Line], without mark: Mark) -> String {
    let before = lines[..<hunk.lowerBound].count { $0.mark != mark }
    let count = lines[hunk].count { $0.mark != mark }
    return "\(count == 0 ? before : before + 1),\(count)"
  }
}
