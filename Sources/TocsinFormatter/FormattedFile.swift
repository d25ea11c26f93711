package import TocsinSource
import TocsinSyntax

/// What came of laying out a file of rules.
package enum FormattedFile: Sendable {
  /// It cannot be read, so it stays as it is: the findings, in the order of the file.
  case unreadable([Diagnostic])
  /// The same words, comments and line breaks in the one layout.
  case laidOut(SourceText)
  /// Laid out it would say something else. That is a fault of this module; the file had better stay as it is.
  case meansAnother
}

/// Lays out one file. Line breaks are the author's; spaces, blank lines and columns follow from what the lines say, so
/// that files that differ in spaces only come out the same.
package func formatted(_ text: SourceText, file: SourceFileID) -> FormattedFile {
  let parsed = parse(text, file: file)
  guard parsed.diagnostics.isEmpty else { return .unreadable(parsed.diagnostics) }
  let result = SourceText(name: text.name, bytes: Layout(WrittenFile(text, parsed)).bytes)
  let again = parse(result, file: file)
  let isSame =
    again.diagnostics.isEmpty && isSameTree(parsed.tree, again.tree)
    && KeptComment.all(in: parsed, of: text) == KeptComment.all(in: again, of: result)
  return isSame ? .laidOut(result) : .meansAnother
}
