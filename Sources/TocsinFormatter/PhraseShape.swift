import TocsinSyntax

/// How a phrase is divided into columns.
struct PhraseShape {
  /// Phrases of one style in one block, line under line, share their columns.
  enum Style: Hashable {
    case plain, row, heading, note, computed, entry, named, signal
    /// It begins with the word that says what it is about.
    case keyword
  }

  private(set) var style: Style
  /// The places of the words with which columns after the first begin, in order.
  private(set) var columns: [Int] = []
  /// How many spaces stand between columns.
  var gap: Int { style == .named || style == .computed ? 1 : 2 }

  init(_ phrase: Phrase, in file: WrittenFile) {
    self = Reader(phrase, file).shape
  }

  fileprivate init(_ style: Style, _ columns: [Int?] = []) {
    self.style = style
    self.columns = Array(Set(columns.compactMap { $0 })).sorted()
  }
}

/// Reads off its words what a phrase is. Places are counted from its first word.
private struct Reader {
  let phrase: Phrase
  let words: [Token]

  init(_ phrase: Phrase, _ file: WrittenFile) {
    self.phrase = phrase
    words = Array(file.words[phrase.words])
  }

  func word(_ place: Int) -> Token? { words.indices.contains(place) ? words[place] : nil }

  var shape: PhraseShape {
    let shape = phrase.isHead ? head : line
    return PhraseShape(shape.style, shape.columns.map { phrase.words.lowerBound + $0 })
  }

  private var head: PhraseShape {
    switch phrase.declared {
    case .let: PhraseShape(.named, [words.firstIndex { $0.kind == .equal }])
    case .signal: signal
    default: PhraseShape(.plain)
    }
  }

  private var line: PhraseShape {
    if word(0)?.kind == .bar { return PhraseShape(.row) }
    switch phrase.declared {
    case .rulebook: return PhraseShape(.keyword, rulebookColumns)
    case .calendar: return PhraseShape(.keyword, calendarColumns)
    case .policy, .process: return PhraseShape(.keyword, [1, source])
    case .event: return event
    case .silence, .signal: return PhraseShape(.keyword, [1])
    case .table: return tableLine
    case .test: return testLine
    default: break
    }
    if isSource || isWithdrawal { return PhraseShape(.plain) }
    switch phrase.declared {
    case .choice, .scale: return PhraseShape(.entry, labels(from: 1, to: words.count) + [source])
    case .facts: return PhraseShape(.entry, [1] + labels(from: 2, to: words.count) + [source])
    case .holidays: return PhraseShape(.entry, [words.firstIndex { $0.word == .observed }, source])
    case .decision: return answer
    default: return PhraseShape(.plain)
    }
  }

  /// `signal NAME TYPE per …  late …  stale …  source …`
  private var signal: PhraseShape {
    let name = words.firstIndex { $0.word == .signal } ?? 0
    var type = name + 2
    while word(type)?.kind == .dot { type += 2 }
    let parts = words.indices.filter { place in
      guard place > type, let known = words[place].word else { return false }
      return known == .per || known == .late && word(place + 1)?.word == .up
        || known == .stale && word(place + 1)?.word == .after
    }
    return PhraseShape(.signal, [type, source] + parts)
  }

  private var rulebookColumns: [Int?] {
    switch word(0)?.word {
    case .builds, .in: [2]
    case .document: [1, 2]
    default: [1]
    }
  }

  private var calendarColumns: [Int?] {
    if word(0)?.word == .special { return [1, 2] }
    return [1, words.firstIndex { $0.kind == .time }]
  }

  private var event: PhraseShape {
    if word(0)?.word == .one { return PhraseShape(.keyword) }
    guard word(0)?.word == .priority else { return PhraseShape(.keyword, [1]) }
    return PhraseShape(.keyword, [1, first(.when, from: 2), first(.clear, from: 2)])
  }

  private var tableLine: PhraseShape {
    if word(1)?.word == .is, word(0)?.word != .let { return PhraseShape(.computed, [1]) }
    switch word(0)?.word {
    case .part, .section: return PhraseShape(.heading)
    case .note: return PhraseShape(.note, labels(from: 2, to: words.count) + [source])
    case .let: return PhraseShape(.named, [words.firstIndex { $0.kind == .equal }])
    default: return PhraseShape(.plain)
    }
  }

  private var answer: PhraseShape {
    let condition = first(.when, from: 1) ?? first(.otherwise, from: 1)
    return PhraseShape(.entry, labels(from: 1, to: condition ?? words.count) + [condition, source])
  }

  /// What happens stands behind its moment, or behind `at` and a column.
  private var testLine: PhraseShape {
    if word(0)?.word?.isWeekday == true, word(1)?.kind == .date { return PhraseShape(.entry, [3]) }
    if word(0)?.word == .at, word(1)?.kind == .name { return PhraseShape(.entry, [2]) }
    return PhraseShape(.plain)
  }

  private var isSource: Bool { words.count == 3 && word(0)?.word == .source && word(2)?.kind == .text }

  private var isWithdrawal: Bool { words.count == 2 && word(0)?.word == .withdraw }

  /// `source DOCUMENT "PLACE"` at the end.
  private var source: Int? {
    let place = words.count - 3
    guard place > 0, word(place)?.word == .source, word(place + 1)?.kind == .name, word(place + 2)?.kind == .text else {
      return nil
    }
    return place
  }

  /// A word outside of parentheses and braces.
  private func first(_ wanted: Word, from start: Int) -> Int? {
    outside.first { $0 >= start && words[$0].word == wanted }
  }

  /// Texts, and the languages before them.
  private func labels(from start: Int, to end: Int) -> [Int?] {
    let end = min(end, source ?? words.count)
    return outside.filter { place in
      guard place >= start, place < end else { return false }
      let isText = words[place].kind == .text
      let isLanguage = words[place].kind == .name && word(place - 1)?.kind == .text && word(place + 1)?.kind == .text
      let followsLanguage = word(place - 1)?.kind == .name && word(place - 2)?.kind == .text && place - 1 >= start
      return isLanguage || isText && !followsLanguage
    }
  }

  private var outside: [Int] {
    var depth = 0
    return words.indices.filter { place in
      let kind = words[place].kind
      if kind == .rightParenthesis || kind == .rightBrace { depth -= 1 }
      defer { if kind == .leftParenthesis || kind == .leftBrace { depth += 1 } }
      return depth == 0
    }
  }
}
