/// The operators between two values, from Grammar.md section 12: the tighter binds first.
enum Operators {
  enum Shape: Hashable {
    case binary(BinaryOperator)
    /// `is` and everything that begins with it.
    case test
    /// `includes`.
    case membership
    /// `open on Sat in …`, `open without a break in …`.
    case opening
  }

  struct Row {
    let shape: Shape
    /// Higher binds tighter.
    let precedence: Int
    /// Whether a second one of the same precedence may follow.
    let isChained: Bool
  }

  static let orLevel = 1
  static let andLevel = 2
  static let comparisonLevel = 3
  static let sumLevel = 4

  static let words: [Word: Row] = [
    .or: Row(shape: .binary(.or), precedence: orLevel, isChained: true),
    .and: Row(shape: .binary(.and), precedence: andLevel, isChained: true),
    .is: Row(shape: .test, precedence: comparisonLevel, isChained: false),
    .includes: Row(shape: .membership, precedence: comparisonLevel, isChained: false),
  ]

  static let opening = Row(shape: .opening, precedence: comparisonLevel, isChained: false)

  static let signs: [TokenKind: Row] = [
    .less: Row(shape: .binary(.less), precedence: comparisonLevel, isChained: false),
    .lessOrEqual: Row(shape: .binary(.lessOrEqual), precedence: comparisonLevel, isChained: false),
    .greater: Row(shape: .binary(.greater), precedence: comparisonLevel, isChained: false),
    .greaterOrEqual: Row(shape: .binary(.greaterOrEqual), precedence: comparisonLevel, isChained: false),
    .plus: Row(shape: .binary(.plus), precedence: sumLevel, isChained: true),
    .minus: Row(shape: .binary(.minus), precedence: sumLevel, isChained: true),
  ]

  /// What people know from elsewhere, with what is written here.
  static let foreign: [TokenKind: (written: String, row: Row, negated: Bool)] = [
    .equal: ("is", Row(shape: .test, precedence: comparisonLevel, isChained: false), false),
    .doubleEqual: ("is", Row(shape: .test, precedence: comparisonLevel, isChained: false), false),
    .notEqual: ("is not", Row(shape: .test, precedence: comparisonLevel, isChained: false), true),
    .doubleAmpersand: ("and", Row(shape: .binary(.and), precedence: andLevel, isChained: true), false),
    .bar: ("or", Row(shape: .binary(.or), precedence: orLevel, isChained: true), false),
  ]
}

extension Operators {
  struct ForeignWord {
    let written: String
    let row: Row
    /// `less than` is meant, `less` alone is a name.
    var needsThan = false
  }

  /// Words for operators, in lower case, with what is written here.
  static let foreignWords: [String: ForeignWord] = [
    "and": ForeignWord(written: "and", row: Row(shape: .binary(.and), precedence: andLevel, isChained: true)),
    "or": ForeignWord(written: "or", row: Row(shape: .binary(.or), precedence: orLevel, isChained: true)),
    "is": ForeignWord(written: "is", row: Row(shape: .test, precedence: comparisonLevel, isChained: false)),
    "equals": ForeignWord(written: "is", row: Row(shape: .test, precedence: comparisonLevel, isChained: false)),
    "are": ForeignWord(written: "is", row: Row(shape: .test, precedence: comparisonLevel, isChained: false)),
    "below": sign("<", .less), "under": sign("<", .less), "above": sign(">", .greater),
    "exceeds": sign(">", .greater), "less": sign("<", .less, needsThan: true),
    "lower": sign("<", .less, needsThan: true),
    "fewer": sign("<", .less, needsThan: true), "more": sign(">", .greater, needsThan: true),
    "greater": sign(">", .greater, needsThan: true), "higher": sign(">", .greater, needsThan: true),
  ]

  private static func sign(_ written: String, _ meant: BinaryOperator, needsThan: Bool = false) -> ForeignWord {
    ForeignWord(
      written: written, row: Row(shape: .binary(meant), precedence: comparisonLevel, isChained: false),
      needsThan: needsThan)
  }
}
