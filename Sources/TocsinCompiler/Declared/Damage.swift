import TocsinSource
import TocsinSyntax

/// What of a file could not be read. Whatever may be missing for that reason is no second mistake.
struct Damage: Sendable {
  private let text: SourceText
  private let tokens: [Token]
  private let mistakes: [SourceRange]

  init(_ text: SourceText, tokens: [Token], mistakes: [SourceRange]) {
    self.text = text
    self.tokens = tokens
    self.mistakes = mistakes
  }

  /// The lines on which a mistake begins.
  var lines: Set<Int> { Set(mistakes.map { text.line(of: $0.start) }) }

  func touches(_ range: SourceRange) -> Bool {
    mistakes.contains { $0.start <= range.end && range.start <= $0.end }
  }

  /// Whether the row of headings could not be read.
  func touches(header table: TableTree) -> Bool {
    for case .row(let row) in table.lines {
      return lines.contains(text.line(of: row.range.start))
    }
    return false
  }

  /// The names that a declaration may have introduced on lines that could not be read: all of its names when it is
  /// not known what it declares.
  func words(of declaration: Declaration, isMisplaced: Bool) -> Set<String> {
    if isMisplaced { return words(in: declaration.range) { _ in true } }
    guard touches(declaration.range) else { return [] }
    let damaged = lines
    let header = text.line(of: declaration.range.start)
    let isLost = declaration.content.onlyIntroducesNames && damaged.contains(header)
    return words(in: declaration.range) { isLost || damaged.contains($0) }
  }

  private func words(in range: SourceRange, where isWanted: (Int) -> Bool) -> Set<String> {
    var found: Set<String> = []
    for token in tokens[firstToken(from: range.start)...].prefix(while: { $0.range.start < range.end })
    where token.kind == .name {
      if isWanted(text.line(of: token.range.start)) { found.insert(text.text(in: token.range)) }
    }
    return found
  }

  /// The place of the first token that does not begin before an offset.
  private func firstToken(from offset: UInt32) -> Int {
    var (low, high) = (0, tokens.count)
    while low < high {
      let middle = (low + high) / 2
      if tokens[middle].range.start < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

extension Declaration.Content {
  /// Whether its lines introduce names, rather than use them.
  fileprivate var onlyIntroducesNames: Bool {
    switch self {
    case .invalid, .rulebook, .choice, .facts, .calendar, .holidays, .named, .signal: true
    case .importFile, .withdraw, .table, .wording, .policy, .event, .silence, .decision, .process, .test: false
    }
  }

  /// The kind and name by which the checker asks whether it could be read.
  var title: String? {
    switch self {
    case .choice(let tree): "choice " + tree.name.text
    case .facts(let tree): "facts " + tree.name.text
    case .calendar(let tree): "calendar " + tree.name.text
    case .holidays(let tree): "holidays " + tree.name.text
    case .table(let tree): "table " + tree.name.text
    case .policy(let tree): "policy " + tree.name.text
    case .event(let tree): "event " + tree.name.text
    case .silence(let tree): "silence " + tree.name.text
    case .decision(let tree): "decision " + tree.name.text
    case .process(let tree): "process " + tree.name.text
    case .test(let tree): "test " + tree.title.value
    case .invalid, .importFile, .withdraw, .rulebook, .named, .wording, .signal: nil
    }
  }
}
