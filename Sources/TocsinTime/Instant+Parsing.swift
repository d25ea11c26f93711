extension Instant {
  /// Reads an RFC 3339 timestamp, such as `2025-03-03T08:00:00.250+01:00`, that fills `bytes` entirely.
  ///
  /// `T` and `Z` may be written small. A fraction may have up to nine digits; those after the third are dropped, which
  /// moves the instant towards the past by less than a millisecond.
  public static func parse(rfc3339 bytes: UnsafeBufferPointer<UInt8>) throws(TimestampError) -> Instant {
    var reader = TimestampReader(bytes: bytes)
    return try reader.timestamp()
  }

  /// Reads an RFC 3339 timestamp that fills `bytes` entirely; see the variant for buffers.
  public static func parse(rfc3339 bytes: ArraySlice<UInt8>) throws(TimestampError) -> Instant {
    let result = bytes.withUnsafeBufferPointer { buffer in
      Result { () throws(TimestampError) in try parse(rfc3339: buffer) }
    }
    return try result.get()
  }

  /// Reads an RFC 3339 timestamp that fills `text` entirely; see the variant for buffers.
  public static func parse(rfc3339 text: String) throws(TimestampError) -> Instant {
    try parse(rfc3339: Array(text.utf8)[...])
  }
}

private struct TimestampReader {
  let bytes: UnsafeBufferPointer<UInt8>
  var position = 0

  mutating func timestamp() throws(TimestampError) -> Instant {
    let local = if let seconds = wellFormedSeconds() { seconds } else { try carefulSeconds() }
    let instant = local * 1000 + (try fraction()) - (try offset()) * 1000
    guard position == bytes.count else { throw failure(.expected(.end)) }
    guard instant >= Instant.firstMillisecond, instant <= Instant.lastMillisecond else {
      throw TimestampError(reason: .outOfRange, position: 0)
    }
    return Instant(unchecked: instant)
  }

  /// Local seconds, read without looking for what is wrong: nil unless date and time of day are right throughout.
  mutating func wellFormedSeconds() -> Int64? {
    guard bytes.count >= 20, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") else { return nil }
    guard bytes[10] == UInt8(ascii: "T"), bytes[13] == UInt8(ascii: ":"), bytes[16] == UInt8(ascii: ":") else {
      return nil
    }
    let (century, yearOfCentury, month, day) = (number(at: 0), number(at: 2), number(at: 5), number(at: 8))
    let (hour, minute, second) = (number(at: 11), number(at: 14), number(at: 17))
    guard century | yearOfCentury | month | day | hour | minute | second >= 0 else { return nil }
    let year = century * 100 + yearOfCentury
    guard year > 0, month >= 1, month <= 12, day >= 1, day <= daysInMonth(month, ofYear: year) else { return nil }
    guard hour <= 23, minute <= 59, second <= 59 else { return nil }
    position = 19
    let seconds = (hour * 60 + minute) * 60 + second
    return Int64(dayNumber(year: year, month: month, day: day) * 86_400 + seconds)
  }

  /// The number of two digits at a place known to be there; negative when it has none.
  func number(at index: Int) -> Int {
    let (tens, units) = (bytes[index] &- 48, bytes[index + 1] &- 48)
    return tens <= 9 && units <= 9 ? Int(tens) * 10 + Int(units) : -1
  }

  /// Local seconds, read piece by piece so that a mistake is found where it stands.
  mutating func carefulSeconds() throws(TimestampError) -> Int64 {
    let day = try date()
    guard position < bytes.count, bytes[position] | 0x20 == UInt8(ascii: "t") else {
      throw failure(.expected(.dateSeparator))
    }
    position += 1
    return Int64(day) * 86_400 + (try timeOfDay())
  }

  mutating func date() throws(TimestampError) -> Int {
    let year = try pair() * 100 + pair()
    guard year > 0 else { throw TimestampError(reason: .year, position: 0) }
    try take(UInt8(ascii: "-"), .hyphen)
    let month = try pair()
    try take(UInt8(ascii: "-"), .hyphen)
    let day = try pair()
    guard month >= 1, month <= 12, day >= 1, day <= daysInMonth(month, ofYear: year) else {
      throw TimestampError(reason: .date, position: 0)
    }
    return dayNumber(year: year, month: month, day: day)
  }

  mutating func timeOfDay() throws(TimestampError) -> Int64 {
    let start = position
    let hour = try pair()
    try take(UInt8(ascii: ":"), .colon)
    let minute = try pair()
    try take(UInt8(ascii: ":"), .colon)
    let second = try pair()
    guard hour <= 23, minute <= 59, second <= 60 else { throw TimestampError(reason: .timeOfDay, position: start) }
    guard second < 60 else { throw TimestampError(reason: .leapSecond, position: start + 6) }
    return Int64((hour * 60 + minute) * 60 + second)
  }

  /// Milliseconds of the fraction of a second, if one is written.
  mutating func fraction() throws(TimestampError) -> Int64 {
    guard position < bytes.count, bytes[position] == UInt8(ascii: ".") else { return 0 }
    position += 1
    let start = position
    var result: Int64 = 0
    while position < bytes.count, bytes[position] &- 48 <= 9 {
      if position - start < 3 { result = result * 10 + Int64(bytes[position] &- 48) }
      position += 1
    }
    switch position - start {
    case 0: throw failure(.expected(.digit))
    case 1: return result * 100
    case 2: return result * 10
    case 3...9: return result
    default: throw TimestampError(reason: .longFraction, position: start)
    }
  }

  /// Seconds east of UTC.
  mutating func offset() throws(TimestampError) -> Int64 {
    guard position < bytes.count else { throw failure(.expected(.offset)) }
    let sign = bytes[position]
    if sign | 0x20 == UInt8(ascii: "z") {
      position += 1
      return 0
    }
    guard sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") else { throw failure(.expected(.offset)) }
    let start = position
    position += 1
    let hours = try pair()
    try take(UInt8(ascii: ":"), .colon)
    let minutes = try pair()
    guard hours <= 23, minutes <= 59 else { throw TimestampError(reason: .offset, position: start) }
    let seconds = Int64(hours * 60 + minutes) * 60
    return sign == UInt8(ascii: "-") ? -seconds : seconds
  }

  mutating func pair() throws(TimestampError) -> Int {
    guard position + 1 < bytes.count else {
      if position < bytes.count, bytes[position] &- 48 <= 9 { position += 1 }
      throw failure(.expected(.digit))
    }
    let tens = bytes[position] &- 48
    let units = bytes[position + 1] &- 48
    guard tens <= 9, units <= 9 else {
      if tens <= 9 { position += 1 }
      throw failure(.expected(.digit))
    }
    position += 2
    return Int(tens) * 10 + Int(units)
  }

  mutating func take(_ byte: UInt8, _ expected: TimestampError.Expected) throws(TimestampError) {
    guard position < bytes.count, bytes[position] == byte else { throw failure(.expected(expected)) }
    position += 1
  }

  func failure(_ reason: TimestampError.Reason) -> TimestampError {
    TimestampError(reason: reason, position: position)
  }
}
