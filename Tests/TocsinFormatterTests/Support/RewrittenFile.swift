import TocsinSource
import TocsinSyntax

/// A rule file as somebody else might have typed it: other spaces, and if wanted other line breaks, comments and texts.
struct RewrittenFile {
  private static let spaces = [" ", "  ", "     ", "\t", "\u{A0}", " \t", "\u{2003} "]
  private static let remarks = ["# n.b.", "#", "# 日本語のメモ   ", "# caffè perché", "## a | b \" c { d", "#\te\u{301}"]
  private static let texts = ["日本", "perché", "e\u{301}te\u{301}", "👩‍🚒 ok", "ｆｕｌｌ", "", "\t", "a \\\" b"]

  private let file: Corpus.File
  private let tokens: [Token]
  private let changesSpacesOnly: Bool
  private var random: SeededRandom
  private var result = ""
  private var depth = 0

  /// The rewritten bytes; they need not be a file that can be read.
  static func bytes(of file: Corpus.File, seed: UInt64, changesSpacesOnly: Bool) -> [UInt8] {
    var rewriting = RewrittenFile(file, seed, changesSpacesOnly)
    return rewriting.run()
  }

  private init(_ file: Corpus.File, _ seed: UInt64, _ changesSpacesOnly: Bool) {
    self.file = file
    self.changesSpacesOnly = changesSpacesOnly
    tokens = file.parsed.tokens.filter { $0.kind != .space }
    random = SeededRandom(seed: seed)
  }

  private mutating func run() -> [UInt8] {
    if random.chance(1, in: 8) { result += "\u{FEFF}" }
    let lineEnd = random.chance(1, in: 5) ? "\r\n" : "\n"
    var isLineStart = true
    var isInRow = false
    for (place, token) in tokens.enumerated() {
      if token.kind == .newline {
        if random.chance(1, in: 6) { result += space() }
        endLine(lineEnd, hasComment: place > 0 && tokens[place - 1].kind == .comment)
        isLineStart = true
        continue
      }
      if isLineStart {
        isInRow = token.kind == .bar
        indent(token)
      } else {
        separate(place, isInRow: isInRow, lineEnd)
      }
      isLineStart = false
      result += written(token, isInRow: isInRow)
      if token.kind == .leftBrace { depth += 1 }
      if token.kind == .rightBrace { depth -= 1 }
    }
    return Array(result.utf8)
  }

  /// Some words at the margin begin a declaration; inside a block none stands there.
  private mutating func indent(_ token: Token) {
    if depth > 0 || token.kind == .comment || random.chance(1, in: 4) { result += space() }
  }

  private mutating func space() -> String { Self.spaces.randomElement(using: &random) ?? " " }

  private mutating func endLine(_ lineEnd: String, hasComment: Bool) {
    guard !changesSpacesOnly else {
      result += lineEnd
      return
    }
    if !hasComment, random.chance(1, in: 12) { result += space() + remark() }
    result += lineEnd
    while random.chance(1, in: 12) { result += (random.chance(1, in: 2) ? space() : "") + lineEnd }
    if random.chance(1, in: 16) { result += space() + remark() + lineEnd }
  }

  private mutating func remark() -> String { Self.remarks.randomElement(using: &random) ?? "#" }

  /// What stands between a word and the one before it.
  private mutating func separate(_ place: Int, isInRow: Bool, _ lineEnd: String) {
    let (before, token) = (tokens[place - 1], tokens[place])
    if !changesSpacesOnly, before.kind == .comma, token.kind != .comment, !isInRow || depth > 1,
      random.chance(1, in: 12)
    {
      result += (random.chance(1, in: 3) ? space() + remark() : "") + lineEnd + space()
    } else if before.range.end != token.range.start {
      result += mayTouch(before, token) && random.chance(1, in: 4) ? "" : space()
    } else if !bindsTightly(place), random.chance(1, in: 4) {
      result += space()
    }
  }

  private func mayTouch(_ before: Token, _ token: Token) -> Bool {
    let brackets: Set<TokenKind> = [.leftBrace, .rightBrace, .leftParenthesis, .rightParenthesis, .bar, .comma]
    let words: Set<TokenKind> = [.name, .text]
    return brackets.contains(before.kind) && words.contains(token.kind)
      || words.contains(before.kind) && brackets.contains(token.kind)
  }

  /// Names of zones hold signs without spaces, such as `America/Port-au-Prince`.
  private func bindsTightly(_ place: Int) -> Bool {
    let signs: Set<TokenKind> = [.minus, .plus, .slash]
    return signs.contains(tokens[place].kind) || signs.contains(tokens[place - 1].kind)
  }

  private mutating func written(_ token: Token, isInRow: Bool) -> String {
    let text = file.text.text(in: token.range)
    guard !changesSpacesOnly, token.kind == .text, !text.contains("{"), random.chance(1, in: 12) else { return text }
    return "\"" + (Self.texts.randomElement(using: &random) ?? "") + "\""
  }
}
