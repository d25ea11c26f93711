import TocsinSource
import TocsinSyntax

/// Which words of a phrase stand apart, and which touch.
struct Spacing {
  let file: WrittenFile

  /// Whether a space stands between a word and the one before it.
  func isApart(_ place: Int, in phrase: Phrase) -> Bool {
    guard let before = file.word(place - 1), let word = file.word(place) else { return true }
    switch before.kind {
    case .leftParenthesis, .dot: return false
    default: break
    }
    switch word.kind {
    case .comma, .rightParenthesis, .colon, .dot: return false
    case .percent: return before.kind != .number
    case .leftParenthesis: return isParenthesisApart(place, after: before)
    case .slash: return !isInZoneName(slash: place, phrase)
    case .minus, .plus: return role(ofSign: place, phrase) != .joins
    default: break
    }
    switch before.kind {
    case .slash: return !isInZoneName(slash: place - 1, phrase)
    case .minus, .plus: return role(ofSign: place - 1, phrase) == .standsApart
    default: return true
    }
  }

  /// What is looked up or computed touches what it is asked with: `Limits(size)`. Marks of notes do not: `yes (1)`.
  private func isParenthesisApart(_ place: Int, after before: Token) -> Bool {
    switch before.kind {
    case .name: before.word != nil && file.word(place - 2)?.kind != .dot
    case .rightParenthesis: file.word(place + 1)?.kind == .number && file.word(place + 2)?.kind == .rightParenthesis
    default: true
    }
  }

  /// `Europe/Rome`. What a signal is read from is divided with spaces.
  private func isInZoneName(slash place: Int, _ phrase: Phrase) -> Bool {
    file.word(place - 1)?.kind == .name && file.word(place + 1)?.kind == .name
      && !(phrase.declared == .signal && !phrase.isHead)
  }

  private enum SignRole { case standsApart, leadsNumber, joins }

  private func role(ofSign place: Int, _ phrase: Phrase) -> SignRole {
    guard phrase.words.contains(place - 1), phrase.words.contains(place + 1), let before = file.word(place - 1),
      let after = file.word(place + 1)
    else { return .standsApart }
    if before.kind == .time, after.kind == .time { return .joins }
    if before.word?.isWeekday == true, after.word?.isWeekday == true { return .joins }
    if isSpan(place, phrase) || isInZoneName(sign: place) { return .joins }
    return after.kind == .number && !endsValue(before) ? .leadsNumber : .standsApart
  }

  /// `A-C` as all of a key.
  private func isSpan(_ place: Int, _ phrase: Phrase) -> Bool {
    guard file.word(place - 1)?.kind == .name, file.word(place + 1)?.kind == .name,
      let outer = file.word(place - 2), outer.kind == .bar || outer.kind == .comma || outer.word == .withdraw
    else { return false }
    let first = file.word(phrase.words.lowerBound)
    guard phrase.declared == .table, !phrase.isHead, first?.kind == .bar || first?.word == .withdraw else {
      return false
    }
    guard phrase.words.contains(place + 2), let next = file.word(place + 2) else { return true }
    return [.bar, .comma, .text, .leftParenthesis].contains(next.kind)
  }

  /// `America/Port-au-Prince`, where a space would end the name.
  private func isInZoneName(sign place: Int) -> Bool {
    var sign = place
    while let before = file.word(sign - 1), let word = file.word(sign), let after = file.word(sign + 1),
      before.range.end == word.range.start, word.range.end == after.range.start
    {
      guard before.kind == .name || before.kind == .number, let next = file.word(sign - 2)?.kind else { return false }
      if next == .slash { return true }
      guard next == .minus || next == .plus else { return false }
      sign -= 2
    }
    return false
  }

  /// Whether a value ends with a word, so that a sign behind it takes something away or adds it.
  private func endsValue(_ word: Token) -> Bool {
    switch word.kind {
    case .number, .date, .time, .text, .rightParenthesis, .percent, .ordinal: return true
    case .name: break
    default: return false
    }
    return word.word.map { !Word.reserved.contains($0) && !Self.beforeValues.contains($0) } ?? true
  }

  private static let beforeValues: Set<Word> = [
    .presumed, .to, .by, .from, .over, .after, .before, .within, .about, .for, .includes, .lasts, .warn, .at,
  ]
}
