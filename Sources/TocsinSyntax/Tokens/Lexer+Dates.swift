import TocsinSource

extension Lexer {
  /// `2024-10-01`, and `2024-1-5` with a message.
  mutating func readDate(from start: Int) -> Bool {
    let year = digits(at: start)
    guard year.count == 4, let firstDash = dash(at: start + 4) else { return false }
    let monthStart = start + 4 + firstDash
    let month = digits(at: monthStart)
    guard (1...2).contains(month.count), let secondDash = dash(at: monthStart + month.count) else { return false }
    let dayStart = monthStart + month.count + secondDash
    let day = digits(at: dayStart)
    guard (1...2).contains(day.count) else { return false }
    offset = dayStart + day.count
    let range = range(from: start)
    let date = CivilDate(year: year.value, month: month.value, day: day.value)
    if !date.exists {
      report(messages.noSuchDate(range, date: date))
    } else if month.count != 2 || day.count != 2 {
      report(messages.foreignDate(range, date: date))
    }
    emit(.date, from: start)
    return true
  }

  /// `1/10/2024` and `1.10.2024`: read as a date, with a message.
  mutating func readForeignDate(from start: Int) -> Bool {
    let first = digits(at: start)
    let sign = byte(at: start + first.count)
    guard (1...2).contains(first.count), sign == UInt8(ascii: "/") || sign == UInt8(ascii: ".") else { return false }
    let secondStart = start + first.count + 1
    let second = digits(at: secondStart)
    guard (1...2).contains(second.count), byte(at: secondStart + second.count) == sign else { return false }
    let yearStart = secondStart + second.count + 1
    let year = digits(at: yearStart)
    guard year.count == 4 else { return false }
    offset = yearStart + 4
    let dayFirst = CivilDate(year: year.value, month: second.value, day: first.value)
    let monthFirst = CivilDate(year: year.value, month: first.value, day: second.value)
    let isCertain = sign == UInt8(ascii: ".") || dayFirst == monthFirst || !monthFirst.exists
    let date = isCertain ? dayFirst : dayFirst.exists ? nil : monthFirst
    report(messages.foreignDate(range(from: start), date: date))
    emit(.date, from: start)
    return true
  }

  /// `09:00`. The day ends at `24:00`.
  mutating func readTime(from start: Int) -> Bool {
    let hours = digits(at: start)
    let minuteStart = start + hours.count + 1
    guard (1...4).contains(hours.count), byte(at: start + hours.count) == UInt8(ascii: ":") else { return false }
    let minutes = digits(at: minuteStart)
    guard minutes.count > 0 else { return false }
    offset = minuteStart
    skip { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
    let hasSeconds = byte(at: offset) == UInt8(ascii: ":") && isDigit(at: offset + 1)
    if hasSeconds {
      offset += 1
      skip { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
    }
    let range = range(from: start)
    let isInDay = hours.value < 24 && minutes.value < 60 || hours.value == 24 && minutes.value == 0
    let isWritten = (1...2).contains(hours.count) && minutes.count == 2 && !hasSeconds
    if !isInDay || minutes.count != 2 {
      report(messages.noSuchTime(range, text: text.text(in: range)))
    } else if !isWritten {
      report(messages.timeWithSeconds(range, hours: hours.value, minutes: minutes.value))
    }
    emit(.time, from: start)
    reportGluedTime(range, hours: hours.value, minutes: minutes.value)
    return true
  }

  /// `5:30pm`.
  private mutating func reportGluedTime(_ range: SourceRange, hours: Int, minutes: Int) {
    let letters = [byte(at: offset) | 0x20, byte(at: offset + 1) | 0x20]
    let isAfternoon = letters == Array("pm".utf8)
    guard isAfternoon || letters == Array("am".utf8), hours <= 12 else { return }
    let start = offset
    offset += 2
    let whole = SourceRange(start: range.start, end: UInt32(clamping: offset))
    report(messages.halfDayTime(whole, hours: hours % 12 + (isAfternoon ? 12 : 0), minutes: minutes))
    emit(.unknown, from: start)
  }

  private func dash(at offset: Int) -> Int? {
    if byte(at: offset) == UInt8(ascii: "-") { return 1 }
    guard byte(at: offset) >= 0x80 else { return nil }
    let step = UTF8Decoding.step(in: bytes, at: offset, before: limit)
    return step.isValid && Signs.beyondASCII[step.scalar.value] == .minus ? step.length : nil
  }
}

/// A date that may not exist.
struct CivilDate: Hashable {
  var year: Int
  var month: Int
  var day: Int

  var exists: Bool {
    year >= 1 && year <= 9999 && (1...12).contains(month) && day >= 1 && day <= Month.length(month, year: year)
  }

  /// The date itself, or one near it that exists.
  var brought: CivilDate {
    let year = min(max(year, 1), 9999)
    let month = min(max(month, 1), 12)
    return CivilDate(year: year, month: month, day: min(max(day, 1), Month.length(month, year: year)))
  }

  /// As dates are written: `2024-10-01`.
  var written: String { "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))" }

  private func padded(_ value: Int, _ width: Int) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
