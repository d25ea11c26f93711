import TocsinSource

extension Parser {
  /// `choice = "choice" name [ texts ] "{" { member } "}"`
  mutating func parseChoice(_ mode: Declaration.Mode) -> Declaration.Content {
    let name = parseName("the name of the choice")
    context = SyntaxMessages.Context(kind: "choice", name: name.text)
    let texts = parseTexts()
    if at(.comma), let next = peek(1)?.word, next == .highest || next == .lowest {
      report(messages.orderedChoice(current.range))
    }
    return .choice(parseMembers(of: ChoiceTree(name: name, texts: texts, order: nil, members: [])))
  }

  /// `scale = "scale" name [ texts ] "," ( "highest" | "lowest" ) "first" "{" { member } "}"`
  mutating func parseScale(_ mode: Declaration.Mode) -> Declaration.Content {
    let name = parseName("the name of the scale")
    context = SyntaxMessages.Context(kind: "scale", name: name.text)
    let texts = parseTexts()
    var order: ChoiceTree.Order?
    if at(.comma) || mode != .change {
      if at(.leftBrace) {
        remark(messages.unorderedScale(gap))
      } else {
        expect(.comma, "`, highest first` or `, lowest first`")
        order = expect(oneOf: [.highest, .lowest]) == .lowest ? .lowestFirst : .highestFirst
        expect(.first)
      }
    }
    return .choice(parseMembers(of: ChoiceTree(name: name, texts: texts, order: order ?? .highestFirst, members: [])))
  }

  private mutating func parseMembers(of choice: ChoiceTree) -> ChoiceTree {
    var choice = choice
    var commas: [SourceRange] = []
    parseBlock(onOneLine: true) { parser in
      parser.parseMember(into: &choice)
      guard parser.at(.comma) else { return }
      commas.append(parser.current.range)
      parser.advance()
    }
    if let first = commas.first { remark(messages.memberCommas(first, commas)) }
    return choice
  }

  /// `member = name [ texts ] [ source ] | "withdraw" name | source | nl`
  private mutating func parseMember(into choice: inout ChoiceTree) {
    if at(.source), peek(1)?.kind == .name, peek(2)?.kind == .text, let citation = parseSource() {
      choice.citations.append(citation)
    } else if at(.withdraw), peek(1)?.kind == .name {
      advance()
      choice.withdrawn.append(parseName("the name of a member"))
    } else {
      let name = parseName("the name of a member")
      guard !name.isMissing else { return }
      let texts = parseTexts()
      let citation = at(.source) && peek(1)?.kind == .name && peek(2)?.kind == .text ? parseSource() : nil
      choice.members.append(ChoiceTree.Member(name: name, texts: texts, citation: citation))
    }
  }

  /// `facts = "facts" name "{" { fact nl } "}"`
  mutating func parseFacts() -> Declaration.Content {
    let name = parseName("whose facts: `customer`, `system` or `case`")
    context = SyntaxMessages.Context(kind: "facts", name: name.text)
    var facts = FactsTree(name: name, facts: [])
    parseBlock { $0.parseFact(into: &facts) }
    return .facts(facts)
  }

  /// `fact = name type [ "," "presumed" value ] [ texts ] [ source ] | "withdraw" name | source`
  private mutating func parseFact(into facts: inout FactsTree) {
    if at(.source), peek(1)?.kind == .name, peek(2)?.kind == .text, let citation = parseSource() {
      facts.citations.append(citation)
      return
    }
    let next = peek(1)
    if at(.withdraw), next?.kind == .name, peek(2) == nil || peek(2)?.kind == .rightBrace {
      advance()
      facts.withdrawn.append(parseName("the name of a fact"))
      return
    }
    let token = current
    let name = parseName("the name of a fact")
    dropSign(after: token)
    let type = parseType()
    var presumed: Expression?
    if take(.comma) {
      expect(.presumed)
      presumed = parseValue()
    }
    let texts = parseTexts()
    let citation = parseSource()
    facts.facts.append(FactsTree.Fact(name: name, type: type, presumed: presumed, texts: texts, citation: citation))
  }
}
