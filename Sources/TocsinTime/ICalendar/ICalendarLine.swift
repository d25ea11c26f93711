/// A content line of an iCalendar file: a name, parameters and a value.
struct ICalendarLine {
  /// In capitals.
  var name: String
  /// By name, in capitals; quotes are taken off.
  var parameters: [String: String] = [:]
  var value: String
  /// The line of the file on which it begins, from one.
  var number: Int

  init(_ bytes: [UInt8], number: Int) throws(ICalendarError) {
    var parts: [[UInt8]] = [[]]
    var isQuoted = false
    var colon: Int?
    for (index, byte) in bytes.enumerated() where colon == nil {
      switch byte {
      case UInt8(ascii: "\""): isQuoted.toggle()
      case UInt8(ascii: ";") where !isQuoted: parts.append([])
      case UInt8(ascii: ":") where !isQuoted: colon = index
      default: parts[parts.count - 1].append(byte)
      }
    }
    guard let colon else { throw ICalendarError(line: number, isQuoted ? .openQuote : .noColon) }
    let texts = parts.map { String(decoding: $0, as: UTF8.self) }
    name = (texts.first ?? "").uppercased()
    guard !name.isEmpty else { throw ICalendarError(line: number, .noColon) }
    for text in texts.dropFirst() {
      let pair = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard let key = pair.first, pair.count == 2 else { throw ICalendarError(line: number, .noColon) }
      parameters[key.uppercased()] = String(pair[1])
    }
    value = String(decoding: bytes[(colon + 1)...], as: UTF8.self)
    self.number = number
  }

  /// The value as a text, with its escapes resolved.
  var text: String {
    var text = ""
    var isEscaped = false
    for character in value {
      if isEscaped {
        text.append(character == "n" || character == "N" ? " " : character)
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else {
        text.append(character)
      }
    }
    return text
  }
}

/// The content lines of a file, one after the other: those that are folded are put together, byte by byte.
struct ICalendarLines {
  private let bytes: [UInt8]
  private var index: Int
  private var number = 1

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// The next line that is not empty.
  mutating func next() throws(ICalendarError) -> ICalendarLine? {
    while index < bytes.count {
      let first = number
      var line = rawLine()
      while index < bytes.count, bytes[index] == 0x20 || bytes[index] == 0x09 {
        index += 1
        line += rawLine()
      }
      if line.contains(where: { $0 != 0x20 && $0 != 0x09 }) { return try ICalendarLine(line, number: first) }
    }
    return nil
  }

  /// What stands before the next line feed, without a carriage return before that.
  private mutating func rawLine() -> [UInt8] {
    let rest = bytes[index...]
    let end = rest.firstIndex(of: 0x0A) ?? bytes.endIndex
    var line = rest[..<end]
    if line.last == 0x0D { line.removeLast() }
    index = min(end + 1, bytes.endIndex)
    number += 1
    return Array(line)
  }
}
