import TocsinSource

extension SyntaxMessages {
  func notUTF8(_ range: SourceRange) -> Diagnostic {
    error(
      "E0101", "these bytes are not text in UTF-8", at: range,
      help: [help("save the file again with the encoding UTF-8")])
  }

  func controlCharacter(_ range: SourceRange, scalar: Unicode.Scalar) -> Diagnostic {
    error(
      "E0102", "an invisible character (\(Self.number(of: scalar))) has no place in rules", at: range,
      help: [replacing(range, with: "", "remove it", isSafe: true)])
  }

  func unknownCharacter(_ range: SourceRange, scalar: Unicode.Scalar) -> Diagnostic {
    let hints: [Unicode.Scalar: FindingText] = [
      "[": "a list is written with commas: `High, Low`", "]": "a list is written with commas: `High, Low`",
      "!": "write `not`", "&": "write `and`", "*": "amounts are added and subtracted, never multiplied",
      "'": "a text stands in double quotes: `\"On call\"`", "…": "write the whole phrase out",
      "×": "write the number out", "÷": "write the number out", "→": "write the word, for example `to`",
    ]
    let shown = String(Character(scalar))
    return error(
      "E0103", "`\(shown)` has no meaning in rules", at: range,
      help: [help(hints[scalar] ?? "remove it, or put it in a text in quotes")])
  }

  func sixteenBitText(_ range: SourceRange) -> Diagnostic {
    error(
      "E0104", "the file is text in UTF-16, and rules are read in UTF-8", at: range,
      help: [help("save the file again with the encoding UTF-8")])
  }

  func unclosedText(_ range: SourceRange) -> Diagnostic {
    error(
      "E0105", "a text begins here and no quote ends it on this line", at: range,
      help: [inserting("\"", at: range.end, "put a `\"` where the text ends")])
  }

  func unknownEscape(_ range: SourceRange) -> Diagnostic {
    error(
      "E0106", "in a text a backslash stands only before a quote or another backslash", at: range,
      help: [replacing(range, with: "\\\\")])
  }

  func singleQuotes(_ range: SourceRange, content: String) -> Diagnostic {
    let parts = content.split(separator: "\"", omittingEmptySubsequences: false)
    let quoted = "\"" + parts.joined(separator: "\\\"") + "\""
    return error(
      "E0107", "a text stands in double quotes", at: range, help: [replacing(range, with: quoted, isSafe: true)])
  }

  func decimalComma(_ range: SourceRange, text: String) -> Diagnostic {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    let isThousands = parts.last?.utf8.count == 3 && parts.first != "0"
    let number = parts.joined(separator: isThousands ? "" : ".")
    return error(
      "E0108", "a number has no comma: `\(text)`", at: range,
      help: [
        replacing(range, with: number),
        replacing(range, with: parts.joined(separator: ", "), "for two numbers, put a space after the comma"),
      ])
  }

  func numberOutOfRange(_ range: SourceRange) -> Diagnostic {
    error(
      "E0109", "a number has at most 12 digits, and 6 after the point", at: range)
  }

  func noSuchDate(_ range: SourceRange, date: CivilDate) -> Diagnostic {
    let isMonth = (1...12).contains(date.month)
    let length = Month.length(date.month, year: date.year)
    let reason: FindingText =
      isMonth && date.year > 0
      ? "\(Self.month(date.month)) \(date.year) has \(length) days" : "a date is year, month and day"
    return error(
      "E0110", "there is no such date: \(reason)", at: range,
      example: isMonth && date.year > 0 ? nil : "2024-10-01 is 1 October 2024",
      help: isMonth && date.day > length ? [replacing(range, with: date.brought.written)] : [])
  }

  func foreignDate(_ range: SourceRange, date: CivilDate?) -> Diagnostic {
    let known = date.flatMap { $0.exists ? $0 : nil }
    return error(
      "E0111", "a date is written year, month, day", at: range,
      example: known == nil ? "2024-10-01 is 1 October 2024" : nil,
      help: known.map { [replacing(range, with: $0.written)] } ?? [])
  }

  func noSuchTime(_ range: SourceRange, text: String) -> Diagnostic {
    error(
      "E0112", "`\(text)` is not a time of day", at: range,
      example: "09:00 and 17:30; midnight at the end of a day is 24:00")
  }

  func timeWithSeconds(_ range: SourceRange, hours: Int, minutes: Int) -> Diagnostic {
    error(
      "E0112", "a time of day is hours and minutes", at: range,
      help: [replacing(range, with: Self.time(hours: hours, minutes: minutes))])
  }

  func halfDayTime(_ range: SourceRange, hours: Int, minutes: Int) -> Diagnostic {
    error(
      "E0112", "a time of day is written from 00:00 to 24:00", at: range,
      help: [replacing(range, with: Self.time(hours: hours, minutes: minutes), isSafe: true)])
  }

  func gluedNumber(_ range: SourceRange, text: String, word: String) -> Diagnostic {
    error(
      "E0113", "the number `\(text)` and the word `\(word)` stand together without a space",
      at: SourceRange(start: range.start, end: range.end &+ UInt32(clamping: word.utf8.count)),
      help: [inserting(" ", at: range.end, "write `\(text) \(word)`", isSafe: true)])
  }

  func slashComment(_ range: SourceRange) -> Diagnostic {
    error("E0114", "a comment begins with `#`", at: range, help: [replacing(range, with: "#", isSafe: true)])
  }

  func semicolon(_ range: SourceRange, isLast: Bool) -> Diagnostic {
    error(
      "E0115", "a line ends without `;`", at: range,
      help: [
        isLast
          ? replacing(range, with: "", "remove the `;`", isSafe: true)
          : replacing(range, with: "\n", "start a new line", isSafe: true)
      ])
  }

  func nameBeginsWithUnderscore(_ range: SourceRange) -> Diagnostic {
    error("E0116", "a name begins with a letter", at: range)
  }

  func reversedSign(_ range: SourceRange, right: String) -> Diagnostic {
    error("E0117", "the sign is written `\(right)`", at: range, help: [replacing(range, with: right, isSafe: true)])
  }

  static func time(hours: Int, minutes: Int) -> String {
    (hours < 10 ? "0" : "") + "\(hours):" + (minutes < 10 ? "0" : "") + "\(minutes)"
  }

  private static func number(of scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
