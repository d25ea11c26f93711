import TocsinSource

extension Parser {
  /// What stands at the current place, for messages.
  var found: FindingText {
    if isAtEnd { return endWords }
    return isAtLineEnd ? "the end of the line" : "\(quoted(current))"
  }

  func quoted(_ token: Token) -> String {
    let characters = text(of: token).unicodeScalars
    let shown = String(String.UnicodeScalarView(characters.prefix(40)))
    return "`" + shown + (characters.count > 40 ? "…" : "") + "`"
  }

  mutating func reportExpected(_ wanted: FindingText) {
    report(messages.expected(wanted, found: found, at: place, in: context))
  }

  @discardableResult
  mutating func expect(_ kind: TokenKind, _ wanted: FindingText) -> Bool {
    if take(kind) { return true }
    reportExpected(wanted)
    return false
  }

  /// Takes the word, also when it is misspelt.
  @discardableResult
  mutating func expect(_ wanted: Word) -> Bool {
    if take(wanted) || takeMisspelt([wanted]) != nil { return true }
    reportExpected("`\(wanted.rawValue)`")
    return false
  }

  /// Takes the words one after the other.
  @discardableResult
  mutating func expect(_ first: Word, _ second: Word, _ more: Word...) -> Bool {
    guard expect(first), expect(second) else { return false }
    for next in more {
      guard expect(next) else { return false }
    }
    return true
  }

  /// Takes one of the words, also when it is misspelt.
  mutating func expect(oneOf words: [Word]) -> Word? {
    if let found = word, words.contains(found) {
      advance()
      return found
    }
    if let meant = takeMisspelt(words) { return meant }
    reportExpected(SyntaxMessages.choices(words.map(\.rawValue)))
    return nil
  }

  /// The word that a name here stands for, when it is close to one of `words`.
  func misspelt(_ words: [Word]) -> Word? {
    guard kind == .name, !isPanicking else { return nil }
    let written = text(of: current)
    if let meant = Keywords.synonyms[written], words.contains(meant) { return meant }
    guard written.utf8.count > 1 else { return nil }
    return Spelling.nearest(to: written, among: words.map(\.rawValue)).flatMap { Word(rawValue: $0) }
  }

  /// Takes a misspelt word and says how it is written.
  mutating func takeMisspelt(_ words: [Word]) -> Word? {
    guard let meant = misspelt(words) else { return nil }
    remarkMisspelt(meant.rawValue)
    advance()
    return meant
  }

  mutating func remarkMisspelt(_ meant: String) {
    remark(messages.misspelt(text(of: current), meant: meant, at: current.range, in: context))
  }

  /// A colon or an equals sign after a keyword is what people know from elsewhere.
  mutating func dropSign(after keyword: Token) {
    guard at(.colon) || at(.equal) else { return }
    remark(messages.unneededSign(text(of: current), at: current.range, after: text(of: keyword)))
    advance()
  }

  /// `name`: what is wanted says whose name, as in "the name of the calendar".
  mutating func parseName(_ wanted: FindingText) -> Name {
    guard kind == .name else {
      if kind == .text, !isPanicking {
        let content = Lexer.value(of: current.range, in: text.bytes)
        remark(messages.quotedName(wanted, content: content, at: current.range))
        let name = Name(text: content, range: current.range)
        advance()
        return name
      }
      reportExpected(wanted)
      return Name(text: "", range: place)
    }
    let token = current
    if let word = token.word, Word.reserved.contains(word) {
      report(messages.reservedWord(word.rawValue, at: token.range))
      return Name(text: "", range: token.range)
    }
    advance()
    return joinedName(token)
  }

  /// `acme-1`, of which the hyphen is reported.
  private mutating func joinedName(_ first: Token) -> Name {
    var name = text(of: first)
    while kind == .minus, current.range.start == previous.range.end, let next = peek(1),
      next.kind == .name || next.kind == .number, next.range.start == current.range.end
    {
      name += "_" + text(of: next)
      advance()
      advance()
    }
    let range = range(from: first.range)
    if range != first.range { remark(messages.hyphenInName(name, at: range)) }
    return Name(text: name, range: range)
  }

  /// `name { "," name }`
  mutating func parseNames(_ wanted: FindingText) -> [Name] {
    var names = [parseName(wanted)]
    while take(.comma) { names.append(parseName(wanted)) }
    return names
  }

  /// `dotted = name { "." name }`
  mutating func parseDottedName(_ wanted: FindingText) -> Name {
    var name = parseName(wanted)
    while !name.isMissing, take(.dot) {
      let part = parseName("a name after the point")
      name = Name(text: name.text + "." + part.text, range: range(from: name.range))
    }
    return name
  }

  mutating func parseText(_ wanted: FindingText) -> TextLiteral {
    guard kind == .text else {
      reportExpected(wanted)
      return TextLiteral(value: "", range: place)
    }
    let range = current.range
    advance()
    return TextLiteral(value: Lexer.value(of: range, in: text.bytes), range: range)
  }

  /// `texts = text { name text }`
  mutating func parseTexts() -> Texts {
    guard kind == .text else { return Texts() }
    var texts = Texts(first: parseText("a text"))
    while kind == .name, peek(1)?.kind == .text, !Word.reserved.contains(current.word ?? .nothing) {
      let language = Name(text: text(of: current), range: current.range)
      advance()
      texts.translations.append(Texts.Translation(language: language, text: parseText("a text")))
    }
    return texts
  }

  /// `source = "source" name text`
  mutating func parseSource() -> Citation? {
    let start = place
    guard take(.source) else { return nil }
    let document = parseName("the name of a document")
    let place = parseText("the place in the document, in quotes")
    return Citation(document: document, place: place, range: range(from: start))
  }
}
