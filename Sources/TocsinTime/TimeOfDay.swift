/// A time of day in milliseconds after midnight, from 00:00 to 24:00; 24:00 is the end of the day.
public struct TimeOfDay: Sendable, Hashable, Comparable {
  /// Milliseconds after 00:00 on the clock, from 0 to 86,400,000.
  public let milliseconds: Int

  static let millisecondsPerDay = 86_400_000

  /// 00:00.
  public static let midnight = TimeOfDay(clamping: 0)
  /// 24:00, the end of the day.
  public static let endOfDay = TimeOfDay(clamping: millisecondsPerDay)

  /// The time so many milliseconds after 00:00, or nil when that is before 00:00 or after 24:00.
  public init?(milliseconds: Int) {
    guard milliseconds >= 0, milliseconds <= TimeOfDay.millisecondsPerDay else { return nil }
    self.milliseconds = milliseconds
  }

  /// The time with this hour (0 to 24), minute and second, or nil when there is none; only 24:00:00 begins with 24.
  public init?(hour: Int, minute: Int, second: Int = 0) {
    guard hour >= 0, hour <= 24, minute >= 0, minute <= 59, second >= 0, second <= 59 else { return nil }
    self.init(milliseconds: ((hour * 60 + minute) * 60 + second) * 1000)
  }

  init(clamping milliseconds: Int) {
    self.milliseconds = min(max(milliseconds, 0), TimeOfDay.millisecondsPerDay)
  }

  /// The hour, from 0 to 24.
  public var hour: Int { milliseconds / 3_600_000 }
  /// The minute, from 0 to 59.
  public var minute: Int { milliseconds / 60_000 % 60 }
  /// The second, from 0 to 59.
  public var second: Int { milliseconds / 1000 % 60 }

  /// Whether `left` comes before `right`.
  public static func < (left: TimeOfDay, right: TimeOfDay) -> Bool { left.milliseconds < right.milliseconds }
}

extension TimeOfDay: LosslessStringConvertible {
  /// Reads `HH:MM` or `HH:MM:SS`; nil when the text is anything else or there is no such time.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 5 || bytes.count == 8 else { return nil }
    guard bytes[2] == UInt8(ascii: ":"), let hour = decimal(bytes[0..<2]), let minute = decimal(bytes[3..<5]) else {
      return nil
    }
    guard bytes.count == 8 else {
      self.init(hour: hour, minute: minute)
      return
    }
    guard bytes[5] == UInt8(ascii: ":"), let second = decimal(bytes[6..<8]) else { return nil }
    self.init(hour: hour, minute: minute, second: second)
  }

  /// `HH:MM`, with `:SS` when the seconds are not zero and `.mmm` when there are milliseconds.
  public var description: String {
    var bytes: [UInt8] = []
    appendPair(hour, to: &bytes)
    bytes.append(UInt8(ascii: ":"))
    appendPair(minute, to: &bytes)
    let fraction = milliseconds % 1000
    if second > 0 || fraction > 0 {
      bytes.append(UInt8(ascii: ":"))
      appendPair(second, to: &bytes)
    }
    if fraction > 0 {
      bytes.append(UInt8(ascii: "."))
      bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: fraction / 100))
      appendPair(fraction % 100, to: &bytes)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
