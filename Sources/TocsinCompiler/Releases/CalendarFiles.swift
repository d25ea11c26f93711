import TocsinSource
import TocsinSyntax
import TocsinTime

/// The iCalendar files that rules import, each read once.
struct CalendarFiles {
  /// Those that came with the rules, by path.
  private var given: [String: SourceText] = [:]
  private var known: [String: Result<ICalendar, ICalendarError>] = [:]
  /// The texts that were read, in that order.
  private(set) var texts: [SourceText] = []
  /// What could be read, by the place of the path that names it.
  private(set) var byPlace: [SourcePlace: ICalendar] = [:]

  static func isOne(_ name: String) -> Bool { name.lowercased().hasSuffix(".ics") }

  /// Keeps a text that is no rule file but may be imported; false for any other.
  mutating func take(_ text: SourceText) -> Bool {
    guard Self.isOne(text.name) else { return false }
    given[RulePath.normalised(text.name)] = text
    return true
  }

  /// Reads the file that a path names; says what is wrong with it.
  mutating func read(
    _ literal: TextLiteral, in folder: String, at place: SourcePlace, from imports: any ImportSource
  ) -> Diagnostic? {
    let path = RulePath.joined(folder, literal.value)
    if known[path] == nil {
      switch given[path].map({ .found($0) }) ?? imports.text(at: path) {
      case .found(let text):
        known[path] = Result { () throws(ICalendarError) in try ICalendar(text.bytes) }
        texts.append(text)
      case .notFound: return CalendarMessages.fileNotFound(literal.value, at: place)
      case .unreadable(let reason):
        return CalendarMessages.unreadableFile(literal.value, line: nil, reason: "\(reason)", at: place)
      }
    }
    switch known[path] {
    case .success(let calendar):
      byPlace[place] = calendar
      return nil
    case .failure(let error):
      return CalendarMessages.unreadableFile(
        literal.value, line: error.line, reason: error.sentence.findingText, at: place)
    case nil: return nil
    }
  }
}

extension Library {
  func readCalendarFiles(of file: ParsedFile) {
    for declaration in file.tree.declarations {
      guard case .holidays(let tree) = declaration.content else { continue }
      for case .imported(let literal) in tree.lines where !literal.range.isEmpty {
        let place = SourcePlace(file: file.id, range: literal.range)
        let folder = RulePath.folder(of: file.path)
        if let diagnostic = calendarFiles.read(literal, in: folder, at: place, from: imports) { report(diagnostic) }
      }
    }
  }
}
