/// Shows findings to people: the message, the place, the line with marks under it, and the ways out.
///
///     error[E0203]: `Godl` is not a plan
///       --> care.tocsin:12:9
///        |
///     12 |   plan  Godl
///        |         ^^^^
///        = help: write `Large`
public struct TextRenderer: Sendable {
  /// Whether to use ANSI colour. Nothing is told by colour alone.
  public let colour: Bool
  /// How many columns of a source line are shown at most.
  public let width: Int
  /// The words around what a finding says.
  public let titles: FindingTitles

  /// A renderer for a page of `width` columns of source.
  public init(colour: Bool = false, width: Int = 110, titles: FindingTitles = .english) {
    self.colour = colour
    self.titles = titles
    self.width = max(width, 16)
  }

  /// Several findings in their order (by file, place and code), with an empty line after each.
  public func render(_ diagnostics: [Diagnostic], in map: SourceMap) -> String {
    diagnostics.sorted().map { render($0, in: map) + "\n" }.joined()
  }

  /// One finding; every line ends with a line feed.
  public func render(_ diagnostic: Diagnostic, in map: SourceMap) -> String {
    let marks = Self.marks(of: diagnostic, in: map)
    let widest = marks.map(\.line).max() ?? 0
    let gutter = String(repeating: " ", count: String(widest).count)
    let tint = Tint(severity: diagnostic.severity, isOn: colour)
    var page = tint.strong(titles.title(of: diagnostic.severity) + "[" + VisibleText.line(diagnostic.code.text) + "]")
    page += tint.plainStrong(": " + VisibleText.line(diagnostic.message)) + "\n"
    var shownFile: SourceFileID?
    for group in Self.groups(marks) {
      guard let first = group.first, let source = map[first.file] else { continue }
      let arrow = shownFile == nil ? "-->" : ":::"
      shownFile = first.file
      page += gutter + tint.faint(arrow) + " " + place(of: group, in: source) + "\n"
      page += gutter + tint.faint(" |") + "\n"
      page += excerpt(group, of: source, gutter: gutter, tint: tint)
    }
    for (title, text) in notes(of: diagnostic) {
      page += note(title, text, gutter: gutter, tint: tint)
    }
    return page
  }

  private func notes(of diagnostic: Diagnostic) -> [(title: String, text: String)] {
    var notes = diagnostic.help.map { (title: titles.help, text: $0.text) }
    if let example = diagnostic.example { notes.insert((title: titles.example, text: example), at: 0) }
    return notes
  }

  private func note(_ title: String, _ text: String, gutter: String, tint: Tint) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { VisibleText.line($0) }
    let head = gutter + tint.faint(" = ") + tint.plainStrong(title + ":") + " "
    let margin = String(repeating: " ", count: gutter.count + 5 + title.count)
    return head + lines.joined(separator: "\n" + margin) + "\n"
  }

  private func place(of group: [Mark], in source: SourceText) -> String {
    guard let leading = group.first(where: \.isPrimary) ?? group.first else { return "" }
    let position = source.position(of: leading.range.start)
    return "\(VisibleText.line(source.name)):\(position.line):\(position.column)"
  }

  /// The lines that carry marks, each printed once where it fits the page.
  private func excerpt(_ marks: [Mark], of source: SourceText, gutter: String, tint: Tint) -> String {
    var page = ""
    var lastLine: Int?
    var shown: ShownLine?
    for mark in marks {
      if let last = lastLine, mark.line > last + 1 { page += tint.faint("...") + "\n" }
      if lastLine != mark.line || shown?.canPoint(at: mark.range.start) != true {
        let line = ShownLine(mark.line, of: source, around: mark.range, width: width)
        let number = String(mark.line)
        page += tint.faint(String(repeating: " ", count: max(0, gutter.count - number.count)) + number + " |")
        page += (line.text.isEmpty ? "" : " " + line.text) + "\n"
        shown = line
      }
      lastLine = mark.line
      guard let columns = shown?.columns(of: mark.range) else { continue }
      let sign = String(repeating: mark.isPrimary ? "^" : "-", count: columns.count)
      let words = mark.text.isEmpty ? "" : " " + VisibleText.line(mark.text)
      page += gutter + tint.faint(" | ") + String(repeating: " ", count: columns.start)
      page += (mark.isPrimary ? tint.strong(sign + words) : tint.faint(sign + words)) + "\n"
    }
    return page
  }
}
