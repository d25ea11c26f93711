import TocsinSource

extension Parser {
  /// `file = { declaration | nl }`
  mutating func parseFile() -> FileTree {
    var declarations: [Declaration] = []
    while !isAtEnd {
      let before = index
      if let declaration = parseDeclaration() { declarations.append(declaration) }
      if index == before { advance() }
    }
    return FileTree(declarations: declarations)
  }

  /// `declaration = [ "change" | "replace" ] declared nl | "withdraw" kind name { "," name } nl | "import" text nl`
  private mutating func parseDeclaration() -> Declaration? {
    let start = current.range
    context = nil
    isPanicking = false
    beginPhrase()
    mark(.declaration)
    if current.kind == .rightBrace {
      report(messages.strayBrace(start))
      advance()
      return nil
    }
    let mode: Declaration.Mode = take(.change) ? .change : take(.replace) ? .replace : .declare
    let content = parseContent(mode)
    let declaration = Declaration(mode: mode, content: content, range: range(from: start))
    finishDeclaration()
    return declaration
  }

  private mutating func finishDeclaration() {
    context = nil
    isInRow = false
    openParentheses = 0
    if !isPanicking, !isAtLineEnd, current.kind != .rightBrace, previous.kind == .rightBrace,
      let word = current.word, Keywords.declarations[word] != nil
    {
      return report(messages.declarationOnTheSameLine(word.rawValue, at: current.range))
    }
    finishLine()
  }

  /// `declared = rulebook | choice | scale | facts | let | calendar | holidays | table | wording | policy | signal | event | silence | decision | process | test`
  private mutating func parseContent(_ mode: Declaration.Mode) -> Declaration.Content {
    guard let keyword = declarationKeyword(mode) else {
      reportNoDeclaration()
      skipDeclaration()
      return .invalid
    }
    switch keyword {
    case .withdraw: return parseWithdraw()
    case .import: return parseImport()
    case .rulebook: return parseRulebook()
    case .choice: return parseChoice(mode)
    case .scale: return parseScale(mode)
    case .facts: return parseFacts()
    case .let: return .named(parseNamedValue())
    case .calendar: return parseCalendar()
    case .holidays: return parseHolidays()
    case .table: return parseTable(mode)
    case .wording: return parseWording()
    case .policy: return parsePolicy(mode)
    case .signal: return parseSignal()
    case .event: return parseEvent()
    case .silence: return parseSilence()
    case .decision: return parseDecision(mode)
    case .process: return parseProcess()
    case .test: return parseTest()
    default: return .invalid
    }
  }

  /// Takes the keyword of a declaration, also when it is misspelt.
  private mutating func declarationKeyword(_ mode: Declaration.Mode) -> Word? {
    let modes: Set<Word> = [.change, .replace, .withdraw, .import]
    if let word, Keywords.declarations[word] != nil, mode == .declare || !modes.contains(word) {
      advance()
      return word
    }
    let words = mode == .declare ? Keywords.declared : Keywords.kinds
    guard let meant = misspelt(words), holdsDeclaration(meant) else { return nil }
    return takeMisspelt(words)
  }

  private mutating func reportNoDeclaration() {
    if current.kind == .bar { return report(messages.rowOutsideTable(current.range, in: nil)) }
    report(messages.notADeclaration(found, at: place))
  }

  /// `"withdraw" kind name { "," name }`
  private mutating func parseWithdraw() -> Declaration.Content {
    let token = current
    guard expect(oneOf: Keywords.kinds) != nil else { return .invalid }
    let kind = Name(text: text(of: previous), range: token.range)
    return .withdraw(kind: kind, names: parseNames("the name of what is withdrawn"))
  }

  /// `"import" text`
  private mutating func parseImport() -> Declaration.Content {
    .importFile(parseText("the path of a file, in quotes"))
  }

  /// `let = "let" name "=" expression`
  mutating func parseNamedValue() -> NamedValueTree {
    let start = previous.range
    let name = parseName("the name of the value")
    if at(.colon) || at(.is) || at(.doubleEqual) {
      remark(messages.namedValueSign(text(of: current), at: current.range))
      advanceGoingOn()
    } else if at(.equal) {
      advanceGoingOn()
    } else {
      reportExpected("`=`")
    }
    let value = parseExpression()
    return NamedValueTree(name: name, value: value, range: range(from: start))
  }

  /// `type = "yes" "or" "no" | "version" "of" name | name`
  mutating func parseType() -> TypeTree {
    let start = place
    if at(.yes) {
      expect(.yes, .or, .no)
      return .yesOrNo(range(from: start))
    }
    if at(.version, .of) {
      advance()
      advance()
      let scale = parseName("the name of a scale")
      return .version(of: scale, range(from: start))
    }
    return .named(parseName("a type: a choice, a scale, `yes or no`, `count`, `percent`, `duration`, `date` or `text`"))
  }
}
