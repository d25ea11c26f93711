/// What a byte may begin. Bytes of scalars beyond ASCII are looked at by the lexer one by one.
enum CharacterClass: UInt8 {
  case space, lineFeed, carriageReturn, letter, digit, quote, apostrophe, hash, slash, sign, beyondASCII, control, other

  static let table: [CharacterClass] = (0...255).map { classify(UInt8($0)) }

  private static func classify(_ byte: UInt8) -> CharacterClass {
    switch byte {
    case 0x20, 0x09: .space
    case 0x0A: .lineFeed
    case 0x0D: .carriageReturn
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"): .letter
    case UInt8(ascii: "0")...UInt8(ascii: "9"): .digit
    case UInt8(ascii: "\""): .quote
    case UInt8(ascii: "'"): .apostrophe
    case UInt8(ascii: "#"): .hash
    case UInt8(ascii: "/"): .slash
    case 0x80...0xFF: .beyondASCII
    case 0x00...0x1F, 0x7F: .control
    default: Signs.single[byte] != nil || Signs.beginnings.contains(byte) ? .sign : .other
    }
  }
}

/// Punctuation and operators by their bytes.
enum Signs {
  static let openingBrace = UInt8(ascii: "{")
  static let closingBrace = UInt8(ascii: "}")

  static let single: [UInt8: TokenKind] = [
    UInt8(ascii: "{"): .leftBrace, UInt8(ascii: "}"): .rightBrace, UInt8(ascii: "("): .leftParenthesis,
    UInt8(ascii: ")"): .rightParenthesis, UInt8(ascii: "|"): .bar, UInt8(ascii: ","): .comma, UInt8(ascii: "."): .dot,
    UInt8(ascii: ":"): .colon, UInt8(ascii: "%"): .percent, UInt8(ascii: "+"): .plus, UInt8(ascii: "-"): .minus,
    UInt8(ascii: "="): .equal, UInt8(ascii: "<"): .less, UInt8(ascii: ">"): .greater, UInt8(ascii: ";"): .semicolon,
  ]

  /// The same, one entry for each byte.
  static let byByte: [TokenKind?] = (0...255).map { single[UInt8($0)] }

  struct Pair: Hashable {
    let first: UInt8
    let second: UInt8

    init(_ first: Unicode.Scalar, _ second: Unicode.Scalar) {
      self.first = UInt8(ascii: first)
      self.second = UInt8(ascii: second)
    }

    init(bytes first: UInt8, _ second: UInt8) {
      self.first = first
      self.second = second
    }
  }

  static let double: [Pair: TokenKind] = [
    Pair("<", "="): .lessOrEqual, Pair(">", "="): .greaterOrEqual, Pair("=", "="): .doubleEqual,
    Pair("!", "="): .notEqual, Pair("<", ">"): .notEqual, Pair("&", "&"): .doubleAmpersand,
    Pair("=", "<"): .lessOrEqual, Pair("=", ">"): .greaterOrEqual,
  ]

  /// The pairs written the wrong way round, with the right one.
  static let reversed: [Pair: String] = [Pair("=", "<"): "<=", Pair("=", ">"): ">="]

  /// For each byte, whether a pair ends with it.
  static let endsPair: [Bool] = (0...255).map { byte in double.keys.contains { $0.second == byte } }

  /// Bytes that begin a pair without being a sign themselves.
  static let beginnings: Set<UInt8> = Set(double.keys.map(\.first))

  /// Signs beyond ASCII that word processors put for plain ones.
  static let beyondASCII: [UInt32: TokenKind] = [
    0x2010: .minus, 0x2011: .minus, 0x2012: .minus, 0x2013: .minus, 0x2014: .minus, 0x2015: .minus, 0x2212: .minus,
    0x2264: .lessOrEqual, 0x2265: .greaterOrEqual, 0x2260: .notEqual,
  ]

  static let spaces: Set<UInt32> = [
    0xA0, 0x202F, 0x2007, 0x1680, 0x2000, 0x2001, 0x2002, 0x2003, 0x2004, 0x2005, 0x2006, 0x2008, 0x2009, 0x200A,
    0x205F, 0x3000,
  ]

  /// Curly double quotes that begin a text: “ ” „ ‟ «.
  static let openingQuotes: Set<UInt32> = [0x201C, 0x201D, 0x201E, 0x201F, 0xAB]
  /// What ends a text that one of them began: also “, as in „so“, and ».
  static let closingQuotes: Set<UInt32> = [0x22, 0x201C, 0x201D, 0x201F, 0xBB]
  static let singleQuotes: Set<UInt32> = [0x27, 0x2018, 0x2019, 0x201A, 0x201B]
  static let anyClosingQuotes = closingQuotes.union(singleQuotes)
}
