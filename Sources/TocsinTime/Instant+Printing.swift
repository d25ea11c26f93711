extension Instant {
  /// This instant in RFC 3339 with the local time `offset` seconds east of UTC, as in `2025-03-03T08:00:00+01:00`.
  ///
  /// An offset of zero prints as `Z`. Three digits of fraction are printed when the milliseconds are not zero. RFC 3339
  /// has no seconds in an offset, so they are dropped from offset and local time alike: the instant stays exact.
  public func rfc3339(offset: Int = 0) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(32)
    appendRFC3339(offset: offset, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends what `rfc3339(offset:)` returns, as ASCII bytes.
  public func appendRFC3339(offset: Int = 0, to bytes: inout [UInt8]) {
    let minutes = min(max(offset / 60, -1439), 1439)
    // Near the bounds of time the local date may leave the years 0001 to 9999, which RFC 3339 cannot write: use UTC.
    let shifted = milliseconds + Int64(minutes) * 60_000
    guard shifted >= Instant.firstMillisecond, shifted <= Instant.lastMillisecond else {
      return appendRFC3339(to: &bytes)
    }
    let day = shifted.quotientRoundedDown(by: 86_400_000)
    appendDate(dayNumber: Int(day), to: &bytes)
    bytes.append(UInt8(ascii: "T"))
    appendTimeOfDay(milliseconds: Int(shifted - day * 86_400_000), to: &bytes)
    appendOffset(minutes: minutes, to: &bytes)
  }
}

private func appendTimeOfDay(milliseconds: Int, to bytes: inout [UInt8]) {
  let (seconds, fraction) = milliseconds.quotientAndRemainder(dividingBy: 1000)
  appendPair(seconds / 3600, to: &bytes)
  bytes.append(UInt8(ascii: ":"))
  appendPair(seconds / 60 % 60, to: &bytes)
  bytes.append(UInt8(ascii: ":"))
  appendPair(seconds % 60, to: &bytes)
  guard fraction > 0 else { return }
  bytes.append(UInt8(ascii: "."))
  bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: fraction / 100))
  appendPair(fraction % 100, to: &bytes)
}

private func appendOffset(minutes: Int, to bytes: inout [UInt8]) {
  guard minutes != 0 else { return bytes.append(UInt8(ascii: "Z")) }
  bytes.append(minutes < 0 ? UInt8(ascii: "-") : UInt8(ascii: "+"))
  appendPair(abs(minutes) / 60, to: &bytes)
  bytes.append(UInt8(ascii: ":"))
  appendPair(abs(minutes) % 60, to: &bytes)
}

/// Appends year, month and day in ISO 8601; the year must lie between 0 and 9999.
func appendDate(dayNumber: Int, to bytes: inout [UInt8]) {
  let (year, month, day) = civil(dayNumber: dayNumber)
  appendPair(year / 100, to: &bytes)
  appendPair(year % 100, to: &bytes)
  bytes.append(UInt8(ascii: "-"))
  appendPair(month, to: &bytes)
  bytes.append(UInt8(ascii: "-"))
  appendPair(day, to: &bytes)
}

/// Appends a number from 0 to 99 as two digits.
func appendPair(_ number: Int, to bytes: inout [UInt8]) {
  bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number / 10))
  bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number % 10))
}
