/// What is wrong with the data of a zone.
struct MalformedZone: Error {
  var reason: String
}

/// Reads a POSIX TZ string such as `CET-1CEST,M3.5.0,M10.5.0/3`, with the extensions of RFC 9636, section 3.3.1.
struct PosixRuleParser {
  private let bytes: ArraySlice<UInt8>
  private var position: Int

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    position = bytes.startIndex
  }

  mutating func rule() throws(MalformedZone) -> PosixRule {
    let standardName = try abbreviation()
    // POSIX counts offsets west of Greenwich.
    let standardOffset = -(try duration(hours: 24))
    let standard = LocalTimeType(offset: standardOffset, isDaylight: false, abbreviation: standardName)
    guard position < bytes.endIndex else { return PosixRule(standard: standard, daylight: nil) }
    let daylightName = try abbreviation()
    let daylightOffset = next == UInt8(ascii: ",") ? standardOffset + 3600 : -(try duration(hours: 24))
    let type = LocalTimeType(offset: daylightOffset, isDaylight: true, abbreviation: daylightName)
    let daylight = PosixRule.Daylight(type: type, start: try moment(), end: try moment())
    guard position == bytes.endIndex else { throw failure("has something after its end") }
    return PosixRule(standard: standard, daylight: daylight)
  }

  private var next: UInt8? { position < bytes.endIndex ? bytes[position] : nil }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard next == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }

  private mutating func abbreviation() throws(MalformedZone) -> String {
    let quoted = take("<")
    let start = position
    while let byte = next, isLetter(byte) || (quoted && isDigitOrSign(byte)) { position += 1 }
    let name = bytes[start..<position]
    guard name.count >= 3, !quoted || take(">") else { throw failure("has no proper abbreviation") }
    return String(decoding: name, as: UTF8.self)
  }

  /// Signed hours, minutes and seconds, as seconds.
  private mutating func duration(hours limit: Int) throws(MalformedZone) -> Int {
    let negative = take("-")
    if !negative { _ = take("+") }
    var seconds = try number(in: 0...limit) * 3600
    if take(":") {
      seconds += try number(in: 0...59) * 60
      if take(":") { seconds += try number(in: 0...59) }
    }
    return negative ? -seconds : seconds
  }

  private mutating func moment() throws(MalformedZone) -> PosixRule.Moment {
    guard take(",") else { throw failure("lacks a start or end of daylight saving") }
    let day = try day()
    return PosixRule.Moment(day: day, time: take("/") ? try duration(hours: 167) : 7200)
  }

  private mutating func day() throws(MalformedZone) -> PosixRule.Day {
    if take("J") { return .julian(try number(in: 1...365)) }
    guard take("M") else { return .zeroBased(try number(in: 0...365)) }
    let month = try number(in: 1...12)
    guard take(".") else { throw failure("lacks the week of a change") }
    let week = try number(in: 1...5)
    guard take(".") else { throw failure("lacks the weekday of a change") }
    return .monthly(month: month, week: week, weekday: try number(in: 0...6))
  }

  private mutating func number(in range: ClosedRange<Int>) throws(MalformedZone) -> Int {
    let start = position
    while let byte = next, byte &- 48 <= 9 { position += 1 }
    guard let number = decimal(bytes[start..<position]), range.contains(number) else {
      throw failure("has a number that is missing or out of range")
    }
    return number
  }

  private func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- UInt8(ascii: "a") < 26 }

  private func isDigitOrSign(_ byte: UInt8) -> Bool {
    byte &- 48 <= 9 || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-")
  }

  private func failure(_ reason: String) -> MalformedZone { MalformedZone(reason: "the rule in its footer \(reason)") }
}
