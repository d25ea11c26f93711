/// Makes text safe and legible on a terminal: nothing a user wrote can move the cursor or turn the writing around.
package enum VisibleText {
  /// How wide a tab stop is, in columns.
  static let tabWidth = 4

  /// What to print for one scalar that begins at `column`, and how many columns that takes.
  static func cell(for scalar: Unicode.Scalar, at column: Int) -> (text: String, columns: Int) {
    let value = scalar.value
    if value >= 0x20, value < 0x7F { return (String(Character(scalar)), 1) }
    if value == 0x09 {
      let columns = tabWidth - column % tabWidth
      return (String(repeating: " ", count: columns), columns)
    }
    if value < 0x20, let picture = Unicode.Scalar(0x2400 + value) { return (String(Character(picture)), 1) }
    if value == 0x7F { return ("\u{2421}", 1) }
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator, .surrogate: return named(value)
    case .format: return value == 0x200C || value == 0x200D ? (String(Character(scalar)), 0) : named(value)
    case .nonspacingMark, .enclosingMark: return (String(Character(scalar)), 0)
    default: return (String(Character(scalar)), isWide(value) ? 2 : 1)
    }
  }

  /// A text on one line: line ends are shown, tabs are single spaces.
  package static func line(_ text: some StringProtocol) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      result += scalar == "\t" ? " " : cell(for: scalar, at: 0).text
    }
    return result
  }

  /// How many columns of a terminal a line takes.
  package static func width(of line: some StringProtocol) -> Int {
    var width = 0
    for scalar in line.unicodeScalars { width += cell(for: scalar, at: width).columns }
    return width
  }

  private static func named(_ value: UInt32) -> (text: String, columns: Int) {
    let digits = String(value, radix: 16, uppercase: true)
    let text = "<U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + ">"
    return (text, text.count)
  }

  /// The blocks that terminals draw two columns wide (after Unicode Standard Annex 11).
  private static func isWide(_ value: UInt32) -> Bool {
    guard value >= 0x1100 else { return false }
    return wideBlocks.contains { $0.contains(value) }
  }

  private static let wideBlocks: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAFF,
    0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1F9FF,
    0x20000...0x3FFFD,
  ]
}
