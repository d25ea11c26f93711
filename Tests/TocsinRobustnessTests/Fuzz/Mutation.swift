import TocsinSource
import TocsinSyntax

/// Ways to spoil a file.
enum Mutation: CaseIterable {
  // Most of these leave a file that reads, so that the checker gets something to do.
  case anotherOfItsKind, anotherName, anotherNumber, dropLine, doubleLine, moveLine, dropBlock, copyBlock
  // These mostly do not.
  case dropToken, doubleToken, swapTokens, cutToken, cutFile, randomBytes, brokenBytes, foreignToken, insertSign

  /// How often each is taken: the first group three times as often as the second.
  static let weighted: [Mutation] = allCases.flatMap { mutation in
    switch mutation {
    case .anotherOfItsKind, .anotherName, .anotherNumber, .dropLine, .doubleLine, .moveLine, .dropBlock, .copyBlock:
      [mutation, mutation, mutation]
    case .dropToken, .doubleToken, .swapTokens, .cutToken, .cutFile, .randomBytes, .brokenBytes, .foreignToken,
      .insertSign:
      [mutation]
    }
  }
}

/// A file taken apart, ready to be spoilt.
struct Specimen {
  private let bytes: [UInt8]
  private let tokens: [Token]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    tokens = parse(SourceText(name: "specimen", bytes: bytes), file: SourceFileID(0)).tokens
  }

  func mutated(by mutation: Mutation, _ random: inout RandomSource) -> [UInt8] {
    let visible = tokens.indices.filter { !tokens[$0].kind.isTrivia }
    guard let index = random.pick(visible) else { return bytes + [UInt8(random.below(256))] }
    let token = tokens[index]
    switch mutation {
    case .anotherOfItsKind, .anotherName, .anotherNumber, .foreignToken:
      return replacing(token, by: other(token, for: mutation, among: visible, &random))
    case .dropToken: return replacing(token, by: [])
    case .doubleToken: return replacing(token, by: text(token) + [0x20] + text(token))
    case .swapTokens:
      let second = tokens[random.pick(visible) ?? index]
      let (first, last) = token.range < second.range ? (token, second) : (second, token)
      guard first.range.end <= last.range.start else { return bytes }
      return Array(bytes[..<Int(first.range.start)]) + text(last)
        + bytes[Int(first.range.end)..<Int(last.range.start)] + text(first) + bytes[Int(last.range.end)...]
    case .cutToken: return replacing(token, by: Array(text(token).prefix(random.below(text(token).count))))
    case .cutFile: return Array(bytes.prefix(Int(token.range.start) + random.below(3)))
    case .randomBytes:
      return replacing(token, by: (0..<(1 + random.below(12))).map { _ in UInt8(random.below(256)) })
    case .brokenBytes:
      let broken: [[UInt8]] = [
        [0xC3], [0xFF, 0xFE], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0], [0xEF, 0xBB, 0xBF],
      ]
      return replacing(token, by: text(token) + (random.pick(broken) ?? []))
    case .insertSign:
      let signs = ["{", "}", "(", ")", "|", ",", ".", "\"", "#", "\n", "-", "<", "\r", ";", "“", "é", "·", "’"]
      return replacing(token, by: Array((random.pick(signs) ?? "").utf8) + text(token))
    case .dropLine, .doubleLine, .moveLine, .dropBlock, .copyBlock: return movingLines(mutation, &random)
    }
  }

  private func text(_ token: Token) -> [UInt8] { Array(bytes[token.range.indices]) }

  private func replacing(_ token: Token, by replacement: [UInt8]) -> [UInt8] {
    Array(bytes[..<Int(token.range.start)]) + replacement + bytes[Int(token.range.end)...]
  }

  private func other(
    _ token: Token, for mutation: Mutation, among visible: [Int], _ random: inout RandomSource
  ) -> [UInt8] {
    let kinds: Set<TokenKind> =
      switch mutation {
      case .anotherName: [.name]
      case .anotherNumber: [.number, .date, .time, .ordinal]
      default: [token.kind]
      }
    if mutation == .anotherNumber, random.chance(3) { return Array((random.pick(Self.numbers) ?? "").utf8) }
    if mutation == .foreignToken, let other = random.pick(visible) { return text(tokens[other]) }
    guard let other = random.pick(visible.filter { kinds.contains(tokens[$0].kind) }) else { return text(token) }
    return text(tokens[other])
  }

  private static let numbers = [
    "0", "-1", "1", "00", "99999999999999999999", "9223372036854775807", "9223372036854775", "0.0000001", "1e9", "4,5",
    "2147483648", "100000000", "9999-12-31", "0000-01-01", "2024-02-30", "24:00", "25:00", "23:59", "00:00", "5th",
    "999999999 hours", "9223372036854 business days", "-", "=", "100%", "1 day",
  ]

  private func movingLines(_ mutation: Mutation, _ random: inout RandomSource) -> [UInt8] {
    var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    let start = random.below(lines.count)
    let count = mutation == .dropBlock || mutation == .copyBlock ? 1 + random.below(12) : 1
    let taken = Array(lines[start..<min(start + count, lines.count)])
    if mutation != .doubleLine && mutation != .copyBlock { lines.removeSubrange(start..<(start + taken.count)) }
    if mutation != .dropLine && mutation != .dropBlock {
      lines.insert(contentsOf: taken, at: mutation == .doubleLine ? start : random.below(lines.count + 1))
    }
    return Array(lines.joined(separator: [0x0A]))
  }
}
