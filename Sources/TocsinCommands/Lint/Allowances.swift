import TocsinSource
import TocsinSyntax
import TocsinTime

/// All that the comments of some files allow.
struct Allowances {
  private var all: [SourceFileID: [Allowance]] = [:]
  private(set) var mistakes: [Diagnostic] = []

  init(_ sources: SourceMap) {
    for (index, text) in sources.texts.enumerated() where text.mentions("allow ") {
      read(text, SourceFileID(UInt32(clamping: index)))
    }
  }

  private mutating func read(_ text: SourceText, _ file: SourceFileID) {
    let tokens = parse(text, file: file).tokens
    for (index, token) in tokens.enumerated() where token.kind == .comment {
      let place = SourcePlace(file: file, range: token.range)
      switch WrittenAllowance(text.text(in: token.range)) {
      case .none: continue
      case .mistake(let mistake): mistakes.append(AllowanceMessages.mistake(mistake, at: place))
      case .allowance(let codes, let until):
        let line = Self.line(of: index, in: tokens, text)
        all[file, default: []].append(Allowance(codes: codes, until: until, place: place, line: line))
      }
    }
  }

  /// Its own line when something stands before it there, otherwise that of what comes next.
  private static func line(of comment: Int, in tokens: [Token], _ text: SourceText) -> Int {
    let own = text.line(of: tokens[comment].range.start)
    let before = tokens[..<comment].last { !$0.kind.isTrivia }
    if let before, text.line(of: before.range.start) == own { return own }
    let next = tokens[comment...].first { !$0.kind.isTrivia }
    return next.map { text.line(of: $0.range.start) } ?? own
  }

  /// The findings that nothing allows, with what is to be said of the comments themselves.
  ///
  /// - Parameter isSought: whether findings with a code were looked for, so that a comment without any is of no use.
  func applied(
    to findings: [Diagnostic], in sources: SourceMap, on day: CivilDate, where isSought: (DiagnosticCode) -> Bool
  ) -> [Diagnostic] {
    var used: Set<SourcePlace> = []
    let kept = findings.filter { finding in
      guard finding.severity != .error, let line = sources.position(of: finding.place)?.line else { return true }
      let fitting = all[finding.place.file]?.filter { $0.line == line && $0.codes.contains(finding.code) } ?? []
      used.formUnion(fitting.map(\.place))
      return !fitting.contains { $0.until.map { day <= $0 } ?? true }
    }
    return kept + mistakes
      + all.values.flatMap { $0 }.compactMap { allowance in
        if used.contains(allowance.place) {
          return allowance.until.flatMap { $0 < day ? AllowanceMessages.expired(allowance, $0) : nil }
        }
        return allowance.codes.allSatisfy(isSought) ? AllowanceMessages.unused(allowance) : nil
      }
  }
}

extension SourceText {
  /// Whether a word stands anywhere in it: most files need not be read a second time.
  func mentions(_ word: String) -> Bool {
    let word = Array(word.utf8)
    return bytes.indices.dropLast(word.count - 1).contains {
      bytes[$0] == word.first && bytes[$0...].starts(with: word)
    }
  }
}
