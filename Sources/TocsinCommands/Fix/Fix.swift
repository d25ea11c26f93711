import TocsinSource

/// A finding with the way out that is taken.
struct Fix {
  /// Findings that say the same.
  struct Kind: Hashable {
    let code: DiagnosticCode
    let message: String

    init(_ finding: Diagnostic) { (code, message) = (finding.code, finding.message) }

    var isOfSyntax: Bool { code.text.hasPrefix("E01") }
  }

  /// What makes one finding another: the place only as far as edits elsewhere leave it alone.
  struct Identity: Hashable {
    let kind: Kind
    let file: SourceFileID
    let words: String
  }

  let finding: Diagnostic
  let help: DiagnosticHelp
  let edits: [TextEdit]
  let identity: Identity
  /// Where it stood before anything was mended, counted from one; zero while that is not known.
  private(set) var line = 0

  var isSafe: Bool { help.isSafe }

  /// Nil when nobody knows a way out, or when a person has to choose between two.
  init?(_ finding: Diagnostic, in texts: [SourceText]) {
    let ways = finding.help.filter { !$0.edits.isEmpty }
    guard ways.count == 1, let help = ways.first,
      help.edits.allSatisfy({ texts.indices.contains(Int($0.place.file.index)) }),
      texts.indices.contains(Int(finding.place.file.index))
    else { return nil }
    (self.finding, self.help) = (finding, help)
    edits = help.edits.map { $0.withWholeLines(of: texts[Int($0.place.file.index)]) }
    let text = texts[Int(finding.place.file.index)]
    let words = text.text(in: text.lines(around: finding.place.range))
    identity = Identity(kind: Kind(finding), file: finding.place.file, words: words)
  }

  func at(line: Int) -> Fix {
    var copy = self
    copy.line = line
    return copy
  }

  /// Whether both change the same place.
  func touches(_ other: Fix) -> Bool {
    edits.contains { edit in
      other.edits.contains { edit.place.file == $0.place.file && edit.place.range.meets($0.place.range) }
    }
  }
}

extension TextEdit {
  /// What is taken away goes with the blanks before it, and with its line when nothing else stands there.
  fileprivate func withWholeLines(of text: SourceText) -> TextEdit {
    guard replacement.isEmpty, !place.range.isEmpty, place.range.end <= text.range.end else { return self }
    let lines = text.lines(around: place.range)
    guard lines.start <= place.range.start, place.range.end <= lines.end else { return self }
    let before = text.bytes[Int(lines.start)..<Int(place.range.start)].reversed().prefix(while: Self.isBlank).count
    let after = text.bytes[Int(place.range.end)..<Int(lines.end)]
    guard after.allSatisfy(Self.isBlank) else { return self }
    let isAlone = before == Int(place.range.start - lines.start)
    let range =
      isAlone ? lines : SourceRange(start: place.range.start - UInt32(clamping: before), end: place.range.end)
    return TextEdit(place: SourcePlace(file: place.file, range: range), replacement: "")
  }

  private static func isBlank(_ byte: UInt8) -> Bool { [0x20, 0x09, 0x0A, 0x0D].contains(byte) }
}

extension SourceRange {
  /// Whether they share a byte or begin at the same place.
  fileprivate func meets(_ other: SourceRange) -> Bool {
    start == other.start || (start < other.end && other.start < end)
  }
}

extension SourceText {
  /// The lines that a range stands on, with the end of the last one.
  fileprivate func lines(around range: SourceRange) -> SourceRange {
    let last = line(of: range.isEmpty ? range.start : range.end - 1)
    return SourceRange(start: lineRange(line(of: range.start)).start, end: lineRange(last + 1).start)
  }
}
