extension TextRenderer {
  /// One range to draw under a line.
  struct Mark {
    let file: SourceFileID
    let line: Int
    let range: SourceRange
    let text: String
    let isPrimary: Bool
  }

  /// The finding's own place and its labels, those in texts of the map; a range over several lines keeps its first.
  static func marks(of diagnostic: Diagnostic, in map: SourceMap) -> [Mark] {
    let labels = diagnostic.labels.map { (place: $0.place, text: $0.text, isPrimary: false) }
    let own = (place: diagnostic.place, text: "", isPrimary: true)
    return ([own] + labels).compactMap { place, text, isPrimary in
      guard let source = map[place.file] else { return nil }
      let start = min(place.range.start, source.range.end)
      let line = source.line(of: start)
      let end = min(place.range.end, max(start, source.lineRange(line).end))
      let range = SourceRange(start: start, end: end)
      return Mark(file: place.file, line: line, range: range, text: text, isPrimary: isPrimary)
    }
  }

  /// The marks of each text together and in the order of lines, the text of the finding itself first.
  static func groups(_ marks: [Mark]) -> [[Mark]] {
    let own = marks.first?.file
    let files = Set(marks.map(\.file)).sorted { left, right in
      (left == own ? 0 : 1, left) < (right == own ? 0 : 1, right)
    }
    return files.map { file in
      marks.filter { $0.file == file }.enumerated().sorted { left, right in
        let leftKey = (left.element.line, left.element.isPrimary ? 0 : 1, left.offset)
        return leftKey < (right.element.line, right.element.isPrimary ? 0 : 1, right.offset)
      }.map(\.element)
    }
  }

  /// The colours of one finding, or none.
  struct Tint {
    let severity: Severity
    let isOn: Bool

    /// The colour of the severity, in bold.
    func strong(_ text: String) -> String {
      switch severity {
      case .error: wrap(text, "1;31")
      case .warning: wrap(text, "1;33")
      case .note: wrap(text, "1;36")
      }
    }

    /// Bold without a colour.
    func plainStrong(_ text: String) -> String { wrap(text, "1") }

    /// What frames the excerpt.
    func faint(_ text: String) -> String { wrap(text, "34") }

    private func wrap(_ text: String, _ style: String) -> String {
      isOn ? "\u{1B}[\(style)m\(text)\u{1B}[0m" : text
    }
  }
}
