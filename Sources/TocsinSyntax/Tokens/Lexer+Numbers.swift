import TocsinSource

extension Lexer {
  /// A number, a date, a time of day or an ordinal: they all begin with digits.
  mutating func readNumber(from start: Int) {
    if readDate(from: start) || readForeignDate(from: start) || readTime(from: start) || readOrdinal(from: start) {
      return
    }
    skip { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
    let isWhole = !(byte(at: offset) == UInt8(ascii: ".") && isDigit(at: offset + 1))
    if !isWhole {
      offset += 1
      skip { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
    } else if byte(at: offset) == UInt8(ascii: ","), isDigit(at: offset + 1), !isInList(from: start) {
      readDecimalComma(from: start)
    }
    let range = range(from: start)
    if isWhole, readHalfDayHour(range) { return emit(.time, from: start) }
    if NumberValue.millionths(of: bytes[start..<offset]) == nil { report(messages.numberOutOfRange(range)) }
    emit(.number, from: start)
    reportGlued(range)
  }

  private mutating func readDecimalComma(from start: Int) {
    let comma = offset
    offset += 1
    skip { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
    if byte(at: offset) == UInt8(ascii: ","), isDigit(at: offset + 1) {
      offset = comma
      return
    }
    report(messages.decimalComma(range(from: start), text: text.text(in: range(from: start))))
  }

  /// Whether `1,2,3` is being read, where no comma is a decimal one.
  private func isInList(from start: Int) -> Bool {
    guard let comma = tokens.last, comma.kind == .comma, let number = tokens.dropLast().last else { return false }
    return number.kind == .number
  }

  private mutating func reportGlued(_ number: SourceRange) {
    let shape = CharacterClass.table[Int(byte(at: offset))]
    guard shape == .letter || shape == .beyondASCII else { return }
    let step = UTF8Decoding.step(in: bytes, at: offset, before: limit)
    guard step.isValid, Self.beginsName(step.scalar) || step.scalar == "_" else { return }
    report(messages.gluedNumber(number, text: text.text(in: number), word: wordAhead()))
    suspectNext()
  }

  /// `6pm`
  private mutating func readHalfDayHour(_ number: SourceRange) -> Bool {
    guard byte(at: offset + 1) | 0x20 == UInt8(ascii: "m") else { return false }
    let half = wordAhead().lowercased()
    guard half == "am" || half == "pm", let hours = Int(text.text(in: number)), (1...12).contains(hours) else {
      return false
    }
    offset += 2
    let whole = range(from: Int(number.start))
    report(messages.halfDayTime(whole, hours: hours % 12 + (half == "pm" ? 12 : 0), minutes: 0))
    return true
  }

  private func wordAhead() -> String {
    var end = offset
    while end < limit, end - offset < 40 {
      let step = UTF8Decoding.step(in: bytes, at: end, before: limit)
      guard step.isValid, step.scalar == "_" || Self.continuesName(step.scalar) else { break }
      end += step.length
    }
    return text.text(in: SourceRange(offset..<end))
  }

  /// `1st` to `5th`, and others that the parser reports.
  private mutating func readOrdinal(from start: Int) -> Bool {
    var index = start
    while isDigit(at: index), index - start < 3 { index += 1 }
    guard byte(at: index) >= UInt8(ascii: "a") else { return false }
    let ending = [byte(at: index), byte(at: index + 1)]
    guard Ordinals.endings.contains(ending) else { return false }
    let step = UTF8Decoding.step(in: bytes, at: index + 2, before: limit)
    if index + 2 < limit, step.scalar == "_" || Self.continuesName(step.scalar) { return false }
    offset = index + 2
    emit(.ordinal, from: start)
    return true
  }

  /// The digits from an offset: how many (five at most are looked at) and their value.
  func digits(at start: Int) -> (count: Int, value: Int) {
    var index = start
    var value = 0
    while isDigit(at: index), index - start < 5 {
      value = value * 10 + Int(byte(at: index) - UInt8(ascii: "0"))
      index += 1
    }
    return (index - start, value)
  }
}

/// Numbers are held in millionths.
enum NumberValue {
  static let one: Int64 = 1_000_000
  static let maximumDigits = 12
  static let maximumDecimals = 6

  /// The value of digits with a point (or, reported elsewhere, a comma); nil when it is out of range.
  static func millionths(of digits: ArraySlice<UInt8>) -> Int64? {
    var value: Int64 = 0
    var (wholeCount, decimalCount, isWhole) = (0, 0, true)
    for digit in digits {
      if digit == 0x2E || digit == 0x2C {
        isWhole = false
        continue
      }
      // Zeros before the first other digit do not count.
      if !isWhole { decimalCount += 1 } else if value > 0 || digit != UInt8(ascii: "0") { wholeCount += 1 }
      guard wholeCount <= maximumDigits, decimalCount <= maximumDecimals else { return nil }
      value = value * 10 + Int64(digit & 0x0F)
    }
    for _ in decimalCount..<maximumDecimals { value *= 10 }
    return value
  }
}
