import TocsinSource

extension Parser {
  /// `rulebook = "rulebook" name [ release ] [ texts ] "{" { setting nl } "}"`
  mutating func parseRulebook() -> Declaration.Content {
    let name = parseName("the name of the rulebook")
    context = SyntaxMessages.Context(kind: "rulebook", name: name.text)
    var release: Name?
    if kind == .number || kind == .name {
      release = Name(text: text(of: current), range: current.range)
      advance()
    }
    let texts = parseTexts()
    var settings: [RulebookTree.Setting] = []
    parseBlock { parser in
      if let setting = parser.parseSetting() { settings.append(setting) }
    }
    return .rulebook(RulebookTree(name: name, release: release, texts: texts, settings: settings))
  }

  /// `setting = "builds" "on" text | "in" "force" "from" date [ "to" date ] | "languages" name { "," name } | "document" name text`
  private mutating func parseSetting() -> RulebookTree.Setting? {
    guard let keyword = lineKeyword(Keywords.rulebook) else { return nil }
    switch keyword {
    case .builds:
      expect(.on)
      return .buildsOn(parseText("the path of a folder, in quotes"))
    case .in:
      expect(.force, .from)
      let from = parseDate()
      let to = take(.to) || takeMisspelt([.until, .to]) != nil ? parseDate() : nil
      return .inForce(from: from, to: to)
    case .languages: return .languages(parseNames("the code of a language, such as `en`"))
    default: return .document(parseName("the name of the document"), parseText("its title, in quotes"))
    }
  }

  /// Takes the word that begins a line of a block, also when it is misspelt.
  mutating func lineKeyword(_ words: [Word], takesMisspelt: Bool = true) -> Word? {
    let token = current
    var keyword = word.flatMap { words.contains($0) ? $0 : nil }
    if keyword != nil { advance() } else if takesMisspelt { keyword = takeMisspelt(words) }
    if keyword == nil {
      let isRow = current.kind == .bar
      report(
        isRow
          ? messages.rowOutsideTable(current.range, in: context)
          : messages.unknownLine(found, among: words, at: place, in: context))
      return nil
    }
    dropSign(after: token)
    return keyword
  }

  /// Reports the form that begins here as planned; the rest of the line is not read.
  mutating func reportPlanned() { reportPlanned(text(of: current)) }

  mutating func reportPlanned(_ form: String) {
    report(messages.planned(form, at: place))
    isPanicking = true
  }
}
